"""Words that are kept for the people on the page, or for anybody in the registry."""

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import KnownTerm, Lexicon
from stories.detection.names.public_figures import is_public_figure
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.han_runs import han_candidates, kana_candidates
from stories.detection.spelling.hangul_runs import hangul_candidates
from stories.detection.spelling.initials import find_initials
from stories.detection.spelling.keys import is_near
from stories.detection.spelling.latin_runs import SHORTEST_SMALL, latin_candidates
from stories.detection.spelling.words import spelled_out, words_of
from stories.detection.wording import gettext_noop as _

Candidate = tuple[int, int, str]
# A word of so many letters is hardly ever a name by chance; names in addresses are run together.
LONG_ENOUGH: Final = 9
LONG_IN_ADDRESS: Final = 7
LONGEST_IN_KANA: Final = 3
MOST_KEYS: Final = 100_000

REASONS: Final = {
    "name": _("This is kept as the true name of a storyteller, in this or another spelling."),
    "home_town": _("This is kept as the home town of a storyteller."),
    "school": _("This is kept as the school of a storyteller."),
    "employer": _("This is kept as the employer of a storyteller."),
    "relative": _("This is kept as the name of a relative of a storyteller."),
}
OTHER_REASON: Final = _("This is kept as a detail that would give a storyteller away.")
SUGGESTIONS: Final = {
    "home_town": {"en": "a town", "ko": "한 도시", "ja": "ある町"},
    "school": {"en": "a school", "ko": "한 학교", "ja": "ある学校"},
    "employer": {"en": "a company", "ko": "한 회사", "ja": "ある会社"},
    "relative": {"en": "a relative", "ko": "가족 한 사람", "ja": "身内の人"},
}


class ProtectedTerms:
    """Looks every run of words up among the keyed fingerprints of the registry."""

    name: ClassVar = "protected_terms"
    entity_types: ClassVar = frozenset({EntityType.PROTECTED_TERM})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """Findings for every known term in the passage, in any spelling and script."""
        if not lexicon.terms or lexicon.digest is None:
            return
        look_up = _Lookup(lexicon.terms, lexicon.digest, lexicon.looked_up)
        for start, end, key in candidates(passage, lexicon):
            term = look_up(key)
            if term and (term.on_page or not _is_chance(passage, start, end, key, term)):
                yield self._finding(passage, start, end, term)

    def _finding(self, passage: Passage, start: int, end: int, term: KnownTerm) -> Finding:
        shown = term.shown_name if term.kind == "name" and term.on_page else ""
        return Finding(
            EntityType.PROTECTED_TERM,
            passage.path,
            start,
            end,
            Severity.MUST,
            self.name,
            REASONS.get(term.kind, OTHER_REASON),
            shown or _instead(term.kind, passage.language),
            term.subject,
        )


def _instead(kind: str, language: str) -> str | None:
    """What can be said instead of a detail of this kind, in the language of the passage."""
    said = SUGGESTIONS.get(kind, {})
    return said.get(language[:2], said.get("en"))


def _is_chance(passage: Passage, start: int, end: int, key: str, term: KnownTerm) -> bool:
    """Whether words that somebody elsewhere bears too are more likely to mean another."""
    words = passage.text[start:end]
    long_enough = LONG_IN_ADDRESS if passage.kind is PassageKind.ADDRESS else LONG_ENOUGH
    is_one_word = words.isascii() and words.isalpha() and term.kind == "name"
    is_short = is_one_word and len(key) < SHORTEST_SMALL and len(words) < long_enough
    return is_near(key) or is_short or is_public_figure(words)


class _Lookup:
    """Asks the registry for a key, and for each key only once a page."""

    def __init__(
        self,
        terms: Mapping[bytes, KnownTerm],
        digest: Callable[[str], bytes],
        known: dict[str, KnownTerm | None],
    ) -> None:
        self.terms = terms
        self.digest = digest
        self.known = known

    def __call__(self, key: str) -> KnownTerm | None:
        known = self.known
        if key in known:
            return known[key]
        # The keys of a whole book would only fill the memory.
        if len(known) >= MOST_KEYS:
            known.clear()
        known[key] = term = self.terms.get(self.digest(key))
        return term


def candidates(passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """Every place of a passage that could be a known term, with the key to ask for."""
    text, longest = passage.text, lexicon.longest
    is_own_page = lexicon.knows_people_here
    words = words_of(text)
    yield from latin_candidates(passage, words, longest, is_own_page=is_own_page)
    for word in spelled_out(text):
        yield from latin_candidates(passage, [word], longest, is_own_page=is_own_page)
    if is_own_page:
        yield from find_initials(text)
    if not text.isascii():
        yield from hangul_candidates(words, longest, is_own_page=is_own_page)
        yield from han_candidates(text, is_own_page=is_own_page)
        yield from kana_candidates(text, LONGEST_IN_KANA, is_own_page=is_own_page)
