"""Whoever relies on the check is told what of it is off."""

import pytest
from django.urls import reverse

from stories.detection.language_models import registry
from stories.redaction.layers import protection_off
from tests import factories
from tests.desk import signed_in


class Absent:
    language = "ko"
    title = "names in Korean"

    def missing(self) -> str:
        return "kiwipiepy"


def test_models_that_are_switched_off_are_told(settings):
    settings.LANDFALL_LANGUAGE_MODELS = False
    (told,) = protection_off()
    assert "switched off" in told


def test_a_model_that_is_not_installed_is_told_with_what_is_missing(settings, monkeypatch):
    settings.LANDFALL_LANGUAGE_MODELS = True
    monkeypatch.setattr(registry, "MODELS", (Absent(),))
    (told,) = protection_off()
    assert "Korean names" in told
    assert "kiwipiepy" in told


def test_when_everything_is_on_nothing_is_told(settings, monkeypatch):
    settings.LANDFALL_LANGUAGE_MODELS = True
    monkeypatch.setattr(registry, "MODELS", ())
    assert protection_off() == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "who"), [("wagtailadmin_pages:edit", "erin"), ("stories_review", "ruth")]
)
def test_the_editor_and_the_reviewer_read_which_protection_is_off(settings, address, who):
    settings.LANDFALL_LANGUAGE_MODELS = False
    page = factories.story()
    factories.approve_text(page)
    shown = signed_in(who).get(reverse(address, args=[page.pk])).content.decode()
    assert "the language models are switched off" in shown
