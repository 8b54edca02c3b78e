"""Reading the environment: every fault stops the start, all at once, each by name with a remedy."""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping
from email.utils import parseaddr
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import dj_email_url
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured
from django.core.exceptions import ValidationError as InvalidAddress
from django.core.validators import validate_email
from environs import Env, EnvValidationError, ValidationError

PREFIX = "LANDFALL_"
DEMO_SECRET_KEY = "landfall-demo-secret-key-which-everybody-can-read-and-protects-nothing"  # noqa: S105
DEMO_IDENTITY_KEY = base64.urlsafe_b64encode(
    hashlib.sha256(b"landfall demo identity key").digest()
).decode()
DEMO_KEYS = frozenset({DEMO_SECRET_KEY, DEMO_IDENTITY_KEY})

LONGEST_SILENCE = 30  # seconds that a mail server may take for one answer
HOW_TO_MAKE_A_SECRET = "python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"  # noqa: S105
MAKE_AN_IDENTITY_KEY = (
    "python3 -c 'import base64, secrets; "
    "print(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())'"
)
REMEDIES = {
    "SECRET_KEY": f"Make one with: {HOW_TO_MAKE_A_SECRET}",
    "IDENTITY_KEYS": f"Make one with: {MAKE_AN_IDENTITY_KEY} and keep a copy in a safe place: "
    "without it the protected terms cannot be read again.",
    "ALLOWED_HOSTS": "Name the hosts readers use, with commas: stories.example.org,www.example.org",
}
HEADING = "Landfall cannot start. Set these variables of the environment:"
CLOSING = "To look around with invented people only, start the demo instead: make demo"


def reader() -> Env:
    """A reader of the variables that begin with LANDFALL_, which saves its complaints."""
    return Env(eager=False, prefix=PREFIX)


def fernet_keys(keys: list[str]) -> None:
    """Refuse what cannot encrypt, without repeating the key."""
    try:
        for key in keys:
            Fernet(key)
    except ValueError as error:
        raise ValidationError("An identity key is 32 bytes in URL-safe base64.") from error


def mail_server(address: str) -> None:
    """Refuse an address that names no way of sending."""
    try:
        known = "EMAIL_BACKEND" in dj_email_url.parse(address)
    except ValueError:
        known = False
    if not known:
        raise ValidationError("Not a mail server, such as submission://user:password@host:587.")


def sender(address: str) -> None:
    """Refuse what no answer could be sent to; a name before the address is welcome."""
    try:
        validate_email(parseaddr(address)[1])
    except InvalidAddress as error:
        raise ValidationError(
            "Not a mail address, such as Landfall <stories@example.org>."
        ) from error


def returns(address: str) -> None:
    """Refuse an address for returned mails that is none; there need not be one."""
    if address:
        sender(address)
        if "+" in address or address != parseaddr(address)[1]:
            raise ValidationError("A bare address without a plus, such as returns@example.org.")


def mail_settings(address: str, provider: Mapping[str, str]) -> dict[str, Any]:
    """Django's settings for a mail server, or for a provider in its place.

    A server that does not answer must not hold the desk, or the queue of mails, for ever.
    """
    server: dict[str, Any] = dj_email_url.parse(address)
    server["EMAIL_TIMEOUT"] = server["EMAIL_TIMEOUT"] or LONGEST_SILENCE
    if not provider:
        return server
    options = {name.upper(): value for name, value in provider.items() if name != "provider"}
    backend = f"anymail.backends.{provider['provider']}.EmailBackend"
    return server | {"EMAIL_BACKEND": backend, "ANYMAIL": options}


def pairs(entries: Iterable[str]) -> dict[str, str]:
    """``name=value`` by name; what has no value has an empty one."""
    named = (entry.partition("=") for entry in entries)
    return {name.strip(): value.strip() for name, _equals, value in named}


def mail_provider(entries: list[str]) -> None:
    """Refuse a provider of e-mail that is not known, or that anybody could speak for.

    Nothing of what was given is repeated: keys stand in it.
    """
    if not entries:
        return
    provider = pairs(entries)
    if find_spec("anymail") is None:
        raise ValidationError("Install requirements/mail.txt first.")
    name = provider.get("provider", "")
    if not name.isidentifier() or find_spec(f"anymail.backends.{name}") is None:
        raise ValidationError("It needs provider=NAME, a name that django-anymail knows.")
    if ":" not in provider.get("webhook_secret", ""):
        raise ValidationError("It needs webhook_secret=NAME:PASSWORD, or anybody could report.")


def time_zone(name: str) -> None:
    """Refuse what the clocks of this machine do not know."""
    if name not in available_timezones():
        raise ValidationError("Not the name of a time zone, such as Asia/Seoul.")


def web_address(address: str) -> None:
    """Refuse what is not the address of a site."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise ValidationError("Not the address of a site, such as https://stories.example.org.")


def stop_on_faults(env: Env, *, debug: bool, needed: Mapping[str, Any]) -> None:
    """Raise one error that names everything which is wrong or missing."""
    faults = [*_invalid(env), *_unfit_for_production(needed, debug=debug)]
    if faults:
        lines = "\n".join(f"  - {fault}" for fault in faults)
        raise ImproperlyConfigured(f"{HEADING}\n{lines}\n{CLOSING}")


def private_folder(path: Path) -> None:
    """Make the folder of the data where there is none, for nobody else to look into."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        fault = f"{PREFIX}DATA_DIR is {path}, which cannot be made: {error.strerror}."
        raise ImproperlyConfigured(f"{HEADING}\n  - {fault}") from error


def derived_key(secret: str, label: str) -> str:
    """A key of its own for one purpose, so that no two purposes share one."""
    return hmac.new(secret.encode(), label.encode(), hashlib.sha256).hexdigest()


def _invalid(env: Env) -> Iterator[str]:
    try:
        env.seal()
    except EnvValidationError as error:
        by_name = cast("Mapping[str, Any]", error.error_messages)
        for name, messages in by_name.items():
            yield f"{name} is not valid. {_plain(messages)}"


def _plain(messages: Any) -> str:
    """The words of an error, which for a list come one dictionary per entry."""
    if isinstance(messages, Mapping):
        return " ".join(_plain(message) for message in messages.values())
    if isinstance(messages, list | tuple):
        return " ".join(dict.fromkeys(_plain(message) for message in messages))
    return str(messages)


def _unfit_for_production(needed: Mapping[str, Any], *, debug: bool) -> Iterator[str]:
    if debug:
        return
    for name, value in needed.items():
        if not value:
            yield f"{PREFIX}{name} is not set. {REMEDIES[name]}"
        elif not DEMO_KEYS.isdisjoint([value] if isinstance(value, str) else value):
            yield f"{PREFIX}{name} is the demo's, which anybody can read. {REMEDIES[name]}"
