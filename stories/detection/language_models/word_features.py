"""What a model of words is told of each: how it begins and ends, its kind, its neighbours."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from stories.detection.language_models.characters import NOTHING, Row
from stories.detection.language_models.name_hints import NameHint
from stories.detection.language_models.roles import role_of

FARTHER: Final = (-3, 3)
NEAR: Final = (-2, -1, 1, 2)
NEXT: Final = (-1, 1)
LONGEST: Final = 5
LONGEST_SHAPE: Final = 4
BLANK: Final = "|"


class Word(NamedTuple):
    """A word as the model is told of it.

    `hint` is what the dictionary of names says of its first and last letter, `shape` its scripts,
    `before` the sign of a blank before it. `whole` is the compound that it is part of: its place
    there with the compound's tag, and the compound's two classes. `role` is what it says of a name
    beside it.
    """

    form: str = NOTHING
    tag: str = NOTHING
    near: str = NOTHING
    wide: str = NOTHING
    hint: str = NOTHING
    shape: str = NOTHING
    before: str = ""
    whole: tuple[str, str, str] = (NOTHING, "", "")
    role: str = NOTHING

    @property
    def length(self) -> int:
        """How many letters it has; very long ones are all as long."""
        return min(len(self.form), LONGEST)


EDGE: Final = Word()
BLANK_EDGE: Final = Word(before=BLANK)


def word_features(
    row: Row,
    hints: Sequence[NameHint],
    shape: Callable[[str], str],
    roles: Mapping[str, str],
    compounds: Row | None = None,
) -> list[list[str]]:
    """For each word of a row all that may tell whether it belongs to a name.

    `compounds` parts the same text into longer words, where the language has them.
    """
    words = list(_words(row, hints, shape, roles, compounds))
    padded = [EDGE, EDGE, EDGE, *words, BLANK_EDGE, EDGE, EDGE]
    windows = (padded[index : index + 7] for index in range(len(words)))
    return [
        [*_itself(window[3], window[4].before), *_around(window), *_pairs(window)]
        for window in windows
    ]


def _words(
    row: Row,
    hints: Sequence[NameHint],
    shape: Callable[[str], str],
    roles: Mapping[str, str],
    compounds: Row | None,
) -> Iterator[Word]:
    places: dict[int, list[int]] = {}
    for index, owner in enumerate(row.owners):
        places.setdefault(owner, []).append(index)
    for number, morpheme in enumerate(row.morphemes):
        told = (morpheme.form, morpheme.tag, morpheme.near, morpheme.wide)
        letters = places.get(number)
        if not letters:
            yield Word(*told)
            continue
        first, last = letters[0], letters[-1]
        hint, end = hints[first].rank, hints[last].rank
        yield Word(
            *told,
            hint if first == last else hint + end[0],
            _scripts([shape(row.letters[letter]) for letter in letters]),
            BLANK if first == row.words[first][0] else "",
            _compound(row, number, compounds, first) if compounds else EDGE.whole,
            role_of(morpheme.form, roles),
        )


def _scripts(shapes: list[str]) -> str:
    """Each run of letters of one script by one sign."""
    runs = (each for place, each in enumerate(shapes) if not place or shapes[place - 1] != each)
    return "".join(runs)[:LONGEST_SHAPE]


def _compound(row: Row, number: int, compounds: Row, first: int) -> tuple[str, str, str]:
    word, whole = row.morphemes[number], compounds.morpheme(compounds.owners[first])
    begins = "B" if whole.start == word.start else "I"
    ends = "E" if whole.end == word.end else "I"
    return begins + ends + whole.tag, whole.near, whole.wide


def _itself(word: Word, after: str) -> Iterator[str]:
    """What is known of the word alone; `after` is the sign of a blank behind it."""
    form, tag, length, hint, shape = word.form, word.tag, word.length, word.hint, word.shape
    yield "b"
    yield "f=" + form
    yield "t=" + tag
    yield f"tl={tag}{length}"
    yield f"e={word.before}{after}{tag}"
    yield "s=" + shape
    yield f"sl={shape}{length}"
    yield "h=" + hint
    yield f"ht={hint}/{tag}{length}"
    for count in (1, 2, 3):
        yield f"p{count}={form[:count]}"
        yield f"x{count}={form[-count:]}"
    yield f"p1l={form[:1]}{length}{tag}"
    yield f"x1l={form[-1:]}{length}{tag}"
    yield "n=" + word.near
    yield "k=" + word.wide
    yield f"kt={word.wide}/{tag}{length}"
    place, near, wide = word.whole
    yield "o=" + place
    yield "on=" + near
    yield "ok=" + wide
    yield f"ot={place}/{tag}"
    yield "a=" + word.role


def _around(window: Sequence[Word]) -> Iterator[str]:
    """What is known of the neighbours, each alone."""
    for step in FARTHER:
        yield f"f{step}={window[3 + step].form}"
        yield f"t{step}={window[3 + step].tag}"
    for step in NEAR:
        word = window[3 + step]
        yield f"f{step}={word.form}"
        yield f"t{step}={word.tag}"
        yield f"k{step}={word.wide}"
        yield f"n{step}={word.near}"
        yield f"h{step}={word.hint}"
        yield f"s{step}={word.shape}"
        yield f"a{step}={word.role}"
    for step in NEXT:
        word = window[3 + step]
        yield f"x1{step}={word.form[-1:]}{len(word.form)}"
        yield f"p1{step}={word.form[:1]}{len(word.form)}"
        yield f"o{step}={word.whole[0]}"
        yield f"ok{step}={word.whole[2]}"


def _pairs(window: Sequence[Word]) -> Iterator[str]:
    """The word and its neighbours by twos and threes."""
    _, two, one, word, then, later, _ = window
    left, right = word.before, then.before
    kind = f"{word.tag}{word.length}"
    yield f"f-1,0={one.form}{left}{word.form}"
    yield f"f0,1={word.form}{right}{then.form}"
    yield f"f1,2={right}{then.form}/{later.form}"
    yield f"f-2,-1={two.form}/{one.form}{left}"
    yield f"f-1,1={one.form}{left}/{right}{then.form}"
    yield f"t0,f1={kind}{right}{then.form}"
    yield f"f-1,t0={one.form}{left}{kind}"
    yield f"t-1,1={one.tag}{left}{kind}{right}{then.tag}"
    yield f"t0,2={word.tag}{right}{then.tag}/{later.tag}"
    yield f"t-2,0={two.tag}/{one.tag}{left}{word.tag}"
    yield f"h0,1={word.hint}{right}{then.hint}"
    yield f"h-1,0={one.hint}{left}{word.hint}"
    yield f"h-1,1={one.hint}{left}{word.hint}{right}{then.hint}"
    yield f"h0,f1={word.hint}{right}{then.form}"
    yield f"k0,1={word.wide}{right}{then.wide}"
    yield f"k-1,0={one.wide}{left}{word.wide}"
    yield f"k-1,1={one.wide}/{word.wide}/{then.wide}"
    yield f"k1,2={then.wide}/{later.wide}"
    yield f"h0,k1={word.hint}{right}{then.wide}"
    yield f"k-1,h0={one.wide}{left}{word.hint}"
    yield f"a0,1={word.tag}{right}{then.role}"
    yield f"a-1,0={one.role}{left}{word.tag}"
    yield f"a1,2={then.role}{later.role}"
    yield f"a-1,1={one.role}{left}{word.hint}{right}{then.role}"
