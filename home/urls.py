"""Addresses: the desk under ``/admin/``, everything else is what readers get."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls


def no_such_page(request: HttpRequest) -> HttpResponse:
    """For an address of Wagtail's that this site does not want.

    Raises:
        Http404: always.
    """
    raise Http404


urlpatterns = [
    # Wagtail's own trial of the error page: it breaks on purpose, and whoever signed in may ask.
    path("admin/failwhale/", no_such_page),
    # They tell everybody who signed in what is stored and under which title, whatever their rights.
    path("admin/api/main/images/", include(([re_path("", no_such_page)], "no_images"))),
    path("admin/api/main/documents/", include(([re_path("", no_such_page)], "no_documents"))),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("stories.urls")),
]

handler400 = "stories.reading.errors.bad_request"
handler403 = "stories.reading.errors.permission_denied"
handler404 = "stories.reading.errors.page_not_found"
handler500 = "stories.reading.errors.server_error"
