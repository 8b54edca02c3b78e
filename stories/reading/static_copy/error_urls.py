"""Addresses under which the copy asks for the pages of errors; the site itself has none
for what was taken down."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from stories.reading.answers import gone


def gone_page(request: HttpRequest, language: str) -> HttpResponse:
    """What stands where something was taken down."""
    return gone(language)


urlpatterns = [
    path("<slug:language>/410.html", gone_page),
    path("", include(settings.ROOT_URLCONF)),  # pages of errors link to others
]
