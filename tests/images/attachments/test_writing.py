"""The public PDF: pixels and the words that nobody covered, and nothing else at all."""

import io
import re
import shutil
import subprocess

import pytest
from PIL import Image, ImageDraw, ImageFont

from stories.images.attachments.asking import ask_for_copy
from stories.images.attachments.copying import clean_copy
from stories.images.attachments.encoding import encode
from stories.images.attachments.glyphless import font_file
from stories.images.attachments.reading import draw, open_paper
from stories.images.attachments.words import Letter, Word, text_of, uncovered, words_of
from stories.images.attachments.writing import public_page, write_paper
from stories.images.burning import INK
from stories.images.geometry import Region
from tests.images.attachments.hiding import MARKS, SEEN, telling_paper
from tests.images.attachments.papers import Paper, eastern, plain, words
from tests.images.attachments.reading import every_byte, tells, text_in


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_in_the_original_and_not_in_the_public_file(mark: str) -> None:
    original = telling_paper()
    public = clean_copy(original, {}).data
    assert tells(original, mark)
    assert not tells(public, mark)
    assert mark not in text_in(public)


def test_what_is_seen_can_be_read_by_machines() -> None:
    assert text_in(clean_copy(telling_paper(), {}).data) == f"{SEEN} XXXXX XXXX"


