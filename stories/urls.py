"""What readers can reach."""

from django.urls import include, path

urlpatterns = [
    path("", include("stories.following.urls")),
    path("", include("stories.reading.urls")),
]
