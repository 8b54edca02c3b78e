"""Where readers search. What they ask is answered and forgotten: no log, no cookie, no copy."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from stories.publishing.editions import Edition
from stories.reading.answers import answer, not_found
from stories.reading.archives import PER_PAGE
from stories.reading.catalogue import OVERVIEW
from stories.reading.frame import frame_of, frames_at
from stories.reading.moments import Moment
from stories.reading.search.choices import choices, ways_of
from stories.reading.search.facets import facets_of
from stories.reading.search.finding import Found, find
from stories.reading.search.looking import ENOUGH
from stories.reading.search.query import LONGEST, parse
from stories.reading.search.results import results
from stories.reading.shelf import readable_cards
from stories.reading.tongues import tongues_of

SEARCH = "search/"  # below the home page of a language
_APPEAL = "appealpage"
_APPEALS = 3


@require_safe
def search(request: HttpRequest, language: str = settings.LANGUAGE_CODE) -> HttpResponse:
    """The editions that answer a question, or an honest word that none does."""
    moment = Moment.present()
    frame = frame_of(language, moment)
    if frame.language != language or frame.is_empty:
        return not_found(language)
    query = parse(request.GET.get("q", ""))
    chosen = choices(request.GET, f"{frame.root}{SEARCH}", query.text, frame)
    found = Found() if query.is_empty else find(query, chosen.under(), frame, moment)
    page = results(found, moment, chosen.page)
    if page is None:
        return _untold(not_found(language))
    roots = {code: f"{each.root}{SEARCH}" for code, each in frames_at(moment).items()}
    response = answer(
        "stories/read/search.html",
        frame,
        query=query,
        choices=chosen,
        found=found,
        results=page.shown,
        leaf=page.leaf,
        first=(page.leaf.number - 1) * PER_PAGE + 1,
        offer_path=chosen.address(q=found.offer) if found.offer else "",
        ways=ways_of(page.leaf, chosen),
        facets=[] if query.is_empty else facets_of(found, chosen, frame, moment),
        enough=ENOUGH,
        longest=LONGEST,
        archive=f"{frame.root}{OVERVIEW}",
        tongues=tongues_of(moment, language, roots),
        appeals=[] if query.is_empty or page.shown else _open_appeals(language, moment),
    )
    return response if query.is_empty else _untold(response)


def _open_appeals(language: str, moment: Moment) -> list[Edition]:
    """The newest needs that are not met, for who found nothing: perhaps they came to help."""
    return readable_cards(moment, kind=_APPEAL, language=language, mark="open")[:_APPEALS]


def _untold(response: HttpResponse) -> HttpResponse:
    """What somebody looks for is nobody's business: not the browser's store, not other engines'."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
