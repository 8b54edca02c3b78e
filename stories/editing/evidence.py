"""Evidence beside the checklist: what the reviewer would otherwise have to look up."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import prefetch_related_objects

from stories.detection import Passage
from stories.editing.evidence_dates import DATING, date_evidence
from stories.editing.evidence_figures import figure_evidence
from stories.editing.evidence_lines import Desk, Evidence
from stories.editing.evidence_links import link_evidence
from stories.editing.evidence_people import NAMING, consent_evidence, name_evidence
from stories.editing.evidence_pictures import picture_evidence
from stories.editing.evidence_places import PLACING, place_evidence
from stories.editing.protection import Look, readable_passages

__all__ = ["COLLECTORS", "DATING", "NAMING", "PLACING", "Evidence", "evidence_for"]

# Which findings are evidence for which question (NAMING, DATING, PLACING); a test sees that no
# kind is left out but those that lead to somebody by themselves, whatever is asked.
Collector = Callable[[Desk], Iterator[Evidence]]
COLLECTORS: dict[str, Collector] = {
    "names": name_evidence,
    "dates": date_evidence,
    "places": place_evidence,
    "pictures": picture_evidence,
    "links": link_evidence,
    "consents": consent_evidence,
    "figures": figure_evidence,
}


def evidence_for(
    page: Any, look: Look, passages: Iterable[Passage] | None = None
) -> dict[str, list[Evidence]]:
    """For every kind of evidence that a checklist can ask for, its lines.

    ``passages`` are those of the page, where somebody has read them already. The number of
    queries does not grow with the page.
    """
    if passages is None:
        passages = [] if look.failed else readable_passages(page)
    people = list(page.appearances.all())
    prefetch_related_objects(people, "storyteller", "consent__storyteller")
    desk = Desk(page, look, list(passages))
    return {kind: list(dict.fromkeys(collect(desk))) for kind, collect in COLLECTORS.items()}
