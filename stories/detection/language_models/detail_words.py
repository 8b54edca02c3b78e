"""What a model of details is told of each word of a text, whatever the language."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from stories.detection.language_models.characters import NOTHING
from stories.detection.language_models.models import ModelSpan

# How often a word is used: from 0 for the rarest to 9; this where no list has it.
UNHEARD: Final = "-"
FAR: Final = (-3, -2, -1, 1, 2, 3)
NEAR: Final = (-2, -1, 1, 2)
# What a word is seen as that no name covers, or that nobody was asked about.
UNSEEN: Final = "-"
NOBODY: Final = frozenset({"", UNSEEN})


class DetailWord(NamedTuple):
    """Characters `start` to `end` of a text, and what is known of the word there.

    `form` is how it is looked up, `tag` what kind of word it is. `near` and `wide` are the classes
    of words used alike, a small and a large one. `band` is how often it is used, `sign` the list of
    ours that has it, `looks` what else its letters show. `hint` is how a name of the dictionary of
    names covers it, `seen` what a model of names takes it for; both are "" where nobody is asked.
    """

    start: int = 0
    end: int = 0
    form: str = NOTHING
    tag: str = NOTHING
    near: str = NOTHING
    wide: str = NOTHING
    band: str = NOTHING
    sign: str = NOTHING
    looks: tuple[str, ...] = ()
    hint: str = ""
    seen: str = ""


EDGE: Final = DetailWord(hint=NOTHING, seen=NOTHING)


class DetailReader(Protocol):
    """What a language brings: how its texts part into words, and what is known of each."""

    @property
    def packages(self) -> Mapping[str, str]:
        """The modules that it imports, and the packages that bring them."""

    def words(self, text: str, names: Sequence[ModelSpan] = ()) -> list[DetailWord]:
        """The words of a text in order; signs and digits are words, too.

        `names` is what a model of names sees in the text.
        """


def features_of(words: Sequence[DetailWord]) -> list[list[str]]:
    """For each word all that may tell whether it belongs to a detail."""
    padded = [EDGE, EDGE, EDGE, *words, EDGE, EDGE, EDGE]
    windows = (padded[index : index + 7] for index in range(len(words)))
    return [[*_itself(w[3]), *_around(w), *_pairs(w), *_rarity(w), *_named(w)] for w in windows]


def _itself(word: DetailWord) -> Iterator[str]:
    form = word.form
    yield "b"
    yield "f=" + form
    yield "t=" + word.tag
    yield "n=" + word.near
    yield "k=" + word.wide
    yield "z=" + word.band
    yield "s=" + word.sign
    yield f"zt={word.band}/{word.tag}"
    for number, look in enumerate(word.looks):
        yield f"l{number}={look}"
    for count in (1, 2, 3):
        yield f"p{count}={form[:count]}"
        yield f"x{count}={form[-count:]}"


def _around(window: Sequence[DetailWord]) -> Iterator[str]:
    """What is known of the neighbours, each alone."""
    for step in FAR:
        word = window[3 + step]
        yield f"f{step}={word.form}"
        yield f"k{step}={word.wide}"
        yield f"s{step}={word.sign}"
        yield f"t{step}={word.tag}"
    for step in NEAR:
        word = window[3 + step]
        yield f"n{step}={word.near}"
        yield f"z{step}={word.band}"
        yield f"x{step}={word.form[-2:]}"


def _pairs(window: Sequence[DetailWord]) -> Iterator[str]:
    """The word and its neighbours by twos and threes."""
    _, two, one, word, then, later, _ = window
    yield f"f-1,0={one.form}/{word.form}"
    yield f"f0,1={word.form}/{then.form}"
    yield f"f-2,-1={two.form}/{one.form}"
    yield f"f1,2={then.form}/{later.form}"
    yield f"f-1,1={one.form}/{then.form}"
    yield f"f-1,k0={one.form}/{word.wide}"
    yield f"k0,f1={word.wide}/{then.form}"
    yield f"f-1,t0={one.form}/{word.tag}"
    yield f"t0,f1={word.tag}/{then.form}"
    yield f"k-1,0={one.wide}/{word.wide}"
    yield f"k0,1={word.wide}/{then.wide}"
    yield f"s-1,0={one.sign}/{word.sign}"
    yield f"s0,1={word.sign}/{then.sign}"
    yield f"s-1,1={one.sign}/{word.sign}/{then.sign}"
    yield f"f-1,s0={one.form}/{word.sign}"
    yield f"s-1,f0={one.sign}/{word.form}"
    yield f"f0,s1={word.form}/{then.sign}"
    yield f"f-2,k0={two.form}/{one.form}/{word.wide}"
    yield f"f-2,t0={two.form}/{one.form}/{word.tag}"


def _rarity(window: Sequence[DetailWord]) -> Iterator[str]:
    """The rarest of the five words around: what is told of hardly anybody needs rare words."""
    yield "r=" + min((word.band for word in window[1:6]), key=_rank)


def _named(window: Sequence[DetailWord]) -> Iterator[str]:
    """What is known of the word and its neighbours as names."""
    before, word, after = window[2:5]
    if word.hint:
        yield f"h={word.hint}"
        yield f"h-1={before.hint}"
        yield f"h1={after.hint}"
        yield f"hh={before.hint}/{word.hint}/{after.hint}"
        yield f"ht={word.hint}/{word.tag}"
        yield f"hk={word.hint}/{word.wide}"
    if word.seen:
        yield f"m={word.seen}"
        yield f"m-1={before.seen}"
        yield f"m1={after.seen}"
    if word.seen not in NOBODY:
        yield f"mt={word.seen}/{word.sign}"
        yield f"mk={word.seen}/{word.wide}"
        yield f"mn={word.seen}/{word.near}"
        yield f"mf-1={word.seen}/{before.form}"
        yield f"mf1={word.seen}/{after.form}"


def _rank(band: str) -> int:
    return int(band) if band.isdigit() else 1 if band == UNHEARD else 9
