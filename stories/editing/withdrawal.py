"""Taking a consent back at the desk: what will disappear, the act, and the receipt."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.editing.consents_status import ConsentLine
from stories.publishing.editions import Edition
from stories.publishing.mentions import stays_by_another
from stories.publishing.reach import reach_of
from stories.publishing.withdrawal import ALREADY_WITHDRAWN, withdraw_consent
from stories.publishing.withdrawals import REASONS


@dataclass(frozen=True, slots=True)
class Impact:
    """What a withdrawal will do, page by page, before anybody confirms it."""

    public: list[Edition]
    erased: list[Page]
    returned: list[Page]
    staying: list[Page]
    marked: list[Page]


def impact_of(record: ConsentRecord) -> Impact:
    """Editions that go, manuscripts that go, and manuscripts that come back to the desk.

    Of those that come back, some keep the person, who stands there by another consent as well.
    """
    reach = reach_of(record)
    staying = [page for page in reach.shared if stays_by_another(page, record)]
    losing = [page for page in reach.shared if page not in staying]
    numbers = [page.pk for page in [*reach.alone, *reach.shared, *reach.mentioned, *reach.pictured]]
    public = Edition.objects.readable().cards().filter(page_number__in=numbers)
    return Impact(
        public=list(public),
        erased=reach.alone,
        returned=[*losing, *reach.mentioned],
        staying=staying,
        marked=[*reach.pictured, *reach.to_look_at, *reach.past],
    )


class WithdrawForm(forms.Form):
    """Why, and yes, really."""

    reason = forms.ChoiceField(label=_("Why"), choices=REASONS, widget=forms.RadioSelect)
    sure = forms.BooleanField(
        label=_("I have read what will disappear"),
        help_text=_("It cannot be undone: the words are erased, not hidden."),
    )


class _WithdrawalScreen(WagtailAdminTemplateMixin, TemplateView):
    """Screens for those who may withdraw."""

    header_icon = "cross"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse whoever may not."""
        if not request.user.has_perm("stories.withdraw_consent"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class WithdrawView(_WithdrawalScreen):
    """Says in plain words what will disappear, and then lets it disappear."""

    template_name = "stories/editing/withdrawal/confirm.html"
    page_title = _("Withdraw a consent")

    @cached_property
    def record(self) -> ConsentRecord:
        """The consent that is taken back."""
        records = ConsentRecord.objects.select_related("storyteller")
        return get_object_or_404(records, pk=self.kwargs["pk"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the person, this screen."""
        person = self.record.storyteller
        url = reverse("storyteller:inspect", args=[person.pk])
        here = {"url": "", "label": self.page_title}
        return [*self.breadcrumbs_items, {"url": url, "label": str(person)}, here]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The question; a consent that is gone has only its record to show."""
        if self.record.withdrawn_at:
            messages.error(request, ALREADY_WITHDRAWN % {"day": self.record.withdrawn_at.date()})
            return redirect("consentrecord:inspect", self.record.pk)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Whose consent, and everything that goes with it."""
        kwargs.setdefault("form", WithdrawForm())
        return super().get_context_data(
            record=self.record,
            line=ConsentLine(self.record),
            impact=impact_of(self.record),
            other_consents=self.record.storyteller.consents.filter(
                withdrawn_at__isnull=True
            ).exclude(pk=self.record.pk),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """All of it in one transaction, or nothing."""
        form = WithdrawForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            receipt = withdraw_consent(
                record=self.record, by=request.user, reason=form.cleaned_data["reason"]
            )
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return redirect("consentrecord:inspect", self.record.pk)
        messages.success(request, _("The consent is withdrawn. This is the receipt."))
        return redirect("story_withdrawals:receipt", receipt.pk)


class PageConsentsView(_WithdrawalScreen):
    """The way from a page: everybody on it, each with the consent it rests on."""

    template_name = "stories/editing/withdrawal/page.html"
    page_title = _("Consents of this page")

    @cached_property
    def page(self) -> Page:
        """The page that led here."""
        return get_object_or_404(Page, pk=self.kwargs["pk"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the page, this screen."""
        url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        page = {"url": url, "label": self.page.draft_title or self.page.title}
        return [*self.breadcrumbs_items, page, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The consents of its row and of what readers have."""
        return super().get_context_data(
            page=self.page,
            lines=[ConsentLine(record) for record in consents_of(self.page)],
            **kwargs,
        )


def consents_of(page: Page) -> list[ConsentRecord]:
    """Consents on which the page rests: its row, its latest draft, and what readers have."""
    numbers = set(Appearance.objects.filter(page=page).values_list("consent_id", flat=True))
    if page.latest_revision:
        drafted = page.latest_revision.content.get("appearances", [])
        numbers |= {entry.get("consent") for entry in drafted}
    standing = Edition.objects.of_page(page.pk).filter(withdrawn_at__isnull=True)
    numbers |= set(standing.values_list("consents", flat=True))
    records = ConsentRecord.objects.filter(pk__in=numbers - {None}, withdrawn_at__isnull=True)
    return list(records.select_related("storyteller").order_by("storyteller__shown_name"))
