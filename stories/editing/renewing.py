"""The editor's answers made of what a request knows already, and no more of them than is shown."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.components import MediaContainer
from wagtail.models import Page

# What Wagtail calls the workflows that it has read beside a page; whoever asks the page for its
# workflow then asks no database.
WORKFLOWS = "_current_workflow_states"


class RenewsTheSides:
    """After an autosave the browser renews the side panels and the way above, and nothing else.

    So the fields and the buttons, which stay as they are, are not made for it.
    """

    page: Any
    edit_handler: Any
    expects_json_response: bool

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the templates show: no field in an answer to an autosave."""
        if self.expects_json_response:
            self.edit_handler = ObjectList([]).bind_to_model(type(self.page))
        return super().get_context_data(**kwargs)  # type: ignore[misc]

    def get_action_menu(self) -> Any:
        """The buttons below the form."""
        if self.expects_json_response:
            return MediaContainer([])
        return super().get_action_menu()  # type: ignore[misc]


class KnowsTheWorkflow:
    """An answer that changes nothing of a page's workflow asks for it once, not fifteen times."""

    page: Any
    real_page_record: Page
    request: HttpRequest

    def get_object(self) -> Any:
        """The page in the editor, and in which workflow it is."""
        page = super().get_object()  # type: ignore[misc]
        with_workflow(page, self.real_page_record)
        return page

    def form_valid(self, form: Any) -> HttpResponse:
        """Save or act; whoever acts asks for the workflow as it is after each step."""
        if is_an_act(self.request):
            vars(self.page).pop(WORKFLOWS, None)
        return super().form_valid(form)  # type: ignore[misc]


def is_an_act(request: HttpRequest) -> bool:
    """Whether a button other than *Save draft* was pressed."""
    return any(name.startswith("action-") for name in request.POST)


def with_workflow(page: Any, other: Any) -> Any:
    """Let ``page`` know the workflow that ``other``, the same page, has read."""
    if WORKFLOWS in vars(other):
        setattr(page, WORKFLOWS, vars(other)[WORKFLOWS])
    return page
