"""Findings against marks: what was found, what was missed, and what was cried in vain."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Final

from stories.detection import EntityType, Finding, Occurrence, Passage
from tests.evaluation.marks import AGREED, DISMISSABLE, Mark
from tests.evaluation.twins import Twin

# A name is protected only when it is known to be one.
NAMING: Final = frozenset({EntityType.PERSON_NAME, EntityType.PROTECTED_TERM, EntityType.DRIFT})
MUST_KINDS: Final = frozenset(
    "name protected identity phone email account shelter helper route".split()
)
NARROWING: Final = frozenset({"date", "age", "place"})
# Japanese and Korean need about so many characters where English needs a word.
CHARACTERS_PER_WORD: Final = 2.2
PAGE: Final = 600
ADULT: Final = 18
NUMBER: Final = re.compile(r"\d+")
CHILD_WORDS: Final = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|months?|weeks?|days?)\b|개월|か月|ヶ月|カ月|"
    r"(?<![가-힣])(?:열\s?)?(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?살",
    re.IGNORECASE,
)
GROWN_WORDS: Final = re.compile(
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|years? (?:later|ago)", re.IGNORECASE
)


class Verdict(StrEnum):
    """What a reviewer would say to a finding."""

    USEFUL = "useful"
    DISMISSABLE = "dismissable"
    NOISE = "noise"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One mark that should be found, and whether it was."""

    mark: Mark
    words: str
    is_must: bool
    found: bool


@dataclass(frozen=True)
class Score:
    """How one page was read: each mark with its fate, each finding with its verdict."""

    twin: Twin
    words: float
    outcomes: tuple[Outcome, ...]
    verdicts: tuple[tuple[Finding, Verdict], ...]


@dataclass(frozen=True)
class Tally:
    """How a set of pages was read."""

    pages: int
    words: float
    found: Counter[str]
    marked: Counter[str]
    must: tuple[int, int]
    verdicts: Counter[Verdict]
    named: tuple[int, int]
    findings_per_page: tuple[float, float]
    leaks_per_page: float

    def recall(self, kinds: Iterable[str] = ()) -> float | None:
        """The part of the marks of these kinds, or of all, that was found."""
        chosen = tuple(kinds) or tuple(self.marked)
        return share(sum(self.found[k] for k in chosen), sum(self.marked[k] for k in chosen))

    @property
    def must_recall(self) -> float | None:
        """The part that was found of what leads straight to a person."""
        return share(*self.must)

    @property
    def name_precision(self) -> float | None:
        """The part of the findings called a name which touch something that identifies."""
        return share(*self.named)

    def per_thousand(self, *verdicts: Verdict) -> float:
        """Findings with one of these verdicts in 1,000 words."""
        count = sum(self.verdicts[verdict] for verdict in verdicts)
        return 1000 * count / self.words if self.words else 0.0

    @property
    def dismissed(self) -> float:
        """Findings in 1,000 words that a reviewer would dismiss."""
        return self.per_thousand(Verdict.DISMISSABLE, Verdict.NOISE, Verdict.ERROR)


def share(part: int, whole: int) -> float | None:
    """A part of a whole, or None of nothing."""
    return part / whole if whole else None


def words_in(passages: Iterable[Passage]) -> float:
    """How long a page is, in words or what comes to a word."""
    return sum(
        len(passage.text.split())
        if passage.language == "en"
        else len(passage.text) / CHARACTERS_PER_WORD
        for passage in passages
    )


def score(twin: Twin, findings: Sequence[Finding]) -> Score:
    """The findings of one page against its marks."""
    identifying = [mark for mark in twin.marks if mark.kind not in {AGREED, DISMISSABLE}]
    texts = {passage.path: passage.text for passage in twin.passages}
    outcomes = tuple(
        _outcome(mark, texts[mark.path][mark.start : mark.end], findings) for mark in identifying
    )
    verdicts = tuple((finding, judge(finding, twin.marks)) for finding in findings)
    return Score(twin, words_in(twin.passages), outcomes, verdicts)


def _outcome(mark: Mark, words: str, findings: Sequence[Finding]) -> Outcome:
    found = any(
        overlaps(occurrence, mark)
        for finding in findings
        if mark.kind != "name" or finding.entity_type in NAMING
        for occurrence in finding.occurrences
    )
    return Outcome(mark, words, is_must(mark, words), found)


def is_must(mark: Mark, words: str) -> bool:
    """Whether a mark leads straight to a person, as does the age of a minor."""
    return mark.kind in MUST_KINDS or (mark.kind == "age" and is_age_of_minor(words))


def is_age_of_minor(words: str) -> bool:
    """Whether an age, in digits or words, is below eighteen."""
    numbers = [int(number) for number in NUMBER.findall(words)]
    if numbers:
        return min(numbers) < ADULT
    return bool(CHILD_WORDS.search(words)) and not GROWN_WORDS.search(words)


def overlaps(occurrence: Occurrence, mark: Mark) -> bool:
    """Whether both have a character in common."""
    return (
        occurrence.path == mark.path and occurrence.start < mark.end and mark.start < occurrence.end
    )


def judge(finding: Finding, marks: Sequence[Mark]) -> Verdict:
    """What a reviewer would say to a finding, with all the places where its words stand.

    It is an error when one of its places touches agreed words and no other mark.
    """
    touched = [
        {mark.kind for mark in marks if overlaps(occurrence, mark)}
        for occurrence in finding.occurrences
    ]
    if {AGREED} in touched:
        return Verdict.ERROR
    if any(kinds - {AGREED, DISMISSABLE} for kinds in touched):
        return Verdict.USEFUL
    return Verdict.DISMISSABLE if any(touched) else Verdict.NOISE


def tally(scores: Sequence[Score]) -> Tally:
    """The pages of a set together."""
    outcomes = [outcome for each in scores for outcome in each.outcomes]
    verdicts = [verdict for each in scores for verdict in each.verdicts]
    musts = [outcome for outcome in outcomes if outcome.is_must]
    names = [v for finding, v in verdicts if finding.entity_type is EntityType.PERSON_NAME]
    to_decide = [len(each.verdicts) * PAGE / each.words for each in scores if each.words]
    leaks = [leaks_on(each) * PAGE / each.words for each in scores if each.words]
    return Tally(
        pages=len(scores),
        words=sum(each.words for each in scores),
        found=Counter(outcome.mark.kind for outcome in outcomes if outcome.found),
        marked=Counter(outcome.mark.kind for outcome in outcomes),
        must=(sum(outcome.found for outcome in musts), len(musts)),
        verdicts=Counter(verdict for _, verdict in verdicts),
        named=(sum(verdict is Verdict.USEFUL for verdict in names), len(names)),
        findings_per_page=((median(to_decide), ninetieth(to_decide)) if to_decide else (0.0, 0.0)),
        leaks_per_page=median(leaks) if leaks else 0.0,
    )


def leaks_on(page: Score) -> int:
    """How many different words on a page should be found: what stands there twice is one."""
    return len({(outcome.mark.kind, outcome.words) for outcome in page.outcomes})


def ninetieth(values: Sequence[float]) -> float:
    """The value that nine of ten do not exceed."""
    return sorted(values)[math.ceil(0.9 * len(values)) - 1]
