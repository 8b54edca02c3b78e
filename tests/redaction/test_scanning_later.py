"""Names that are read a moment later: only for whoever saves a draft, and never for the gate."""

import pytest

from stories.detection import Passage
from stories.detection.language_models import registry
from stories.detection.scanner_unread import unread_by_models
from stories.redaction import scanning_later
from stories.redaction.scanning_later import AT_ONCE, names_may_wait, names_wait

LONG = "We met Grace Okafor at the market. " * 80


class Draft:
    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def passages(self) -> list[Passage]:
        return [Passage(f"body.{at}", text, "en") for at, text in enumerate(self.texts)]


class Reader:
    """A model that is installed everywhere and sees nothing."""

    title, language = "a reader", "en"

    def missing(self) -> str:
        return ""

    def spans(self, texts):
        return [[] for _text in texts]


@pytest.fixture
def reader(monkeypatch, settings):
    settings.LANDFALL_LANGUAGE_MODELS = True
    only = Reader()
    monkeypatch.setattr(registry, "MEMORY", registry.Memory())
    monkeypatch.setattr("stories.detection.scanner_unread.DETAIL_MODELS", ())
    monkeypatch.setattr(
        "stories.detection.scanner_unread.NAME_MODELS", ((only, lambda _passage: True),)
    )
    return only


def test_what_a_model_has_read_it_need_not_read_again(reader):
    passages = Draft("One.", "권미래", "One.").passages()
    assert unread_by_models(passages) == len("One.") + 3 * 3  # the same text is read once
    registry.remembered_spans(reader, ["One."])
    assert unread_by_models(passages) == 3 * 3
    registry.remembered_spans(reader, ["권미래"])
    assert unread_by_models(passages) == 0


def test_a_model_that_is_not_installed_has_nothing_to_read(reader, monkeypatch):
    monkeypatch.setattr(Reader, "missing", lambda _self: "spacy")
    assert unread_by_models(Draft(LONG, LONG).passages()) == 0


def test_names_wait_only_while_somebody_waits_for_a_long_text(reader, settings):
    draft = Draft(LONG, LONG + "!")
    assert not names_wait(draft)
    with names_may_wait():
        assert names_wait(draft)
        assert not names_wait(Draft("Short."))
        settings.LANDFALL_LANGUAGE_MODELS = False
        assert not names_wait(draft)
        settings.LANDFALL_LANGUAGE_MODELS = True
        registry.remembered_spans(reader, list(draft.texts))
        assert not names_wait(draft)
    assert not names_wait(Draft(LONG, LONG + "?"))


def test_a_page_that_cannot_be_read_does_not_wait(reader):
    class Unreadable:
        def passages(self):
            raise scanning_later.UnscannableContent("body", "nobody knows the block")

    with names_may_wait():
        assert not names_wait(Unreadable())


def test_a_paragraph_is_read_at_once():
    assert len(LONG) < AT_ONCE < 2 * len(LONG)
