"""Choosing the consent that an appearance rests on."""

from django import forms
from django.db.models import Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView, ChosenView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from stories.consent.records import ConsentRecord
from stories.editing.consents_status import ConsentLine, is_in_force, line_column, status_of
from stories.people.storytellers import REHEARSAL_MARK


class ConsentFilterForm(BaseFilterForm):
    """Search by what may be known of the person."""

    q = forms.CharField(
        label=_("Search term"),
        widget=forms.TextInput(attrs={"placeholder": _("Shown name or reference")}),
        required=False,
    )

    def filter(self, objects: QuerySet) -> QuerySet:
        """Consents of people whose shown name or reference contains the words."""
        objects = super().filter(objects)
        words = self.cleaned_data.get("q", "").strip()
        if words:
            objects = objects.filter(
                Q(storyteller__shown_name__icontains=words)
                | Q(storyteller__reference__icontains=words)
            )
            self.is_searching = True
            self.search_query = words
        return objects


class _Choosing:
    """Consents that were not taken back, the newest first, with what they cover."""

    filter_form_class = ConsentFilterForm
    ordering = ("-given_on", "-pk")

    def get_object_list(self) -> QuerySet:
        """Everything that may still carry a page."""
        records = ConsentRecord.objects.filter(withdrawn_at__isnull=True).exclude(
            storyteller__reference__startswith=REHEARSAL_MARK
        )
        return records.select_related("storyteller")

    @cached_property
    def columns(self) -> list[Column]:
        """Whose, since when, and every limit: two of one day differ in one of them."""
        return [
            self._person_column(),
            line_column("given_on", _("Given")),
            line_column("name_form", _("Name")),
            Column("picture_form", label=_("Pictures"), accessor="get_picture_form_display"),
            line_column("channels", _("Where")),
            line_column("languages", _("Languages")),
            line_column("until", _("Until")),
            StatusTagColumn("state", label=_("State"), accessor=status_of, primary=is_in_force),
        ]

    def _person_column(self) -> Column:
        column = self.title_column  # type: ignore[attr-defined]
        column.label, column.accessor = _("Shown as"), "storyteller"
        return column


class _NamedInFull:
    """Calls a chosen consent by all its limits."""

    def get_display_title(self, instance: ConsentRecord) -> str:
        """The person, the day, and what was agreed."""
        return ConsentLine(instance).summary


class ChooseConsentView(_Choosing, ChooseView):
    """The whole dialog."""


class ChooseConsentResultsView(_Choosing, ChooseResultsView):
    """Its list alone, for searching."""


class ChosenConsentView(_NamedInFull, ChosenView):
    """What the form shows as soon as a consent is chosen."""


class ConsentChooser(_NamedInFull, BaseChooser):
    """What the form shows when it is opened."""


class ConsentChooserViewSet(ChooserViewSet):
    """Chooses the consent of an appearance."""

    name = "consent_chooser"
    model = ConsentRecord
    icon = "success"
    choose_one_text = _("Choose the consent")
    choose_another_text = _("Choose another consent")
    edit_item_text = _("Open this consent")
    choose_view_class = ChooseConsentView
    choose_results_view_class = ChooseConsentResultsView
    chosen_view_class = ChosenConsentView
    base_widget_class = ConsentChooser
