"""What every answer says to the browser: strict for readers, workable for the desk."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from stories.reading.headers import EVERYWHERE, FOR_PAGES, FOR_READERS, ONION_LOCATION

# Wagtail starts its panels, choosers and dates from inline scripts without a nonce, and its
# editor sets styles; everything still comes from this site alone.
DESK_POLICY = "; ".join(
    (
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "style-src 'self' 'unsafe-inline'",
        "script-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
    )
)
FOR_THE_DESK = EVERYWHERE | {
    "Content-Security-Policy": DESK_POLICY,
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class ResponseHeaders:
    """Middleware: sets the headers; the last to see an answer, so that errors have them, too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add what the answer does not say itself; the desk is never kept, whatever it says."""
        response = self.get_response(request)
        is_desk = request.path_info.startswith(settings.LANDFALL_DESK)
        if is_desk:
            response.headers["Cache-Control"] = FOR_THE_DESK["Cache-Control"]
        for name, value in (FOR_THE_DESK if is_desk else FOR_READERS).items():
            response.headers.setdefault(name, value)
        if not is_desk and response.headers.get("Content-Type", "").startswith("text/html"):
            _of_a_page(request, response)
        return response


def _of_a_page(request: HttpRequest, response: HttpResponse) -> None:
    """What only pages say: among it where the Tor Browser finds the same one in its network.

    It believes this over HTTPS alone (community.torproject.org, "Onion-Location").
    """
    for name, value in FOR_PAGES.items():
        response.headers.setdefault(name, value)
    onion = settings.LANDFALL_ONION_ADDRESS
    is_there = request.META.get("HTTP_HOST", "") == onion
    if onion and not is_there and response.status_code == HTTPStatus.OK:
        response.headers[ONION_LOCATION] = f"http://{onion}{request.get_full_path()}"
