"""The address of the site in the Tor network, told to readers who come with the Tor Browser."""

import base64
import hashlib
import re

from environs import ValidationError

_LETTERS = re.compile(r"[a-z2-7]{56}\.onion")
NOT_ONE = "Not an onion address of version 3: 56 letters and digits, and .onion."
MISTYPED = "An onion address in which something is mistyped: its check sum does not fit."


def onion_address(name: str) -> None:
    """Refuse what is not a whole address; the check sum stands in it.

    rend-spec-v3, section 6: base32 of public key (32 bytes), check sum (2) and version (1).
    """
    if not name:
        return
    if not _LETTERS.fullmatch(name):
        raise ValidationError(NOT_ONE)
    whole = base64.b32decode(name.removesuffix(".onion").upper())
    key, claimed, version = whole[:32], whole[32:34], whole[34:]
    found = hashlib.sha3_256(b".onion checksum" + key + version).digest()[:2]
    if version != b"\x03" or claimed != found:
        raise ValidationError(MISTYPED)
