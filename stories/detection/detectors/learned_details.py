"""What our models of details see: what narrows somebody down in words that no list has."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import ClassVar, Final

from stories.detection.context import language_of
from stories.detection.deliberate import deliberate_spans
from stories.detection.detectors.places import find_places, suggest
from stories.detection.english.vaguer import VAGUER, vaguer_way
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.help_told import kind_told, names_a_trade
from stories.detection.language_models.models import SpanLabel
from stories.detection.learned_runs import Run
from stories.detection.lexicon import Lexicon
from stories.detection.names.east_asian_guard import EastAsianGuard
from stories.detection.names.guard import NAME_WORD, NameGuard
from stories.detection.names.known_words import NOT_PEOPLE
from stories.detection.passages import Passage
from stories.detection.remnants import tells_something
from stories.detection.second_neighbours import BY_MODEL
from stories.detection.second_opinion import Opinion, is_wide, opinions
from stories.detection.spans import Span, Stretches, occurrences
from stories.detection.spelling.sounds import plain
from stories.detection.wording import gettext_noop as _

ENTITIES: Final[Mapping[SpanLabel, EntityType]] = {
    SpanLabel.PERSON: EntityType.PERSON_NAME,
    SpanLabel.DATE: EntityType.EXACT_DATE,
    SpanLabel.AGE: EntityType.EXACT_AGE,
    SpanLabel.INTERVAL: EntityType.INTERVAL,
    SpanLabel.PLACE: EntityType.PLACE,
    SpanLabel.ROUTE: EntityType.ROUTE,
    SpanLabel.SHELTER: EntityType.SHELTER,
    SpanLabel.HELPER: EntityType.HELPER,
    SpanLabel.SCHOOL: EntityType.SCHOOL,
    SpanLabel.EMPLOYER: EntityType.EMPLOYER,
    SpanLabel.OCCUPATION: EntityType.OCCUPATION,
    SpanLabel.FAMILY: EntityType.FAMILY,
    SpanLabel.DISTINCTION: EntityType.DISTINCTION,
}
REASONS: Final[Mapping[EntityType, str]] = {
    EntityType.PERSON_NAME: (
        _("A personal name leads to the person, or to relatives who bear it.")
    ),
    EntityType.EXACT_DATE: _("An exact day can be looked up; say the month or the season instead."),
    EntityType.EXACT_AGE: _("An exact age narrows down who this is; say about how old instead."),
    EntityType.INTERVAL: (
        _("So exact a length of time can be matched with a record; say about how long instead.")
    ),
    EntityType.PLACE: (
        _("A place below the level of a province narrows down who this can be; say the region.")
    ),
    EntityType.ROUTE: (
        _(
            "A way out that is told of can be closed, and may lead to those still on it; "
            "leave it out."
        )
    ),
    EntityType.SHELTER: (
        _("A hiding place that is told of can be searched for, and others may still be in it.")
    ),
    EntityType.HELPER: _("Those who help can be found and punished when it is told what they did."),
    EntityType.SCHOOL: (
        _(
            "A school keeps lists, and hardly any has two pupils with such a life; say what kind "
            "it is."
        )
    ),
    EntityType.EMPLOYER: (
        _("At a place of work that is told of, anybody can ask; say only what kind it is.")
    ),
    EntityType.OCCUPATION: (
        _(
            "Together with an origin, what somebody does for a living names them; say it more "
            "broadly."
        )
    ),
    EntityType.FAMILY: (
        _("Those who know the village know which family this is; leave out what is rare in it.")
    ),
    EntityType.DISTINCTION: (
        _("What is true of one person only names that person to all who know it; leave it out.")
    ),
}
# What leads to a door or to a person, whoever it is told of.
MUST: Final = frozenset(
    {EntityType.PERSON_NAME, EntityType.ROUTE, EntityType.SHELTER, EntityType.HELPER}
)
# No single word of grammar tells any of these.
IN_A_PHRASE: Final = frozenset(SpanLabel) - {
    SpanLabel.PERSON,
    SpanLabel.DATE,
    SpanLabel.AGE,
    SpanLabel.PLACE,
}
# A way, a shelter or a helper is worth a look from the bounds on; from this chance on it stops a
# page. Of the rules' own musts nothing is taken away.
SURE: Final = 0.7
# From this chance on a word from abroad is somebody's name, whatever it ends with.
SURE_NAME: Final = 0.5
# Grammar, a ship or an issue: no name begins or ends so, and none is one kanji.
NO_NAME: Final = re.compile("[のはがをにへとも].*|.*[のをがは号]|[\u3400-\u9fff]")
# Behind a name this makes a sea, a station or a county of it.
A_PLACE: Final = re.compile("[洋海湾島山川駅県市町村区郡]")
# No part of a name, and none of an agreed or public one.
TITLES: Final = frozenset("Mr Mrs Ms Miss Mx Dr Prof Rev".split())
# What is behind these is the surname of several: "Sisters Bong".
OF_MANY: Final = re.compile(r"\b(?:Sisters|Brothers|Cousins|Parents|Twins)[ \u00a0]$")
SKILLED: Final = "a skilled worker"
# As much of the text in front of a phrase as its article may stand in.
IN_FRONT: Final = 32


class LearnedDetails:
    """Asks the models of details about all passages that are for them to read."""

    name: ClassVar = BY_MODEL
    entity_types: ClassVar = frozenset(REASONS)

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each phrase that a model believes far enough to be a detail."""
        for opinion in opinions(passages):
            name_in = names_in(opinion, lexicon)
            agreed = Stretches(agreed_spans(opinion.passage.text, lexicon))
            runs = (piece for run in opinion.runs() for piece in opinion.outside(run, agreed))
            for run in runs:
                kind = kind_told(opinion.passage.text, run, opinion.model.language)
                is_name = kind is SpanLabel.PERSON
                span = name_in(run) if is_name else (run.start, run.end)
                if not (kind and span) or (is_name and is_no_name(opinion.passage.text, *span)):
                    continue
                words = opinion.passage.text[slice(*span)]
                if kind in IN_A_PHRASE and not tells_something(words):
                    continue
                if kind is not SpanLabel.PLACE or not is_wide(words):
                    yield self._finding(opinion.passage, ENTITIES[kind], span, run.chance)

    def _finding(
        self, passage: Passage, entity: EntityType, span: tuple[int, int], chance: float
    ) -> Finding:
        start, end = span
        words, before = passage.text[start:end], passage.text[max(0, start - IN_FRONT) : start]
        is_must = entity in MUST and (entity is EntityType.PERSON_NAME or chance >= SURE)
        return Finding(
            entity,
            passage.path,
            start,
            end,
            Severity.MUST if is_must else Severity.SHOULD,
            self.name,
            REASONS[entity],
            vaguer(entity, words, before),
        )


