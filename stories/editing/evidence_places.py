"""Every place on a page: those of its fields, those that were found, those that are only named."""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from stories.detection import EntityType, Lexicon, PassageKind
from stories.detection.detectors.places import Places
from stories.editing.evidence_lines import Desk, Evidence, finding_evidence, told

PLACING: Final = (
    EntityType.SHELTER,
    EntityType.HELPER,
    EntityType.ROUTE,
    EntityType.PLACE,
    EntityType.SCHOOL,
    EntityType.EMPLOYER,
    EntityType.OCCUPATION,
    EntityType.DISTINCTION,
    EntityType.CONTRADICTION,
)
_PLACES: Final = Places()
_NOBODY: Final = Lexicon()


def place_evidence(desk: Desk) -> Iterator[Evidence]:
    """Place and country of the page, what was found of places, ways and work, other places."""
    page = desk.page
    if getattr(page, "place", ""):
        yield Evidence(page.place, _("place of the meeting"))
    if getattr(page, "country", ""):
        yield Evidence(page.get_country_display(), _("country of resettlement"))
    found = list(desk.found(PLACING))
    yield from map(finding_evidence, found)
    agreed = [public for public in desk.public_names if public.kind == "place"]
    for public in agreed:
        yield Evidence(public.name, told([public.get_kind_display(), public.reason]), True)
    # What stands in one decision with a date, or with anything else, was found too.
    within = [part.words.casefold() for item in desk.look.found for part in item.parts]
    within += [public.name.casefold() for public in agreed]
    for words in dict.fromkeys(_named(desk)):
        if not any(words.casefold() in each for each in within):
            yield Evidence(words, _("named in the text; nothing was found against it"))


def _named(desk: Desk) -> Iterator[str]:
    """Places the check knows by name, also where a rule of the desk keeps it silent."""
    for passage in desk.passages:
        if passage.kind != PassageKind.ADDRESS:
            for finding in _PLACES.find(passage, _NOBODY):
                yield passage.text[finding.start : finding.end]
