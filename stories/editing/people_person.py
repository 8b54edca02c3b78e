"""One person's screen, and the two that need more care: the identity, and a word taken away."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import InspectView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from stories.editing.consents_status import ConsentLine
from stories.editing.people_forms import ProtectedTermsForm, RevealForm
from stories.editing.people_pages import pages_of
from stories.people.access import reveal
from stories.people.identity import IdentityUnreadable
from stories.people.storytellers import Storyteller
from stories.people.terms import ProtectedTerm, unprotect

LAST_LOOKS = 10


@method_decorator([never_cache, sensitive_post_parameters("terms")], name="dispatch")
class PersonView(InspectView):
    """Consents, pages and protected words of one person."""

    page_title = _("Storyteller")
    any_permission_required = ["add", "change", "delete", "view"]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, storytellers, this one."""
        people = {"url": reverse("storyteller:index"), "label": _("Storytellers")}
        return [*self.breadcrumbs_items, people, {"url": "", "label": str(self.object)}]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Change how the person is shown; record a consent."""
        buttons = []
        if url := self.get_edit_url():
            buttons.append(HeaderButton(_("Edit"), url=url, icon_name="edit", priority=10))
        if self.request.user.has_perm("stories.add_consentrecord"):
            url = f"{reverse('consentrecord:add')}?storyteller={self.object.pk}"
            buttons.append(
                HeaderButton(_("Record a consent"), url=url, icon_name="plus", priority=20)
            )
        return buttons

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Everything that is known about the person, except who it is."""
        person, user = self.object, self.request.user
        kwargs.setdefault("terms_form", ProtectedTermsForm(storyteller=person))
        return super().get_context_data(
            person=person,
            consents=[ConsentLine(record) for record in person.consents.all()],
            pages=pages_of(person),
            terms=person.terms.order_by("kind", "pk"),
            looks=person.accesses.select_related("by")[:LAST_LOOKS],
            may_protect=user.has_perm("stories.add_protectedterm"),
            may_unprotect=user.has_perm("stories.delete_protectedterm"),
            may_withdraw=user.has_perm("stories.withdraw_consent"),
            may_look=user.has_perm("stories.view_identity"),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep words to protect. They are in no message, no log and no error report.

        Raises:
            PermissionDenied: the user may not add protected words.
        """
        if not request.user.has_perm("stories.add_protectedterm"):
            raise PermissionDenied
        form = ProtectedTermsForm(request.POST, storyteller=self.object)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(terms_form=form))
        count = len(form.save(by=request.user))
        words = ngettext("%d word is protected.", "%d words are protected.", count)
        messages.success(request, words % count)
        return redirect("storyteller:inspect", self.object.pk)


class _PersonScreen(WagtailAdminTemplateMixin, TemplateView):
    """A screen that belongs to a person."""

    permission_required = ""
    person: Storyteller

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse whoever has not the permission."""
        if not request.user.has_perm(self.permission_required):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, storytellers, the person, this screen."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("storyteller:index"), "label": _("Storytellers")},
            {
                "url": reverse("storyteller:inspect", args=[self.person.pk]),
                "label": str(self.person),
            },
            {"url": "", "label": self.page_title},
        ]


@method_decorator(never_cache, name="dispatch")
class IdentityView(_PersonScreen):
    """Asks why, writes it down, and shows the identity once."""

    permission_required = "stories.view_identity"
    template_name = "stories/editing/people/identity.html"
    page_title = _("Identity")
    header_icon = "key"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the person."""
        super().setup(request, *args, **kwargs)
        self.person = get_object_or_404(Storyteller, pk=kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The question, and who looked before."""
        kwargs.setdefault("form", RevealForm())
        looks = self.person.accesses.select_related("by")
        return super().get_context_data(person=self.person, looks=looks, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Log first, then decrypt."""
        form = RevealForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            shown = reveal(
                storyteller=self.person, by=request.user, reason=form.cleaned_data["reason"]
            )
        except IdentityUnreadable as trouble:
            form.add_error(None, str(trouble))
            return self.render_to_response(self.get_context_data(form=form))
        return self.render_to_response(self.get_context_data(shown=shown))


class RemoveTermView(_PersonScreen):
    """Takes one protected word away, after a question."""

    permission_required = "stories.delete_protectedterm"
    template_name = "stories/editing/people/remove_term.html"
    page_title = _("Stop protecting a word")
    header_icon = "bin"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the word's record and whose it is."""
        super().setup(request, *args, **kwargs)
        self.term = get_object_or_404(
            ProtectedTerm.objects.select_related("storyteller"), pk=kwargs["pk"]
        )
        self.person = self.term.storyteller

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Of what kind it is; the word itself is not shown here."""
        return super().get_context_data(term=self.term, person=self.person, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete the record; drafts are no longer searched for it."""
        unprotect(term=self.term, by=request.user)
        messages.success(request, _("The word is no longer protected."))
        return redirect("storyteller:inspect", self.person.pk)
