"""Words that are kept for the people on the page, or for anybody in the registry."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.hangul import is_syllable
from stories.detection.keys import (
    GIVEN,
    HEARD,
    SHORTEST_EXACT,
    SHORTEST_GIVEN,
    SHORTEST_SOUNDS,
    exact_key,
    sound_key,
)
from stories.detection.lexicon import KnownTerm, Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.public_figures import is_public_figure
from stories.detection.sounds import joined, plain, word_sounds
from stories.detection.words import HAN, KATAKANA, MAX_GAP, Word, neighbours, words_of

Candidate = tuple[int, int, str]

# Particles and forms of address that Korean writes onto a name.
PARTICLES: Final = re.compile(
    "(?:에게서|한테서|에서는|이라는|라는|이라고|라고|에게|한테|까지|부터|에서|으로|처럼|보다|하고|"
    "이랑|이는|이가|이를|이의|이도|이와|이에게|은|는|이|가|을|를|의|와|과|도|만|로|에|랑|아|야)$"
)
ADDRESSED: Final = re.compile("(?:선생님|할머니|할아버지|아주머니|여사|씨|님|양|군)$")
SUFFIXED: Final = re.compile("(?:시|군|읍|리|구|도)$")
# Written in small letters, a short key is more often an English word than a name.
SHORTEST_SMALL: Final = 7
# Hangul is compared letter by letter; by sound only when long enough to mean a person.
SHORTEST_HANGUL_SOUND: Final = 3
NOT_IN_NAMES: Final = frozenset("()[]{}:;!?\t")
HYPHENS: Final = "-‐‑–"
HAN_RUN: Final = re.compile(rf"[{HAN}]{{2,}}")
HAN_PARTED: Final = re.compile(rf"(?<![{HAN}])[{HAN}]{{1,3}}[ \u3000][{HAN}]{{1,3}}(?![{HAN}])")
LONGEST_HAN: Final = 5
KANA_RUN: Final = re.compile(rf"[{KATAKANA}]{{2,}}")
HAN_AND_KANA: Final = re.compile(rf"([{HAN}]{{1,3}})([\u3041-\u3096]{{2,3}})")

REASONS: Final = {
    "name": "This is kept as the true name of a storyteller, in this or another spelling.",
    "home_town": "This is kept as the home town of a storyteller.",
    "school": "This is kept as the school of a storyteller.",
    "employer": "This is kept as the employer of a storyteller.",
    "relative": "This is kept as the name of a relative of a storyteller.",
}
OTHER_REASON: Final = "This is kept as a detail that would give a storyteller away."
SUGGESTIONS: Final = {
    "home_town": "a town",
    "school": "a school",
    "employer": "a company",
    "relative": "a relative",
}


class ProtectedTerms:
    """Looks every run of words up among the keyed fingerprints of the registry."""

    name: ClassVar = "protected_terms"
    entity_types: ClassVar = frozenset({EntityType.PROTECTED_TERM})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """Findings for every known term in the passage, in any spelling and script."""
        if not lexicon.terms or lexicon.digest is None:
            return
        look_up = _Lookup(lexicon.terms, lexicon.digest)
        for start, end, key in candidates(passage, lexicon.longest):
            is_given = key.startswith(GIVEN)
            if is_given and not lexicon.knows_people_here:
                continue
            term = look_up(key)
            if term and (term.on_page or not _is_chance(passage.text[start:end], key, term)):
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
            shown or SUGGESTIONS.get(term.kind),
            term.subject,
        )


def _is_chance(words: str, key: str, term: KnownTerm) -> bool:
    """Whether words that somebody elsewhere bears too are more likely to mean another."""
    is_one_word = words.isascii() and words.isalpha() and term.kind == "name"
    is_short = is_one_word and len(key) < SHORTEST_SMALL
    return key.startswith(GIVEN) or is_short or is_public_figure(words)


class _Lookup:
    """Asks the registry for a key, and for each key only once."""

    def __init__(self, terms: Mapping[bytes, KnownTerm], digest: Callable[[str], bytes]) -> None:
        self.terms = terms
        self.digest = digest
        self.known: dict[str, KnownTerm | None] = {}

    def __call__(self, key: str) -> KnownTerm | None:
        if key not in self.known:
            self.known[key] = self.terms.get(self.digest(key))
        return self.known[key]


def candidates(passage: Passage, longest: int) -> Iterator[Candidate]:
    """Every place of a passage that could be a known term, with the key to ask for."""
    words = words_of(passage.text)
    for first, word in enumerate(words):
        if word.plain.isascii():
            yield from _latin(passage, words[first : first + longest])
    foreign = [word for word in words if not word.plain.isascii()]
    for run in neighbours(foreign, longest):
        yield from _hangul(run)
    if not passage.text.isascii():
        yield from _east_asian(passage.text)


def _latin(passage: Passage, words: list[Word]) -> Iterator[Candidate]:
    """The keys of all runs that begin with the first of these words."""
    text, key, start, end = passage.text, "", words[0].start, words[0].start
    is_address = passage.kind is PassageKind.ADDRESS
    is_name_like = is_address or text[start].isupper()
    for word in words:
        sounds = word_sounds(word.plain)
        gap = text[end : word.start]
        if not sounds or len(gap) > MAX_GAP or any(mark in NOT_IN_NAMES for mark in gap):
            return
        # Of words that a hyphen ties together only the first must have a capital.
        is_tied = word.start == start or text[word.start - 1] in HYPHENS
        is_name_like = is_name_like and (is_address or is_tied or text[word.start].isupper())
        key, end = joined(key, sounds), word.end
        if len(key) >= (SHORTEST_SOUNDS if is_name_like else SHORTEST_SMALL):
            yield start, end, key
        if is_name_like and len(key) >= SHORTEST_GIVEN:
            yield start, end, GIVEN + key


def _hangul(run: tuple[Word, ...]) -> Iterator[Candidate]:
    last = run[-1].plain
    heads = [word.plain for word in run[:-1]]
    if not all(is_syllable(character) for word in run for character in word.plain):
        return
    for stem in _stems(last):
        letters = exact_key([*heads, stem])
        end = run[-1].end - (len(last) - len(stem))
        if len(letters) >= SHORTEST_EXACT:
            yield run[0].start, end, letters
            yield run[0].start, end, GIVEN + sound_key([*heads, stem])
        if len(letters) >= SHORTEST_HANGUL_SOUND:
            yield run[0].start, end, HEARD + sound_key([*heads, stem])


def _stems(word: str) -> Iterator[str]:
    """A Korean word as it stands, and without its particle and form of address."""
    yield word
    bare = PARTICLES.sub("", word)
    if bare and bare != word:
        yield bare
    for stem in (word, bare):
        for ending in (ADDRESSED, SUFFIXED):
            called = ending.sub("", stem)
            if called and called != stem:
                yield called


def _east_asian(text: str) -> Iterator[Candidate]:
    """Windows over kanji and kana, which put no spaces between words."""
    for match in HAN_PARTED.finditer(text):
        yield match.start(), match.end(), plain("".join(match.group().split()))
    for match in HAN_RUN.finditer(text):
        run, offset = match.group(), match.start()
        for start in range(len(run) - 1):
            for end in range(start + SHORTEST_EXACT, min(start + LONGEST_HAN, len(run)) + 1):
                yield offset + start, offset + end, plain(run[start:end])
    for match in HAN_AND_KANA.finditer(text):
        for end in range(match.start(2) + 2, match.end() + 1):
            yield match.start(), end, plain(text[match.start() : end])
    kana = [Word(m.start(), m.end(), plain(m.group())) for m in KANA_RUN.finditer(text)]
    for run_of_kana in neighbours(kana, 3):
        key = exact_key(word.plain for word in run_of_kana)
        yield run_of_kana[0].start, run_of_kana[-1].end, key
