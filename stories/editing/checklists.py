"""The questions of the redaction checklist: administrators write, change and retire them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import get_page_models

from stories.audit.log import Act
from stories.editing.entered import TellsDeleting, TellsSaving
from stories.pages.gated import GatedPage
from stories.redaction.checklists import ChecklistItem

EVERY_PAGE = _("every page")


def page_types() -> list[tuple[str, str]]:
    """The kinds of pages a question can be asked for, and all of them together first."""
    gated = [model for model in get_page_models() if issubclass(model, GatedPage)]
    named = [(model._meta.model_name, str(model._meta.verbose_name)) for model in gated]
    return [("", str(EVERY_PAGE)), *sorted(named, key=lambda kind: kind[1])]


class ChecklistItemForm(WagtailAdminModelForm):
    """A question with the kind of page chosen from a list."""

    page_type = forms.ChoiceField(choices=page_types, required=False, label=_("Asked for"))
    spared = forms.MultipleChoiceField(
        choices=lambda: page_types()[1:],
        required=False,
        label=_("Not asked for"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kinds of pages that have enough questions of their own."),
    )


class _AboutQuestion:
    """A question stands in the log by its number and version."""

    act = Act.CHECKLIST_CHANGED
    done = "changed"

    def about(self, item: ChecklistItem) -> dict[str, Any]:
        """Which question, and what was done to it."""
        codes = {"item": item.pk, "version": item.version, "active": item.active}
        return {"codes": codes | {"done": self.done}}


class QuestionCreateView(_AboutQuestion, TellsSaving, CreateView):
    """A new question."""

    done = "added"


class QuestionEditView(_AboutQuestion, TellsSaving, EditView):
    """Another wording, another order, or out of use."""


class QuestionDeleteView(_AboutQuestion, TellsDeleting, DeleteView):
    """Gone from the list; answers keep its words."""

    done = "removed"


class ChecklistViewSet(ModelViewSet):
    """At most nine questions for a page; answers that were given keep the words of then."""

    model = ChecklistItem
    icon = "list-ul"
    name = "checklist"
    url_prefix = "stories/checklist"
    menu_label = _("Checklist")
    menu_order = 460
    add_to_admin_menu = True
    copy_view_enabled = False
    add_view_class = QuestionCreateView
    edit_view_class = QuestionEditView
    delete_view_class = QuestionDeleteView
    list_display = ["question", "page_type", "risk", "version", "active", "sort_order"]
    ordering = ["sort_order", "pk"]
    edit_handler = ObjectList(
        [
            FieldPanel(
                "question",
                help_text=_("Asked so that “yes” means: it is safe. Open reviews are asked anew."),
            ),
            FieldPanel("help_text"),
            FieldPanel("page_type"),
            FieldPanel("spared"),
            FieldPanel("risk"),
            FieldPanel("evidence"),
            FieldPanel("sort_order"),
            FieldPanel("active", help_text=_("Retire a question instead of deleting it.")),
        ],
        base_form_class=ChecklistItemForm,
    )
