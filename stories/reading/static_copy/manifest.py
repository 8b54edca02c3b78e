"""What a copy is made of: each file with its fingerprint, and how long the copy is true."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

NAME: Final = "manifest.json"
PURGE: Final = "purge.txt"
_PRIVATE: Final = 0o600


class File(NamedTuple):
    """One file: SHA-256 and size of its bytes, and the number of the page whose words it holds.

    ``mark`` is that of :class:`~stories.reading.static_copy.addresses.Address`; ``names`` are the
    numbers of the pages to which it leads.
    """

    sha256: str
    size: int = 0
    page: int = 0
    mark: str = ""
    names: Sequence[int] = ()


class Moved(NamedTuple):
    """Where an address went, and on which day that was seen."""

    where: str
    seen: str


@dataclass(frozen=True, slots=True)
class State:
    """What a copy was made of. While this is the present state, the copy is true."""

    site: str
    program: str
    epoch: int
    valid_until: str  # the moment at which the clock alone changes what is readable; "" for never


@dataclass(slots=True)
class Manifest:
    """Everything that is known about a copy."""

    state: State
    files: dict[str, File] = field(default_factory=dict)
    gone: dict[str, str] = field(default_factory=dict)  # address: the day on which that was seen
    moved: dict[str, Moved] = field(default_factory=dict)
    asked: str = ""  # on which day the site was asked for every page
    # Addresses whose answer was changed or deleted in this very copy, since it was made.
    struck: list[str] = field(default_factory=list)

    def holds(self, state: State, now: datetime) -> bool:
        """Whether a copy with this manifest is what would be made at ``now``."""
        until = self.state.valid_until
        return self.state == state and (not until or now < datetime.fromisoformat(until))

    def lines(self) -> Iterator[str]:
        """The manifest as JSON, a line for each file, so that two can be compared by eye."""
        head: dict[str, Any] = asdict(self.state) | {"gone": self.gone, "moved": self.moved}
        head |= {"asked": self.asked, "struck": self.struck}
        yield json.dumps(head, ensure_ascii=False, indent=1)[:-2]
        yield ',\n "files": {'
        mark = "\n"
        for name in sorted(self.files):
            file = self.files[name]._asdict()
            told = json.dumps({key: value for key, value in file.items() if value})
            yield f"{mark}  {json.dumps(name, ensure_ascii=False)}: {told}"
            mark = ",\n"
        yield "\n }\n}\n"

    def write(self, folder: Path) -> None:
        """Into ``folder``, for its owner's eyes: it names what is gone."""
        write_private(folder / NAME, "".join(self.lines()))

    @classmethod
    def read(cls, folder: Path) -> "Manifest | None":
        """The manifest of the copy in ``folder``; None if there is none that can be read."""
        try:
            told = json.loads((folder / NAME).read_text(encoding="utf-8"))
            return cls(
                state=State(**{name: told[name] for name in State.__dataclass_fields__}),
                files={name: File(**file) for name, file in told["files"].items()},
                gone=told["gone"],
                moved={path: Moved(*moved) for path, moved in told["moved"].items()},
                asked=told["asked"],
                struck=told["struck"],
            )
        except (OSError, ValueError, TypeError, KeyError):
            return None


def write_private(place: Path, words: str) -> None:
    """Put ``words`` at ``place`` in one step, readable for the owner alone."""
    new = place.with_name(f"{place.name}.new")
    new.unlink(missing_ok=True)
    new.touch(mode=_PRIVATE)
    new.write_text(words, encoding="utf-8")
    new.replace(place)


def days_since(day: str, today: date) -> int:
    """How many days ago ``day`` was."""
    return (today - date.fromisoformat(day)).days
