"""Asking the site for an address without a server: the same views, the same middleware."""

import io
from contextlib import closing, nullcontext
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http.response import HttpResponseBase

from stories.reading.static_copy.errors import ExportError

# What belongs to one answer, or to the way it travels; a web server says these itself.
_OF_ONE_ANSWER = frozenset({"content-length", "date", "etag", "last-modified"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a stranger is answered: status, headers and body."""

    path: str
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def lasting(self) -> dict[str, str]:
        """The headers that every answer of its kind has."""
        return {
            name: value
            for name, value in self.headers.items()
            if name.lower() not in _OF_ONE_ANSWER
        }


class Site:
    """The program as strangers meet it, asked from inside."""

    def __init__(self) -> None:
        self.handler = BaseHandler()
        self.handler.load_middleware()
        self.address = urlsplit(settings.WAGTAILADMIN_BASE_URL)

    def ask(self, path: str, urlconf: str = "") -> Answer:
        """The answer to GET ``path``, from ``urlconf`` instead of the site's own if one is named.

        Raises:
            ExportError: the site does not know its own name, or wants to set a cookie.
        """
        request = self._request(path)
        if urlconf:
            request.urlconf = urlconf
        response = self.handler.get_response(request)
        answer = Answer(path, response.status_code, dict(response.items()), _body(response))
        if answer.status == 400:
            msg = (
                f"{self.address.netloc} is in LANDFALL_BASE_URL and not in LANDFALL_ALLOWED_HOSTS."
            )
            raise ExportError(msg)
        if response.cookies:
            msg = f"The site wanted to set a cookie at {path}; a copy can hold none."
            raise ExportError(msg)
        return answer

    def _request(self, path: str) -> WSGIRequest:
        secure = settings.SECURE_SSL_REDIRECT or self.address.scheme == "https"
        return WSGIRequest(
            {
                "REQUEST_METHOD": "GET",
                "PATH_INFO": path.encode().decode("latin-1"),  # as WSGI has it: PEP 3333
                "QUERY_STRING": "",
                "SERVER_NAME": self.address.hostname or "localhost",
                "SERVER_PORT": str(self.address.port or (443 if secure else 80)),
                "HTTP_HOST": self.address.netloc,
                "REMOTE_ADDR": "127.0.0.1",
                "wsgi.url_scheme": "https" if secure else "http",
                "wsgi.input": io.BytesIO(),
            }
        )


def _body(response: HttpResponseBase) -> bytes:
    if not response.streaming:
        return response.content  # type: ignore[attr-defined]
    # Not response.close(): that ends a request, and with it the connection to the database.
    file = getattr(response, "file_to_stream", None)
    with closing(file) if file else nullcontext():
        return b"".join(response)
