"""Rehearsal drafts: invented pages with planted faults, for new staff. They never go out."""

from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.blocks import RICH_TEXT_FEATURES, BodyBlock
from stories.pages.gated import GatedPage


class Unsearched:
    """A page that editors do not meet in Wagtail's search: it is found in the menu *Rehearsal*."""

    @classmethod
    def get_indexed_objects(cls) -> Any:
        """None of them."""
        return super().get_indexed_objects().none()  # type: ignore[misc]


class RehearsalIndexPage(Unsearched, GatedPage):
    """The shelf on which the rehearsal drafts of one person stand."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)

    can_go_out = False
    is_creatable = False  # ``rehearse`` makes them
    parent_page_types = ["home.HomePage"]
    subpage_types = ["stories.RehearsalPage"]

    class Meta:
        verbose_name = _("rehearsal")
        verbose_name_plural = _("rehearsals")


class RehearsalPage(Unsearched, GatedPage):
    """An invented story in which faults were planted, to practise the review on."""

    introduction = RichTextField(
        _("editor's introduction"), blank=True, features=RICH_TEXT_FEATURES
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("story"))
    exercise = models.CharField(max_length=40, editable=False, blank=True)

    can_go_out = False
    is_creatable = False  # ``rehearse`` makes them
    parent_page_types = ["stories.RehearsalIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("rehearsal draft")
        verbose_name_plural = _("rehearsal drafts")

    def get_admin_display_title(self) -> str:
        """At the desk nobody takes an invented draft for a true one."""
        return gettext("Rehearsal: %s") % super().get_admin_display_title()
