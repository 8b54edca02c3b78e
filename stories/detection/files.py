"""A text file as the detectors read it: its paragraphs are the passages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from stories.detection.context import JAPANESE_LETTER, KOREAN_LETTER
from stories.detection.findings import Finding, Occurrence
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.scanner import scan

LANGUAGES: Final = ("en", "ko", "ja")
# A page in a script of its own has far more of its letters; a name alone makes no page.
ENOUGH_LETTERS: Final = 0.1


class FileUnreadable(ValueError):
    """A file that is no text in UTF-8, with what helps."""


@dataclass(frozen=True)
class ScannedText:
    """A text with its findings, the worst first, all offsets counted from its beginning."""

    name: str
    text: str
    language: str
    findings: tuple[Finding, ...]


def decode(content: bytes) -> str:
    """The text of a file in UTF-8, without its byte order mark; line ends stay as they are."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadable(
            f"it is no text in UTF-8 (byte {error.start} cannot be read). Save it as plain text "
            "in UTF-8, or convert it with: iconv --from-code=ENCODING --to-code=UTF-8"
        ) from error


def scan_text(
    name: str, text: str, language: str = "", *, with_language_models: bool = True
) -> ScannedText:
    """Scan a whole text. Its language is guessed by its letters unless it is named."""
    language = language or guess_language(text)
    passages = paragraphs(text, language)
    found = scan(passages, Lexicon(), with_language_models=with_language_models)
    return ScannedText(name, text, language, tuple(in_the_file(found, passages)))


def guess_language(text: str) -> str:
    """Korean or Japanese when a good part of the letters is, otherwise English."""
    letters = sum(character.isalpha() for character in text)
    korean = len(KOREAN_LETTER.findall(text))
    japanese = len(JAPANESE_LETTER.findall(text))
    if max(korean, japanese) <= ENOUGH_LETTERS * letters:
        return "en"
    return "ko" if korean >= japanese else "ja"


def paragraphs(text: str, language: str) -> list[Passage]:
    """The parts of a text between its empty lines; each path is the offset where one begins."""
    return [Passage(str(start), text[start:end], language) for start, end in _paragraph_spans(text)]


def _paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    first: int | None = None
    end = 0
    for start, line in zip(starts, lines, strict=False):
        if line.strip():
            first = start if first is None else first
            end = start + len(line.rstrip("\r"))
        elif first is not None:
            yield first, end
            first = None
    if first is not None:
        yield first, end


def in_the_file(findings: Sequence[Finding], passages: Sequence[Passage]) -> Iterator[Finding]:
    """Findings with offsets from the beginning of the text; the path says nothing any more."""
    begins = {passage.path: int(passage.path) for passage in passages}
    for finding in findings:
        first, *others = (_moved(each, begins) for each in finding.apart())
        yield replace(first, together=tuple(others))


def _moved(finding: Finding, begins: dict[str, int]) -> Finding:
    moved = [
        Occurrence("", begins[each.path] + each.start, begins[each.path] + each.end)
        for each in finding.same_words
    ]
    return replace(
        finding, path="", start=moved[0].start, end=moved[0].end, elsewhere=tuple(moved[1:])
    )
