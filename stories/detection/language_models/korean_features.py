"""What the Korean model is told of each letter: its neighbours, its word, its place in both."""

from collections.abc import Iterator
from typing import Final

from stories.detection.language_models.characters import NOTHING, Morpheme, Row
from stories.detection.language_models.name_hints import NameHint
from stories.detection.names.surnames import KOREAN

# Syllables that given names are made of, and those with which they end, are told apart from
# the rest: the model learns by itself how far to trust them.
GIVEN: Final = frozenset(
    "강건경곤관광교구국권규균근금기길나남노다단달대덕도동두득라란람려련렬령례록룡림만말매명모무문"
    "미민배백범별병보복봉분빈삼상새서석선설섭성세소솔송수숙순슬승식신실심아안애양언연열영예오옥완"
    "용우욱운웅원월위유윤율은을의이익인일임자장재전정제조종주준중지진찬창채천철초춘충치탁태택평필하"
    "학한해행향헌혁현협형혜호홍화환회효후훈휘흥희"
)
NEIGHBOURS: Final = (-3, -2, -1, 1, 2, 3)
NEAREST: Final = (-2, -1, 1, 2)


def korean_features(row: Row, hints: list[NameHint]) -> list[list[str]]:
    """For each letter of a row all that may tell whether it belongs to a name."""
    facts = _Facts(row, hints)
    return [
        [*facts.letter(index), *facts.around(index), *facts.word(index), *facts.morpheme(index)]
        for index in range(len(row))
    ]


class _Facts:
    def __init__(self, row: Row, hints: list[NameHint]) -> None:
        self.row = row
        self.hints = hints
        self.names = [hint.rank for hint in hints]
        self.shapes = [shape(letter) for letter in row.letters]
        self.parts = [
            ("S" if letter in KOREAN else "") + ("G" if letter in GIVEN else "")
            for letter in row.letters
        ]
        self.ranks = [
            row.position(index) + row.morpheme(owner).tag if owner >= 0 else NOTHING
            for index, owner in enumerate(row.owners)
        ]
        blanks = [False, *(a[0] != b[0] for a, b in zip(row.words, row.words[1:], strict=False))]
        self.marks = [("|" if b else "") + c for b, c in zip(blanks, row.letters, strict=True)]

    def _at(self, column: list[str], index: int) -> str:
        return column[index] if 0 <= index < len(column) else NOTHING

    def letter(self, i: int) -> Iterator[str]:
        """The letter itself and what it is."""
        row, rank = self.row, self.ranks[i]
        owner = row.morpheme(row.owners[i])
        yield "b"
        yield "c=" + row.letters[i]
        yield "r=" + rank
        yield "f=" + owner.form
        yield "rf=" + rank[0] + owner.form
        yield f"rl={rank}{owner.end - owner.start}"
        yield "s=" + self.shapes[i]
        yield "p=" + self.parts[i]
        yield "h=" + self.names[i]
        yield f"hl={self.names[i]}{self.hints[i].length}"
        yield f"rh={rank}{self.names[i]}"
        yield f"h1={self.names[i]}/{self._at(self.names, i + 1)}"

    def around(self, i: int) -> Iterator[str]:
        """The letters before and after, alone and in pairs and threes."""
        letters, marks = self.row.letters, self.marks
        for step in NEIGHBOURS:
            yield f"c{step}={self._at(letters, i + step)}"
        for step in NEAREST:
            yield f"r{step}={self._at(self.ranks, i + step)}"
            yield f"p{step}={self._at(self.parts, i + step)}"
            yield f"h{step}={self._at(self.names, i + step)}"
        before, here, after = self._at(marks, i - 1), marks[i], self._at(marks, i + 1)
        yield f"c-1,0={before}{here}"
        yield f"c0,1={here}{after}"
        yield f"c-2,-1={self._at(marks, i - 2)}{before}"
        yield f"c1,2={after}{self._at(marks, i + 2)}"
        yield f"c0,2={here}{after}{self._at(marks, i + 2)}"
        yield f"c-2,0={self._at(marks, i - 2)}{before}{here}"
        yield f"c-1,1={before}{here}{after}"
        shapes = self.shapes
        yield f"s-1,1={self._at(shapes, i - 1)}{shapes[i]}{self._at(shapes, i + 1)}"
        parts = self.parts
        yield f"p-1,1={self.ranks[i]}/{self._at(parts, i - 1)}/{parts[i]}/{self._at(parts, i + 1)}"

    def word(self, i: int) -> Iterator[str]:
        """What stands in the same word, and the words before and after."""
        start, end = self.row.words[i]
        yield "w<" + self._run(max(start, i - 5), i)
        yield "w>" + self._run(i + 1, min(end, i + 5))
        yield f"w={min(i - start, 5)}/{min(end - i, 6)}"
        before = self.row.words[start - 1][0] if start else start
        after = self.row.words[end][1] if end < len(self.row) else end
        yield "w+=" + self._run(end, min(after, end + 6))
        yield "w+2=" + self._run(end, min(after, end + 2))
        yield "w-=" + self._run(max(before, start - 6), start)
        yield "w-2=" + self._run(max(before, start - 2), start)

    def _run(self, start: int, end: int) -> str:
        return "".join(self.row.letters[start:end]) or NOTHING

    def morpheme(self, i: int) -> Iterator[str]:
        """The morphemes before and after, what they are and with which words they go."""
        owner, rank = self.row.owners[i], self.ranks[i]
        if owner < 0:
            return
        before2, before, here, after, after2 = (
            self.row.morpheme(owner + step) for step in (-2, -1, 0, 1, 2)
        )
        for step, each in ((-2, before2), (-1, before), (1, after), (2, after2)):
            yield f"m{step}={each.form}"
            yield f"t{step}={each.tag}"
        yield f"t-1,1={before.tag}/{here.tag}/{after.tag}"
        yield f"m0,1={here.form}/{after.form}"
        yield f"m-1,0={before.form}/{here.form}"
        yield f"t0,2={here.tag}/{after.form}/{after2.tag}"
        yield f"m1,2={rank[0]}{after.form}/{after2.form}"
        yield from _classes(rank[0], before2, before, here, after, after2)


def _classes(rank: str, *five: Morpheme) -> Iterator[str]:
    """The classes of a morpheme and of its two neighbours on either side."""
    before2, before, here, after, after2 = five
    for step, each in zip((-2, -1, 0, 1, 2), five, strict=True):
        yield f"k{step}={each.wide}"
        yield f"n{step}={each.near}"
    yield f"rk={rank}{here.wide}"
    yield f"rn={rank}{here.near}"
    yield f"k0,1={rank}{here.wide}/{after.wide}"
    yield f"k-1,0={rank}{before.wide}/{here.wide}"
    yield f"k-1,1={before.wide}/{here.wide}/{after.wide}"
    yield f"k1,2={after.wide}/{after2.wide}"
    yield f"k-2,-1={before2.wide}/{before.wide}"


def shape(letter: str) -> str:
    """What sort of letter it is: Hangul, a digit, Latin, a Chinese character, or itself."""
    if "가" <= letter <= "힣":
        return "H"
    if letter.isdigit():
        return "9"
    if letter.isascii() and letter.isalpha():
        return "A" if letter.isupper() else "a"
    if "\u4e00" <= letter <= "\u9fff":
        return "C"
    return letter if letter.isascii() else "S"
