"""The identity key: encrypts what must be read again, fingerprints what must only be matched.

Encryption is Fernet (AES-128-CBC with HMAC-SHA256, https://github.com/fyne/spec) through
``cryptography``'s ``MultiFernet``, so the key can be rotated: the first key in
``LANDFALL_IDENTITY_KEYS`` encrypts, all of them decrypt. Fingerprints are HMAC-SHA256 under a
key derived from the *last* (oldest) identity key, so that adding a new key in front leaves
every stored fingerprint valid. Terms are fingerprinted under every configured key; after
``manage.py rotate_identity_key`` the old key can be taken out of the list at any time.
"""

import hmac
from collections.abc import Iterable
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

_FINGERPRINT_LABEL = b"landfall/protected-term/v1"


class IdentityUnreadable(Exception):
    """The stored identity cannot be decrypted with any key of ``LANDFALL_IDENTITY_KEYS``."""


@lru_cache(maxsize=4)
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    if not keys:
        raise ImproperlyConfigured("LANDFALL_IDENTITY_KEYS is empty: identities cannot be kept.")
    return MultiFernet([Fernet(key) for key in keys])


@lru_cache(maxsize=4)
def _fingerprint_key(secret: str) -> bytes:
    return hmac.digest(secret.encode(), _FINGERPRINT_LABEL, "sha256")


def encrypt(text: str) -> str:
    """Encrypt a protected term; the same text gives another token each time."""
    return _cipher(tuple(settings.LANDFALL_IDENTITY_KEYS)).encrypt(text.encode()).decode()


def decrypt(token: str) -> str:
    """Decrypt a token made by :func:`encrypt`.

    Raises:
        IdentityUnreadable: no configured key fits; the remedy is to add the key it was made with.
    """
    try:
        return _cipher(tuple(settings.LANDFALL_IDENTITY_KEYS)).decrypt(token.encode()).decode()
    except InvalidToken as error:
        raise IdentityUnreadable(
            "This identity was encrypted with a key that is not in LANDFALL_IDENTITY_KEYS. "
            "Add the old key at the end of the list."
        ) from error


def rotate(token: str) -> str:
    """Encrypt a token anew under the first key, without showing its text."""
    return _cipher(tuple(settings.LANDFALL_IDENTITY_KEYS)).rotate(token.encode()).decode()


def keyed_digest(key: str) -> bytes:
    """Fingerprint of a canonical key: 16 bytes that are useless without the identity key."""
    return _digest(settings.LANDFALL_IDENTITY_KEYS[-1], key)


def fingerprints(keys: Iterable[str]) -> set[str]:
    """Fingerprints of canonical keys in hex, under every configured identity key."""
    secrets = settings.LANDFALL_IDENTITY_KEYS
    return {_digest(secret, key).hex() for key in keys for secret in secrets}


def newest_fingerprint(key: str) -> str:
    """The fingerprint of a canonical key in hex under the first identity key alone."""
    return _digest(settings.LANDFALL_IDENTITY_KEYS[0], key).hex()


def _digest(secret: str, key: str) -> bytes:
    return hmac.digest(_fingerprint_key(secret), key.encode(), "sha256")[:16]
