"""Whoever edits a title does not bring back what somebody else ended in the same moment."""

from typing import Any

import pytest
from django.forms import Form
from django.urls import reverse

from stories.images.attachments.models import DocumentBox, StoryDocument
from stories.images.attachments.preparing import set_paper_boxes
from stories.images.boxes import RedactionBox
from stories.images.models import StoryImage
from stories.images.preparing import make_clean_copy, set_boxes
from tests import factories
from tests.desk import signed_in

pytestmark = pytest.mark.django_db

FACE = {"kind": "face", "left": 10, "top": 10, "width": 90, "height": 90}


def meanwhile(monkeypatch: Any, act: Any) -> None:
    """Do ``act`` when a request has read the row and has not written it yet."""
    valid = Form.is_valid

    def is_valid(form: Any) -> bool:
        if isinstance(getattr(form, "instance", None), StoryImage | StoryDocument):
            act()
        return bool(valid(form))

    monkeypatch.setattr("django.forms.forms.BaseForm.is_valid", is_valid)


def test_a_new_title_does_not_clear_a_picture_that_was_just_covered(monkeypatch: Any) -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"))
    ruth = factories.user("ruth")
    meanwhile(monkeypatch, lambda: set_boxes(image=image, boxes=[RedactionBox(**FACE)], by=ruth))
    form = {"title": "A bay", "collection": image.collection_id}
    signed_in("erin").post(reverse("wagtailimages:edit", args=[image.pk]), form)
    image.refresh_from_db()
    assert image.title == "A bay"
    assert not image.is_cleared
    make_clean_copy(image)
    assert not StoryImage.objects.get().is_cleared


def test_a_new_title_does_not_clear_an_attachment_that_was_just_covered(monkeypatch: Any) -> None:
    paper = factories.attachment()
    factories.clear(paper, by=factories.user("ruth"))
    ruth = factories.user("ruth")
    box = DocumentBox(page=0, **FACE)
    meanwhile(monkeypatch, lambda: set_paper_boxes(document=paper, boxes=[box], by=ruth))
    form = {"title": "A letter home", "collection": paper.collection_id}
    signed_in("erin").post(reverse("wagtaildocs:edit", args=[paper.pk]), form)
    paper.refresh_from_db()
    assert paper.title == "A letter home"
    assert not paper.is_cleared
