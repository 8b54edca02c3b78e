"""Words that the reader of a page does not see are found, each with its place and its reason."""

import pytest
from PIL import Image, ImageDraw, ImageFont

from stories.images.attachments.copying import CleanCopy, clean_copy
from stories.images.attachments.hidden import Hidden, Why
from tests.images.attachments.hiding import HIDDEN, SEEN, telling_paper
from tests.images.attachments.papers import Paper, plain, words


@pytest.fixture(scope="module")
def copy() -> CleanCopy:
    return clean_copy(telling_paper(), {})


def found(copy: CleanCopy, why: Why) -> list[Hidden]:
    return [one for one in copy.hidden if one.why is why]


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("why", HIDDEN, ids=[why.value for why in HIDDEN])
def test_hidden_words_are_found_with_the_reason(copy: CleanCopy, why: Why) -> None:
    assert squeezed(HIDDEN[why]) in squeezed("".join(one.words for one in found(copy, why)))


def test_nothing_of_it_counts_as_words_of_the_page(copy: CleanCopy) -> None:
    assert copy.pages[0].text.replace("\n", " ") == f"{SEEN} XXXXX XXXX"


def test_hidden_words_are_told_with_their_place(copy: CleanCopy) -> None:
    one = found(copy, Why.UNDER_BOX)[0]
    assert one.page == 0
    assert one.region is not None
    # 72 points from the left, 640 from below of 842, at 150 dots per inch
    assert abs(one.region.left - 150) < 4
    assert abs(one.region.bottom - (842 - 640) * 150 / 72) < 12


def test_letters_without_any_size_are_found_too(copy: CleanCopy) -> None:
    assert "Flat Flora" in {one.words for one in found(copy, Why.TOO_SMALL)}


def test_a_program_that_a_link_starts_is_told(copy: CleanCopy) -> None:
    assert any("launched-laura.exe" in one.words for one in found(copy, Why.PROGRAM))


def test_every_reason_is_tried_here() -> None:
    assert set(Why) - set(HIDDEN) == {Why.SCAN_TEXT, Why.EARLIER_VERSIONS}


def test_an_honest_letter_hides_nothing() -> None:
    copy = clean_copy(plain(["Dear friends,", "we are well and the harbour is quiet."]), {})
    assert copy.hidden == []
    assert copy.pages[0].text == "Dear friends, we are well and the harbour is quiet."


def test_words_in_every_honest_colour_are_seen() -> None:
    """Red on green of the same brightness, white on black, grey on white."""
    colours = words("red ink", more="1 0 0 rg", y=700) + words("grey ink", more="0.6 g", y=660)
    ground = "q 0 0.5 0 rg 60 690 200 30 re f Q\nq 0 g 60 610 200 30 re f Q\n"
    paper = Paper().page(ground + colours + words("white ink", more="1 g", y=620))
    copy = clean_copy(paper.bytes(), {})
    assert copy.pages[0].text.split() == ["red", "ink", "grey", "ink", "white", "ink"]
    assert copy.hidden == []


def test_a_note_that_covers_words_as_a_black_square_hides_them() -> None:
    """Some programs redact with a note, and draw it only when the page is shown."""
    paper = Paper()
    square = "/Subtype /Square /Rect [60 690 260 720] /C [0 0 0] /IC [0 0 0] /F 4"
    note = paper.add(f"<< /Type /Annot {square} >>")
    copy = clean_copy(paper.page(words("Covered Carla"), extra=f"/Annots [{note} 0 R]").bytes(), {})
    assert [one.words for one in copy.hidden] == ["Covered Carla"]
    assert copy.pages[0].text == ""


def test_half_a_word_under_a_box_is_half_hidden() -> None:
    copy = clean_copy(Paper().page(words("Marina") + "q 0 g 92 690 40 30 re f Q").bytes(), {})
    assert copy.pages[0].text + copy.hidden[0].words == "Marina"
    assert 2 <= len(copy.pages[0].text) <= 4


def test_words_in_a_filled_field_are_words_of_the_page() -> None:
    paper = Paper()
    field = "/Subtype /Widget /FT /Tx /T (n) /V (filled in) /DA (/F 12 Tf 0 g) /F 4"
    widget = paper.add(f"<< /Type /Annot {field} /Rect [70 490 200 515] >>")
    paper.catalog = f"/AcroForm << /Fields [{widget} 0 R] /DR << /Font << /F 4 0 R >> >>"
    paper.catalog += " /NeedAppearances true >>"
    copy = clean_copy(paper.page("", extra=f"/Annots [{widget} 0 R]").bytes(), {})
    assert copy.pages[0].text == "filled in"
    assert [one.words for one in copy.hidden if one.why is not Why.FORM_FIELD] == []


def test_letters_written_twice_to_be_bold_are_not_hidden() -> None:
    copy = clean_copy(Paper().page(words("Bold words") + words("Bold words", x=72.4)).bytes(), {})
    assert "Bold words" in copy.pages[0].text
    assert copy.hidden == []


def scan(written: str, told: str, *, ground: str = "writing") -> bytes:
    """A picture of ``written`` with an invisible text ``told`` over it, as scanners make it."""
    picture = Image.new("RGB", (1240, 1754), "white")
    draw = ImageDraw.Draw(picture)
    if ground == "writing":
        draw.text((150, 270), written, font=ImageFont.load_default(34), fill=(40, 40, 60))
    elif ground == "box":
        draw.rectangle((140, 255, 600, 320), fill="black")
    paper = Paper()
    page = paper.photograph(picture)
    shown = f"q 595 0 0 842 0 0 cm /S Do Q\n{words(told, x=72, y=699, size=16, more='3 Tr')}"
    return paper.page(shown, resources=f"/XObject << /S {page} 0 R >>").bytes()


def test_the_text_of_a_scan_is_told_apart_from_hidden_words() -> None:
    copy = clean_copy(scan("We met again", "We met again"), {})
    assert [(one.why, one.words) for one in copy.hidden] == [(Why.SCAN_TEXT, "We met again")]
    assert copy.pages[0].text == "We met again"


@pytest.mark.parametrize("ground", ["paper", "box"])
def test_an_invisible_text_where_nothing_is_written_is_hidden(ground: str) -> None:
    copy = clean_copy(scan("", "Ghost Gerda", ground=ground), {})
    assert [(one.why, one.words) for one in copy.hidden] == [(Why.INVISIBLE, "Ghost Gerda")]
    assert copy.pages[0].text == ""


def test_a_file_that_keeps_its_earlier_versions_says_so() -> None:
    data = plain(["Dear friends"])
    copy = clean_copy(data + data[data.rindex(b"startxref") :], {})
    assert [one.why for one in copy.hidden] == [Why.EARLIER_VERSIONS]
