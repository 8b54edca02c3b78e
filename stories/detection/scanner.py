"""Passages in, findings out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Protocol

from stories.detection.detectors import BY_PAGE, BY_PASSAGE, LANGUAGE_MODELS
from stories.detection.findings import EntityType, Finding, worst_first
from stories.detection.gathering import gather
from stories.detection.lexicon import Lexicon
from stories.detection.masking import with_wording
from stories.detection.merging import merge_repeats
from stories.detection.passages import Passage
from stories.detection.policy import keep_what_matters
from stories.detection.repeated_names import with_repeats
from stories.detection.second_opinion import believed_findings, names_likely_in


class Detector(Protocol):
    """One kind of attention: it reads a passage and points at what it minds."""

    @property
    def name(self) -> str:
        """What the detector is called in findings."""

    @property
    def entity_types(self) -> frozenset[EntityType]:
        """The kinds of finding it makes."""

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """Findings in one passage, in any order; agreed words need not be spared here."""


class PageDetector(Protocol):
    """Attention that needs the whole page: what two passages tell together."""

    @property
    def name(self) -> str:
        """What the detector is called in findings."""

    @property
    def entity_types(self) -> frozenset[EntityType]:
        """The kinds of finding it makes."""

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """Findings anywhere on the page, in any order; paths are those of the passages."""


DETECTORS: Final[tuple[Detector, ...]] = BY_PASSAGE
PAGE_DETECTORS: Final[tuple[PageDetector, ...]] = BY_PAGE
MODEL_DETECTORS: Final[tuple[PageDetector, ...]] = LANGUAGE_MODELS
# What the language models doubt of that which the rules found.
SECOND_OPINIONS: Final = (believed_findings,)
NOTHING_KNOWN: Final = Lexicon()

Reading = Callable[[Passage, Lexicon], list[Finding]]


def raw_findings(passage: Passage, lexicon: Lexicon) -> list[Finding]:
    """What the rules that look at one passage at a time point at, agreed words among it.

    It depends on the passage and on the lexicon and on nothing else, so a caller who hears the
    same question again may give the same answer.
    """
    return [finding for each in DETECTORS for finding in each.find(passage, lexicon)]


def scan(
    passages: Iterable[Passage],
    lexicon: Lexicon = NOTHING_KNOWN,
    *,
    with_language_models: bool = True,
    read: Reading = raw_findings,
) -> list[Finding]:
    """All that may expose somebody in these passages, the worst first.

    Agreed shown names, deliberate masks and public names are silent; what several
    detectors found in one place is one finding, the same words in several places are one
    finding with several occurrences, and what is one decision stands together. The same input
    gives the same list. The language models take part where they are installed, unless
    `with_language_models` is false. `read` is asked for the raw findings of each passage:
    :func:`raw_findings`, or who remembers its answers.
    """
    page = tuple(passages)
    detectors = (*PAGE_DETECTORS, *(MODEL_DETECTORS if with_language_models else ()))
    on_page: dict[str, list[Finding]] = {}
    for page_detector in detectors:
        for finding in page_detector.find_on_page(page, lexicon):
            on_page.setdefault(finding.path, []).append(finding)
    found: dict[str, list[Finding]] = {}
    for passage in page:
        raw = [*read(passage, lexicon), *on_page.get(passage.path, [])]
        for believed in SECOND_OPINIONS if with_language_models else ():
            raw = believed(passage, raw)
        found[passage.path] = raw
    likely = names_likely_in if with_language_models else None
    heard = with_repeats(page, found, lexicon, likely)
    findings: list[Finding] = []
    for passage in page:
        findings.extend(keep_what_matters(passage, lexicon, heard[passage.path]))
    named = with_wording(page, merge_repeats(page, findings))
    return worst_first(gather(page, named))
