"""How far a withdrawal reaches: told before anybody confirms it, and then done exactly so."""

from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page, ReferenceIndex, Revision

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.publishing.mentions import (
    is_ordinary,
    names_of,
    names_of_others,
    pages_linking,
    pages_telling,
    stays_by_another,
)
from stories.publishing.told import keys_of


@dataclass(frozen=True, slots=True)
class Reach:
    """Pages by what happens to them when a consent is withdrawn.

    ``alone`` is erased, with its translations that name nobody; ``shared`` and ``mentioned`` lose
    the person and come back to the desk; ``past`` loses only its history; ``pictured`` may show the
    person's face, and is taken down and marked; ``to_look_at`` stays and is marked for an editor.
    """

    alone: list[Any] = field(default_factory=list)
    shared: list[Any] = field(default_factory=list)
    mentioned: list[Any] = field(default_factory=list)
    past: list[Any] = field(default_factory=list)
    pictured: list[Any] = field(default_factory=list)
    to_look_at: list[Any] = field(default_factory=list)


def reach_of(record: ConsentRecord) -> Reach:
    """What a withdrawal of ``record`` would do, page by page. Changes nothing.

    A chosen name or a role is made of ordinary words and may mean anybody: pages that mention
    it are only marked, and so are those whose link words may name a page that is gone, and those
    that have a picture or a file in common. Where that may show a face, it may be this person's.
    """
    pages = pages_resting_on(record)
    present = [page for page in pages if appears_now(page, record)]
    alone = [page for page in present if rests_on_alone(page, record)]
    # The same story in another language, from which the name was left out: it goes with it.
    alone += [page for page in told_without_people(alone) if page not in alone]
    shared = [page for page in present if page not in alone]
    bound = _bound(record, [*alone, *shared])
    shared += [page for page, names_others in bound.items() if not names_others]
    partly = [page for page, names_others in bound.items() if names_others]
    mentioned = [page for page in _mentioning(record, besides=present) if page not in shared]
    linking = pages_linking([page.pk for page in alone])
    ordinary = is_ordinary(record.storyteller)
    known = {page.pk for page in [*shared, *alone, *([] if ordinary else mentioned)]}
    alike = {
        page: faces for page, faces in showing_the_same(present).items() if page.pk not in known
    }
    pictured = [page for page, faces in alike.items() if faces]
    known |= {page.pk for page in pictured}
    doubtful = [*(mentioned if ordinary else []), *linking, *alike, *partly]
    look = {page.pk: page for page in doubtful if page.pk not in known}
    return Reach(
        alone=alone,
        shared=shared,
        mentioned=[] if ordinary else [page for page in mentioned if page not in alone],
        past=[page for page in pages if page not in [*present, *shared]],
        pictured=pictured,
        to_look_at=list(look.values()),
    )


def showing_the_same(pages: list[Any]) -> dict[Any, bool]:
    """Pages that have a picture or a file in common with ``pages``, and whether a face may show."""
    stands = [each for page in pages for each in (page, page.get_latest_revision_as_object())]
    files = {file for each in stands for file in (*each.pictures(), *each.attachments())}
    faces: dict[int, bool] = {}
    for file in files:
        shown_on = ReferenceIndex.get_references_to(file).filter(
            base_content_type__model=Page._meta.model_name
        )
        for number in set(shown_on.values_list("object_id", flat=True)):
            faces[int(number)] = faces.get(int(number), False) or file.may_show_face
    others = Page.objects.filter(pk__in=set(faces) - {page.pk for page in pages}, alias_of=None)
    return {page.specific: faces[page.pk] for page in others}


def told_without_people(pages: list[Any]) -> list[Any]:
    """Translations of ``pages`` on which nobody stands: they tell of the same people."""
    others = Page.objects.filter(
        translation_key__in=[page.translation_key for page in pages], alias_of=None
    ).exclude(pk__in=[page.pk for page in pages])
    named = Appearance.objects.values("page_id")
    return [page.specific for page in others.exclude(pk__in=named)] if pages else []


def _bound(record: ConsentRecord, pages: list[Any]) -> dict[Any, bool]:
    """What may tell of the person without the name, besides ``pages``: what was issued by this
    consent, and translations and copies of all of these; and whether it names somebody else.

    Whoever names nobody tells of the same people. Whoever names others may have left out this one
    with everything about them, as a meeting does rightly: an editor has to look.
    """
    issued = record.told_in.filter(withdrawn_at__isnull=True).values("page_number")
    told = [page.specific for page in Page.objects.filter(pk__in=issued, alias_of=None)]
    keys = {key for page in [*pages, *told] for key in keys_of(page)}
    same = Page.objects.filter(translation_key__in=keys, alias_of=None)
    known = {page.pk for page in [*pages, *told]}
    others = [page.specific for page in same if page.pk not in known]
    found = {page: False for page in told if page not in pages}
    return found | {page: page.appearances.exists() for page in others}


def _mentioning(record: ConsentRecord, besides: list[Any]) -> list[Any]:
    names = names_of(record.storyteller)
    return [
        page
        for page in pages_telling(names, besides)
        if not stays_by_another(page, record) and names - names_of_others(page, record.storyteller)
    ]


def pages_resting_on(record: ConsentRecord) -> list[Page]:
    """Every manuscript in which the record is used: in its row, any version, or a copy of it."""
    numbers = set(Appearance.objects.filter(consent=record).values_list("page_id", flat=True))
    numbers |= set(record.editions.values_list("page_number", flat=True))
    versions = Revision.page_revisions.values_list("object_id", "content__appearances")
    for object_id, appearances in versions.iterator():
        if any(entry.get("consent") == record.pk for entry in appearances or []):
            numbers.add(int(object_id))
    return [page.specific for page in Page.objects.filter(pk__in=numbers, alias_of=None)]


def appears_now(page: Any, record: ConsentRecord) -> bool:
    """Whether the record is used in the page's row, its latest version or its edition."""
    drafted = _drafted(page)
    return (
        page.appearances.filter(consent=record).exists()
        or any(entry.get("consent") == record.pk for entry in drafted)
        or record.editions.filter(page_number=page.pk, withdrawn_at__isnull=True).exists()
    )


def _drafted(page: Any) -> list[dict[str, Any]]:
    revision = page.get_latest_revision()
    return revision.content.get("appearances", []) if revision else []


def rests_on_alone(page: Any, record: ConsentRecord) -> bool:
    """Whether this person, and nobody else, stands on ``page``, and by no newer consent."""
    people = {appearance.storyteller_id for appearance in page.appearances.all()}
    people |= {entry.get("storyteller") for entry in _drafted(page)}
    only = people == {record.storyteller_id}
    return only and not stays_by_another(page, record) and not page.get_children().exists()
