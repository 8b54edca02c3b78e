"""Whole answers, kept for a minute and never longer than they are true.

A view that made its answer of editions alone says so with :func:`keep`; nothing else is kept. An
answer is kept under its address and the form in which it was sent, together with the reading epoch
it was made under. Whoever asks next costs one small query, that for the present epoch: after an
issue, a takedown, a withdrawal or any other change of the readable set the number is another, in
the same transaction, for all processes and machines. What the clock changes without anybody's doing
ends the answer as well. So it is never served past a consent, and never hides what has begun.

Raw SQL raises no epoch. Readers then have the true older words for up to ``SECONDS`` more, and
never words that somebody wrote into a table: those have no seal, and no view makes a page of them.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

from django.conf import settings
from django.core.cache import BaseCache, caches
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import http_date

from stories.publishing.caches import reading_epoch
from stories.reading.bounded_memory import BoundedMemory
from stories.reading.encodings import accepted_encoding
from stories.reading.finishing import finish, revalidate
from stories.reading.moments import Moment, remembered_change

SECONDS: Final = 60
_ADDRESS: Final = re.compile(r"[\w/.-]{1,200}")  # longer ones are answered, but not kept
_MOMENT: Final = "landfall_moment"
AnyResponse = TypeVar("AnyResponse", bound=HttpResponse)


@dataclass(frozen=True, slots=True)
class KeptPage:
    """An answer as it goes out, and until when it is true."""

    key: str
    epoch: int
    until: datetime
    headers: tuple[tuple[str, str], ...]
    body: bytes


def keep(response: AnyResponse, moment: Moment, *, changed: datetime | None = None) -> AnyResponse:
    """Say that ``response`` was made of editions alone, none of them read before ``moment``.

    ``changed`` is when its words were issued: readers are told the day, and never the hour.
    """
    setattr(response, _MOMENT, moment)
    if changed:
        day = changed.replace(hour=0, minute=0, second=0, microsecond=0)
        response.headers["Last-Modified"] = http_date(day.timestamp())
    return response


class KeptPages:
    """Middleware: answers from memory what was just answered; stands before sessions and forms."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The kept answer, else the program's, compressed and with its ``ETag`` either way.

        Raises:
            DisallowedHost: somebody asks under a name that is not this site's.
        """
        if request.path_info.startswith(settings.LANDFALL_DESK):
            return self.get_response(request)
        request.get_host()
        encoding = accepted_encoding(request.headers.get("Accept-Encoding", ""))
        key = key_of(request, encoding)
        kept = kept_page(key) if key else None
        if kept:
            response = HttpResponse(kept.body, headers=dict(kept.headers))
        else:
            response = finish(request, self.get_response(request), encoding)
            if key:
                store(key, response)
        return revalidate(request, response)


def key_of(request: HttpRequest, encoding: str) -> str:
    """Under which name the answer is kept; empty for what never is.

    Only plain addresses: what follows a question mark is anybody's to invent, and would fill the
    memory with copies of one page.
    """
    if request.method not in {"GET", "HEAD"} or request.META.get("QUERY_STRING"):
        return ""
    return f"{encoding}:{request.path_info}" if _ADDRESS.fullmatch(request.path_info) else ""


def kept_page(key: str) -> KeptPage | None:
    """What is kept under ``key`` and still true. Costs a query only where there is something."""
    kept = caches["pages"].get(key)
    if not isinstance(kept, KeptPage) or kept.key != key or kept.until <= timezone.now():
        return None
    epoch = reading_epoch()
    if kept.epoch == epoch:
        return kept
    _memory(epoch).delete(key)
    return None


def store(key: str, response: HttpResponse) -> None:
    """Keep ``response`` if a view said that it may be, and if it is a page at all."""
    moment: Moment | None = getattr(response, _MOMENT, None)
    if moment is None or response.status_code != 200 or response.streaming or response.cookies:
        return
    until = moment.now + timedelta(seconds=SECONDS)
    change = remembered_change(moment)
    page = KeptPage(
        key=key,
        epoch=moment.epoch,
        until=min(until, change) if change else until,
        headers=tuple(response.headers.items()),
        body=response.content,
    )
    _memory(moment.epoch).set(key, page, timeout=SECONDS)


def _memory(epoch: int) -> BaseCache:
    """Where answers are kept; in this process none from before ``epoch``, as soon as it is known.

    They would not be sent, but withdrawn words must not wait there for their minute to pass.
    """
    memory = caches["pages"]
    if isinstance(memory, BoundedMemory):
        memory.begin(epoch)
    return memory
