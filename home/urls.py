"""Addresses: the desk under ``/admin/``, everything else is what readers get."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("", include("stories.urls")),
]

handler400 = "stories.reading.errors.bad_request"
handler403 = "stories.reading.errors.permission_denied"
handler404 = "stories.reading.errors.page_not_found"
handler500 = "stories.reading.errors.server_error"
