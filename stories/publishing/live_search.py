"""Which editions a change of rule may concern: found quickly, and then checked as a whole."""

from collections.abc import Iterable, Mapping
from typing import Final

from stories.detection import KnownTerm, Lexicon, canonical_keys
from stories.detection.detectors.protected_terms import ProtectedTerms
from stories.detection.spans import occurrences
from stories.detection.spelling.keys import is_near
from stories.people import identity
from stories.people.terms import ProtectedTerm
from stories.publishing.live_words import passages_in, standing_editions

# No name has more words than this when it is written in parts: Namgung Mi-rae, 남궁 미 래.
LEAST_WORDS: Final = 4
DETECTOR: Final = ProtectedTerms()
AT_A_TIME: Final = 100


def pages_saying(terms: Iterable[ProtectedTerm]) -> list[int]:
    """Numbers of the pages whose standing edition seems to say one of these terms.

    Only these terms are compared, by their keys in the clear and in memory, because a keyed
    digest of every run of words of every page would cost more than all the rest.

    Raises:
        IdentityUnreadable: a term was encrypted with a key that is no longer configured.
    """
    known = [_Known(term) for term in terms]
    people = {each.subject for each in known}
    lexicons: dict[frozenset[str], Lexicon] = {}
    pages = []
    editions = standing_editions().only("page_number", "language", "content")
    for edition in editions.prefetch_related("consents__storyteller").iterator(AT_A_TIME):
        here = frozenset(
            people & {record.storyteller.reference for record in edition.consents.all()}
        )
        lexicon = lexicons.setdefault(here, _lexicon(known, here))
        if any(any(DETECTOR.find(passage, lexicon)) for passage in passages_in(edition)):
            pages.append(edition.page_number)
    return pages


def pages_naming(names: Iterable[str]) -> list[int]:
    """Numbers of the pages whose standing edition says one of these words as they are written."""
    wanted = tuple(names)
    editions = standing_editions().only("page_number", "language", "content")
    return [
        edition.page_number
        for edition in editions.iterator(AT_A_TIME)
        if any(any(occurrences(passage.text, wanted)) for passage in passages_in(edition))
    ]


class _Known:
    """One term in the clear, for as long as one search lasts."""

    def __init__(self, term: ProtectedTerm) -> None:
        self.subject = term.storyteller.reference
        self.kind = term.kind
        self.words = term.words
        self.keys = canonical_keys(identity.decrypt(term.token), term.kind)

    def on(self, here: frozenset[str]) -> Mapping[bytes, KnownTerm]:
        """What is looked up: of people on the page also what only comes near the term."""
        is_here = self.subject in here
        term = KnownTerm(self.subject, self.kind, on_page=is_here)
        return {key.encode(): term for key in self.keys if is_here or not is_near(key)}


def _lexicon(known: Iterable[_Known], here: frozenset[str]) -> Lexicon:
    terms: dict[bytes, KnownTerm] = {}
    longest = LEAST_WORDS
    for each in known:
        terms |= each.on(here)
        longest = max(longest, each.words)
    return Lexicon(terms=terms, digest=str.encode, longest=longest)
