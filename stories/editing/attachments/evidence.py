"""Every attachment with its clearance, and what the people on the page agreed to."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from stories.consent.scope import PictureForm
from stories.editing.evidence_lines import Evidence, told
from stories.publishing.conditions_pictures import forms_agreed
from stories.publishing.help_requests import called


def attachment_evidence(page: Any) -> Iterator[Evidence]:
    """Every attachment of the page with the way to clear it."""
    forms = forms_agreed(page)
    back = urlencode({"next": reverse("stories_review", args=[page.pk])})
    for document in page.attachments():
        cleared, refused = document.is_cleared, list(_refused(document, forms))
        known = told([_clearance(document) if cleared else _("not cleared"), *refused])
        words = _("Look at it") if cleared else _("Clear it")
        in_order = cleared and not refused
        yield Evidence(document.title, known, in_order, f"{document.url}?{back}", words)


def _clearance(document: Any) -> str:
    day = formats.date_format(document.cleared_at, "DATE_FORMAT")
    who = called(document.cleared_by) if document.cleared_by else "–"
    return _("cleared by %(who)s on %(day)s") % {"who": who, "day": day}


def _refused(document: Any, forms: Mapping[str, str]) -> Iterator[str]:
    """Who on the page, or on a translation of it, agreed to less than this attachment shows."""
    for name, form in forms.items() if document.may_show_face else ():
        if form != PictureForm.FULL:
            yield _("%s did not agree to be recognised") % name
