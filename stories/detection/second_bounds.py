"""From which chance on the models of details are believed, and rules are not: for each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from stories.detection.findings import EntityType, Finding
from stories.detection.language_models.models import SpanLabel
from stories.detection.learned_runs import Run

# Rules of these kinds go by wording that may be said of nobody in particular.
DOUBTED: Final = frozenset({EntityType.SCHOOL, EntityType.EMPLOYER, EntityType.OCCUPATION})
# This one takes an unknown word for a place by what stands before it.
DOUBTED_DETECTORS: Final = frozenset({"whereabouts"})
# What a model of English takes for a small place is often none.
DOUBTED_PLACES: Final = "model_names"
# Rules of these kinds are seldom wrong: they are dropped at a lower chance. Names by their
# spelling, ages, contacts, hiding places, helpers and what was kept under lock are told whatever a
# model thinks.
SELDOM_WRONG: Final = frozenset(
    {EntityType.FAMILY, EntityType.INTERVAL, EntityType.DISTINCTION, EntityType.PLACE}
)
# A town of the lists is one whatever is told of it.
KNOWN_PLACES: Final = "places"
# What is learned from paragraphs says little of a bare line: there these are doubted all the same.
DOUBTED_IN_A_LINE: Final = frozenset(
    {EntityType.FAMILY, EntityType.INTERVAL, EntityType.DISTINCTION}
)
# The models of names, and the rules that know names by lists, surnames and syllables.
NAMING_DETECTORS: Final = frozenset(
    {"learned_names", "east_asian_names", "model_names", "given_names"}
)


def is_doubted(finding: Finding) -> bool:
    """Whether a finding goes by wording, so that a model may know better."""
    is_small_place = finding.entity_type is EntityType.PLACE
    return (
        finding.entity_type in DOUBTED
        or finding.detector in DOUBTED_DETECTORS
        or (is_small_place and finding.detector == DOUBTED_PLACES)
    )


def is_a_name(finding: Finding) -> bool:
    """Whether a model of names, or a rule that knows names, takes the words for one."""
    is_name = finding.entity_type is EntityType.PERSON_NAME
    return is_name and finding.detector in NAMING_DETECTORS


def is_plain(finding: Finding, language: str) -> bool:
    """Whether a finding needs no paragraph around it to be believed.

    In lists of dishes, songs and duties every second word looks like a Korean or Japanese name;
    in English a capital tells more than the model does.
    """
    if is_doubted(finding) or finding.entity_type in DOUBTED_IN_A_LINE:
        return False
    return language == "en" or not is_a_name(finding)


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which chance on a phrase is a finding, how far it reaches, when a rule is not believed.

    A phrase is told when its surest word has the chance `found`, or the one that `kinds` has for
    its kind. It reaches as far as each word has `part`. A finding of others in which no word has
    `believed` is dropped; `hardly` is the same for rules that are seldom wrong, `named` for the
    models and rules that know names, and `doubts` for rules of single kinds.
    """

    found: float
    part: float
    believed: float
    hardly: float = 0.0
    named: float = 0.0
    kinds: Mapping[SpanLabel, float] = field(default_factory=dict)
    doubts: Mapping[EntityType, float] = field(default_factory=dict)

    def allow(self, run: Run) -> bool:
        """Whether a phrase is sure enough to be told."""
        return run.chance >= self.kinds.get(run.label, self.found)

    @property
    def lowest(self) -> float:
        """The chance from which a phrase of some kind is told."""
        return min([self.found, *self.kinds.values()])

    def least(self, finding: Finding) -> float:
        """The chance that some word of a finding of others needs for it to be believed."""
        if finding.detector == KNOWN_PLACES:
            return 0.0
        if finding.entity_type in self.doubts:
            return self.doubts[finding.entity_type]
        if is_doubted(finding):
            return self.believed
        if is_a_name(finding):
            return self.named
        return self.hardly if finding.entity_type in SELDOM_WRONG else 0.0


# What is shorter than so many characters is a line without a paragraph around it.
BARE: Final[Mapping[str, int]] = {"en": 80, "ko": 40, "ja": 40}
# Of ways a model has at least an inkling wherever somebody is on one. Hiding places and helpers are
# told whatever it thinks: what is missed there costs most.
INKLING: Final = {EntityType.ROUTE: 0.03}
# Ways, hiding places, helpers and lengths of time: seldom marked where nothing is told.
SECRETS: Final = (SpanLabel.ROUTE, SpanLabel.SHELTER, SpanLabel.HELPER, SpanLabel.INTERVAL)
# In a bare line they have to be as sure as this: a view from a window is no way across a border.
FOUND_IN_A_LINE: Final = 0.5
# Chosen on whole pages set aside, rules and models together: where one more detail found would cost
# more than about two alerts in vain, and a finding of a rule dropped saves less than three.
BOUNDS: Final[Mapping[str, Bounds]] = {
    "en": Bounds(
        found=0.5,
        part=0.3,
        believed=0.2,
        hardly=0.15,
        named=0.05,
        kinds={
            **dict.fromkeys(SECRETS, 0.3),
            SpanLabel.PERSON: 0.4,
            SpanLabel.INTERVAL: 0.45,
            SpanLabel.AGE: 0.25,
            SpanLabel.DATE: 0.3,
            SpanLabel.PLACE: 0.3,
        },
        doubts={**INKLING, EntityType.EXACT_DATE: 0.05},
    ),
    "ko": Bounds(
        found=0.4,
        part=0.2,
        believed=0.2,
        hardly=0.06,
        named=0.4,
        kinds={
            **dict.fromkeys(SECRETS, 0.2),
            SpanLabel.INTERVAL: 0.3,
            SpanLabel.AGE: 0.45,
            SpanLabel.PLACE: 0.3,
            SpanLabel.EMPLOYER: 0.25,
            SpanLabel.FAMILY: 0.3,
            SpanLabel.DISTINCTION: 0.3,
            SpanLabel.SCHOOL: 0.35,
            SpanLabel.DATE: 0.5,
        },
        doubts={**INKLING, EntityType.INTERVAL: 0.1},
    ),
    "ja": Bounds(
        found=0.4,
        part=0.2,
        believed=0.15,
        hardly=0.02,
        named=0.3,
        kinds={
            **dict.fromkeys(SECRETS, 0.2),
            SpanLabel.PERSON: 0.3,
            SpanLabel.PLACE: 0.25,
            SpanLabel.AGE: 0.2,
            SpanLabel.DATE: 0.2,
        },
        # The rules take many a day of the news for one of a life.
        doubts={**INKLING, EntityType.EXACT_DATE: 0.05, EntityType.INTERVAL: 0.15},
    ),
}
