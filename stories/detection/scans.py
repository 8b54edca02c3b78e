"""What is known of a picture on a page beside what can be read on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scan:
    """A picture in the block at `block`, and the words that its boxes cover.

    `names` stand under boxes for names, `words` under any others. `may_show_hand` says that
    everybody on the page agreed to be recognised, and that whoever cleared the picture said that
    handwriting may be shown.
    """

    block: str
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    is_letter: bool = False
    may_show_hand: bool = False
