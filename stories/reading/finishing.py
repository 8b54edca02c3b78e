"""The last touches on an answer to a reader: compressed, with its mark, without a body for HEAD."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from stories.reading.encodings import COMPRESSIBLE, compressed


def finish(request: HttpRequest, response: HttpResponse, encoding: str) -> HttpResponse:
    """Compress ``response`` where that is safe and pays, and mark its bytes with an ``ETag``.

    The mark belongs to the bytes that travel, so each form has its own.
    """
    if request.method not in {"GET", "HEAD"} or response.streaming or _is_personal(response):
        return response
    content_type = response.headers.get("Content-Type", "")
    if content_type.startswith(COMPRESSIBLE):
        patch_vary_headers(response, ["Accept-Encoding"])
        if "Content-Encoding" not in response.headers:
            _compress(response, content_type, encoding)
    if response.status_code == 200 and "ETag" not in response.headers:
        mark = hashlib.blake2b(response.content, digest_size=16).hexdigest()
        response.headers["ETag"] = f'"{mark}"'
    response.headers["Content-Length"] = str(len(response.content))
    return response


def revalidate(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """304 for a reader whose copy is still what stands here; for HEAD the headers alone.

    A date alone is never believed (``If-Modified-Since``): ours tell the day, and a page may be
    corrected twice on one.
    """
    if response.status_code == 200 and "ETag" in response.headers:
        tag = response.headers["ETag"]
        response = get_conditional_response(request, etag=tag, response=response) or response
    if request.method == "HEAD" and not response.streaming:
        length = response.headers.get("Content-Length", str(len(response.content)))
        response.content = b""
        response.headers["Content-Length"] = length
    return response


def _compress(response: HttpResponse, content_type: str, encoding: str) -> None:
    body = compressed(response.content, content_type, encoding)
    if body is not None:
        response.content = body
        response.headers["Content-Encoding"] = encoding


def _is_personal(response: HttpResponse) -> bool:
    return bool(response.cookies) or "no-store" in response.headers.get("Cache-Control", "")
