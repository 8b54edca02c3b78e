"""Every text that a reader meets is a passage; what nobody knows how to read stops everything."""

import re
from typing import Any

import pytest
from django.db import models
from wagtail.blocks import RawHTMLBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale, Revision, get_page_models

from home.models import HomePage
from stories.detection import PassageKind, UnscannableContent
from stories.pages import passages
from stories.pages.gated import GatedPage
from stories.pages.passages import NOT_SHOWN_TO_READERS, SHOWN_BY_REFERENCE, shown_fields
from stories.pages.taxonomy import Category, Theme
from tests import factories
from tests.pages.samples import WHOLE, whole_story

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

GATED = [model for model in get_page_models() if issubclass(model, GatedPage)]
WORD = re.compile(r"word[a-z]{2}")


def words_in(page: Any) -> set[str]:
    return set(WORD.findall(" ".join(passage.text for passage in page.passages())))


@pytest.mark.parametrize("model", GATED, ids=lambda model: model.__name__)
def test_every_field_is_scanned_or_named(model):
    """A field that is added is read, or somebody has said why not."""
    read = (models.CharField, models.TextField, models.DateField, StreamField, RichTextField)
    for field in shown_fields(model):
        assert (
            field.name in SHOWN_BY_REFERENCE
            or field.name == "appearances"
            or isinstance(field, read)
        ), f"{model.__name__}.{field.name}"
    names = {field.name for field in model._meta.get_fields() if field.concrete}
    shown = {field.name for field in shown_fields(model)}
    assert names - shown <= NOT_SHOWN_TO_READERS


def test_every_page_type_is_gated():
    assert {model.__name__ for model in get_page_models()} - {
        model.__name__ for model in GATED
    } == {"Page"}


@pytest.mark.parametrize("make", WHOLE)
def test_every_word_of_every_field_and_block_is_a_passage(make):
    page = make()
    kept = set(WORD.findall(str(page.serializable_data())))
    assert len(kept) > 25
    assert words_in(page) == kept


def test_every_passage_has_a_path_of_its_own():
    found = whole_story().passages()
    assert len({passage.path for passage in found}) == len(found)


def test_titles_addresses_names_and_descriptions_are_told_apart():
    kinds = {passage.kind for passage in whole_story().passages()}
    assert {
        PassageKind.TITLE,
        PassageKind.ADDRESS,
        PassageKind.SHOWN_NAME,
        PassageKind.ALT,
        PassageKind.CAPTION,
        PassageKind.LABEL,
        PassageKind.PROSE,
    } <= kinds


def test_a_letter_is_scanned_in_its_own_language():
    page = factories.story(
        body=[
            ("letter", {"language": "ko", "transcription": "보고 싶다.", "translation": "I miss"})
        ]
    )
    spoken = {passage.path.rpartition(".")[2]: passage.language for passage in page.passages()}
    assert (spoken["transcription"], spoken["translation"]) == ("ko", "en")


def test_a_block_that_nobody_can_read_stops_the_scan():
    page = factories.story(body=[("note", "Words.")])
    page.body[0].block = RawHTMLBlock()
    with pytest.raises(UnscannableContent, match="has no reader"):
        page.passages()


def test_a_field_that_nobody_can_read_stops_the_scan(monkeypatch):
    shown = (*shown_fields(HomePage), models.BinaryField(name="blob"))
    monkeypatch.setattr(passages, "shown_fields", lambda _model: shown)
    with pytest.raises(UnscannableContent, match="has no reader"):
        factories.home(published=False).passages()


@pytest.mark.parametrize("hidden", ['<img alt="Kwon Mi-rae"/>', "<!-- Kwon Mi-rae -->"])
def test_words_hidden_in_a_text_stop_the_scan(hidden):
    page = factories.story(body=[("text", f"<p>Hello {hidden}</p>")])
    with pytest.raises(UnscannableContent, match="the text holds"):
        page.passages()


@pytest.mark.parametrize("content", ['[{"type": "poll", "value": 1}]', [{"type": "poll"}]])
def test_a_block_of_an_unknown_kind_is_seen_though_wagtail_drops_it(content):
    page = factories.story()
    page.latest_revision.content["body"] = content
    assert page.unknown_blocks() == ["poll"]


def test_without_a_version_no_block_is_unknown():
    page = factories.story()
    page.latest_revision = None
    assert page.unknown_blocks() == []


def test_shared_words_are_passages_of_the_home_page():
    Category.objects.create(name="Success stories", slug="success", description="How they live.")
    Theme.objects.create(name="Work", slug="work")
    home = factories.home(published=False)
    found = {passage.path: passage.text for passage in home.passages()}
    texts = [text for path, text in found.items() if path.startswith(("category.", "theme."))]
    assert texts == ["Success stories", "How they live.", "Work"]
    assert home.frame_words()["categories"] == {"success": ["Success stories", "How they live."]}
    assert factories.story().frame_words() == {}


def test_a_version_that_was_erased_meanwhile_has_blocks_that_nobody_knows():
    page = factories.story()
    page = type(page).objects.get(pk=page.pk)
    Revision.page_revisions.filter(object_id=str(page.pk)).delete()
    assert page.unknown_blocks() == ["its words are gone"]


def test_readers_of_another_language_meet_the_names_of_that_language():
    Category.objects.create(name="Reports", slug="reports", name_ja="報告", description_ja="仕事。")
    Theme.objects.create(name="Work", slug="work", description="Workshops.", name_ko="일")
    home = factories.home(published=False)
    japanese = home.copy_for_translation(Locale.objects.create(language_code="ja"))
    words = japanese.frame_words()
    assert words["categories"] == {"reports": ["報告", "仕事。"]}
    assert words["themes"] == {"work": ["Work", "Workshops."]}
    told = {passage.text for passage in japanese.passages() if "." in passage.path}
    assert {"報告", "仕事。", "Work"} <= told
    korean = home.copy_for_translation(Locale.objects.create(language_code="ko"))
    assert korean.frame_words()["themes"] == {"work": ["일", ""]}
    assert home.frame_words()["categories"] == {"reports": ["Reports", ""]}
