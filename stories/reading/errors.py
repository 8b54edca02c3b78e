"""What Django answers when a view cannot: in the site's own voice, without telling why."""

from django.http import HttpRequest, HttpResponse

from stories.reading.answers import answer, not_found
from stories.reading.frame_words import Frame


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that the site does not have."""
    return not_found()


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that makes no sense."""
    return answer("400.html", Frame(), status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Somebody may not do this."""
    return answer("403.html", Frame(), status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke. The database may be what broke, so it is not asked for a frame."""
    return answer("500.html", Frame(), status=500)