@pytest.mark.skipif(not shutil.which("exiftool"), reason="exiftool is not installed")
def test_exiftool_finds_nothing_but_the_shape_of_the_file(tmp_path) -> None:
    file = tmp_path / "public.pdf"
    file.write_bytes(clean_copy(telling_paper(), {}).data)
    said = subprocess.run(  # noqa: S603
        ["exiftool", "-a", "-G1", "-u", "-ee3", str(file)],  # noqa: S607
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    groups = {line.split("]")[0].strip("[ "): line for line in said.splitlines()}
    assert set(groups) <= {"ExifTool", "System", "File", "PDF"}
    told = re.findall(r"^\[PDF\]\s+(.+?)\s*:", said, re.MULTILINE)
    assert set(told) <= {"PDF Version", "Linearized", "Page Count"}


def test_there_is_no_word_of_a_maker_a_day_or_a_number_of_its_own() -> None:
    data = clean_copy(plain(["Dear friends"]), {}).data
    whole = every_byte(data)
    for key in (b"/Info", b"/ID", b"Producer", b"Creator", b"Date", b"Metadata", b"xmp", b"JFIF "):
        assert key not in whole


def test_the_same_paper_makes_the_same_bytes_in_any_process() -> None:
    paper = plain(["Dear friends"])
    boxes = {0: [Region(150, 150, 40, 40)]}
    assert clean_copy(paper, boxes).data == ask_for_copy(paper, boxes).data
    assert clean_copy(paper, boxes).data != clean_copy(paper, {}).data


def test_dates_and_names_of_the_original_change_no_byte() -> None:
    one, other = Paper(info="/Author (Anna)"), Paper(info="/CreationDate (D:2001)")
    copies = [clean_copy(paper.page(words("Hello")).bytes(), {}).data for paper in (one, other)]
    assert copies[0] == copies[1]


def box_over(text: str, paper: bytes) -> Region:
    """The rectangle around a word of the first page, as a person draws it."""
    page = clean_copy(paper, {}).pages[0]
    region = next(word.region for word in page.words if text in word.text)
    return Region(region.left - 4, region.top - 4, region.width + 8, region.height + 8)


def test_a_word_under_a_box_is_in_neither_the_picture_nor_the_text() -> None:
    paper = plain(["Dear Mirae of the harbour", "we are well"])
    box = box_over("Mirae", paper)
    copy = clean_copy(paper, {0: [box]})
    assert copy.pages[0].text == "Dear of the harbour we are well"
    assert text_in(copy.data) == "Dear of the harbour we are well"
    assert not tells(copy.data, "Mirae")
    with open_paper(copy.data) as public:
        picture = draw(public[0], (1240, 1754))
    inner = picture.crop((box.left + 2, box.top + 2, box.right - 2, box.bottom - 2))
    assert max(abs(high - INK[0]) for _low, high in inner.getextrema()) <= 3
    assert max(abs(low - INK[0]) for low, _high in inner.getextrema()) <= 3


def test_the_bytes_under_a_box_are_the_same_whatever_was_there() -> None:
    """Two letters that differ only under the box make one public file."""
    papers = [plain([f"Dear {name} of the harbour"]) for name in ("llll", "Milj")]
    box = Region(195, 150, 90, 60)
    later = Region(150, 100, 900, 100)  # what follows the name moves with its length
    copies = [clean_copy(paper, {0: [box, later]}).data for paper in papers]
    assert copies[0] == copies[1]


def test_korean_and_japanese_words_can_be_read_by_machines() -> None:
    """They are written over the page, whatever fonts the computer has that draws it."""
    page = Image.new("RGB", (1240, 1754), "white")
    several = [
        Word("김미래의", Region(150, 270, 160, 40)),
        Word("편지", Region(330, 270, 80, 40), "\n"),
        Word("手紙です。", Region(150, 330, 200, 40), "\n"),
        Word("𠮷野", Region(150, 390, 80, 40)),
    ]
    data = write_paper([public_page(page, (595, 842), several)])
    assert text_in(data) == "김미래의 편지 手紙です。 𠮷野"


def test_words_from_top_to_bottom_stay_together() -> None:
    word = Word("手紙です", Region(600, 270, 40, 160))
    data = write_paper([public_page(Image.new("RGB", (1240, 1754)), (595, 842), [word])])
    assert "".join(text_in(data).split()) == "手紙です"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_lies_is_shown_upright_and_its_words_lie_where_they_are_seen(turn) -> None:
    paper = Paper().page(words("Harbour"), extra=f"/Rotate {turn}")
    copy = clean_copy(paper.bytes(), {})
    wide, high = copy.pages[0].size
    assert (wide > high) == (turn in {90, 270})
    region = copy.pages[0].words[0].region
    with open_paper(copy.data) as public:
        picture = draw(public[0], (wide, high)).convert("L")
    ink = picture.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert ink is not None
    seen = Region(ink[0], ink[1], ink[2] - ink[0], ink[3] - ink[1])
    assert seen.common(region) > seen.area * 0.9
    assert text_in(copy.data) == "Harbour"


def test_a_page_in_colour_stays_so_and_a_grey_one_saves_the_colours() -> None:
    red = Image.new("RGB", (90, 90), "white")
    red.paste("red", (10, 10, 50, 50))
    assert "/DeviceRGB" in encode(red).entries
    assert "/DeviceGray" in encode(Image.new("RGB", (90, 90), "grey")).entries


def test_print_is_packed_without_loss_and_photographs_are_not() -> None:
    with open_paper(plain(["A line of print"] * 30)) as paper:
        printed = draw(paper[0], (1240, 1754))
    assert "/FlateDecode" in encode(printed).entries
    assert len(encode(printed).data) < 60_000
    noise = Image.effect_noise((400, 400), 90).convert("RGB")
    assert "/DCTDecode" in encode(noise).entries


def test_the_font_is_one_that_freetype_reads_and_it_paints_nothing() -> None:
    font = ImageFont.truetype(io.BytesIO(font_file()), 40)
    assert font.getlength("a") == 40
    picture = Image.new("L", (80, 80), "white")
    ImageDraw.Draw(picture).text((10, 10), "aaa", font=font)
    assert picture.getextrema() == (255, 255)


def letter(text: str, left: int, gap: str = "") -> Letter:
    return Letter(text, Region(left, 10, 10, 20), gap)


def test_a_box_that_touches_a_letter_takes_it_and_parts_the_word() -> None:
    word = [letter("a", 10), letter("b", 20), letter("c", 30)]
    kept = words_of(uncovered(word, [Region(19, 0, 5, 90)]))
    assert [one.text for one in kept] == ["c"]
    assert text_of(words_of(uncovered(word, [Region(22, 0, 5, 90)]))) == "a c"


def test_lines_are_joined_as_they_are_read() -> None:
    def lines(first: str, second: str, top: int = 32) -> str:
        return text_of(
            [Word(first, Region(0, 10, 50, 20), "\n"), Word(second, Region(0, top, 50, 20), "\n")]
        )

    assert lines("Kwon", "Mirae") == "Kwon Mirae"
    assert lines("Mi-", "rae") == "Mi-rae"
    assert lines("手紙", "です") == "手紙です"
    assert lines("Title", "Story", top=90) == "Title\nStory"


def test_eastern_letters_of_the_original_are_words_of_the_copy() -> None:
    copy = clean_copy(Paper().page(eastern("편지")).bytes(), {})
    told = copy.pages[0].text + "".join(one.words for one in copy.hidden)
    assert told == "편지"  # hidden where the computer has no Korean font, because nothing is drawn
