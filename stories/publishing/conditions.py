"""The conditions of the gate, as data. Each yields a blocker for everything that is missing."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _

from stories.consent.appearances import INVENTED
from stories.consent.scope import Channel, ConsentScope
from stories.detection import UnscannableContent
from stories.publishing.attachments_conditions import attachments_agreed, attachments_cleared
from stories.publishing.blockers import Blocker
from stories.publishing.conditions_address import address_is_free, not_private, parent_is_public
from stories.publishing.conditions_approval import (
    approved_by_second_person,
    eyes_enough,
    fingerprint_unchanged,
)
from stories.publishing.conditions_pictures import pictures_agreed, pictures_cleared
from stories.publishing.holds import Hold, holds_of
from stories.publishing.told import people_told
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import open_musts

logger = logging.getLogger(__name__)

Condition = Callable[[Any, RedactionReview | None], Iterator[Blocker]]


def may_go_out(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Pages of this type are for readers at all; a rehearsal is not."""
    if not page.can_go_out:
        yield Blocker(
            "rehearsal",
            _("This is a rehearsal. It is never published."),
            _("Nobody has to do anything."),
        )


def not_on_hold(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """No hold keeps the page back; one that does is a wait and no mistake."""
    for hold in holds_of(page):
        day = _("until %s") % formats.date_format(hold.until, "DATE_FORMAT") if hold.until else ""
        yield Blocker(
            "on_hold",
            _("The page waits %(until)s.") % {"until": day or hold.get_kind_display()},
            _("A reviewer can end the wait.")
            if hold.kind != Hold.Kind.DATE
            else _("It goes out by itself on that day."),
            waiting=True,
        )


def no_open_must(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Every finding of severity must is changed, or decided by a reviewer."""
    try:
        count = len(open_musts(page))
    except Exception as trouble:  # a check that breaks down opens nothing and stops nobody else
        # Without the message: it could quote the story.
        logger.error("The check of page %s broke down: %s", page.pk, type(trouble).__name__)
        yield Blocker(
            "scan_broken",
            _("The check of the text broke down."),
            _("An administrator finds the place in the log of the server."),
        )
        return
    if count:
        yield Blocker(
            "open_findings",
            _("Findings that must be solved: %d.") % count,
            _("The author can change the words, or a reviewer can decide."),
        )


def consents_cover(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Every person on the page is covered: channel, language, form of the name, in force.

    A translation that names nobody tells of those whom the page names in other languages.
    """
    named = bool(page.appearances.all())
    for appearance in people_told(page):
        yield from _consent_covers(appearance, page.locale.language_code, named=named)
        if appearance.storyteller.is_invented and page.can_go_out:
            yield Blocker("invented", str(INVENTED), _("The author can remove it."))


def _consent_covers(appearance: Any, language: str, *, named: bool) -> Iterator[Blocker]:
    consent, name = appearance.consent, appearance.name_shown
    keeper = _("Whoever keeps the contact with the storyteller can record it.")
    if consent is None:
        yield Blocker("no_consent", _("There is no consent for “%s”.") % name, keeper)
    elif consent.storyteller_id != appearance.storyteller_id:
        yield Blocker(
            "foreign_consent", _("The consent for “%s” was given by somebody else.") % name, keeper
        )
    elif not consent.is_in_force():
        yield Blocker("consent_over", _("The consent for “%s” has ended.") % name, keeper)
    elif not consent.covers(ConsentScope(Channel.SITE, language)):
        yield Blocker(
            "consent_scope", _("“%s” has not agreed to this site in this language.") % name, keeper
        )
    elif named and not appearance.has_agreed_name():
        yield Blocker(
            "consent_name",
            _("“%s” is not in the form of name that was agreed.") % name,
            _("The author can choose the agreed form."),
        )


def everything_scannable(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Nothing on the page is of a kind that the scan cannot read."""
    author = _("The author can remove it or use another block.")
    try:
        page.passages()
    except UnscannableContent as trouble:
        yield Blocker("unscannable", _("A part cannot be checked: %s.") % trouble.why, author)
    for kind in page.unknown_blocks():
        yield Blocker("unscannable", _("A block of an unknown kind: %s.") % kind, author)


CONDITIONS: tuple[Condition, ...] = (
    approved_by_second_person,
    eyes_enough,
    fingerprint_unchanged,
    no_open_must,
    consents_cover,
    pictures_cleared,
    pictures_agreed,
    attachments_cleared,
    attachments_agreed,
    everything_scannable,
    parent_is_public,
    address_is_free,
    not_private,
    may_go_out,
    not_on_hold,
)
