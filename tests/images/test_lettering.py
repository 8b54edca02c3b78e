"""What a letter says and where, whichever way it lies; and whatever the program does."""

import logging
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from stories.images import lettering, lettering_program
from stories.images.geometry import Region
from stories.images.lettering import Line, languages_read, read_letters
from stories.images.lettering_ink import find_ink_lines, lean, leaning
from stories.images.lettering_lines import convincing, joined
from stories.images.lettering_program import Word
from tests.evaluation.pictures import drawn_letters
from tests.evaluation.pictures.drawn_letters import NAMES, WORDS

NOT_INSTALLED = "apt-get install tesseract-ocr tesseract-ocr-kor tesseract-ocr-jpn fonts-noto-cjk"


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    """What one test does to the program is forgotten."""
    lettering_program._models_of.cache_clear()
    yield
    lettering_program._models_of.cache_clear()


@pytest.fixture
def _program() -> None:
    """Letters can be read here, and drawn."""
    fonts = (drawn_letters.FOLDER / path for path in drawn_letters.PRINT.values())
    if languages_read() != {"en", "ko", "ja"} or not all(path.is_file() for path in fonts):
        complain = pytest.fail if os.environ.get("LANDFALL_ALL_TESTS") else pytest.skip
        complain(NOT_INSTALLED)


