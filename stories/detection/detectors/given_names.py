"""Given names that stand in a table, alone or before a surname, and names after a kinship word."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.names.capitals import in_title_case
from stories.detection.names.echoes import with_company, with_echoes
from stories.detection.names.given import CLEAR, NAME_ENDING, WORDS_TOO
from stories.detection.names.given_of_asia import KOREAN_SYLLABLES, ON_THE_WAY, OPEN_SYLLABLES
from stories.detection.names.guard import NameGuard, Span
from stories.detection.names.known_words import NOT_PEOPLE
from stories.detection.names.serials import knowing_its_name
from stories.detection.names.shapes import CHINESE_SURNAMES, JAPANESE_SURNAMES, KOREAN_SURNAMES
from stories.detection.names.things import THINGS
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.sounds import plain
from stories.detection.wording import gettext_noop as _

Printed = re.Match[str]

SURNAMES: Final = KOREAN_SURNAMES | JAPANESE_SURNAMES | CHINESE_SURNAMES
SURE: Final = CLEAR | SURNAMES
NO_SURNAME: Final = NOT_PEOPLE - CLEAR - SURNAMES
NO_PERSON: Final = NOT_PEOPLE | WORDS_TOO | SURNAMES
LONGEST_NAME: Final = 4
# Between two words of one name: a blank, a line end, an initial.
GAP: Final = re.compile(r"[ \u00a0\n](?:[A-Z]\.[ \u00a0])?|-")
# Whoever is called so is called by a name: "her son Daniel", "our translator, Boun,".
WHO: Final = frozenset(
    "son daughter brother sister husband wife mother father cousin nephew niece aunt auntie uncle "
    "grandmother grandfather grandma grandpa grandson granddaughter baby child boy girl twin "
    "friend neighbor neighbour classmate roommate colleague teacher pastor missionary volunteer "
    "nurse doctor guide broker driver translator interpreter tutor mentor boss fiancé fiancée "
    "fiance fiancee boyfriend girlfriend elder deacon deaconess deputy partner widow orphan "
    "seminarian student caseworker".split()
)
WHOSE: Final = frozenset("her his my our their your the a an one two".split())
TITLES: Final = frozenset(
    "Uncle Aunt Auntie Aunty Grandma Grandpa Granny Sister Brother Father Mother Elder Deacon "
    "Deaconess Evangelist Missionary Nurse Teacher Daw Ko Khun Phi Nong".split()
)
# Whoever does so is a person: "Tore, who lets me paint", "Dalrae has passed her driving test".
WHO_DOES: Final = re.compile(
    r",[ \u00a0](?:who|whose|whom)\b|"
    r"[ \u00a0](?:[a-z]{1,12}[ \u00a0]){1,3}(?:her|his|herself|himself)\b"
)
# "The Ministry, who", "from Uppsala with her": no person begins behind these.
NOT_BEFORE_A_PERSON: Final = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Oo]f|[Nn]ear|[Ii]nto|[Oo]ver)|[A-Z][\w.’'-]{0,14})"
    r"[ \u00a0\n]$"
)
QUOTES: Final = '“"‘'
# Names of Burma, unless a day of the month or a year follows them: "Daw Khin Mar Oo".
ALSO_MONTHS: Final = frozenset("mar may moe".split())
NUMBERED: Final = re.compile(r"[ \u00a0,.]{1,2}\d")
LEAD: Final = 56
LEAD_WORDS: Final = 4
REASON: Final = _("A personal name leads to the person, or to relatives who bear it.")


class GivenNames:
    """Finds "Esther", "Grace Okafor", "Aye Chan Moe", and whoever "her son" is called.

    Reads the whole page: what is a name in one sentence is the same name in the next.
    """

    name: ClassVar = "given_names"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each name; public persons, houses named after one and masks are silent."""
        known = knowing_its_name(lexicon, passages)
        guards = {
            passage.path: NameGuard(in_title_case(passage.text), known)
            for passage in passages
            if passage.kind is not PassageKind.ADDRESS
        }
        spans = {path: list(given_names(guard)) for path, guard in guards.items()}
        for path, (start, end) in with_echoes(guards, spans):
            yield Finding(
                EntityType.PERSON_NAME, path, start, end, Severity.MUST, self.name, REASON
            )


