"""What every answer says to the browser: strict for readers, workable for the desk."""

import hashlib
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils.cache import get_conditional_response

from stories.reading.headers import EVERYWHERE, FOR_READERS

DESK = reverse_lazy("wagtailadmin_home")

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
    """Sets the headers, and answers 304 to a reader whose copy is still what stands here."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.desk = str(DESK)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add what the answer does not say itself; the desk is never kept, whatever it says."""
        response = self.get_response(request)
        if request.path_info.startswith(self.desk):
            response.headers["Cache-Control"] = FOR_THE_DESK["Cache-Control"]
            return _with(response, FOR_THE_DESK)
        return _revalidated(request, _with(response, FOR_READERS))


def _with(response: HttpResponse, headers: dict[str, str]) -> HttpResponse:
    for name, value in headers.items():
        response.headers.setdefault(name, value)
    return response


def _revalidated(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    whole = response.status_code == 200 and not response.streaming
    if request.method not in {"GET", "HEAD"} or not whole or "ETag" in response.headers:
        return response
    tag = f'"{hashlib.blake2b(response.content, digest_size=16).hexdigest()}"'
    response.headers["ETag"] = tag
    answer = get_conditional_response(request, etag=tag, response=response)
    return _with(answer, FOR_READERS)  # type: ignore[arg-type]
