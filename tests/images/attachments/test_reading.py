"""A PDF is opened within limits, and what cannot be drawn is refused with its reason."""

import pytest

from stories.images.attachments import reading
from stories.images.attachments.asking import ask_for_copy, ask_for_picture
from stories.images.attachments.reading import PaperRefused, Refusal, open_paper, picture_size
from tests.images.attachments.papers import Paper, plain, words

LETTER = plain(["Dear friends"])


def form_of_one_program() -> bytes:
    """A form whose pages only one program can make (XFA)."""
    paper = Paper().page(words("Please wait"))
    form = paper.stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'></xdp:xdp>")
    paper.catalog = f"/AcroForm << /Fields [] /XFA {form} 0 R >> /NeedsRendering true"
    return paper.bytes()


def locked() -> bytes:
    """A file that asks for a password."""
    paper = plain(["Dear friends"])
    entry = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"11" * 32 + b"> /U <"
        b"22" * 32 + b"> >> /ID [<" + b"33" * 16 + b"> <" + b"33" * 16 + b">]"
    )
    return paper.replace(b"/Root 1 0 R /Info", entry + b" /Root 1 0 R /Info")


REFUSED = {
    "an empty file": (b"", Refusal.NO_PDF),
    "a Word document": (b"PK\x03\x04 word/document.xml", Refusal.NO_PDF),
    "a web page that is a PDF as well": (b"<html>" + LETTER, Refusal.NO_PDF),
    "a file that was cut off": (LETTER[: len(LETTER) // 2], Refusal.CUT_OFF),
    "a mark and nothing else": (b"%PDF-1.7\n%%EOF", Refusal.BROKEN),
    "a paper without pages": (Paper().bytes(), Refusal.BROKEN),
    "a book": (plain(["Page"], pages=reading.MAX_PAGES + 1), Refusal.TOO_MANY_PAGES),
    "a page larger than a house": (
        Paper().page("", size=(20_000, 500)).bytes(),
        Refusal.ODD_PAGE,
    ),
    "a form that only one program shows": (form_of_one_program(), Refusal.LIVE_FORM),
    "a file with a password": (locked(), Refusal.LOCKED),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_drawn_is_refused_with_its_reason(what: str) -> None:
    data, reason = REFUSED[what]
    with pytest.raises(PaperRefused) as refused, open_paper(data):
        pass
    assert refused.value.reason == reason


def test_a_file_that_is_too_large_is_refused_before_it_is_opened(monkeypatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", len(LETTER) - 1)
    with pytest.raises(PaperRefused, match="too_large"), open_paper(LETTER):
        pass


def test_the_picture_of_a_page_has_a_bounded_number_of_pixels() -> None:
    poster = Paper().page("", size=(14_000, 9_000)).page("", size=(14_000, 4)).page("")
    with open_paper(poster.bytes()) as paper:
        sizes = [picture_size(paper[index]) for index in range(3)]
    assert sizes[2] == (1240, 1754)
    assert all(wide * high <= reading.MAX_PAGE_PIXELS * 1.01 for wide, high in sizes)
    assert max(max(size) for size in sizes) <= reading.LONGEST_SIDE


def test_a_picture_that_is_a_bomb_costs_neither_memory_nor_time() -> None:
    """Thirty thousand pixels square, in a few kilobytes: the process is small, whatever comes."""
    paper = Paper()
    side = 60_000
    packed = "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8"
    bomb = paper.stream(bytes(10_000_000), f"{packed} /Width {side} /Height {side}", packed=True)
    drawn = f"/XObject << /B {bomb} 0 R >>"
    data = paper.page("q 500 0 0 500 0 0 cm /B Do Q", resources=drawn).bytes()
    try:
        assert len(ask_for_copy(data, {}).pages) == 1
    except PaperRefused as refused:
        assert refused.reason in {Refusal.TOO_COSTLY, Refusal.BROKEN}  # noqa: PT017


def test_the_process_that_opens_files_knows_no_key(monkeypatch, tmp_path) -> None:
    told = tmp_path / "told"
    monkeypatch.setenv("LANDFALL_SECRET_KEY", "a key")
    monkeypatch.setattr(
        "stories.images.attachments.asking.COMMAND",
        ["/bin/sh", "-c", f"env > {told}; printf '{{}}\\n'"],
    )
    ask_for_picture(LETTER, 0)
    assert "LANG=" in told.read_text()
    assert "KEY" not in told.read_text()


def test_a_page_that_is_not_there_has_no_picture() -> None:
    assert ask_for_picture(LETTER, 0).startswith(b"\xff\xd8")
    with pytest.raises(PaperRefused, match="no_pages"):
        ask_for_picture(LETTER, 1)


@pytest.mark.parametrize(
    ("script", "reason"),
    [("exit 1", Refusal.BROKEN), ("kill -9 $$", Refusal.TOO_COSTLY), ("true", Refusal.BROKEN)],
)
def test_a_process_that_ends_badly_is_a_refusal(monkeypatch, script, reason) -> None:
    command = ["/bin/sh", "-c", f"cat > /dev/null; {script}"]
    monkeypatch.setattr("stories.images.attachments.asking.COMMAND", command)
    with pytest.raises(PaperRefused) as refused:
        ask_for_copy(LETTER, {})
    assert refused.value.reason == reason


def test_a_process_that_does_not_end_is_ended(monkeypatch) -> None:
    monkeypatch.setattr("stories.images.attachments.asking.COMMAND", ["/bin/sleep", "60"])
    monkeypatch.setattr("stories.images.attachments.asking.MOST_SECONDS", 0.2)
    with pytest.raises(PaperRefused, match="too_costly"):
        ask_for_copy(LETTER, {})
