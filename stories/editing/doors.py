"""At the door: whoever presses *Publish* is told what is missing and who can supply it."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from stories.editing.protection import look_at
from stories.editing.protection_panel import SCAN_BROKEN
from stories.pages.gated import GatedPage
from stories.publishing.blockers import Blocker, PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import publish_page
from stories.publishing.holding import copy_holds
from stories.redaction.tasks import manuscript_of

MOST_LINES = 8  # a message has to fit into a cookie of 4 kB


def publish_at_the_gate(request: HttpRequest, page: Page) -> HttpResponse | None:
    """*Publish* in the editor: the words are saved, now the gate decides, and says why not.

    Wagtail's own publishing is skipped: the gate has done it, or it must not happen.
    """
    if not isinstance(page.specific, GatedPage):
        return None
    editor = redirect("wagtailadmin_pages:edit", page.pk)
    try:
        edition = publish_checked(page, request.user)
    except PublicationBlocked as refusal:
        messages.error(request, refusal_text(refusal.blockers))
        return editor
    messages.success(request, _success(edition))
    return redirect("wagtailadmin_home")


def publish_checked(page: Page, by: Any) -> Edition:
    """The gate, for words that can be checked at all.

    Raises:
        PublicationBlocked: with everything that is missing; where the check broke down, which
            an author cannot put right, with that alone.
    """
    try:
        return publish_page(page, by=by)
    except PublicationBlocked as refusal:
        if SCAN_BROKEN.code in {blocker.code for blocker in refusal.blockers}:
            raise PublicationBlocked([SCAN_BROKEN]) from None
        raise
    except Exception:  # whatever breaks the check may break a condition too
        if look_at(manuscript_of(page)).failed:
            raise PublicationBlocked([SCAN_BROKEN]) from None
        raise


def publish_many_at_the_gate(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """*Publish* for several pages: each goes through the gate alone, and each answer is told."""
    if action_type != "publish":
        return None
    below = action.cleaned_form.cleaned_data.get("include_descendants")
    published, kept = 0, []
    for page in _with_descendants(objects, request.user, below=below):
        try:
            publish_checked(page, request.user)
        except PublicationBlocked as refusal:
            kept.append((page, refusal.blockers))
        else:
            published += 1
    if published:
        messages.success(request, _("Pages published: %d.") % published)
    for page, blockers in kept[:3]:
        messages.error(request, refusal_text(blockers, page=page))
    if kept[3:]:
        messages.error(request, _("Pages not published besides: %d.") % len(kept[3:]))
    return redirect(action.next_url)


def _with_descendants(objects: Iterable[Any], user: Any, *, below: bool) -> Iterable[Page]:
    for page in objects:
        yield page
        for child in page.get_descendants().not_live() if below else ():
            if child.permissions_for_user(user).can_publish():
                yield child


def refusal_text(blockers: Iterable[Blocker], page: Page | None = None) -> str:
    """What is missing, as a list, with who can supply it."""
    lines = list(blockers)
    listed = format_html_join(
        "", "<li>{} {}</li>", ((b.message, b.who) for b in lines[:MOST_LINES])
    )
    more = len(lines) - MOST_LINES
    rest = format_html("<li>{}</li>", _("and %d more") % more) if more > 0 else ""
    heading = (
        _("“%s” was not published. Missing:") % page.get_admin_display_title()
        if page
        else _("Not published yet; your words are saved as a draft. Missing:")
    )
    return format_html("{}<ul>{}{}</ul>", heading, listed, rest)


def _success(edition: Edition) -> str:
    if edition.valid_from > timezone.now():
        day = timezone.localtime(edition.valid_from).strftime("%Y-%m-%d %H:%M")
        return _("Approved words will go out on %s.") % day
    address = format_html('<a href="{}">{}</a>', edition.path, edition.path)
    return format_html("{} {}", _("Published. Readers find it at"), address)


class TellAtTheDoor:
    """Middleware: a gate that stays shut is an answer, never a breakdown.

    So is any other refusal that a screen did not expect: a page that was erased meanwhile, a
    reason that is missing. Only for the screens of the desk; the admin's API answers in its own
    way. What had been begun is rolled back by whoever began it, since the exception passes
    through them first.
    """

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, trouble: Exception) -> HttpResponse | None:
        """Turn a refusal into a message and a way back."""
        home = reverse("wagtailadmin_home")
        if not isinstance(trouble, ValidationError) or not request.path.startswith(home):
            return None
        if not request.user.is_authenticated:
            raise PermissionDenied
        if isinstance(trouble, PublicationBlocked):
            messages.error(request, refusal_text(trouble.blockers))
        else:
            messages.error(request, " ".join(trouble.messages))
        page_id = request.resolver_match.kwargs.get("page_id") if request.resolver_match else None
        return redirect("wagtailadmin_pages:edit", page_id) if page_id else redirect(home)


def keep_a_copy_waiting(request: HttpRequest, page: Any, new_page: Any) -> None:
    """A copy of a page that waits has the same person in it, and waits too."""
    copy_holds(page=page, copy=new_page, by=request.user)
