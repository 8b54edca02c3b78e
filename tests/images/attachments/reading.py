"""What a finder can read in a PDF: its text, and every byte of it, packed or not."""

import re
import zlib

import pypdfium2

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def text_in(data: bytes) -> str:
    """What PDFium reads on every page, in one line."""
    paper = pypdfium2.PdfDocument(data)
    pages = [paper[index].get_textpage().get_text_range() for index in range(len(paper))]
    paper.close()
    return " ".join(" ".join(pages).split())


def every_byte(data: bytes) -> bytes:
    """The file, and everything in it that can be unpacked, so that a search finds what it holds."""
    parts = [data]
    for packed in _STREAM.findall(data):
        try:
            parts.append(zlib.decompress(packed))
        except zlib.error:
            parts.append(packed)
    return b"\n".join(parts)


def tells(data: bytes, mark: str) -> bool:
    """Whether the file holds the mark in one of the spellings of a PDF."""
    whole = every_byte(data).lower()
    spellings = (mark.encode(), mark.encode("utf-16-be"), mark.encode("utf-16-le"))
    return any(one.lower() in whole or one.hex().encode() in whole for one in spellings)


def words_in_paper(data: bytes) -> str:
    """Everything that a file tells: its text and every unpacked piece of it, as text."""
    try:
        text = text_in(data)
    except pypdfium2.PdfiumError:
        text = ""
    return f"{text}\n{every_byte(data).decode('latin-1')}"
