"""Consent records at the desk: list, form, and the screen of one."""

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from stories.audit.log import Act
from stories.consent.records import ConsentRecord, ConsentRecordQuerySet
from stories.consent.scope import Channel
from stories.editing.consents_form import CONSENT_PANELS
from stories.editing.consents_status import SOON, ConsentLine, is_in_force, line_column, status_of
from stories.editing.entered import AboutConsent, TellsDeleting, TellsSaving
from stories.editing.people_pages import PageLine, page_lines
from stories.people.storytellers import REHEARSAL_MARK

NOT_ANY_MORE = _(
    "This consent was withdrawn. The record stays as proof; it cannot be changed or deleted."
)
STILL_USED = _("Pages rest on this consent, so it cannot be deleted. It can be withdrawn.")

STATES = [
    ("in_force", _("in force")),
    ("soon", _("ends within 60 days")),
    ("over", _("ended")),
    ("withdrawn", _("withdrawn")),
]


class ConsentFilterSet(WagtailFilterSet):
    """By state, channel and language."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=STATES, method="by_state", empty_label=_("all")
    )
    channels = django_filters.ChoiceFilter(
        label=_("Channel"), choices=Channel.choices, method="by_channel", empty_label=_("all")
    )

    class Meta:
        model = ConsentRecord
        fields: list[str] = ["method"]

    def by_state(self, records: ConsentRecordQuerySet, _name: str, value: str) -> QuerySet:
        """Records in one state."""
        today = timezone.localdate()
        if value == "in_force":
            return records.in_force()
        if value == "soon":
            return records.in_force().filter(expires_on__lte=today + SOON)
        if value == "over":
            return records.filter(withdrawn_at__isnull=True, expires_on__lt=today)
        return records.filter(withdrawn_at__isnull=False)

    def by_channel(self, records: QuerySet, _name: str, value: str) -> QuerySet:
        """Records that cover one channel."""
        return records.filter(channels__contains=f",{value},")


class ConsentIndexView(IndexView):
    """Every consent with its state."""

    @cached_property
    def columns(self) -> list[Column]:
        """Whose, since when, until when, where."""
        return [
            self._get_title_column("storyteller"),
            line_column("given_on", _("Given"), sort_key="given_on"),
            StatusTagColumn("state", label=_("State"), accessor=status_of, primary=is_in_force),
            line_column("channels", _("Where")),
            line_column("name", _("Name")),
        ]

    def get_edit_url(self, instance: ConsentRecord) -> str | None:
        """The record's own screen comes first."""
        return self.get_inspect_url(instance)

    def get_base_queryset(self) -> QuerySet:
        """With the person, who is somebody."""
        records = ConsentRecord.objects.select_related("storyteller")
        return records.exclude(storyteller__reference__startswith=REHEARSAL_MARK)


class _OpensRecord:
    """After saving, the record's own screen."""

    object: ConsentRecord

    def get_success_url(self) -> str:
        """What was agreed, in full."""
        return reverse("consentrecord:inspect", args=[self.object.pk])

    def get_success_buttons(self) -> list[Any]:
        """None: the screen that follows has them."""
        return []


class ConsentCreateView(AboutConsent, TellsSaving, _OpensRecord, CreateView):
    """A new yes. From a person's screen the person is filled in."""

    act = Act.CONSENT_RECORDED
    success_message = _("The consent is recorded.")

    def get_initial(self) -> dict[str, Any]:
        """The person whose screen led here."""
        person = self.request.GET.get("storyteller", "")
        return {"storyteller": int(person)} if person.isdecimal() else {}


class _NotWithdrawn:
    """A withdrawn record is proof: it stays as it is."""

    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Back to the record when it was withdrawn."""
        record = ConsentRecord.objects.filter(pk=kwargs["pk"]).first()
        if record and record.withdrawn_at:
            messages.error(request, NOT_ANY_MORE)
            return redirect("consentrecord:inspect", record.pk)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class ConsentEditView(_NotWithdrawn, AboutConsent, TellsSaving, _OpensRecord, EditView):
    """Corrects a record, for example a day that was mistyped."""

    act = Act.CONSENT_CHANGED
    success_message = _("The consent record is changed.")


class ConsentDeleteView(_NotWithdrawn, AboutConsent, TellsDeleting, DeleteView):
    """Deletes a record that was entered by mistake and that nothing rests on."""

    act = Act.CONSENT_REMOVED

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete, or say why not."""
        try:
            return super().post(request, *args, **kwargs)
        except (ProtectedError, PermissionDenied):
            messages.error(request, STILL_USED)
            return redirect("consentrecord:inspect", self.object.pk)


class ConsentView(InspectView):
    """What was agreed, what rests on it, and the way back out of it."""

    page_title = _("Consent")
    template_name = "stories/editing/consents/record.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, consents, the person, this day."""
        person = self.object.storyteller
        return [
            *self.breadcrumbs_items,
            {"url": reverse("consentrecord:index"), "label": _("Consents")},
            {"url": reverse("storyteller:inspect", args=[person.pk]), "label": str(person)},
            {"url": "", "label": str(self.object.given_on)},
        ]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Correct it; take it back."""
        record, buttons = self.object, []
        if record.withdrawn_at:
            return []
        if url := self.get_edit_url():
            buttons.append(HeaderButton(_("Edit"), url=url, icon_name="edit", priority=10))
        if self.request.user.has_perm("stories.withdraw_consent"):
            url = reverse("stories_withdraw", args=[record.pk])
            buttons.append(HeaderButton(_("Withdraw"), url=url, icon_name="cross", priority=20))
        return buttons

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The record in words, and the pages that rest on it."""
        return super().get_context_data(line=ConsentLine(self.object), pages=self.pages(), **kwargs)

    def pages(self) -> list[PageLine]:
        """Pages whose row or edition rests on this record."""
        rows = self.object.appearances.values_list("page_id", flat=True)
        editions = self.object.editions.values_list("page_number", flat=True)
        return page_lines({*rows, *editions})


class ConsentViewSet(ModelViewSet):
    """List, form, screen."""

    model = ConsentRecord
    name = "consentrecord"
    url_prefix = "stories/consents"
    icon = "success"
    menu_label = _("Consents")
    menu_order = 200
    edit_handler = CONSENT_PANELS
    filterset_class = ConsentFilterSet
    search_fields = ["storyteller__shown_name", "storyteller__reference"]
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = ConsentIndexView
    add_view_class = ConsentCreateView
    edit_view_class = ConsentEditView
    delete_view_class = ConsentDeleteView
    inspect_view_class = ConsentView
