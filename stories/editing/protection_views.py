"""The page editor with the Protection panel, and what it says before a page is sent to review."""

import re
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet

from stories.editing.doors_next import TellsWhoIsNext
from stories.editing.doors_stage import TellsAtTheStage, ToldAtTheStage
from stories.editing.protection import just_checked, look_at
from stories.editing.protection_missing import comes_back
from stories.editing.protection_panel import ProtectionPanel
from stories.editing.renewing import KnowsTheWorkflow, RenewsTheSides, is_an_act, with_workflow
from stories.pages.gated import GatedPage
from stories.publishing.blockers import Blocker
from stories.redaction.once import look_once
from stories.redaction.scanning_later import names_may_wait

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
    next_url: str

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """No database keeps half a character: a replacement mark stands in for it."""
        if any(_HALF.search(str(value)) for value in request.POST.values()):
            whole = request.POST.copy()
            for name, values in request.POST.lists():
                whole.setlist(name, [_HALF.sub(r"\\ufffd", str(value)) for value in values])
            request.POST = whole  # type: ignore[assignment]
        super().setup(request, *args, **kwargs)  # type: ignore[misc]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Whoever opens or saves a draft has an answer soon; any other button waits for all."""
        if is_an_act(request):
            return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        with names_may_wait():
            return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    def get_side_panels(self) -> MediaContainer:
        """Wagtail's own panels and ours, in their order."""
        panel = ProtectionPanel(with_workflow(just_checked(self.page), self.page), self.request)
        panels = [*super().get_side_panels(), panel]  # type: ignore[misc]
        return MediaContainer(sorted(panels, key=lambda panel: panel.order))

    def redirect_away(self) -> HttpResponse:
        """Where a finished act leads: home, which says what comes next. Wagtail goes to the list of
        pages, which is six times as large and takes seven times as long.
        """
        return redirect(self.next_url or "wagtailadmin_home")


ALL_THE_SAME = "all-the-same"


def not_sent_yet(blockers: Iterable[Blocker]) -> str:
    """What would bring the page back, and where somebody can be asked for it."""
    return format_html(
        '{}<ul>{}</ul><a href="#protection-missing" data-protection-open>{}</a>',
        _("Saved, but not sent to review yet, because it would surely come back:"),
        format_html_join("", "<li>{} {}</li>", ((each.message, each.who) for each in blockers)),
        _("Ask for what is missing, or send it all the same."),
    )


class SaysWhatIsMissing:
    """Before a page goes to review its author hears what would surely bring it back.

    The words are saved; the panel's button sends them all the same.
    """

    page: Any
    request: HttpRequest

    def submit_action(self) -> HttpResponse:
        """*Send to review*."""
        sent = super().submit_action  # type: ignore[misc]
        return self._unless_it_comes_back("action-submit", sent)

    def restart_workflow_action(self) -> HttpResponse:
        """*Send to review from the start*."""
        sent = super().restart_workflow_action  # type: ignore[misc]
        return self._unless_it_comes_back("action-restart-workflow", sent)

    def _unless_it_comes_back(self, button: str, send: Any) -> HttpResponse:
        if self.request.POST.get(button) == ALL_THE_SAME:
            return send()
        words = look_once(self._words_in_the_form())
        back = comes_back(words, look_at(words))
        if not back:
            return send()
        messages.warning(self.request, not_sent_yet(back))
        return self.save_action()  # type: ignore[attr-defined]

    def _words_in_the_form(self) -> Any:
        """The page as the form says it; the form itself is left for saving."""
        form = self.form_class(  # type: ignore[attr-defined]
            self.request.POST,
            self.request.FILES,
            instance=self.get_object(),  # type: ignore[attr-defined]
            subscription=self.subscription,  # type: ignore[attr-defined]
            parent_page=self.parent,  # type: ignore[attr-defined]
            for_user=self.request.user,
        )
        return form.save(commit=False) if form.is_valid() else self.page


class ProtectedEditView(
    KnowsTheWorkflow,
    RenewsTheSides,
    TellsAtTheStage,
    SaysWhatIsMissing,
    WithProtection,
    TellsWhoIsNext,
    EditView,
):
    """Wagtail's editor, and the panel."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse a form whose version was erased while it was open: it would bring words back."""
        loaded = request.POST.get("loaded_revision_id", "")
        if loaded.isdecimal() and not self.page.revisions.filter(pk=loaded).exists():
            if self.expects_json_response:
                return self.json_error_response("invalid_revision", VERSION_ERASED)
            messages.error(request, VERSION_ERASED)
            return redirect(reverse("wagtailadmin_pages:edit", args=[self.page.pk]))
        return super().post(request, *args, **kwargs)


class ProtectedCreateView(WithProtection, TellsWhoIsNext, CreateView):
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
