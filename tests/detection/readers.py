"""Short ways to ask the detectors about a sentence, and a registry of invented people."""

import hashlib
import hmac

from stories.detection import KnownTerm, Lexicon, Passage, PassageKind, canonical_keys, scan


def digest(key):
    return hmac.digest(b"a key for tests only", key.encode(), hashlib.sha256)


def read(text, lexicon=None, kind=PassageKind.PROSE, language="en"):
    return scan([Passage("body", text, language, kind)], lexicon or Lexicon())


def by_rules(text, lexicon=None, kind=PassageKind.PROSE):
    """The findings of one text without any language model."""
    page = [Passage("body", text, "en", kind)]
    return scan(page, lexicon or Lexicon(), with_language_models=False)


def found(text, *types, lexicon=None, kind=PassageKind.PROSE):
    """The words found, of these types, in the order of the text."""
    apart = [part for finding in read(text, lexicon, kind) for part in finding.apart()]
    findings = sorted(apart, key=lambda finding: finding.start)
    return [text[f.start : f.end] for f in findings if not types or f.entity_type in types]


def registry(*terms, shown_names=None, public_names=()):
    """A lexicon that knows these (word, term) pairs."""
    known = {digest(key): term for word, term in terms for key in canonical_keys(word, term.kind)}
    return Lexicon(
        shown_names=shown_names or {},
        public_names=frozenset(public_names),
        terms=known,
        digest=digest,
    )


HERE = KnownTerm("S-001", "name", on_page=True, shown_name="Kim S.")
ELSEWHERE = KnownTerm("S-002", "name", on_page=False)
