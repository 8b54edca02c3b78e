"""What an author does in the Protection panel: use, undo, propose to keep, ask somebody.

Every act answers in two ways: with the panel anew and the changed fields, for a script that
puts them in their places without loading the editor again; or, for a form that was sent
without scripts, with a message and the way back to the editor.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.models import Page

from stories.detection import Occurrence
from stories.editing.mail import tell_somebody_asked
from stories.editing.protection import look_at, readable_passages
from stories.editing.protection_answers import Done, answer, go_home
from stories.editing.protection_lines import with_key
from stories.editing.protection_missing import missing_for
from stories.editing.protection_undo import forget_use, remember_use
from stories.editing.protection_wordings import wordings_at
from stories.editing.suggestions import (
    PAGE_GONE,
    apply_suggestion,
    require_editor,
    undo_suggestion,
)
from stories.pages.gated import GatedPage
from stories.publishing.help_requests import CANNOT_SUPPLY, ask_for_help, called
from stories.redaction.deciding import propose_keep, take_back_proposal
from stories.redaction.scanning import store_findings
from stories.redaction.tasks import manuscript_of

WORDS_GONE = gettext_lazy("These words are no longer on the page. Look at the new list.")
NO_WORDING = gettext_lazy("No wording was chosen, so nothing was changed.")
NOT_UNDERSTOOD = gettext_lazy("The form was not understood. Nothing was changed.")
NOT_MISSING = gettext_lazy("This is not missing any more. Look at the new list.")
Act = Callable[[HttpRequest, Any], Done]


def act(do: Act) -> Any:
    """A view of ``do``, which gets the draft of a page that is there and goes through the gate.

    A refusal changes nothing: it is told, with the panel as it is now.
    """

    @require_POST
    @wraps(do)
    def view(request: HttpRequest, page_id: int) -> HttpResponse:
        row = Page.objects.filter(pk=page_id).first()
        if row is None or not issubclass(row.specific_class or Page, GatedPage):
            return go_home(request, str(PAGE_GONE))
        try:
            if any("\0" in each for each in request.POST.values()):  # no database keeps it
                raise ValidationError(NOT_UNDERSTOOD)
            with transaction.atomic():
                done = do(request, manuscript_of(row))
        except (PermissionDenied, ValidationError) as refusal:
            done = Done(refused=_why(refusal))
        return answer(request, page_id, done)

    return view


def _why(refusal: PermissionDenied | ValidationError) -> str:
    if isinstance(refusal, ValidationError):
        return " ".join(refusal.messages)
    return str(refusal) or _("You may not do this.")


@act
def use_suggestion(request: HttpRequest, page: Any) -> Done:
    """Put a suggested wording in its place, wherever the words stand."""
    places = [_occurrence(place) for place in request.POST.getlist("place")]
    wording = request.POST.get("wording")
    if wording is None:  # an empty one leaves the words out
        raise ValidationError(NO_WORDING)
    made = apply_suggestion(
        page=page,
        occurrences=places,
        expected_digest=request.POST.get("digest", ""),
        wording=_at_each(page, places, wording),
        by=request.user,
    )
    paths = tuple(dict.fromkeys(place.path for place in places))
    remember_use(request, made.as_object(), made.pk, paths)
    said = _("The suggested wording is in its place. You can undo it.")
    return Done(said=said, changed=paths, wording=wording)


@act
def undo(request: HttpRequest, page: Any) -> Done:
    """Restore the words that a suggestion has replaced."""
    paths, made = tuple(request.POST.getlist("path")), _number(request.POST.get("made"))
    undo_suggestion(page=page, paths=paths, made=made, by=request.user)
    forget_use(request, page, made)
    return Done(said=_("The words are as they were before."), changed=paths)


@act
def propose(request: HttpRequest, page: Any) -> Done:
    """Tell the reviewer why found words should stay; or take that back."""
    require_editor(page, request.user)
    found = with_key(look_at(page).found, request.POST.get("key", ""))
    if found is None:
        raise ValidationError(WORDS_GONE)
    if "take_back" in request.POST:
        take_back_proposal(page=page, found=found, by=request.user)
        return Done(said=_("Your proposal is taken back."))
    propose_keep(page=page, found=found, note=request.POST.get("note", ""), by=request.user)
    return Done(said=_("The reviewer will read your reason beside the words."))


@act
def ask(request: HttpRequest, page: Any) -> Done:
    """Ask somebody by e-mail for what is missing."""
    code, _bar, number = request.POST.get("ask", "").partition("|")
    if code not in {blocker.code for blocker in missing_for(page, look_at(page))}:
        raise ValidationError(NOT_MISSING)
    asked = get_user_model().objects.filter(pk=_number(number)).first()
    if asked is None:
        raise ValidationError(CANNOT_SUPPLY)
    ask_for_help(page=page, code=code, asked=asked, by=request.user)
    tell_somebody_asked(asked, page=page, code=code)
    return Done(said=_("%s gets an e-mail with a link to this page.") % called(asked))


@act
def read_names(request: HttpRequest, page: Any) -> Done:
    """Read what the editor did not wait for; the panel that goes back tells everything."""
    if page.permissions_for_user(request.user).can_edit() and not look_at(page).failed:
        store_findings(page)
    return Done()


def _at_each(page: Any, places: list[Occurrence], wording: str) -> dict[Occurrence, str]:
    passages = {passage.path: passage for passage in readable_passages(page)}
    findings = (part.finding for item in look_at(page).found for part in item.parts)
    return wordings_at(places, wording, findings, passages)


def _number(text: str | None) -> int:
    """A number from a form, or one that no place in a text has."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 16 else -1


def _occurrence(place: str) -> Occurrence:
    """A place as the panel's form writes it: path, start and end, parted by bars."""
    where, start, end = (*place.split("|"), "", "", "")[:3]
    return Occurrence(where, _number(start), _number(end))


PANEL_URLS = [
    path("stories/suggestions/<int:page_id>/use/", use_suggestion, name="stories_use_suggestion"),
    path("stories/suggestions/<int:page_id>/undo/", undo, name="stories_undo_suggestion"),
    path("stories/suggestions/<int:page_id>/keep/", propose, name="stories_propose_keep"),
    path("stories/suggestions/<int:page_id>/ask/", ask, name="stories_ask_for_help"),
    path("stories/suggestions/<int:page_id>/names/", read_names, name="stories_read_names"),
]
