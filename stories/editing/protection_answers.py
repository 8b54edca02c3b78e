"""How the panel's acts answer: to its script with what changed, to a plain form with a way back."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.models import Page

from stories.editing.protection_panel import ProtectionPanel
from stories.editing.suggestions_spots import find_spot
from stories.redaction.tasks import manuscript_of


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act: what to say, or why it was refused; where the words were changed."""

    said: str = ""
    refused: str = ""
    changed: tuple[str, ...] = ()
    wording: str = ""


def answer(request: HttpRequest, page_id: int, done: Done) -> HttpResponse:
    """Tell what was done, to whoever may still edit the page; others are sent home."""
    row = Page.objects.filter(pk=page_id).first()
    draft = manuscript_of(row) if row else None
    if draft is None or not draft.permissions_for_user(request.user).can_edit():
        return go_home(request, done.refused or done.said)
    if wants_json(request):
        return JsonResponse(_told(request, draft, done), status=400 if done.refused else 200)
    if done.refused:
        messages.error(request, done.refused)
    else:
        messages.success(request, done.said)
    return redirect(reverse("wagtailadmin_pages:edit", args=[page_id]))


def go_home(request: HttpRequest, why: str) -> HttpResponse:
    """Away from a page that is gone, or that is not theirs to edit; a script leads there."""
    if wants_json(request):
        home = reverse("wagtailadmin_home")
        return JsonResponse({"success": False, "said": why, "leave": home}, status=400)
    messages.error(request, why)
    return redirect("wagtailadmin_home")


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asks, which puts the answer in its places itself."""
    return not request.accepts("text/html")


def _told(request: HttpRequest, draft: Any, done: Done) -> dict[str, Any]:
    revision = draft.latest_revision
    return {
        "success": not done.refused,
        "said": done.refused or done.said,
        "html": ProtectionPanel(draft, request).render_html(),
        "changes": [_field(draft, path, done.wording) for path in done.changed],
        "revision_id": revision.pk if revision else None,
        "revision_created_at": revision.created_at.isoformat() if revision else "",
    }


def _field(draft: Any, path: str, wording: str) -> dict[str, Any]:
    """A changed field as the editor's form holds it, and the way to it through the form."""
    path = path.partition("#")[0]
    name, *rest = path.split(".")
    told: dict[str, Any] = {"names": [name, *rest], "wording": wording}
    if name == "appearances":
        number = list(draft.appearances.all())[int(rest[0])].pk
        told |= {"names": rest[1:], "within": "appearances", "number": number}
    try:
        spot = find_spot(draft, path)
    except (LookupError, ValueError, ValidationError):
        return told | {"value": None}  # it was moved in this moment: the editor loads anew
    return told | {"value": spot.for_editor(), "rich": spot.rich}
