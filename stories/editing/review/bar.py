"""The head of the review: who is on it, until when, how many eyes and why, what it waits for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import timezone

from stories.editing.review.situation import Situation, Stage
from stories.publishing.holding import RIGHT
from stories.publishing.holds import Hold, holds_of
from stories.redaction.approval import eyes_given
from stories.redaction.approvals import ReviewApproval, approvals_of
from stories.redaction.claims import holder_of
from stories.redaction.contributors import contributors_of
from stories.redaction.risk import RiskRule, risks_of


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands above the decisions."""

    holder: Any
    is_mine: bool
    others: tuple[Any, ...]
    due_on: date | None
    risks: tuple[RiskRule, ...]
    needed: int
    eyes: tuple[ReviewApproval, ...]
    seen_by_me: bool
    overtaken: tuple[ReviewApproval, ...]
    holds: tuple[Hold, ...]
    may_hold: bool

    @property
    def is_overdue(self) -> bool:
        """Whether the review should have been done before today."""
        return self.due_on is not None and self.due_on < timezone.localdate()

    @property
    def eyes_missing(self) -> int:
        """How many reviewers still have to approve."""
        return max(0, self.needed - len(self.eyes))

    @property
    def kinds(self) -> list[tuple[str, Any]]:
        """The waits that can be chosen."""
        return list(Hold.Kind.choices)


def bar_of(now: Situation) -> Bar:
    """The head of the screen for this situation."""
    is_open = now.stage == Stage.OPEN and now.review is not None
    holder = holder_of(now.open_review, now.page) if is_open else None
    is_mine = holder is not None and holder.pk == now.user.pk
    risks = tuple(risks_of(now.page)) if not now.look.failed else ()
    needed = max((rule.eyes for rule in risks), default=1)
    # One pair of eyes ends the review; only where more are asked for can some be given already.
    eyes = tuple(eyes_given(now.open_review, now.page)) if is_open and needed > 1 else ()
    return Bar(
        holder=holder,
        is_mine=is_mine,
        others=_who_else(now) if is_mine else (),
        due_on=now.review.due_on if now.review else None,
        risks=risks,
        needed=needed,
        eyes=eyes,
        overtaken=_overtaken(now) if is_open and needed > 1 else (),
        seen_by_me=now.user.pk in {each.by_id for each in eyes},
        holds=tuple(holds_of(now.page)),
        may_hold=now.user.has_perm(RIGHT),
    )


def _overtaken(now: Situation) -> tuple[ReviewApproval, ...]:
    """Approvals of this review whose words a later redaction has changed: they do not count."""
    return tuple(
        each
        for each in approvals_of(now.page)
        if each.review_id == now.open_review.pk and each.fingerprint != now.open_review.fingerprint
    )


def _who_else(now: Situation) -> tuple[Any, ...]:
    """Who could take the review on: the right to review, and not a word of it their own."""
    able = get_user_model().objects.with_perm(
        "stories.review_redactions", backend=settings.AUTHENTICATION_BACKENDS[0]
    )
    authors = contributors_of(now.page) | {now.user.pk}
    return tuple(able.exclude(pk__in=authors).order_by("first_name", "last_name", "username"))
