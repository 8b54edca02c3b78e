"""What keeps the gate shut, told so that somebody can do something about it."""

from dataclasses import dataclass

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError


@dataclass(frozen=True, slots=True)
class Blocker:
    """One missing thing: a code, a plain sentence, and who can supply it.

    ``waiting`` is true of what is only a matter of time: it keeps the gate shut, and nothing is
    wrong. ``address`` is the screen of the desk where it is solved, if there is one.
    """

    code: str
    message: str
    who: str = ""
    waiting: bool = False
    address: str = ""

    def __str__(self) -> str:
        return f"{self.message} {self.who}".strip()


class PublicationBlocked(ValidationError):
    """The gate stays shut. Built from a dict so that Wagtail's admin API answers 400, not 500."""

    def __init__(self, blockers: list[Blocker]) -> None:
        self.blockers = blockers
        super().__init__({NON_FIELD_ERRORS: [str(blocker) for blocker in blockers]})
