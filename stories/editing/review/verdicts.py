"""Deciding on a card: a wording, a reason to keep, no finding at all, or a word to the author."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.editing.review.cards import Card, card_with
from stories.editing.review.outcome import Outcome
from stories.editing.review.redacting import apply_wordings, choose, told, undo_last
from stories.editing.review.situation import Situation, cards_now
from stories.people.public_names import add_exception
from stories.redaction.deciding import decide_finding
from stories.redaction.decisions import FindingDecision

WORDS_GONE = gettext_lazy("These words are no longer on the page. Look at the new list.")
DECIDED_MEANWHILE = gettext_lazy(
    "%(who)s has decided this meanwhile: %(what)s. Decide again if you see it differently."
)
OTHER_PROPOSAL = gettext_lazy("The author has changed this proposal meanwhile. Read it again.")

Verdict = FindingDecision.Verdict


def use_wording(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Apply the wording chosen on a card. ``rest``: card, what was seen, part, the offer."""
    key, seen, part, code = _four(rest)
    card = _card(now, key, seen)
    changes = choose(card, part, code)
    apply_wordings(now, card, changes)
    return _next(now, card, told(changes))


def undo_wording(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Restore the words before the last redaction."""
    undo_last(now)
    return Outcome(done=_("The words are as they were before."), anchor="decisions")


def decide(now: Situation, verdict: str, rest: str, given: Mapping[str, str]) -> Outcome:
    """Record a verdict with its reason. ``rest``: card, what was seen, part if decided apart."""
    key, seen, part_key, _none = _four(rest)
    card = _card(now, key, seen)
    note = given.get(f"note|{key}|{part_key}" if part_key else f"note|{key}", "")
    found: Any = card.first
    if part_key:
        part = card.part_with(part_key)
        if part is None:
            raise ValidationError(WORDS_GONE)
        found = card.found_apart(part)
    _record(now, found, verdict, note)
    for_the_site = given.get(f"site|{key}") and now.page.can_go_out  # a rehearsal makes no rules
    if verdict == Verdict.NOT_A_FINDING and for_the_site:
        return _rule_for_the_site(now, card, given.get(f"kind|{key}", ""), note)
    return _next(now, card, _("Decision %d is recorded.") % card.number)


def _rule_for_the_site(now: Situation, card: Card, kind: str, reason: str) -> Outcome:
    """Make the words an exception everywhere. Raises as ``add_exception``."""
    for words in dict.fromkeys(part.words for part in card.parts):
        add_exception(name=words, kind=kind, reason=reason, by=now.user)
    return _next(now, card, _("This is no finding on the whole site any more."))


def keep_for_proposal(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Keep words for the reason that the author proposed, if it is still the one that was read."""
    key, seen, at, _none = _four(rest)
    card = _card(now, key, seen)
    proposal = card.first.proposal
    if proposal is None or at != card.proposed_at:
        raise ValidationError(OTHER_PROPOSAL)
    _record(now, card.first, Verdict.KEEP, proposal.note)
    return _next(now, card, _("Decision %d is recorded.") % card.number)


def still_so(now: Situation, rest: str, given: Mapping[str, str]) -> Outcome:
    """Decide as before, though other words stand around these now."""
    key, seen, number, _none = _four(rest)
    card = _card(now, key, seen)
    earlier = card.was_kept
    if earlier is None or number != str(earlier.pk):
        raise ValidationError(WORDS_GONE)
    _record(now, card.first, earlier.verdict, earlier.note)
    return _next(now, card, _("Decision %d is recorded.") % card.number)


def _record(now: Situation, found: Any, verdict: str, note: str) -> None:
    review, page = now.open_review, now.page
    decide_finding(review=review, page=page, found=found, verdict=verdict, by=now.user, note=note)


def _card(now: Situation, key: str, seen: str) -> Card:
    """The card that is meant, provided that nobody decided it since it was shown."""
    card = card_with(now.cards, key)
    if card is None:
        raise ValidationError(WORDS_GONE)
    made = card.decision
    if made is not None and seen != card.seen and made.by_id != now.user.pk:
        who = made.by.get_full_name() or made.by.get_username()
        told = {"who": who, "what": made.get_verdict_display()}
        raise ValidationError(str(DECIDED_MEANWHILE) % told)
    return card


def _next(now: Situation, card: Card, done: str) -> Outcome:
    """Where to look next: the card that took this one's place, else the first, else the list."""
    cards = [other for other in cards_now(now.page) if other.is_open and other.key != card.key]
    after = next((other for other in cards if other.number >= card.number), None)
    after = after or next(iter(cards), None)
    return Outcome(done=done, anchor=f"decision-{after.number}" if after else "checklist")


def _four(rest: str) -> tuple[str, str, str, str]:
    first, second, third, fourth = (*rest.split("|"), "", "", "", "")[:4]
    return first, second, third, fourth
