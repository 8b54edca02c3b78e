"""Names that may be written out: public persons, staff, organisations, places."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.views.generic import CreateView
from wagtail.admin.viewsets.model import ModelViewSet

from stories.people.public_names import PublicName


class PublicNameCreateView(CreateView):
    """Keeps who agreed that the name may be written out."""

    def save_instance(self) -> Any:
        """With the person who adds it."""
        self.form.instance.added_by = self.request.user
        return super().save_instance()


class PublicNameViewSet(ModelViewSet):
    """A short list, each with a reason."""

    model = PublicName
    name = "publicname"
    url_prefix = "stories/public-names"
    icon = "group"
    menu_label = _("Names that may be told")
    menu_order = 300
    panels = [
        FieldPanel("name"),
        FieldPanel("kind"),
        FieldPanel("reason", help_text=_("For example: spokesperson, named on our own letters.")),
    ]
    list_display = ["name", "kind", "reason", "added_by"]
    list_filter = ["kind"]
    search_fields = ["name"]
    copy_view_enabled = False
    add_view_class = PublicNameCreateView
