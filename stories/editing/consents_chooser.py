"""Choosing the consent that an appearance rests on."""

from django import forms
from django.db.models import Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from stories.consent.records import ConsentRecord
from stories.editing.consents_status import ConsentLine, is_in_force, status_of


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
    """Consents that were not taken back, with what they cover."""

    filter_form_class = ConsentFilterForm
    ordering = ("storyteller__shown_name", "-given_on")

    def get_object_list(self) -> QuerySet:
        """Everything that may still carry a page."""
        records = ConsentRecord.objects.filter(withdrawn_at__isnull=True)
        return records.select_related("storyteller")

    @cached_property
    def columns(self) -> list[Column]:
        """Whose, its state, where and in which languages."""
        return [
            self.title_column,  # type: ignore[attr-defined]
            StatusTagColumn("state", label=_("State"), accessor=status_of, primary=is_in_force),
            Column("where", label=_("Where"), accessor=lambda record: ConsentLine(record).channels),
            Column(
                "languages",
                label=_("Languages"),
                accessor=lambda record: ConsentLine(record).languages,
            ),
        ]


class ChooseConsentView(_Choosing, ChooseView):
    """The whole dialog."""


class ChooseConsentResultsView(_Choosing, ChooseResultsView):
    """Its list alone, for searching."""


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