def names_in(opinion: Opinion, lexicon: Lexicon) -> Callable[[Run], Span | None]:
    """What finds the part of a phrase of a passage that is a name; None where there is none."""
    text = opinion.passage.text
    if opinion.model.language == "en":
        return partial(english_name, NameGuard(text, lexicon))
    return partial(east_asian_name, EastAsianGuard(text, lexicon))


def east_asian_name(guard: EastAsianGuard, run: Run) -> Span | None:
    """The part of a phrase that is a name in Hangul, kanji or kana."""
    return guard.name_in(run.start, run.end, is_sure=run.chance >= SURE_NAME)


def english_name(guard: NameGuard, run: Run) -> Span | None:
    """The words with a capital in a phrase; None where they may not be somebody's name."""
    words = NAME_WORD.finditer(guard.text, run.start, run.end)
    found = [each for each in words if each.end() <= run.end and each.group() not in TITLES]
    if not found or all(plain(match.group()) in NOT_PEOPLE for match in found):
        return None
    name = found[0].start(), found[-1].end()
    is_of_many = len(found) == 1 and OF_MANY.search(guard.text, max(0, name[0] - IN_FRONT), name[0])
    return name if guard.allows(*name) and not is_of_many else None


def is_no_name(text: str, start: int, end: int) -> bool:
    """Whether words that a model takes for a name are a place by what follows, or grammar."""
    return bool(A_PLACE.match(text, end) or NO_NAME.fullmatch(text, start, end))


def agreed_spans(text: str, lexicon: Lexicon) -> Iterator[Span]:
    """Where words stand that may be shown: a phrase of the model ends before them."""
    names = {*lexicon.shown_names, *lexicon.public_names, *lexicon.house_words}
    yield from occurrences(text, names)
    yield from deliberate_spans(text)


def vaguer(entity: EntityType, words: str, before: str = "") -> str | None:
    """What can be said instead of a detail; None where nothing general would fit."""
    if entity in VAGUER:
        return vaguer_way(entity, words, before)
    if entity is EntityType.PLACE:
        region = next((place.region for place in find_places(words)), None)
        return suggest(region, words) if region else None
    is_a_noun = entity is EntityType.OCCUPATION and words.startswith(("a ", "an "))
    is_a_trade = is_a_noun and names_a_trade(words)
    return SKILLED if is_a_trade and language_of(words) == "en" else None
