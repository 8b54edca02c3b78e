"""What two handles have in common: one person in two writings, or two people in one."""

import re
from typing import Final

from stories.detection.handles import Handle, NameForm

WOMEN: Final = frozenset({"Mrs", "Ms", "Miss"})
LETTERS: Final = re.compile(r"[A-ZＡ-Ｚ]")
CIRCLES_ALIKE: Final = re.compile("(?<![A-Za-z.])[O○〇◯]+(?![A-Za-z.])")
# Title, surname, and the letters or "masked".
Identity = tuple[str, str, str]


def writing(text: str) -> str:
    """The signs that count: blanks do not between the characters of East Asian names.

    Nor does which of the empty circles of a keyboard stands behind them: all look alike.
    """
    plain = text.replace("\u00a0", " ").strip()
    if not plain.isascii():
        plain = CIRCLES_ALIKE.sub(lambda match: "○" * len(match.group()), plain)
    return plain if plain.isascii() else "".join(plain.split())


def letters(handle: Handle) -> str:
    """The letters that a handle tells of a name."""
    return "".join(LETTERS.findall(handle.initials)) or handle.initials


def identity(handle: Handle) -> Identity:
    """What two handles of one person have in common, however they are written."""
    title = "W" if handle.title in WOMEN else handle.title
    hidden = "masked" if handle.form is NameForm.SURNAME_MASK else letters(handle)
    return title, handle.surname, hidden


def same_person(handle: Handle, known: Handle) -> bool:
    """Whether two handles are one person's, however they are written."""
    return identity(handle) == identity(known) and bool(handle.mask) == bool(known.mask)


def same_letters(handle: Handle, known: Handle) -> bool:
    """Mr. and Mrs. with the same initials."""
    both_titled = bool(handle.title and known.title)
    return both_titled and letters(handle) == letters(known) and len(letters(known)) > 1


def is_near(handle: Handle, known: Handle) -> bool:
    """One letter more, less or other, or the letters the other way round."""
    mine, theirs = letters(handle), letters(known)
    if handle.surname != known.surname or not mine or not theirs or mine == theirs:
        return False
    if identity(handle)[0] != identity(known)[0]:
        return False
    if len(mine) == len(theirs) == 1:
        return False
    is_longer = len(mine) != len(theirs) and (mine in theirs or theirs in mine)
    others = sum(a != b for a, b in zip(mine, theirs, strict=False))
    return is_longer or mine == theirs[::-1] or (len(mine) == len(theirs) and others == 1)
