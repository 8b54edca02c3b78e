"""Addresses of following, in every language of the site."""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path, re_path

from stories.following import views
from stories.reading.urls import IN

TOKEN = r"(?P<token>[-\w.]{10,200})/"  # noqa: S105  what a token looks like

urlpatterns: list[URLPattern | URLResolver] = [
    re_path(rf"{IN}follow/$", views.follow, name="follow"),
    re_path(rf"{IN}follow/confirm/{TOKEN}$", views.confirm, name="follow_confirm"),
    re_path(rf"{IN}follow/manage/{TOKEN}$", views.manage, name="follow_manage"),
    re_path(rf"{IN}follow/unsubscribe/{TOKEN}$", views.unsubscribe, name="follow_unsubscribe"),
]
# Where a provider of e-mail tells what came back.
if apps.is_installed("anymail"):
    urlpatterns.append(path("follow/returns/", include("anymail.urls")))
