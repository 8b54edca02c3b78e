"""The labelled texts: how one is written, and what is made of it.

A twin is a page of fiction with its agreed names at the head and marks around what matters:
`[[name|Kim Young-ja]]` should be found, `[[ok|Mrs. Y.K.]]` must be left alone, and about
`[[may|Harbour Street]]` an alert is understandable but would be dismissed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stories.detection import Passage, PassageKind
from tests.evaluation.marks import MalformedTwin, Mark, Paragraph, marks_in

TWINS: Final = Path(__file__).parent / "twins"
SETS: Final = ("familiar", "set_aside", "last", "later", "fresh", "final", "unread")
# Whoever writes rules must not see what they miss here.
KEPT_BACK: Final = frozenset({"fresh", "final", "unread"})
LANGUAGES: Final = ("en", "ko", "ja")
PAGE_KINDS: Final = frozenset("story meeting update appeal statement report".split())
TERM_KINDS: Final = frozenset("name home_town school employer relative other".split())
ONCE: Final = frozenset("title kind language shapes".split())
SEVERAL: Final = frozenset("shown minor public protected".split())
PREFIXES: Final = {
    "caption: ": PassageKind.CAPTION,
    "alt: ": PassageKind.ALT,
    "address: ": PassageKind.ADDRESS,
}


@dataclass(frozen=True, slots=True)
class Term:
    """A word kept under lock for one person."""

    subject: str
    kind: str
    words: str


@dataclass(frozen=True)
class Twin:
    """One labelled page: its passages without marks, the marks, and what was agreed."""

    path: Path
    kind: str
    language: str
    shapes: tuple[int, ...]
    shown: dict[str, str]
    minors: frozenset[str]
    public: tuple[str, ...]
    protected: tuple[Term, ...]
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...]

    @property
    def name(self) -> str:
        """What it is called in a report."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head: its number, its key and what stands behind it."""

    number: int
    key: str
    value: str


def read_twins(name: str, language: str = "", *, root: Path = TWINS) -> list[Twin]:
    """The twins of one set, of one language or of all, in the order of their names."""
    folders = [language] if language else LANGUAGES
    return [
        read_twin(path)
        for folder in folders
        for path in sorted((root / name / folder).glob("*.txt"))
    ]


def read_twin(path: Path) -> Twin:
    """The twin in a file; `MalformedTwin` names the line that cannot be read."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MalformedTwin(path, 1, "this is not UTF-8") from error
    return parse_twin(text, path)


def parse_twin(text: str, path: Path) -> Twin:
    """The twin that a text describes; `path` is for what is told about errors."""
    lines = text.splitlines()
    length = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    head = list(_head(lines[:length], path))
    one = {line.key: line for line in head if line.key in ONCE}
    for key in ("title", "kind", "language"):
        if key not in one:
            raise MalformedTwin(path, 1, f"the head has no {key!r}")
    language = _one_of(one["language"], LANGUAGES, path)
    title = Paragraph(one["title"].number, one["title"].value, PassageKind.TITLE)
    body = enumerate(_paragraphs(lines, length))
    places = {"title": title} | {f"body.{number}": each for number, each in body}
    passages: list[Passage] = []
    marks: list[Mark] = []
    for place, paragraph in places.items():
        words, marked = marks_in(paragraph, place, path)
        passages.append(Passage(place, words, language, paragraph.kind))
        marks += marked
    return Twin(
        path=path,
        kind=_one_of(one["kind"], PAGE_KINDS, path),
        language=language,
        shapes=_numbers(one.get("shapes"), path),
        shown=dict(_pair(line, path) for line in head if line.key == "shown"),
        minors=frozenset(line.value for line in head if line.key == "minor"),
        public=tuple(line.value for line in head if line.key == "public"),
        protected=tuple(_term(line, path) for line in head if line.key == "protected"),
        passages=tuple(passages),
        marks=tuple(marks),
    )


def _head(lines: list[str], path: Path) -> Iterator[Line]:
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        key, colon, value = line.partition(":")
        if not colon or key not in ONCE | SEVERAL:
            raise MalformedTwin(path, number, f"the head knows no {key.strip()!r}")
        if key in ONCE and key in seen:
            raise MalformedTwin(path, number, f"a second {key!r}")
        if not value.strip() and key != "shapes":
            raise MalformedTwin(path, number, f"nothing behind {key!r}")
        seen.add(key)
        yield Line(number, key, value.strip())


def _one_of(line: Line, allowed: tuple[str, ...] | frozenset[str], path: Path) -> str:
    if line.value not in allowed:
        known = ", ".join(sorted(allowed))
        raise MalformedTwin(path, line.number, f"{line.key} {line.value!r} is none of {known}")
    return line.value


def _numbers(line: Line | None, path: Path) -> tuple[int, ...]:
    if line is None or not line.value:
        return ()
    parts = [part.strip() for part in line.value.split(",")]
    if not all(part.isdecimal() for part in parts):
        raise MalformedTwin(path, line.number, "shapes are numbers parted by commas")
    return tuple(int(part) for part in parts)


def _pair(line: Line, path: Path) -> tuple[str, str]:
    """The shown name and whose it is."""
    subject, equals, name = (part.strip() for part in line.value.partition("="))
    if not (subject and equals and name):
        raise MalformedTwin(path, line.number, "write `shown: LF-1 = Mrs. Y.K.`")
    return name, subject


def _term(line: Line, path: Path) -> Term:
    parts = line.value.split(None, 2)
    if len(parts) < 3 or parts[1] not in TERM_KINDS:
        known = ", ".join(sorted(TERM_KINDS))
        raise MalformedTwin(
            path, line.number, f"write `protected: LF-1 name Kim Young-ja`; kinds: {known}"
        )
    return Term(*parts)


def _paragraphs(lines: list[str], start: int) -> Iterator[Paragraph]:
    """The paragraphs after the head; a line end within one stays."""
    begun, words = 0, list[str]()
    for number, line in enumerate([*lines[start:], ""], start=start + 1):
        if line.strip():
            begun = begun or number
            words.append(line)
        elif words:
            whole = "\n".join(words)
            prefix = next((each for each in PREFIXES if whole.startswith(each)), "")
            yield Paragraph(begun, whole[len(prefix) :], PREFIXES.get(prefix, PassageKind.PROSE))
            begun, words = 0, []
