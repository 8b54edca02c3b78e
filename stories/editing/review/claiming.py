"""Who is on a review, until when it should be done, and what keeps an approved page waiting."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.editing.mail_reviews import tell_handed_over, tell_taken_over
from stories.editing.mailing import may_be_mailed
from stories.editing.review.outcome import Outcome
from stories.editing.review.situation import Situation
from stories.publishing.holding import lift_hold, set_hold
from stories.publishing.holds import Hold
from stories.redaction.claims import claim, hand_over, holder_of, release, set_due

NO_DAY = gettext_lazy("This is no day. Write it as year-month-day, for example 2027-01-31.")
NOBODY = gettext_lazy("Choose who is to take the review on.")
HOLD_GONE = gettext_lazy("This hold is not in force any more.")
NOTE_TOO_LONG = gettext_lazy("The note has at most 1,000 characters. Nothing was handed over.")
NOTE_TELLS = gettext_lazy(
    "An e-mail must not carry this note: it tells a title, a name or a detail of the page. Say it "
    "without them, or in a comment. Nothing was handed over."
)
LONGEST_NOTE = 1000
BAR = "bar"


def claim_it(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Be on this review, also in the place of somebody else."""
    former = holder_of(now.open_review, now.page)
    claim(review=now.open_review, page=now.page, by=now.user)
    tell_taken_over(page=now.page, former=former, by=now.user)
    return Outcome(done=_("You are on this review."), anchor=BAR)


def release_it(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Be on this review no more."""
    release(review=now.open_review, by=now.user)
    return Outcome(done=_("Nobody is on this review now."), anchor=BAR)


def hand_it_over(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Give the review to the person chosen in the form."""
    number = given.get("hand_to", "")
    people = get_user_model().objects.filter(is_active=True)
    to = people.filter(pk=int(number)).first() if _is_number(number) else None
    if to is None:
        raise ValidationError(NOBODY)
    note = given.get("hand_note", "").strip()
    if len(note) > LONGEST_NOTE:
        raise ValidationError(NOTE_TOO_LONG)
    if note and not may_be_mailed(note, now.page):
        raise ValidationError(NOTE_TELLS)
    hand_over(review=now.open_review, page=now.page, to=to, by=now.user)
    tell_handed_over(page=now.page, to=to, by=now.user, comment=note)
    who = to.get_full_name() or to.get_username()
    return Outcome(done=_("%s is on this review now.") % who, anchor=BAR)


def set_the_day(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Set or clear the day by which the review should be done."""
    day = _day(given.get("due_on", ""))
    set_due(review=now.open_review, due_on=day, by=now.user)
    return Outcome(done=_("The day is set.") if day else _("No day is set now."), anchor=BAR)


def hold_it(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Keep the page waiting, approved or not."""
    kind = given.get("hold_kind", "")
    until = _day(given.get("hold_until", "")) if kind == Hold.Kind.DATE else None
    set_hold(page=now.page, kind=kind, until=until, by=now.user)
    return Outcome(done=_("The page waits, also when it is approved."), anchor=BAR)


def lift_it(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """End one hold; a page that was approved meanwhile goes out with the last one."""
    holds = Hold.objects.filter(page_id=now.page.pk, lifted_at=None)
    hold = holds.filter(pk=int(rest)).first() if _is_number(rest) else None
    if hold is None:
        raise ValidationError(HOLD_GONE)
    went_out = lift_hold(hold=hold, by=now.user)
    done = _("The page waits no more and has gone out.") if went_out else _("This wait is over.")
    return Outcome(done=done, anchor="approved" if went_out else BAR, leaves=went_out)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 18


def _day(text: str) -> date | None:
    """A day as a date field sends it; none where the field is empty."""
    if not text.strip():
        return None
    try:
        day: Any = parse_date(text.strip())
    except ValueError:  # the thirtieth of February
        day = None
    if day is None:
        raise ValidationError(NO_DAY)
    return day
