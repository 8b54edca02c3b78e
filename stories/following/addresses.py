"""Mail addresses: which can be written to, when two are the same, and what may be seen of one."""

from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode
from django.utils.translation import gettext_lazy as _

# An address on the wire: RFC 5321, 4.5.3.1.3, without the angle brackets.
LONGEST: Final = 254

NO_ADDRESS = _("This is not a mail address. Write it like name@example.org.")
NOT_WRITABLE = _(
    "Our mail server cannot write to addresses with such letters before the @. "
    "Please use another address."
)
NOT_REACHED = _(
    "No mail can be sent to what stands behind the @ in this address: it is no place on the "
    "internet. Please use another address."
)
# Names that are kept for tests and for networks of one's own: RFC 2606, 6761, 6762, 7686, 8375,
# and what ICANN set apart in 2024. A number is no name either: it would be an address of a machine.
NOWHERE: Final = frozenset(
    {"example", "home.arpa", "internal", "invalid", "local", "localhost", "onion", "test"}
)


def cleaned_address(written: str) -> str:
    """The address as it is written to: no spaces around it, its domain in ASCII.

    Raises:
        ValidationError: it is no address, leads nowhere, or cannot be written to without SMTPUTF8
            (RFC 6531), which many servers do not speak. The address is not quoted.
    """
    written = written.strip()
    local, at, domain = written.rpartition("@")
    try:
        address = f"{local}@{punycode(domain)}" if at else ""
        if len(address) > LONGEST:
            raise ValidationError(NO_ADDRESS)
        if not local.isascii():
            validate_email(f"a@{punycode(domain)}")
            raise ValidationError(NOT_WRITABLE)
        validate_email(address)
    except UnicodeError:  # which would quote it
        raise ValidationError(NO_ADDRESS) from None
    except ValidationError as trouble:
        words = NOT_WRITABLE if trouble.message == NOT_WRITABLE else NO_ADDRESS
        raise ValidationError(words) from None
    if not _is_reached(punycode(domain)):
        raise ValidationError(NOT_REACHED)
    return address


def _is_reached(domain: str) -> bool:
    """Whether mail from elsewhere can find ``domain``: it is a name below a public one."""
    parts = domain.casefold().rstrip(".").split(".")
    ends = {parts[-1], ".".join(parts[-2:])}
    return len(parts) > 1 and not ends & NOWHERE and not parts[-1].strip("]").isdecimal()


def spelled_alike(address: str) -> str:
    """One spelling for all that reach the same mailbox; no server in use tells cases apart."""
    return address.casefold()


def masked(address: str) -> str:
    """As much of an address as its owner needs to know it again: ``k…@e…``."""
    local, _at, domain = address.rpartition("@")
    return f"{local[:1]}…@{domain[:1]}…"
