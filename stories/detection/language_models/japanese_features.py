"""What the Japanese model is told of each letter: its script, its word, its place in both."""

from collections.abc import Iterator
from typing import Final

from stories.detection.language_models.characters import NOTHING, Morpheme, Row
from stories.detection.language_models.name_hints import NameHint

STEPS: Final = (-3, -2, -1, 1, 2, 3)
NEAREST: Final = (-2, -1, 1, 2)
LONGEST_RUN: Final = 12


def japanese_features(row: Row, compounds: Row, hints: list[NameHint]) -> list[list[str]]:
    """For each letter of a row all that may tell whether it belongs to a name.

    `row` parts the text into the shortest words, `compounds` into the longest.
    """
    facts = _Facts(row, compounds, hints)
    return [
        [*facts.letter(i), *facts.script(i), *facts.around(i), *facts.morpheme(i)]
        for i in range(len(row))
    ]


class _Facts:
    def __init__(self, row: Row, compounds: Row, hints: list[NameHint]) -> None:
        self.row = row
        self.compounds = compounds
        self.hints = hints
        self.shapes = [shape(letter) for letter in row.letters]
        self.runs = list(_runs(self.shapes))
        self.ranks = _ranks(row)
        self.wholes = _ranks(compounds)
        self.names = [hint.rank for hint in hints]

    def letter(self, i: int) -> Iterator[str]:
        """The letter itself and what it is."""
        row, rank, hint = self.row, self.ranks[i], self.hints[i]
        owner = row.morpheme(row.owners[i])
        whole = self.compounds.morpheme(self.compounds.owners[i])
        yield "b"
        yield "c=" + row.letters[i]
        yield "r=" + rank
        yield "f=" + owner.form
        yield "rf=" + rank[0] + owner.form
        yield "s=" + self.shapes[i]
        yield "o=" + self.wholes[i]
        yield f"ro={rank}{self.wholes[i]}"
        yield f"ok={whole.wide}"
        yield f"on={whole.near}"
        yield f"h={hint.rank}"
        yield f"hl={hint.rank}{hint.length}"
        yield f"rh={rank}{hint.rank}"

    def script(self, i: int) -> Iterator[str]:
        """The run of one script that the letter stands in, and what stands around it."""
        start, end = self.runs[i]
        letters = self.row.letters
        run = "".join(letters[start:end]) if end - start < LONGEST_RUN else "~"
        yield f"u={self.shapes[i]}{min(i - start, 6)}/{min(end - i - 1, 6)}"
        yield "u0=" + run
        yield f"u1={run}{i - start}"
        yield "u+=" + ("".join(letters[end : end + 2]) or NOTHING)
        yield "u-=" + ("".join(letters[max(start - 2, 0) : start]) or NOTHING)

    def around(self, i: int) -> Iterator[str]:
        """The letters before and after, alone and in pairs and threes."""
        letters = self.row.letters
        for step in STEPS:
            yield f"c{step}={_at(letters, i + step)}"
        for step in NEAREST:
            yield f"r{step}={_at(self.ranks, i + step)}"
            yield f"o{step}={_at(self.wholes, i + step)}"
            yield f"s{step}={_at(self.shapes, i + step)}"
            yield f"h{step}={_at(self.names, i + step)}"
        before2, before, here, after, after2 = (_at(letters, i + step) for step in range(-2, 3))
        yield f"c-1,0={before}{here}"
        yield f"c0,1={here}{after}"
        yield f"c-2,-1={before2}{before}"
        yield f"c1,2={after}{after2}"
        yield f"c0,2={here}{after}{after2}"
        yield f"c-2,0={before2}{before}{here}"
        yield f"c-1,1={before}{here}{after}"

    def morpheme(self, i: int) -> Iterator[str]:
        """The morphemes before and after, what they are and with which words they go."""
        owner, rank = self.row.owners[i], self.ranks[i]
        if owner < 0:
            return
        seven = [self.row.morpheme(owner + step) for step in range(-3, 4)]
        for step in STEPS:
            yield f"m{step}={seven[step + 3].form}"
            yield f"t{step}={seven[step + 3].tag}"
        before2, before, here, after, after2 = seven[1:6]
        yield f"t-1,1={rank[0]}{before.tag}/{here.tag}/{after.tag}"
        yield f"m0,1={rank[0]}{here.form}/{after.form}"
        yield f"m-1,0={rank[0]}{before.form}/{here.form}"
        yield f"t0,2={rank}/{after.tag}/{after2.tag}"
        yield f"t-2,0={rank}/{before2.tag}/{before.tag}"
        yield f"m1,2={after.form}/{after2.form}"
        yield f"m-2,-1={before2.form}/{before.form}"
        yield f"t0,m1={rank}/{after.form}"
        yield f"m-1,t0={before.form}/{rank}"
        yield from _classes(rank[0], before2, before, here, after, after2)


def _classes(rank: str, *five: Morpheme) -> Iterator[str]:
    """The classes of a morpheme and of its two neighbours on either side."""
    _before2, before, here, after, _after2 = five
    for step, each in zip((-2, -1, 0, 1, 2), five, strict=True):
        yield f"k{step}={each.wide}"
        yield f"n{step}={each.near}"
    yield f"rk={rank}{here.wide}"
    yield f"rn={rank}{here.near}"
    yield f"k0,1={here.wide}/{after.wide}"
    yield f"k-1,0={before.wide}/{here.wide}"
    yield f"k-1,1={before.wide}/{here.wide}/{after.wide}"


def _ranks(row: Row) -> list[str]:
    return [
        row.position(index) + row.morpheme(owner).tag if owner >= 0 else NOTHING
        for index, owner in enumerate(row.owners)
    ]


def _runs(shapes: list[str]) -> Iterator[tuple[int, int]]:
    """For each letter where the run of its script begins and ends."""
    start = 0
    while start < len(shapes):
        end = start + 1
        while end < len(shapes) and shapes[end] == shapes[start]:
            end += 1
        for _ in range(start, end):
            yield start, end
        start = end


def _at(column: list[str], index: int) -> str:
    return column[index] if 0 <= index < len(column) else NOTHING


SCRIPTS: Final = (
    ("h", "\u3041", "\u309f"),
    ("k", "\u30a1", "\u30fa"),
    ("k", "ー", "ー"),
    ("C", "\u3400", "\u9fff"),
    ("C", "々", "々"),
)


def shape(letter: str) -> str:
    """What sort of letter it is: a script, a digit, Latin, or a sign that stands for itself."""
    for name, first, last in SCRIPTS:
        if first <= letter <= last:
            return name
    if letter.isdigit():
        return "9"
    if letter.isalpha():
        return "A" if letter.isupper() else "a"
    return letter if letter < "\u3100" else "S"
