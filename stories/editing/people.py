"""The registry of storytellers at the desk."""

from typing import Any

from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.admin.viewsets.model import ModelViewSet

from stories.audit.log import Act
from stories.editing.entered import AboutPerson, TellsDeleting, TellsSaving
from stories.editing.people_index import PeopleIndexView
from stories.editing.people_person import IdentityView, PersonView, RemoveTermView
from stories.people.storytellers import Storyteller

STILL_NEEDED = _(
    "“%s” stands on a page or has a consent record. Withdraw the consents instead: "
    "that erases what was published and keeps the proof."
)


class _OpensPerson:
    """After saving, the person's own screen."""

    object: Storyteller

    def get_success_url(self) -> str:
        """Where consents, pages and protected words are."""
        return reverse("storyteller:inspect", args=[self.object.pk])

    def get_success_buttons(self) -> list[Any]:
        """None: the screen that follows has them."""
        return []


class PersonCreateView(AboutPerson, TellsSaving, _OpensPerson, CreateView):
    """A new person; the words to protect follow on the next screen."""

    act = Act.PERSON_ADDED
    success_message = _("“%(object)s” is in the registry. Now add the words to protect.")

    def get_success_message(self, instance: Storyteller) -> str:
        """Says what comes next."""
        return self.success_message % {"object": instance}


class PersonEditView(AboutPerson, TellsSaving, _OpensPerson, EditView):
    """How the person is shown."""

    act = Act.PERSON_CHANGED


class PersonDeleteView(AboutPerson, TellsDeleting, DeleteView):
    """Only who stands nowhere can be deleted."""

    act = Act.PERSON_REMOVED

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete, or say why not."""
        try:
            return super().post(request, *args, **kwargs)
        except ProtectedError:
            messages.error(request, STILL_NEEDED % self.object)
            return redirect("storyteller:inspect", self.object.pk)


class StorytellerViewSet(ModelViewSet):
    """List, screen, form, identity."""

    model = Storyteller
    name = "storyteller"
    url_prefix = "stories/people"
    icon = "user"
    menu_label = _("Storytellers")
    menu_order = 100
    panels = [
        MultiFieldPanel(
            [FieldPanel("name_form"), FieldPanel("shown_name")],
            heading=_("How readers meet this person"),
            help_text=_(
                "A masked name always has two circles or initials, whatever the true name is. "
                "True names are kept on the next screen, encrypted."
            ),
        ),
        FieldPanel("is_minor"),
        FieldPanel("situation"),
    ]
    list_filter = ["name_form", "is_minor", "situation"]
    search_fields = ["shown_name", "reference"]
    ordering = "shown_name"
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = PeopleIndexView
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
    delete_view_class = PersonDeleteView
    inspect_view_class = PersonView
    inspect_template_name = "stories/editing/people/person.html"

    def get_urlpatterns(self) -> list[URLPattern]:
        """Adds the identity, and taking a protected word away."""
        return [
            *super().get_urlpatterns(),
            path("identity/<int:pk>/", IdentityView.as_view(), name="identity"),
            path("words/<int:pk>/remove/", RemoveTermView.as_view(), name="remove_term"),
        ]
