"""Every picture with its clearance, its face, and what the people on the page agreed to."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.consent.scope import PictureForm
from stories.editing.attachments.evidence import attachment_evidence
from stories.editing.evidence_blocks import structs
from stories.editing.evidence_lines import Desk, Evidence, told
from stories.images.clearable import Question
from stories.publishing.conditions_pictures import forms_agreed
from stories.publishing.help_requests import called


def picture_evidence(desk: Desk) -> Iterator[Evidence]:
    """Every picture with the way to clear it, and letters whose scan no program could read.

    The number of queries does not grow with the number of pictures.
    """
    images = desk.page.pictures()
    prefetch_related_objects(images, "cleared_by")
    prefetch_related_objects([each for each in images if each.faces_proposed], "boxes")
    forms = forms_agreed(desk.page) if images else {}
    for image in images:
        yield _picture(image, forms, desk.page)
    yield from attachment_evidence(desk.page)
    yield from _unread_letters(desk.page)


def _clearing(image: Any, page: Any) -> str:
    """The screen that clears the picture, which leads back to this review."""
    back = urlencode({"next": reverse("stories_review", args=[page.pk])})
    return f"{reverse('story_pictures:clear', args=[image.pk])}?{back}"


def _picture(image: Any, forms: dict[str, str], page: Any) -> Evidence:
    cleared = image.is_cleared
    refused = list(_refused(image, forms))
    faces = _faces_open(image)
    known = told(
        [
            _clearance(image) if cleared else _("not cleared"),
            _face(image),
            faces,
            _words(image),
            _original(image),
            *refused,
        ]
    )
    link = _clearing(image, page)
    words = _("Look at it") if cleared else _("Clear it")
    in_order = cleared and not refused and not faces and image.shows_face is not None
    return Evidence(image.title, known, in_order, link, words)


def _clearance(image: Any) -> str:
    """Who cleared it and when, with what they answered to each of the questions."""
    day = formats.date_format(image.cleared_at, "DATE_FORMAT")
    said = [
        f"{question.label}: {_('yes') if image.answers.get(question) else _('no')}"
        for question in Question
    ]
    name = called(image.cleared_by) if image.cleared_by else "–"
    who = _("cleared by %(who)s on %(day)s") % {"who": name, "day": day}
    return f"{who} ({'; '.join(said)})"


def _face(image: Any) -> str:
    if image.shows_face is None:
        return _("nobody has said whether it shows a face")
    return _("shows a face") if image.shows_face else _("shows no face")


def _faces_open(image: Any) -> str:
    faces = image.open_faces()
    said = ngettext(
        "%d proposed face is not covered", "%d proposed faces are not covered", len(faces)
    )
    return said % len(faces) if faces else ""


def _words(image: Any) -> str:
    words = len(image.readable_text().split())
    said = ngettext("%d word can be read", "%d words can be read", words)
    return said % words if words else ""


def _original(image: Any) -> str:
    """Until when the original is kept, or since when it is gone."""
    if image.original_destroyed_at:
        day = formats.date_format(image.original_destroyed_at, "DATE_FORMAT")
        return _("original destroyed on %s") % day
    if not image.is_cleared:
        return _("original kept until somebody clears the picture")
    until = image.cleared_at + timedelta(days=settings.LANDFALL_ORIGINALS_KEPT_DAYS)
    return _("original kept until %s") % formats.date_format(until, "DATE_FORMAT")


def _refused(image: Any, forms: dict[str, str]) -> Iterator[str]:
    """Who on the page agreed to less than this picture shows."""
    for name, form in forms.items():
        if form == PictureForm.NONE:
            yield _("%s agreed to no picture") % name
        elif form == PictureForm.OBSCURED and image.shows_face is not False:
            yield _("%s agreed to pictures without the face only") % name


def _unread_letters(page: Any) -> Iterator[Evidence]:
    """Letters with words beside a scan on which no program read a word: nothing was compared."""
    for block, value in structs(page):
        scan = value.get("scan") if "transcription" in block.child_blocks else None
        told_beside = value.get("transcription") or value.get("translation")
        if scan and told_beside and not _was_read(scan):
            link = _clearing(scan, page)
            known = _("nobody has compared the scan with the transcription")
            yield Evidence(scan.title, known, False, link, _("Compare them"))


def _was_read(scan: Any) -> bool:
    return bool(scan.readable_text() or scan.hidden_words())
