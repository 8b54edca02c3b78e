"""How an e-mail of the desk is sent: one sentence, the comment, one link.

None carries a name of a storyteller, words that were found, or the title of a page: mail
boxes are read by others, and nobody can take back what was sent. So a mail is made of a
sentence of the program, a comment that :func:`may_be_mailed`, and an address with a number.
"""

import logging
from collections.abc import Iterable
from functools import partial
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import Page
from wagtail.users.models import UserProfile

from stories.detection import Passage, UnscannableContent
from stories.redaction.lexicons import lexicon_for
from stories.redaction.scanning import scan_passages
from stories.redaction.tasks import manuscript_of

logger = logging.getLogger(__name__)

SUBJECTS: Final[dict[str, Any]] = {
    "submitted": _("A page waits for your review"),
    "rejected": _("A page came back to you"),
    "approved": _("A page was approved"),
    "asked": _("A colleague asks for your help"),
    "handed_over": _("A review was handed over to you"),
    "taken_over": _("A review was taken over from you"),
    "second_eyes": _("A page waits for a second reviewer"),
    "hold_over": _("A page that waited is out"),
    "live_must": _("Look at a page that readers have"),
    "overdue": _("A review is overdue"),
}
# By which of Wagtail's three switches a person wants a mail or not. What is not here is sent
# to everybody it concerns: nobody may switch off that readers see what they should not.
SWITCHES: Final[dict[str, str]] = {
    "submitted": "submitted_notifications",
    "handed_over": "submitted_notifications",
    "taken_over": "submitted_notifications",
    "second_eyes": "submitted_notifications",
    "overdue": "submitted_notifications",
    "approved": "approved_notifications",
    "hold_over": "approved_notifications",
    "rejected": "rejected_notifications",
}


def comment_for(page: Page, comment: str) -> str:
    """The comment as a mail may carry it: whole, or not at all."""
    return comment if comment and may_be_mailed(comment, page) else ""


def may_be_mailed(comment: str, page: Page) -> bool:
    """Whether a comment tells nothing that the check would find, and no title or name of a page."""
    draft = manuscript_of(page)
    told = comment.casefold()
    people = list(draft.appearances.all())
    words = {draft.title, page.title, page.draft_title}
    words |= {item.name_shown for item in people} | {item.storyteller.shown_name for item in people}
    if any(each and each.casefold() in told for each in words):
        return False
    languages = dict.fromkeys(["en", draft.locale.language_code])
    passages = [Passage(f"comment.{code}", comment, code) for code in languages]
    try:
        return not scan_passages(passages, lexicon_for(draft))
    except UnscannableContent:
        return False


def editor_of(page: Page) -> str:
    """Where the page is edited."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def review_of(page_number: int) -> str:
    """Where the page is reviewed."""
    return reverse("stories_review", args=[page_number])


def later(event: str, people: Iterable[Any], path: str, comment: Any = "") -> None:
    """Send when the transaction holds: what is rolled back is not told."""
    wanted = [person for person in people if _wants(person, event)]
    if wanted:
        send = partial(_send, event, wanted, settings.WAGTAILADMIN_BASE_URL + path, comment)
        transaction.on_commit(send, robust=True)


def _wants(person: Any, event: str) -> bool:
    switch = SWITCHES.get(event)
    is_on = switch is None or getattr(UserProfile.get_for_user(person), switch)
    return person.is_active and bool(person.email) and is_on


def _send(event: str, people: list[Any], link: str, comment: Any) -> None:
    for person in people:
        profile = UserProfile.get_for_user(person)
        with override(profile.get_preferred_language()):
            message = _message(event, person.email, {"link": link, "comment": comment})
        try:
            message.send()
        except OSError as trouble:
            logger.error("An e-mail (%s) was not sent: %s", event, type(trouble).__name__)


def _message(event: str, address: str, context: dict[str, Any]) -> EmailMultiAlternatives:
    context = {"site": settings.WAGTAIL_SITE_NAME, **context}
    text = render_to_string(f"stories/email/{event}.txt", context).strip() + "\n"
    message = EmailMultiAlternatives(
        f"{settings.WAGTAIL_SITE_NAME}: {SUBJECTS[event]}",
        text,
        to=[address],
        headers={"Auto-Submitted": "auto-generated"},
    )
    message.attach_alternative(
        render_to_string(f"stories/email/{event}.html", context), "text/html"
    )
    return message
