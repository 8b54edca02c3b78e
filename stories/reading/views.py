"""Public addresses: a page, an archive, or the plain truth that there is nothing."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.decorators.http import require_safe

from stories.publishing.addresses import former_address
from stories.publishing.editions import Edition
from stories.reading.answers import answer, gone, not_found
from stories.reading.archives import ARCHIVES, LEAF, below, leaf_of, leaf_path, newest
from stories.reading.catalogue import OVERVIEW, beside, catalogue_of, label_of
from stories.reading.frame import frame_of, frames_at
from stories.reading.frame_words import Frame
from stories.reading.kinds import BELOW, HOME
from stories.reading.moments import Moment
from stories.reading.neighbours import Neighbours, neighbours_of
from stories.reading.page import article_of, template_of, words_around
from stories.reading.shelf import edition_at, readable_cards
from stories.reading.tongues import readable_in, tongues_of, tongues_of_archive, tongues_of_list

NEWEST = 7  # one large, six small


@require_safe
def serve(request: HttpRequest, path: str = "") -> HttpResponse:
    """The readable edition at this address; else where it went, that it went, or nothing."""
    found = edition_at(f"/{path}")
    if found is None:
        return elsewhere(f"/{path}")
    edition, moment = found
    frame = frame_of(edition.language, moment)
    if is_list(edition):
        return list_page(request, edition, frame, moment)
    return answer(
        template_of(edition),
        frame,
        moment=moment,
        changed=edition.issued_at,
        language=edition.language,
        **words_around(edition, frame, moment),
    )


@require_safe
def serve_leaf(request: HttpRequest, path: str, number: str) -> HttpResponse:
    """A later page of the list at ``path``; a page may also be called “page”, and have a child."""
    found = edition_at(f"/{path}")
    if found is None:
        return elsewhere(f"/{path}")
    edition, moment = found
    if not is_list(edition):
        return serve(request, f"{path}{LEAF}{number}/")
    return list_page(request, edition, frame_of(edition.language, moment), moment, number)


def is_list(edition: Edition) -> bool:
    """Whether other pages are listed below this one."""
    return edition.kind in BELOW or edition.kind == HOME


def list_page(
    request: HttpRequest, edition: Edition, frame: Frame, moment: Moment, number: str = ""
) -> HttpResponse:
    """The home page and the archives: an introduction with a list below it."""
    is_home = edition.kind == HOME
    archive = newest(edition.language) if is_home else below(edition)
    wanted = int(number or page_wanted(request))
    leaf = leaf_of(archive, moment, wanted, **({"size": NEWEST} if is_home else {}))
    if leaf is None or (is_home and wanted > 1):
        return not_found(edition.language)
    if "page" in request.GET:
        return HttpResponsePermanentRedirect(leaf_path(edition.path, leaf.number))
    neighbours = neighbours_of(edition, moment) if edition.links else Neighbours()
    return answer(
        "home/home.html" if is_home else "stories/read/index.html",
        frame,
        moment=moment,
        language=edition.language,
        edition=edition,
        article=article_of(edition, neighbours),
        leaf=leaf,
        path=edition.path,
        tongues=tongues_of_list(moment, edition),
    )


@require_safe
def archive(
    request: HttpRequest,
    kind: str,
    slug: str,
    language: str = settings.LANGUAGE_CODE,
    number: str = "",
) -> HttpResponse:
    """What is told in one category, about one theme, of one kind, or of one year or month."""
    moment = Moment.present()
    frame = frame_of(language, moment)
    slug = slug.replace("/", "-")  # of a month
    label = label_of(frame, kind, slug, moment)
    wanted = int(number or page_wanted(request))
    leaf = leaf_of(ARCHIVES[kind](language, slug), moment, wanted) if label else None
    if leaf is None or label is None or frame.language != language:
        return not_found(language)
    if "page" in request.GET:
        return HttpResponsePermanentRedirect(leaf_path(label.path, leaf.number))
    return answer(
        "stories/read/archive.html",
        frame,
        moment=moment,
        kind=kind,
        label=label,
        leaf=leaf,
        path=label.path,
        beside=beside(frame, kind, slug, moment),
        readable_in=[] if leaf.count else readable_in(moment, language, kind, slug),
        tongues=tongues_of_archive(moment, language, kind, slug),
    )


@require_safe
def overview(request: HttpRequest, language: str = settings.LANGUAGE_CODE) -> HttpResponse:
    """Every archive of a language, with how much there is in each."""
    moment = Moment.present()
    frame = frame_of(language, moment)
    if frame.is_empty or frame.language != language:
        return not_found(language)
    catalogue = catalogue_of(frame, moment)
    paths = {code: f"{each.root}{OVERVIEW}" for code, each in frames_at(moment).items()}
    return answer(
        "stories/read/overview.html",
        frame,
        moment=moment,
        catalogue=catalogue,
        path=paths[language],
        tongues=tongues_of(moment, language, paths),
    )


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Where “leave this page” leads: nothing to see, and nothing kept by the browser."""
    response = answer("stories/read/leave.html", Frame())
    response["Clear-Site-Data"] = '"cache"'
    response["X-Robots-Tag"] = "noindex"
    return response


def elsewhere(path: str) -> HttpResponse:
    """The answer where no edition is readable: moved, withdrawn, in another language, unknown."""
    prefix = path.split("/")[1]
    language = prefix if prefix in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    former = former_address(path)
    if former is None:
        return _in_another_language(path, language) or not_found(language)
    for card in readable_cards(Moment.present(), page_number=former.page_number):
        if card.path != path:
            return HttpResponsePermanentRedirect(card.path)
    return gone(language) if former.withdrawn else not_found(language)


def _in_another_language(path: str, language: str) -> HttpResponse | None:
    """For somebody who put a language before an address that only the site's own language has."""
    found = edition_at(path.removeprefix(f"/{language}")) if path != f"/{language}/" else None
    if found is None or found[0].language == language:
        return None
    other, moment = found
    return answer(
        "404.html", frame_of(language, moment), language=language, status=404, other=other
    )


def page_wanted(request: HttpRequest) -> int:
    """The number in ``?page=2``, as addresses once said; 1 without one, 0 (which no archive has)
    for anything else.
    """
    wanted = request.GET.get("page", "1")
    return int(wanted) if wanted.isdecimal() and len(wanted) < 7 else 0
