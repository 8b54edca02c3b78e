"""What keeps a page from readers, who can supply it, and what would bring it back from review."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.editing.protection import Look
from stories.publishing.blockers import Blocker
from stories.publishing.gate import approved_review, find_blockers
from stories.publishing.help_requests import REVIEWER, SUPPLIERS, asked_last, called, who_can_supply

SCAN_BROKEN = Blocker(
    "scan_broken",
    str(_("The check of the text broke down, so nobody can say that it is safe.")),
    str(_("Your words are saved. Tell an administrator.")),
)

# No reviewer can put these right, so a page that is sent with them comes back.
COMES_BACK: Final = frozenset(
    {
        "no_consent",
        "foreign_consent",
        "consent_over",
        "consent_scope",
        "consent_name",
        "picture_refused",
        "face_of_nobody",
        "unscannable",
        "scan_broken",
        "address",
        "invented",
    }
)
# What the review itself is for: it keeps nobody from sending the page there.
IN_REVIEW: Final = frozenset(code for code, right in SUPPLIERS.items() if right == REVIEWER) | {
    "picture",
    "attachment",
    "changed",
}
MOST_PEOPLE = 4


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who can supply what is missing, and when they were asked last."""

    number: int
    name: str
    asked_on: date | None

    @property
    def asked_today(self) -> bool:
        """Whether they have to be left alone until tomorrow."""
        return self.asked_on == timezone.localdate()


@dataclass(frozen=True, slots=True)
class Missing:
    """One kind of missing thing: what, who can supply it, and whom one can ask."""

    code: str
    blockers: tuple[Blocker, ...]
    who: str
    waiting: bool
    helpers: tuple[Helper, ...]

    @property
    def messages(self) -> tuple[str, ...]:
        """What is missing, in a sentence each."""
        return tuple(each.message for each in self.blockers)

    @property
    def comes_back(self) -> bool:
        """Whether a page that is sent to review with it surely comes back."""
        return self.code in COMES_BACK

    @property
    def in_review(self) -> bool:
        """Whether it is just what the reviewers are for."""
        return self.code in IN_REVIEW


def missing_for(page: Any, look: Look) -> list[Blocker]:
    """What keeps ``page`` from readers, in plain words."""
    if look.failed:
        return [SCAN_BROKEN]
    return find_blockers(page, approved_review(page))


def comes_back(page: Any, look: Look) -> list[Blocker]:
    """What would surely bring ``page`` back if it were sent to review now."""
    if not page.can_go_out:  # an exercise is sent with all its faults
        return []
    return [blocker for blocker in missing_for(page, look) if blocker.code in COMES_BACK]


def told_with_helpers(
    page: Any, blockers: Iterable[Blocker], user: Any, *, sent: bool
) -> list[Missing]:
    """The blockers, those of one kind together, each with the people whom ``user`` can ask.

    Reviewers are asked by name only once the page was ``sent`` to them; before, sending asks
    them.
    """
    by_code: dict[str, list[Blocker]] = {}
    for blocker in blockers:
        by_code.setdefault(blocker.code, []).append(blocker)
    codes = [code for code in by_code if sent or code not in IN_REVIEW]
    people = who_can_supply(page, codes, asker=user) if codes else {}
    last = asked_last(page) if any(people.values()) else {}
    return [
        Missing(
            code=code,
            blockers=tuple(same),
            who=same[0].who,
            waiting=same[0].waiting,
            helpers=tuple(
                Helper(person.pk, called(person), _day(last.get((code, person.pk))))
                for person in people.get(code, [])[:MOST_PEOPLE]
            ),
        )
        for code, same in by_code.items()
    ]


def _day(request: Any) -> date | None:
    return timezone.localdate(request.at) if request else None
