"""The conditions of the gate, as data. Each yields a blocker for everything that is missing."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _

from stories.consent.appearances import INVENTED
from stories.consent.scope import LANGUAGES, Channel, ConsentScope, PictureForm
from stories.detection import UnscannableContent
from stories.publishing.blockers import Blocker
from stories.publishing.editions import Edition
from stories.publishing.holds import Hold, holds_on
from stories.redaction.approval import eyes_given
from stories.redaction.contributors import contributors_of
from stories.redaction.reviews import RedactionReview
from stories.redaction.risk import eyes_needed
from stories.redaction.scanning import open_musts

logger = logging.getLogger(__name__)

# Addresses below the home page that lead to something else than a page.
RESERVED = {"admin", "category", "feed", "leave", "pictures", "series", "theme"} | {
    language for language, _name in LANGUAGES
}

Condition = Callable[[Any, RedactionReview | None], Iterator[Blocker]]


def approved_by_second_person(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """A reviewer who is not an author of these words has approved them."""
    if review is None or not review.is_approved():
        yield Blocker(
            "not_approved",
            _("No redaction review of these words is approved."),
            _("A reviewer who did not write them can do it."),
        )
    elif review.decided_by is None or not review.decided_by.is_active:
        yield Blocker(
            "approver_gone",
            _("The person who approved has no account any more."),
            _("Another reviewer can approve again."),
        )
    elif review.decided_by_id in contributors_of(page, before=review):
        yield Blocker(
            "own_words",
            _("The person who approved had written or edited the text."),
            _("Another reviewer can approve."),
        )


def eyes_enough(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """As many reviewers have approved as the risk of the page asks for, now."""
    if review is None or not review.is_approved():
        return
    given = {review.decided_by_id, *(each.by_id for each in eyes_given(review, page))}
    if len(given) < eyes_needed(page):
        yield Blocker(
            "eyes",
            _("Two reviewers have to approve this page."),
            _("A second reviewer who did not write the text can approve it too."),
        )


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
    for hold in holds_on(page.pk):
        day = formats.date_format(hold.until, "DATE_FORMAT") if hold.until else ""
        yield Blocker(
            "on_hold",
            _("The page waits %(until)s.") % {"until": day or hold.get_kind_display()},
            _("A reviewer can end the wait.")
            if hold.kind != Hold.Kind.DATE
            else _("It goes out by itself on that day."),
            waiting=True,
        )


def fingerprint_unchanged(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """The words are exactly those that were approved."""
    if review and review.fingerprint != page.fingerprint():
        yield Blocker(
            "changed",
            _("The page was changed after it was approved."),
            _("Send it to review again; nothing is lost."),
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
    """Every person on the page is covered: channel, language, form of the name, in force."""
    for appearance in page.appearances.all():
        yield from _consent_covers(appearance, page.locale.language_code)
        if appearance.storyteller.is_invented and page.can_go_out:
            yield Blocker("invented", str(INVENTED), _("The author can remove it."))


def _consent_covers(appearance: Any, language: str) -> Iterator[Blocker]:
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
    elif not appearance.has_agreed_name():
        yield Blocker(
            "consent_name",
            _("“%s” is not in the form of name that was agreed.") % name,
            _("The author can choose the agreed form."),
        )


def pictures_cleared(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Every picture was cleared as it is now, and nobody on the page refused pictures."""
    pictures = page.pictures()
    for image in pictures:
        if not image.is_cleared:
            yield Blocker(
                "picture",
                _("The picture “%s” is not cleared.") % image.title,
                _("A reviewer who did not upload it can clear it."),
            )
    refused = [
        appearance.name_shown
        for appearance in page.appearances.all()
        if appearance.consent and appearance.consent.picture_form == PictureForm.NONE
    ]
    if pictures and refused:
        yield Blocker(
            "picture_refused",
            _("No pictures were agreed with: %s.") % ", ".join(refused),
            _("The author can remove the pictures."),
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


def parent_is_public(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """The page above has an edition, so that the address is made of approved words."""
    if page.public_parent_path() is None:
        yield Blocker(
            "parent", _("The page above this one is not published."), _("Publish that one first.")
        )


def not_private(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Neither the page nor one above it is set to private."""
    if page.get_view_restrictions().exists():
        yield Blocker(
            "private",
            _("The page, or one above it, is set to private."),
            _("An administrator can change that in the page's status panel."),
        )


def address_is_free(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """No other page has this address, neither in the tree nor among what readers have.

    Wagtail compares the address of a draft with its siblings' rows, not with their drafts.
    """
    parent, slug = page.public_parent_path() or "", page.card()["slug"]
    path = f"{parent}{slug}/"
    if parent == "/" and slug in RESERVED and page.card()["kind"] != "homepage":
        yield Blocker(
            "address",
            _("The address “%s” belongs to the site itself.") % slug,
            _("The author can choose another one."),
        )
    others = Edition.objects.filter(path=path, withdrawn_at__isnull=True)
    siblings = page.get_siblings(inclusive=False).filter(slug=page.slug)
    if others.exclude(page_number=page.pk).exists() or siblings.exists():
        yield Blocker(
            "address",
            _("Another page has the address “%s” already.") % page.slug,
            _("The author can choose another one."),
        )


CONDITIONS: tuple[Condition, ...] = (
    approved_by_second_person,
    eyes_enough,
    fingerprint_unchanged,
    no_open_must,
    consents_cover,
    pictures_cleared,
    everything_scannable,
    parent_is_public,
    address_is_free,
    not_private,
    may_go_out,
    not_on_hold,
)