@pytest.fixture
def replace_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a script in the place of Tesseract."""

    def replace(script: str) -> None:
        path = tmp_path / "tesseract"
        listing = '[ "$1" = --list-langs ] && { printf "List:\\neng\\nkor\\nosd\\n"; exit; }'
        path.write_text(f"#!/bin/sh\n{listing}\n{script}\n", "utf-8")
        path.chmod(0o700)
        monkeypatch.setattr(lettering_program, "PROGRAM", str(path))

    return replace


def page() -> Image.Image:
    """Four lines in the font that comes with Pillow."""
    picture = Image.new("RGB", (620, 240), "white")
    typeface = ImageFont.load_default(28)
    for number, text in enumerate(WORDS["en"][:4]):
        ImageDraw.Draw(picture).text((30, 20 + 50 * number), text, fill="#222", font=typeface)
    return picture


def told(lines: list[Line]) -> str:
    """Everything that was read, line by line."""
    return "\n".join(line.text for line in lines)


@pytest.mark.usefixtures("_program")
@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_names_in_a_letter_are_read_in_every_language(language: str) -> None:
    made = drawn_letters.letter(language, 32)
    lines = read_letters(made.picture, {"en", language})
    read = "".join(told(lines).split())
    assert [name for name in NAMES[language] if "".join(name.split()) not in read] == []
    assert [line.language for line in lines if line.text] == [language] * len(made.lines)
    for (_text, place), line in zip(made.lines, lines, strict=True):
        assert line.region.common(place) > 0.9 * place.area
        assert line.region.area < 2.5 * place.area
        assert all(word.within(made.picture.size) == word for _text, word in line.words)


@pytest.mark.usefixtures("_program")
def test_a_letter_on_its_side_is_read_and_its_places_are_those_of_the_picture() -> None:
    picture = page().transpose(Image.Transpose.ROTATE_90)
    lines = read_letters(picture, ["en"])
    assert [name for name in ("Harlow", "Minji Seo", "Taemin") if name not in told(lines)] == []
    covered = Image.new("L", picture.size)
    for place in (line.region for line in lines):
        covered.paste(255, (place.left, place.top, place.right, place.bottom))
    ink = picture.convert("L").point(lambda value: 255 if value < 128 else 0)
    ink.paste(0, mask=covered)
    assert ink.getbbox() is None


@pytest.mark.usefixtures("_program")
def test_light_letters_on_a_coloured_sign_are_read() -> None:
    made = drawn_letters.sign("en")
    lines = read_letters(made.picture, ["en"])
    assert "Yuna Baek" in told(lines)


@pytest.mark.usefixtures("_program")
def test_what_was_not_asked_for_is_not_read() -> None:
    lines = read_letters(page(), [])
    assert told(lines).strip() == ""
    assert lines


def test_lines_that_nobody_can_read_are_proposed_without_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lettering_program, "PROGRAM", "tesseract-that-is-not-there")
    assert languages_read() == frozenset()
    lines = read_letters(page(), ["en", "ko"])
    assert len(lines) == 4
    assert {(line.text, line.words, line.language) for line in lines} == {("", (), "")}
    assert all(0 < line.score < 1 for line in lines)
    assert lines[0].region.top < lines[1].region.top


def test_a_page_that_lies_askew_is_levelled() -> None:
    askew = page().rotate(8, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    assert lean(page().convert("L")) == 0
    assert lean(askew.convert("L")) == pytest.approx(8, abs=1)
    assert len(find_ink_lines(askew)) == 4
    assert leaning(Region(10, 10, 20, 4), 0, (100, 100)) == Region(10, 10, 20, 4)
    assert leaning(Region(40, 48, 20, 4), 90, (100, 100)) == Region(48, 40, 4, 20)


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGB", (1, 1)),
        Image.new("RGB", (1, 20_000), "white"),
        Image.new("RGB", (20_000, 1), "white"),
        Image.new("RGB", (640, 480), "white"),
        Image.new("RGB", (7300, 5480), "white"),
    ],
    ids=["one pixel", "a line down", "a line across", "white", "40 megapixels"],
)
def test_nothing_is_proposed_where_nothing_is_written(picture: Image.Image) -> None:
    assert read_letters(picture, ["en"]) == []


def test_noise_is_borne() -> None:
    noise = Image.effect_noise((240, 180), 90).convert("RGB")
    assert isinstance(read_letters(noise, ["en"]), list)


def test_a_program_that_hangs_is_ended_and_the_ink_is_still_proposed(
    replace_program: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    replace_program("exec sleep 60")
    monkeypatch.setattr(lettering, "RUN_SECONDS", 0.2)
    monkeypatch.setattr(lettering, "LEAST_SECONDS", 0.1)
    begun = time.monotonic()
    lines = read_letters(page(), ["en"])
    assert time.monotonic() - begun < 30
    assert [line.text for line in lines] == [""] * 4
    assert caplog.messages == ["Letters were not read: TimeoutExpired"]


@pytest.mark.parametrize(
    ("script", "error"),
    [
        ("echo 'Dear Kim' >&2; exit 1", "CalledProcessError"),
        ("kill -SEGV $$", "CalledProcessError"),
        (r"printf '\377\376'", "UnicodeDecodeError"),
        (r"printf 'h\n1\t1\t1\t1\t1\t1\tKim\t1\t1\t1\t9\tKim\n'", "ValueError"),
    ],
    ids=["fails", "crashes", "babbles", "lies"],
)
def test_a_program_that_fails_is_logged_by_type_only(
    script: str,
    error: str,
    replace_program: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    replace_program(script)
    assert languages_read() == {"en", "ko"}
    assert [line.text for line in read_letters(page(), ["en"])] == [""] * 4
    assert caplog.messages == [f"Letters were not read: {error}"]


def test_a_program_that_cannot_list_its_languages_reads_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "tesseract"
    path.write_text("no program at all", "utf-8")
    path.chmod(0o700)
    monkeypatch.setattr(lettering_program, "PROGRAM", str(path))
    with caplog.at_level(logging.WARNING):
        assert languages_read() == frozenset()
    assert caplog.messages == ["Letters are not read: OSError"]


def test_no_file_of_the_letter_is_ever_written(
    replace_program: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also not one that is removed later: a crash in between would leave it."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))

    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "mkdtemp", "NamedTemporaryFile", "TemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    arguments = tmp_path / "arguments"
    replace_program(f'echo "$@" >> {arguments}; cat >/dev/null')
    read_letters(page(), ["en"])
    asked = arguments.read_text("utf-8").splitlines()
    assert asked
    assert all(line.startswith("stdin stdout ") for line in asked)
    assert list(folder.iterdir()) == []


def test_the_program_sees_none_of_our_secrets(
    replace_program: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANDFALL_SEAL_KEY", "secret")
    seen = tmp_path / "seen"
    replace_program(f"env > {seen}; cat >/dev/null")
    read_letters(page(), ["en"])
    assert "OMP_THREAD_LIMIT=1" in seen.read_text("utf-8")
    assert "LANDFALL" not in seen.read_text("utf-8")


def test_syllables_that_the_program_parts_become_words_again() -> None:
    words = [("백", Region(0, 0, 20, 20)), ("도", Region(22, 0, 20, 20))]
    words += [("현과", Region(43, 0, 40, 20)), ("함께", Region(90, 0, 40, 20))]
    assert joined(words, "ko") == "백도현과 함께"
    assert joined(words, "ja") == "백도현과함께"
    assert joined(words, "en") == "백 도 현과 함께"


def test_a_page_on_its_head_does_not_convince() -> None:
    sure = Line("Minji Seo", Region(0, 0, 90, 20), score=0.95)
    unsure = Line("oas !fu!W", Region(0, 0, 90, 20), score=0.6)
    assert convincing([sure])
    assert not convincing([unsure, unsure, sure])
    assert not convincing([])


def test_columns_are_read_from_right_to_left_where_they_make_more_sense(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read(_view: Image.Image, model: str, mode: str, _seconds: float) -> list[Word]:
        if (model, mode) == ("jpn_vert", "5"):
            columns = [("青葉町に住む", 40), ("水野佳代先生へ", 80)]
            return [
                Word(text, Region(left, 10, 20, 150, 0.95), (1, 1, number))
                for number, (text, left) in enumerate(columns)
            ]
        return [Word("水青野葉", Region(40, 10, 60, 20, 0.85), (1, 1, 1))]

    installed = {"jpn", "jpn_vert"}
    monkeypatch.setattr(lettering, "read_words", read)
    monkeypatch.setattr(lettering, "models_installed", lambda: installed)
    monkeypatch.setattr(lettering, "languages_read", lambda: {"ja"})
    assert told(read_letters(page(), ["ja"])).split("\n")[:2] == ["水野佳代先生へ", "青葉町に住む"]
    installed.remove("jpn_vert")
    assert told(read_letters(page(), ["ja"])).split("\n")[0] == "水青野葉"
