"""What people, consents, withdrawals, pictures and filing bring to the desk.

``stories/wagtail_hooks.py`` registers it: ``VIEWSETS`` through ``register_admin_viewset``,
``ADMIN_URLS`` through ``register_admin_urls``, ``withdraw_buttons`` through
``register_page_header_buttons`` (and ``register_page_listing_more_buttons``), and
``set_panels()`` once at import.
"""

from collections.abc import Iterator
from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.admin.widgets.button import Button

from stories.editing.attachments.listing import AttachmentsViewSet
from stories.editing.checklists import ChecklistViewSet
from stories.editing.consents import ConsentViewSet
from stories.editing.consents_chooser import ConsentChooserViewSet
from stories.editing.files import private_file
from stories.editing.panels import set_panels
from stories.editing.people import StorytellerViewSet
from stories.editing.people_index import StorytellerChooserViewSet
from stories.editing.people_names import PublicNameViewSet
from stories.editing.pictures import PicturesViewSet
from stories.editing.taxonomy import FilingGroup
from stories.editing.withdrawal import PageConsentsView, WithdrawView
from stories.editing.withdrawal_receipts import ReceiptsViewSet
from stories.images.storage import DESK_ADDRESS


class PeopleGroup(ViewSetGroup):
    """One entry in the menu for the registry."""

    menu_label = _("People")
    menu_icon = "user"
    menu_order = 150
    items = (StorytellerViewSet, ConsentViewSet, PublicNameViewSet, ReceiptsViewSet)


VIEWSETS: list[ViewSet | ViewSetGroup] = [
    StorytellerChooserViewSet(),
    ConsentChooserViewSet(),
    PeopleGroup(),
    PicturesViewSet(),
    AttachmentsViewSet(),
    FilingGroup(),
    ChecklistViewSet(),
]
ADMIN_URLS = [
    path("files/<path:name>", private_file, name=DESK_ADDRESS),
    path("stories/withdraw/<int:pk>/", WithdrawView.as_view(), name="stories_withdraw"),
    path(
        "stories/pages/<int:pk>/consents/",
        PageConsentsView.as_view(),
        name="stories_page_consents",
    ),
]


def withdraw_buttons(page: Any, user: Any, **_others: Any) -> Iterator[Button]:
    """In a page's menu: the way to withdraw a consent it rests on, for those who may."""
    if user.has_perm("stories.withdraw_consent"):
        yield Button(
            _("Withdraw a consent"),
            url=reverse("stories_page_consents", args=[page.pk]),
            icon_name="cross",
            priority=90,
        )


__all__ = ["ADMIN_URLS", "VIEWSETS", "set_panels", "withdraw_buttons"]
