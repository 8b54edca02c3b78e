"""Found words under their digests: a decision stays with words that it never repeats."""

import hmac
from collections.abc import Iterable, Sequence

from django.conf import settings


def words_digest(words: str) -> str:
    """Keyed digest of found words (32 hex digits): a decision stays with words it never repeats."""
    key, message = settings.LANDFALL_SEAL_KEY, f"words:{words.casefold()}"
    return hmac.digest(key.encode(), message.encode("utf-8", "replace"), "sha256").hex()[:32]


def distinct(words: Iterable[str]) -> list[str]:
    """Each of the words once, as first written; case makes no difference."""
    written: dict[str, str] = {}
    for each in words:
        written.setdefault(each.casefold(), each)
    return list(written.values())


def digest_of_all(words: Sequence[str]) -> str:
    """Keyed digest of words that are decided together, in whatever order they stand.

    Where one more joins them nobody has decided yet. Of one word it is that of the word.
    """
    return words_digest("\n".join(sorted(each.casefold() for each in distinct(words))))
