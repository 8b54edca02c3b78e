"""Pages that only a copy has: a search without a server, and what stands where one is needed."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from stories.reading.answers import answer, gone
from stories.reading.frame import frame_of
from stories.reading.moments import Moment
from stories.reading.static_copy.shards import index_folder


def gone_page(request: HttpRequest, language: str) -> HttpResponse:
    """What stands where something was taken down."""
    return gone(language)


def search_page(request: HttpRequest, language: str) -> HttpResponse:
    """A search that a script makes in the browser; without scripts, the way to the archive."""
    moment = Moment.present()
    frame = frame_of(language, moment)
    return answer(
        "stories/read/search_copy.html",
        frame,
        path=f"{frame.root}search/",
        index=f"/{index_folder(language)}",
        ways=[way for way in frame.languages if way.language != language],
    )


def follow_page(request: HttpRequest, language: str) -> HttpResponse:
    """Who asks for reports by e-mail needs the program; this says so, and what there is instead."""
    frame = frame_of(language, Moment.present())
    return answer("stories/read/follow_copy.html", frame, path=f"{frame.root}follow/")


urlpatterns = [
    path("<slug:language>/410.html", gone_page),
    path("<slug:language>/search/", search_page),
    path("<slug:language>/follow/", follow_page),
    path("", include(settings.ROOT_URLCONF)),  # they link to other pages
]
