"""Answers: a template, the frame of its language, and nothing of the request."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import get_template
from django.utils import translation

from stories.reading.frame import frame_of
from stories.reading.frame_words import Frame
from stories.reading.kept_pages import keep
from stories.reading.moments import Moment, remember


def answer(
    template: str,
    frame: Frame,
    *,
    language: str = "",
    status: int = 200,
    moment: Moment | None = None,
    changed: datetime | None = None,
    **context: Any,
) -> HttpResponse:
    """Render ``template`` inside ``frame``. No request goes in: no session is asked, no cookie.

    With a ``moment`` the answer may be kept; see :func:`stories.reading.kept_pages.keep`.
    """
    language = language or frame.language
    context["epoch"] = moment.epoch if moment else 0
    html = _render(template, frame, language, context)
    response = HttpResponse(html, status=status, headers={"Content-Language": language})
    return keep(response, moment, changed=changed) if moment else response


def not_found(language: str = settings.LANGUAGE_CODE) -> HttpResponse:
    """There is nothing at this address."""
    return _notice("404.html", language, 404)


def gone(language: str = settings.LANGUAGE_CODE) -> HttpResponse:
    """Something was here; a neutral page says no more than that it is not available."""
    return _notice("410.html", language, 410)


def _notice(template: str, language: str, status: int) -> HttpResponse:
    """A page that is the same at every address, and so is written only once."""
    moment = Moment.present()
    html: str = remember(
        f"{template}.{language}",
        moment,
        lambda: _render(template, frame_of(language, moment), language, {}),
    )
    return HttpResponse(html, status=status, headers={"Content-Language": language})


def _render(template: str, frame: Frame, language: str, context: dict[str, Any]) -> str:
    with translation.override(language):
        return get_template(template).render(
            {
                "frame": frame,
                "language": language,
                "site": settings.WAGTAILADMIN_BASE_URL,
                **context,
            }
        )
