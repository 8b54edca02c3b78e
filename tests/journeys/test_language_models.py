"""The models that know names: at the desk from the first check on, never before a reader."""

import os

import pytest
from django.urls import reverse

from stories.detection.language_models import registry
from tests import factories
from tests.crawler import crawl
from tests.desk import signed_in

pytestmark = pytest.mark.django_db

MISSING = [model.title for model in registry.MODELS if model.missing()]
with_models = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason=f"not installed: {', '.join(MISSING)}",
)
TOLD = [
    ("en", "We had supper with Oyvana Tresketh, who brought soup.", "Oyvana Tresketh"),
    ("ko", "그날 저녁에는 표은결 씨가 국을 가져왔다.", "표은결"),
    ("ja", "その晩は榊原みちるさんがスープを持って来た。", "榊原みちる"),
]


@pytest.fixture
def _models_on(settings) -> None:
    settings.LANDFALL_LANGUAGE_MODELS = True


@with_models
@pytest.mark.usefixtures("_models_on")
@pytest.mark.parametrize(("language", "sentence", "name"), TOLD, ids=[row[0] for row in TOLD])
def test_the_editor_is_told_of_a_name_that_only_a_model_knows(language, sentence, name):
    page = factories.story(body=[("text", f"<p>{sentence}</p>")])
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    panel = signed_in("erin").get(address).content.decode()
    assert f"<q>{name}</q>" in panel
    assert "by rules only" not in panel


@pytest.mark.parametrize(("language", "sentence", "name"), TOLD, ids=[row[0] for row in TOLD])
def test_without_the_models_the_rules_alone_do_not_know_it_and_the_editor_is_told(
    language, sentence, name
):
    page = factories.story(body=[("text", f"<p>{sentence}</p>")])
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    panel = signed_in("erin").get(address).content.decode()
    assert f"<q>{name}</q>" not in panel
    assert "by rules only" in panel


def test_no_address_of_a_reader_asks_a_model(settings, monkeypatch):
    def asked(*_texts):
        raise AssertionError("a reader's request asked a language model")

    factories.published_story()
    settings.LANDFALL_LANGUAGE_MODELS = True
    for model in registry.MODELS:
        monkeypatch.setattr(type(model), "spans", asked)
    monkeypatch.setattr(registry, "MEMORY", registry.Memory())
    assert crawl().readable()
