"""The list of storytellers, and how one is chosen for a page."""

from django import forms
from django.db.models import Count, Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from stories.consent.records import ConsentRecord
from stories.people.storytellers import REHEARSAL_MARK, Storyteller


class PeopleIndexView(IndexView):
    """Storytellers by the name that readers see; the title leads to the person's own screen."""

    @cached_property
    def columns(self) -> list[Column]:
        """Shown name, reference, form, minor, consents in force."""
        return [
            self._get_title_column("__str__"),
            Column("reference", label=_("Reference"), sort_key="reference"),
            Column("form", label=_("Form of the name"), accessor="name_form_words"),
            BooleanColumn("is_minor", label=_("Minor"), sort_key="is_minor"),
            Column("consents_in_force", label=_("Consents in force")),
            Column("terms_kept", label=_("Protected words")),
        ]

    def get_edit_url(self, instance: Storyteller) -> str | None:
        """The person's own screen comes first; its form is one button away."""
        return self.get_inspect_url(instance)

    def get_base_queryset(self) -> QuerySet[Storyteller]:
        """True people, with the number of consents in force and of protected words."""
        in_force = ConsentRecord.objects.in_force()
        return Storyteller.objects.exclude(reference__startswith=REHEARSAL_MARK).annotate(
            consents_in_force=Count(
                "consents", filter=Q(consents__in=in_force.values("pk")), distinct=True
            ),
            terms_kept=Count("terms", distinct=True),
        )


class PersonFilterForm(BaseFilterForm):
    """Search by what may be known: the shown name or the reference."""

    q = forms.CharField(
        label=_("Search term"),
        widget=forms.TextInput(attrs={"placeholder": _("Shown name or reference")}),
        required=False,
    )

    def filter(self, objects: QuerySet[Storyteller]) -> QuerySet[Storyteller]:
        """People whose shown name or reference contains the words."""
        objects = super().filter(objects)
        words = self.cleaned_data.get("q", "").strip()
        if words:
            objects = objects.filter(Q(shown_name__icontains=words) | Q(reference__icontains=words))
            self.is_searching = True
            self.search_query = words
        return objects


class _Choosing:
    """People who can appear on a page: whoever has withdrawn everything has no name any more."""

    filter_form_class = PersonFilterForm
    ordering = ("-created_at", "-pk")  # whoever was just entered is on the first page

    def get_object_list(self) -> QuerySet[Storyteller]:
        """Everybody with a shown name who is somebody."""
        people = Storyteller.objects.exclude(shown_name="")
        return people.exclude(reference__startswith=REHEARSAL_MARK)

    @property
    def title_column(self) -> Column:
        """Wagtail's, under a heading that says what the words are."""
        column = super().title_column  # type: ignore[misc]
        column.label = _("Shown as")
        return column


class ChoosePersonView(_Choosing, ChooseView):
    """The whole dialog."""


class ChoosePersonResultsView(_Choosing, ChooseResultsView):
    """Its list alone, for searching."""


class StorytellerChooserViewSet(ChooserViewSet):
    """Chooses the storyteller of an appearance or a consent."""

    name = "storyteller_chooser"
    model = Storyteller
    icon = "user"
    choose_one_text = _("Choose a storyteller")
    choose_another_text = _("Choose somebody else")
    edit_item_text = _("Open this person")
    choose_view_class = ChoosePersonView
    choose_results_view_class = ChoosePersonResultsView