def given_names(guard: NameGuard) -> Iterator[Span]:
    """Where names stand that the table knows, names after "her son", and lists with one of them."""
    yield from with_company(guard, [*_from_table(guard), *_called(guard)])


def _from_table(guard: NameGuard) -> Iterator[Span]:
    """Names that the table knows, with their surnames."""
    words = guard.capitals
    index = 0
    while index < len(words):
        run = _run(guard.text, words[index : index + LONGEST_NAME])
        length = _name_length(guard, run)
        if length and guard.allows(run[0].start(), run[length - 1].end()):
            yield run[0].start(), run[length - 1].end()
        index += length or 1


def _called(guard: NameGuard) -> Iterator[Span]:
    """Names after a word for a relative, a friend or a helper."""
    for match in guard.capitals:
        low = plain(match.group())
        is_open = low in WORDS_TOO or low not in NOT_PEOPLE
        if not (is_open and match.group()[1:].islower()):
            continue
        is_somebody = _is_called_so(guard.text, match) or _acts(guard, match, low)
        if is_somebody and guard.allows(*match.span()):
            yield match.span()


def _acts(guard: NameGuard, name: Printed, low: str) -> bool:
    """Whether a word that is no other does what only a person does."""
    does = WHO_DOES.match(guard.text, name.end())
    if not does or low in NO_PERSON or low.endswith("s") or guard.is_a_word(low):
        return False
    lead = guard.text[max(0, name.start() - LEAD) : name.start()]
    stands_out = guard.stands_out(name.start()) or does.group().startswith(",")
    return stands_out and not NOT_BEFORE_A_PERSON.search(lead)


def _is_called_so(text: str, name: Printed) -> bool:
    """Whether "her son", "our translator," or "Auntie" stands before a capitalised word."""
    lead = text[max(0, name.start() - LEAD) : name.start()].rstrip(QUOTES)
    words = lead.rstrip(", \u00a0\n").split()[-LEAD_WORDS:]
    if not words or not lead[-1:].isspace():
        return False
    if lead.rstrip()[-1:] != ",":
        return words[-1] in TITLES or _is_somebody(words)
    # "her mother, Korean by birth" goes on, "her mother, Okja, said" is closed by a comma.
    is_closed = text[name.end() : name.end() + 2].lstrip('”"’').startswith(",")
    return _is_somebody(words) and (is_closed or plain(name.group()) in CLEAR)


def _is_somebody(words: Sequence[str]) -> bool:
    """Whether words end with "her son", "the younger boy", "Min-ji's two friends"."""
    who = words[-1]
    if who not in WHO and who.removesuffix("s") not in WHO:
        return False
    return any(word.casefold() in WHOSE or word.endswith(("'s", "’s")) for word in words[:-1])


def _run(text: str, words: Sequence[Printed]) -> list[Printed]:
    """The first words that stand as close as the words of one name do."""
    run = [words[0]]
    for word in words[1:]:
        if not GAP.fullmatch(text, run[-1].end(), word.start()):
            break
        run.append(word)
    return run


def _name_length(guard: NameGuard, run: list[Printed]) -> int:
    """How many of these words are one name that begins with the first; 0 when it is none."""
    first = plain(run[0].group())
    rest = _surname_length(guard, run)
    if first in CLEAR or NAME_ENDING.fullmatch(first):
        return 1 + rest
    if first in WORDS_TOO and guard.stands_out(run[0].start()):
        return 1 + rest if rest or first not in NOT_PEOPLE else 0
    second = plain(run[1].group()) if len(run) > 1 else ""
    if {first, second} <= KOREAN_SYLLABLES and not {first, second} <= OPEN_SYLLABLES:
        return 2
    if first in SURNAMES and second in CLEAR:
        return 2
    return 0


def _surname_length(guard: NameGuard, run: list[Printed]) -> int:
    """How many words behind a given name go on with it: capitalised, and no other thing."""
    length = 0
    for word in run[1:]:
        low = plain(word.group())
        is_thing = THINGS.fullmatch(word.group()) or low in NO_SURNAME
        if low in ALSO_MONTHS and not NUMBERED.match(guard.text, word.end()):
            is_thing = is_thing and plain(run[length].group()) not in ON_THE_WAY
        if is_thing or (guard.is_title_case and low not in SURE):
            break
        length += 1
    return length
