"""Answers: a template, the frame of its language, and nothing of the request."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import get_template
from django.utils import translation

from stories.reading.frame import Frame, frame_of
from stories.reading.moments import Moment


def answer(
    template: str, frame: Frame, *, language: str = "", status: int = 200, **context: Any
) -> HttpResponse:
    """Render ``template`` inside ``frame``. No request goes in: no session is asked, no cookie."""
    language = language or frame.language
    with translation.override(language):
        html = get_template(template).render(
            {
                "frame": frame,
                "language": language,
                "site": settings.WAGTAILADMIN_BASE_URL,
                **context,
            }
        )
    return HttpResponse(html, status=status, headers={"Content-Language": language})


def not_found(language: str = settings.LANGUAGE_CODE) -> HttpResponse:
    """There is nothing at this address."""
    return answer("404.html", frame_of(language, Moment.present()), status=404)


def gone(language: str = settings.LANGUAGE_CODE) -> HttpResponse:
    """Something was here; a neutral page says no more than that it is not available."""
    return answer("410.html", frame_of(language, Moment.present()), status=410)
