"""Registers the desk with Wagtail's admin. Every act stays in its own room."""

from typing import Any

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from stories.editing.doors import (
    keep_a_copy_waiting,
    publish_at_the_gate,
    publish_many_at_the_gate,
)
from stories.editing.doors_menu import name_the_buttons, review_buttons
from stories.editing.following.views import ADDRESSES as FOLLOWING_URLS
from stories.editing.following.views import menu_item as following_menu_item
from stories.editing.home_screen import lay_out_home_screen
from stories.editing.preview import desk_picture, words_under_review
from stories.editing.protection_acts import PANEL_URLS
from stories.editing.protection_views import page_viewsets
from stories.editing.registry import ADMIN_URLS, VIEWSETS, set_panels, withdraw_buttons
from stories.editing.rehearsal.door import (
    count_without_rehearsals,
    knows_rehearsals,
    without_drawings,
    without_rehearsals,
)
from stories.editing.rehearsal.views import ADDRESSES as REHEARSAL_URLS
from stories.editing.rehearsal.views import menu_item
from stories.editing.review.views import ReviewView
from stories.pages.rich_text_links import PageReferenceHandler
from stories.reporting.log import LogViewSet
from stories.reporting.registers import registers

set_panels()

hooks.register("before_publish_page", publish_at_the_gate)
hooks.register("before_bulk_action", publish_many_at_the_gate)
hooks.register("after_copy_page", keep_a_copy_waiting)
hooks.register("construct_page_action_menu", name_the_buttons)
hooks.register("construct_homepage_panels", lay_out_home_screen)
hooks.register("construct_homepage_summary_items", count_without_rehearsals, order=900)
hooks.register("register_admin_menu_item", menu_item)
hooks.register("register_reports_menu_item", following_menu_item)
hooks.register("construct_image_chooser_queryset", without_drawings)
hooks.register("construct_page_chooser_queryset", without_rehearsals)
for menu in ("register_page_header_buttons", "register_page_listing_more_buttons"):
    hooks.register(menu, review_buttons)
    hooks.register(menu, withdraw_buttons)


@hooks.register("register_rich_text_features", order=100)
def keep_links_by_number(features: FeatureRegistry) -> None:
    """Links to pages are references; after Wagtail's own handler, which writes addresses."""
    features.register_link_type(PageReferenceHandler)


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[Any]:
    """The editor of every page type, and the registries."""
    return [*page_viewsets(), *VIEWSETS, *registers(), LogViewSet()]


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLPattern]:
    """The review screen, the acts of the Protection panel, and what the registries bring."""
    return [
        path(
            "stories/review/<int:page_id>/",
            knows_rehearsals(ReviewView.as_view()),
            name="stories_review",
        ),
        path(
            "stories/review/<int:page_id>/words/", words_under_review, name="stories_review_words"
        ),
        path(
            "stories/picture/<int:image_id>/<int:width>/", desk_picture, name="stories_desk_picture"
        ),
        *PANEL_URLS,
        *REHEARSAL_URLS,
        *FOLLOWING_URLS,
        *ADMIN_URLS,
    ]
