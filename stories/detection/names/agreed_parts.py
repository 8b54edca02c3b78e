"""Parts of names that were agreed, which are agreed as well."""

import re
from collections.abc import Iterable
from typing import Final

# What is said round an agreed name, beside the name.
ROUND_A_NAME: Final = re.compile(
    "[\\s\u3000・,、:：()（）「」‘’“”]+|さん|ちゃん|くん|氏|様|씨|님|여사|할머니|어머니|아버지|仮名|가명|선생"
)
SHORTEST: Final = 2
# A name in kanji that is nobody's but a house's or a circle's ends so.
OF_PEOPLE: Final = re.compile("[一-龯々]{3,6}(?<![会館院堂校学社店寺部署所団局園])")


def cores(names: Iterable[str]) -> set[str]:
    """What remains of agreed names without forms of address and "name changed"."""
    parts = (part for name in names for part in ROUND_A_NAME.split(name))
    return {part for part in parts if len(part) >= SHORTEST}


def is_part_of(words: str, names: Iterable[str]) -> bool:
    """Whether words are the surname or the given name in names that are written in one."""
    return len(words) >= SHORTEST and any(
        len(name) > len(words) and (name.startswith(words) or name.endswith(words))
        for name in ("".join(name.split()) for name in names)
    )


def is_surname_of_public(words: str, names: Iterable[str]) -> bool:
    """Whether words, a place for all one knows, are how a public person is called in kanji."""
    return is_part_of(words, (name for name in names if OF_PEOPLE.fullmatch(name)))
