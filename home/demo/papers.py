"""A paper of the demo, written by the program and kept as an upload like any other."""

from typing import Any, Final

from django.core.files.base import ContentFile

from stories.images.attachments.models import StoryDocument

TITLE: Final = "Words that were added by hand"
HEADING: Final = "What we would add"
WORDS: Final = (
    ("to look forward to", "to be glad of a day before it has come"),
    ("a place in a waiting room", "what a chair is while nobody calls you"),
    ("the good coat", "the one for offices, weddings and photographs"),
    ("to sleep in", "not to be woken by anybody, for the first time"),
    ("my key", "two words; we learned them last"),
    ("neighbour", "somebody who notices when your light stays off"),
    ("by and by", "a date that cannot be written into a form"),
    ("home", "left empty in our copy, and in this list"),
)
_LEFT, _TOP, _LINE = 72, 742, 34  # points on a sheet of A4


def list_of_words(*, by: Any) -> StoryDocument:
    """The list as a PDF of one page, kept as if ``by`` had uploaded it; its clean copy is made."""
    file = ContentFile(written(), name="words.pdf")
    return StoryDocument.objects.create(title=TITLE, file=file, uploaded_by_user=by)


def written() -> bytes:
    """The file: one sheet in a letter that every reader of such files has."""
    lines = [_line(HEADING, _TOP, 20)]
    for number, (word, meaning) in enumerate(WORDS, start=1):
        height = _TOP - 14 - number * _LINE
        lines += [_line(word, height, 13), _line(meaning, height - 15, 10)]
    content = "".join(lines).encode("ascii")
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
        b" /Resources << /Font << /F 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    )


def _line(words: str, height: int, size: int) -> str:
    return f"BT /F {size} Tf {_LEFT} {height} Td ({words}) Tj ET\n"


def _file(*objects: bytes) -> bytes:
    """A PDF of these objects, with the table that says where each begins."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table, size = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, table)
    return bytes(out)
