"""Exceptions of the whole site at the desk: who agreed to them, why, and when they ended."""

from collections.abc import Iterator
from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views.generic import CreateView, IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from stories.people.public_names import PublicName, add_exception, retire_exception

IN_FORCE, RETIRED = "in_force", "retired"
STATES = [(IN_FORCE, _("in force")), (RETIRED, _("retired"))]


class ExceptionFilterSet(WagtailFilterSet):
    """By state and kind."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=STATES, method="by_state", empty_label=_("all")
    )

    class Meta:
        model = PublicName
        fields = ["kind"]

    def by_state(self, exceptions: QuerySet, _name: str, value: str) -> QuerySet:
        """Those in force, or those that were retired."""
        return exceptions.filter(retired_at__isnull=value == IN_FORCE)


def state_of(exception: PublicName) -> str:
    """In force or not, in words."""
    return str(dict(STATES)[IN_FORCE if exception.is_in_force else RETIRED])


class ExceptionIndexView(IndexView):
    """The exceptions, each with who, when and why; each leads to its own screen."""

    @cached_property
    def columns(self) -> list[Column]:
        """The words, of what kind they are, and how they came to be here."""
        return [
            self._get_title_column("name"),
            Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
            Column("reason", label=_("Why")),
            Column("added_by", label=_("Added by")),
            DateColumn("added_at", label=_("When"), sort_key="added_at"),
            StatusTagColumn(
                "state", label=_("State"), accessor=state_of, primary=lambda each: each.is_in_force
            ),
        ]

    def get_base_queryset(self) -> QuerySet:
        """With the people."""
        return PublicName.objects.select_related("added_by", "retired_by")

    def get_edit_url(self, instance: PublicName) -> str:
        """The exception's own screen, also for those who only read."""
        return reverse("publicname:edit", args=[instance.pk])

    def get_delete_url(self, instance: PublicName) -> None:
        """None: an exception is retired, never deleted."""

    def get_list_more_buttons(self, instance: PublicName) -> Iterator[Button]:
        """To the screen where it can be retired, for those who may."""
        if instance.is_in_force and self.user_has_permission("change"):
            yield Button(
                _("Retire"), url=self.get_edit_url(instance), icon_name="cross", priority=10
            )


class ExceptionForm(WagtailAdminModelForm):
    """New words. Those that were retired may come back, so the rule is asked, not the table."""

    def validate_unique(self) -> None:
        """Nothing: see ``add_exception``."""


class ExceptionCreateView(CreateView):
    """Adds one by the rule, with whoever adds it."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Add it, or say beside the field why not."""
        wanted = {name: form.cleaned_data[name] for name in ("name", "kind", "reason")}
        try:
            self.object = add_exception(**wanted, by=self.request.user)
        except ValidationError as trouble:
            form.add_error(None, trouble)
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)
        messages.success(self.request, _("“%s” may be written out from now on.") % self.object)
        return redirect(self.index_url_name)


class ExceptionView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """One exception: who, when, why; and the way to end it."""

    model = PublicName
    any_permission_required = ["add", "change", "delete", "view"]
    template_name = "stories/editing/people/exception.html"
    header_icon = "group"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find it."""
        super().setup(request, *args, **kwargs)
        self.exception = get_object_or_404(PublicName, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        """The words."""
        return self.exception.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, this one."""
        index = {"url": reverse("publicname:index"), "label": PublicNameViewSet.menu_label}
        return [*self.breadcrumbs_items, index, {"url": "", "label": self.exception.name}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The exception, and whether it can be retired by whoever looks."""
        may = self.exception.is_in_force and self.user_has_permission("change")
        return super().get_context_data(exception=self.exception, may_retire=may, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Retire it; pages that readers have are checked anew."""
        try:
            retire_exception(public_name=self.exception, by=request.user)
        except ValidationError as trouble:
            messages.warning(request, " ".join(trouble.messages))
            return redirect("publicname:edit", self.exception.pk)
        messages.success(
            request,
            _("“%s” is a finding again. Pages that readers have were checked anew.")
            % self.exception,
        )
        return redirect("publicname:index")


class PublicNameViewSet(ModelViewSet):
    """A short list, each with a reason. Nothing is changed or deleted, only retired."""

    model = PublicName
    name = "publicname"
    url_prefix = "stories/public-names"
    icon = "group"
    menu_label = _("Exceptions")
    menu_order = 300
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldPanel("kind"),
            FieldPanel(
                "reason", help_text=_("For example: spokesperson, named on our own letters.")
            ),
        ],
        base_form_class=ExceptionForm,
    )
    search_fields = ["name"]
    ordering = "name"
    copy_view_enabled = False
    index_view_class = ExceptionIndexView
    add_view_class = ExceptionCreateView
    filterset_class = ExceptionFilterSet

    def get_urlpatterns(self) -> list[URLPattern]:
        """List, form of a new one, and the screen of each; none to change or delete."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", self.add_view, name="add"),
            path("<int:pk>/", ExceptionView.as_view(), name="edit"),
        ]
