"""Addresses of the process for readers: no desk, and nothing that writes.

Whoever wants reports by e-mail is answered by the desk's process, which has the keys for that.
"""

from django.urls import include, path

urlpatterns = [path("", include("stories.reading.urls"))]

handler400 = "stories.reading.errors.bad_request"
handler403 = "stories.reading.errors.permission_denied"
handler404 = "stories.reading.errors.page_not_found"
handler500 = "stories.reading.errors.server_error"
