"""What a model of English sees and our rules do not: names, small places, schools, workplaces."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.language_models.registry import ENGLISH, remembered_spans
from stories.detection.lexicon import Lexicon
from stories.detection.names.belief import Judged
from stories.detection.names.capitals import in_title_case
from stories.detection.names.echoes import with_company, with_echoes
from stories.detection.names.guard import NameGuard, Span
from stories.detection.names.model_policy import judge
from stories.detection.names.serials import knowing_its_name
from stories.detection.passages import Passage
from stories.detection.scripts import is_english
from stories.detection.wording import gettext_noop as _

REASONS: Final = {
    EntityType.PERSON_NAME: _("A personal name leads to the person, or to relatives who bear it."),
    EntityType.PLACE: _("A place below the level of a province narrows down who this can be."),
    EntityType.SCHOOL: _("A named school can be asked about its pupils."),
    EntityType.EMPLOYER: _("A named place of work can be asked about its people."),
}


class ModelNames:
    """Asks the English model about all passages at once and keeps what matters here."""

    name: ClassVar = "model_names"
    entity_types: ClassVar = frozenset(REASONS)

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each thing the model sees that may expose somebody."""
        read = [passage for passage in passages if is_english(passage)]
        if not read or ENGLISH.missing():
            return
        seen = remembered_spans(ENGLISH, [in_title_case(passage.text) for passage in read])
        known = knowing_its_name(lexicon, passages)
        guards = {passage.path: NameGuard(passage.text, known) for passage in read}
        names: dict[str, list[Span]] = {}
        for passage, spans in zip(read, seen, strict=True):
            guard = guards[passage.path]
            for each in filter(None, (judge(span, guard) for span in spans)):
                yield self._finding(passage.path, each)
                if each.is_sure_name:
                    names.setdefault(passage.path, []).append((each.start, each.end))
        names = {path: list(with_company(guards[path], each)) for path, each in names.items()}
        for path, (start, end) in with_echoes(guards, names):
            echo = Judged(start, end, EntityType.PERSON_NAME, Severity.MUST)
            yield self._finding(path, echo)

    def _finding(self, path: str, judged: Judged) -> Finding:
        return Finding(
            judged.entity_type,
            path,
            judged.start,
            judged.end,
            judged.severity,
            self.name,
            REASONS[judged.entity_type],
        )
