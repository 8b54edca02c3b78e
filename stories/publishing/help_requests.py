"""Who can supply what keeps a page from readers, and asking them, once a day each."""

from collections.abc import Iterable
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from stories.audit.log import Act, enter
from stories.redaction.contributors import contributors_of

ASKED_TODAY = _("This person was asked today already. Give them until tomorrow.")
CANNOT_SUPPLY = _("This person cannot supply it. Choose one of those who are offered.")
NOT_YOURS = _("You may not edit this page, so you cannot ask anybody for it.")

REVIEWER: Final = "stories.review_redactions"
CLEARER: Final = "stories.clear_image"
KEEPER: Final = "stories.add_consentrecord"
HOLDER: Final = "stories.change_hold"
ADMINISTRATOR: Final = "auth.change_user"
AUTHOR: Final = ""  # whoever has the page in hand: nobody else needs to be asked

# For every blocker of the gate: the right that whoever supplies it has to have.
SUPPLIERS: Final[dict[str, str]] = {
    "not_approved": REVIEWER,
    "approver_gone": REVIEWER,
    "own_words": REVIEWER,
    "eyes": REVIEWER,
    "open_findings": REVIEWER,
    "changed": AUTHOR,
    "picture": CLEARER,
    "picture_changed": ADMINISTRATOR,
    "face_not_covered": CLEARER,
    "face_of_nobody": AUTHOR,
    "attachment": CLEARER,
    "attachment_changed": ADMINISTRATOR,
    "attachment_face": AUTHOR,
    "picture_refused": AUTHOR,
    "no_consent": KEEPER,
    "foreign_consent": KEEPER,
    "consent_over": KEEPER,
    "consent_scope": KEEPER,
    "consent_name": AUTHOR,
    "unscannable": AUTHOR,
    "scan_broken": ADMINISTRATOR,
    "parent": ADMINISTRATOR,
    "private": ADMINISTRATOR,
    "address": AUTHOR,
    "on_hold": HOLDER,
    "rehearsal": AUTHOR,
    "invented": AUTHOR,
}
_NOT_THE_AUTHORS: Final = {REVIEWER, CLEARER}


class HelpRequest(models.Model):
    """Somebody was asked by e-mail for what is missing; the code says what, no words of a story."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="help_requests"
    )
    code = models.CharField(max_length=40)
    asked = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("request for help")
        verbose_name_plural = _("requests for help")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.code} {self.at:%Y-%m-%d}"


def who_can_supply(page: Any, codes: Iterable[str], *, asker: Any) -> dict[str, list[Any]]:
    """For each blocker's code the people who can supply it, by name, without ``asker``.

    Whoever has no e-mail address cannot be asked. Authors neither review nor clear pictures;
    those who may everything only because they are superusers are asked last: where nobody else
    can supply it.
    """
    people: dict[str, list[Any]] = {AUTHOR: []}
    given: dict[str, list[Any]] = {}
    for code in codes:
        right = SUPPLIERS.get(code, AUTHOR)
        if right not in people:
            authors = contributors_of(page) if right in _NOT_THE_AUTHORS else set()
            people[right] = _with_right(right, without={asker.pk, *authors})
        given[code] = people[right]
    return given


def _with_right(right: str, *, without: set[int]) -> list[Any]:
    for also_superusers in (False, True):
        able = get_user_model().objects.with_perm(
            right,
            include_superusers=also_superusers,
            backend="django.contrib.auth.backends.ModelBackend",
        )
        found = able.exclude(email="").exclude(pk__in=without).distinct()
        if found:
            return sorted(found, key=lambda each: called(each).casefold())
    return []


def called(user: Any) -> str:
    """How the desk calls one of the staff."""
    return str(user.get_full_name() or user.get_username())


def asked_last(page: Any) -> dict[tuple[str, int], HelpRequest]:
    """For each code and person the last time they were asked about ``page``."""
    last: dict[tuple[str, int], HelpRequest] = {}
    for request in HelpRequest.objects.filter(page_id=page.pk).order_by("at", "pk"):
        last[request.code, request.asked_id] = request
    return last


@transaction.atomic
def ask_for_help(*, page: Any, code: str, asked: Any, by: Any) -> HelpRequest:
    """Note that ``by`` asks somebody for what is missing. Whoever calls this sends the message.

    Raises:
        PermissionDenied: ``by`` may not edit the page.
        ValidationError: the person cannot supply it, or was asked today already.
    """
    Page.objects.select_for_update().filter(pk=page.pk).first()  # two presses are one request
    if not page.permissions_for_user(by).can_edit():
        raise PermissionDenied(NOT_YOURS)
    if asked is None or asked not in who_can_supply(page, [code], asker=by)[code]:
        raise ValidationError(CANNOT_SUPPLY)
    last = asked_last(page).get((code, asked.pk))
    if last and timezone.localdate(last.at) == timezone.localdate():
        raise ValidationError(ASKED_TODAY)
    request = HelpRequest.objects.create(page_id=page.pk, code=code, asked=asked, by=by)
    enter(Act.HELP_ASKED, by=by, page=page.pk, codes={"missing": code, "asked": asked.pk})
    return request
