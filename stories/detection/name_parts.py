"""Which names on a page belong together: "Min-ji" and "Kim Min-ji", and those of one list."""

import re
from collections.abc import Iterable
from typing import Final

TITLES: Final = frozenset("mr mrs ms miss mx dr prof rev sister brother".split())
# Grammar and forms of address behind a name.
ENDING: Final = re.compile(r"['’]s?$|(?:씨|님|さん|氏|様|ちゃん|くん|君)$")
BETWEEN: Final = re.compile(r"[\s·・=＝,]+")
# All that stands between two names of one list: "A, B and C", 「A、B両氏」.
IN_A_ROW: Final = re.compile(
    r"(?:\s|[、,，・;；/]|\band\b|&|さん|氏|様|くん|君|씨|님|と|와|과|및|그리고){1,8}"
)
# A surname of one sign is borne by too many.
SHORTEST: Final = 2


def full_names(names: Iterable[str]) -> dict[str, str]:
    """For each name as written one key; equal keys are the same name, in full or in part.

    A part that belongs to two full names of the page belongs to neither.
    """
    parts = {name: words_of_name(name) for name in dict.fromkeys(names)}
    by_length = sorted({words for words in parts.values() if words}, key=_length, reverse=True)
    keys: dict[tuple[str, ...], str] = {}
    whole: list[tuple[str, ...]] = []
    for words in by_length:
        of = [full for full in whole if _is_part(words, full)]
        if len(of) == 1:
            keys[words] = " ".join(of[0])
        else:
            keys[words] = " ".join(words)
            whole.append(words)
    return {name: keys[words] for name, words in parts.items() if words}


def rows_of_names(text: str, spans: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """The names that stand in one list with others, each with the number of its list."""
    rows: list[list[tuple[int, int]]] = []
    for span in sorted(spans):
        between = text[rows[-1][-1][1] : span[0]] if rows else ""
        if IN_A_ROW.fullmatch(between):
            rows[-1].append(span)
        else:
            rows.append([span])
    return {span: number for number, row in enumerate(rows) for span in row if len(row) > 1}


def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a name without titles, hyphens, case and grammar."""
    words = (ENDING.sub("", word) for word in BETWEEN.split(name.strip().casefold()))
    plain = (word.replace("-", "").strip(".") for word in words)
    return tuple(word for word in plain if word and word not in TITLES)


def _length(words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return sum(map(len, words)), words


def _is_part(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether words are a surname or a given name of a full name, or the same run together."""
    said, known = "".join(words), "".join(full)
    if said == known or set(words) == set(full):
        return True
    if not SHORTEST <= len(said) < len(known) or said not in known:
        return False
    if known.isascii():
        ends = {"".join(full[:count]) for count in range(1, len(full))}
        starts = {"".join(full[count:]) for count in range(1, len(full))}
        return said in ends | starts
    return known.startswith(said) or known.endswith(said)
