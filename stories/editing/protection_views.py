"""The page editor with the Protection panel, and the addresses behind *Use it* and *Undo*."""

import re
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from stories.detection import Occurrence
from stories.editing.doors_stage import TellsAtTheStage, ToldAtTheStage
from stories.editing.protection_panel import ProtectionPanel
from stories.editing.suggestions import WORDS_MOVED, apply_suggestion, undo_suggestion
from stories.pages.gated import GatedPage

VERSION_ERASED = gettext_lazy(
    "Your changes were not saved: while the page was open, the version it was opened in was "
    "erased, because a consent was withdrawn. This is what may remain."
)


# Half of an emoji, as JSON spells it: browsers send one when the other half was deleted.
_HALF = re.compile(
    r"\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f][0-9a-f]{2})|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f][0-9a-f]{2}",
    re.IGNORECASE,
)


class WithProtection:
    """Adds the panel, also to the parts that are renewed after an autosave."""

    page: Any
    request: HttpRequest

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """No database keeps half a character: a replacement mark stands in for it."""
        if any(_HALF.search(str(value)) for value in request.POST.values()):
            whole = request.POST.copy()
            for name, values in request.POST.lists():
                whole.setlist(name, [_HALF.sub(r"\\ufffd", str(value)) for value in values])
            request.POST = whole  # type: ignore[assignment]
        super().setup(request, *args, **kwargs)  # type: ignore[misc]

    def get_side_panels(self) -> MediaContainer:
        """Wagtail's own panels and ours, in their order."""
        panels = [*super().get_side_panels(), ProtectionPanel(self.page, self.request)]  # type: ignore[misc]
        return MediaContainer(sorted(panels, key=lambda panel: panel.order))


class ProtectedEditView(TellsAtTheStage, WithProtection, EditView):
    """Wagtail's editor, and the panel."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse a form whose version was erased while it was open: it would bring words back."""
        loaded = _number(request.POST.get("loaded_revision_id"))
        if loaded > 0 and not self.page.revisions.filter(pk=loaded).exists():
            if self.expects_json_response:
                return self.json_error_response("invalid_revision", VERSION_ERASED)
            messages.error(request, VERSION_ERASED)
            return _to_editor(self.page)
        return super().post(request, *args, **kwargs)


class ProtectedCreateView(WithProtection, CreateView):
    """Wagtail's form for a new page, and the panel."""


class ProtectedPageViewSet(PageViewSet):
    """Wagtail's screens of a page type, with the panel in the editor."""

    add_view_class = ProtectedCreateView
    edit_view_class = ProtectedEditView
    workflow_action_view_class = ToldAtTheStage
    parent_models: list[Any] = []  # the listings stay Wagtail's


def page_viewsets() -> list[ProtectedPageViewSet]:
    """One set of screens for every page type that goes through the gate."""
    models = [model for model in apps.get_models() if issubclass(model, GatedPage)]
    return [ProtectedPageViewSet(model._meta.model_name, model=model) for model in models]


@require_POST
def use_suggestion(request: HttpRequest, page_id: int) -> HttpResponse:
    """Put a suggested wording in its place, and come back to the editor with an *Undo*."""
    page = get_object_or_404(Page, pk=page_id)
    places = [_occurrence(place) for place in request.POST.getlist("place")]
    try:
        made = apply_suggestion(
            page=page,
            occurrences=places,
            expected_digest=request.POST.get("digest", ""),
            wording=request.POST.get("wording", ""),
            by=request.user,
        )
    except (PermissionDenied, ValidationError) as refusal:
        return _refused(request, page, refusal)
    messages.success(request, _("The suggested wording is in its place. You can undo it."))
    return _to_editor(page, made=str(made.pk), at=sorted({place.path for place in places}))


@require_POST
def undo(request: HttpRequest, page_id: int) -> HttpResponse:
    """Restore the words that a suggestion has replaced."""
    page = get_object_or_404(Page, pk=page_id)
    paths, made = request.POST.getlist("path"), _number(request.POST.get("made"))
    try:
        undo_suggestion(page=page, paths=paths, made=made, by=request.user)
    except (PermissionDenied, ValidationError) as refusal:
        return _refused(request, page, refusal)
    messages.success(request, _("The words are as they were before."))
    return _to_editor(page)


def _number(text: str | None) -> int:
    """A number from a form, or one that no place in a text has."""
    return int(text) if text and text.isascii() and text.isdigit() else -1


def _occurrence(place: str) -> Occurrence:
    """A place as the panel's form writes it: path, start and end, parted by bars."""
    path, start, end = (*place.split("|"), "", "", "")[:3]
    return Occurrence(path, _number(start), _number(end))


def _refused(
    request: HttpRequest, page: Page, refusal: PermissionDenied | ValidationError
) -> HttpResponse:
    said = refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
    messages.error(request, " ".join(said) or WORDS_MOVED)
    if page.permissions_for_user(request.user).can_edit():
        return _to_editor(page)
    return redirect("wagtailadmin_home")


def _to_editor(page: Page, **query: str | list[str]) -> HttpResponse:
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return redirect(f"{address}?{urlencode(query, doseq=True)}" if query else address)
