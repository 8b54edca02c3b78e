"""What the desk knows about a page before it is read: the lexicon of a twin."""

import hashlib
import hmac
from typing import Final

from stories.detection import KnownTerm, Lexicon, canonical_keys
from tests.evaluation.twins import Twin

TEST_KEY: Final = b"a key for measuring only"


def digest(key: str) -> bytes:
    """The fingerprint of a canonical key, under a key that protects nobody."""
    return hmac.digest(TEST_KEY, key.encode("utf-8", "surrogatepass"), hashlib.sha256)[:16]


def lexicon_of(twin: Twin) -> Lexicon:
    """Shown, public and protected words of a twin, as the detectors get them.

    Whoever has a shown name is on the page; all others are the rest of the register.
    """
    shown_as = {subject: name for name, subject in twin.shown.items()}
    terms = {
        digest(key): KnownTerm(
            term.subject, term.kind, term.subject in shown_as, shown_as.get(term.subject, "")
        )
        for term in twin.protected
        for key in canonical_keys(term.words, term.kind)
    }
    lengths = [len(term.words.split()) for term in twin.protected]
    return Lexicon(
        shown_names=twin.shown,
        public_names=frozenset(twin.public),
        terms=terms,
        digest=digest,
        longest=max([4, *lengths]),
        minors=twin.minors,
    )
