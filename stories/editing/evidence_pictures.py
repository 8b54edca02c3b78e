"""Every picture with its clearance, its face, and what the people on the page agreed to."""

from collections.abc import Iterator
from typing import Any

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from stories.consent.scope import PictureForm
from stories.editing.attachments.evidence import attachment_evidence
from stories.editing.evidence_lines import Desk, Evidence, told


def picture_evidence(desk: Desk) -> Iterator[Evidence]:
    """Every picture and attachment with the way to clear it. One query for all the pictures."""
    images = desk.page.pictures()
    prefetch_related_objects(images, "cleared_by")
    people = list(desk.page.appearances.all())
    for image in images:
        yield _picture(image, people)
    yield from attachment_evidence(desk.page)


def _picture(image: Any, people: list[Any]) -> Evidence:
    cleared = image.is_cleared
    refused = list(_refused(image, people))
    known = told([_clearance(image) if cleared else _("not cleared"), _face(image), *refused])
    link = reverse("wagtailimages:edit", args=[image.pk])
    words = _("Look at it") if cleared else _("Clear it")
    in_order = cleared and not refused and image.shows_face is not None
    return Evidence(image.title, known, in_order, link, words)


def _clearance(image: Any) -> str:
    day = formats.date_format(image.cleared_at, "DATE_FORMAT")
    return _("cleared by %(who)s on %(day)s") % {"who": image.cleared_by or "–", "day": day}


def _face(image: Any) -> str:
    if image.shows_face is None:
        return _("nobody has said whether it shows a face")
    return _("shows a face") if image.shows_face else _("shows no face")


def _refused(image: Any, people: list[Any]) -> Iterator[str]:
    """Who on the page agreed to less than this picture shows."""
    for person in people:
        form = person.consent.picture_form if person.consent else PictureForm.NONE
        if form == PictureForm.NONE:
            yield _("%s agreed to no picture") % person.name_shown
        elif form == PictureForm.OBSCURED and image.shows_face is not False:
            yield _("%s agreed to pictures without the face only") % person.name_shown
