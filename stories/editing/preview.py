"""The manuscript as readers would see it, for staff: preview, and the left side of a review."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from stories.editing.protection import look_at, readable_passages
from stories.editing.review.cards import cards_of
from stories.editing.review.marking import mark_findings
from stories.editing.review.views import refuse_visit
from stories.images.metadata import PUBLIC_WIDTHS, PictureUnreadable, strip_metadata
from stories.publishing.status import standing_edition
from stories.reading.rendering import render_article
from stories.redaction.tasks import manuscript_of

PICTURE_RIGHTS = ["add", "change", "delete", "choose"]


def article_for_staff(fragment: str) -> SafeString:
    """A fragment with links as readers would have them, and pictures from behind the sign-in."""
    return render_article(
        fragment,
        resolve_page=_address,
        resolve_picture=_picture,
        resolve_attachment=lambda key: reverse("story_attachments:clean", args=[key]),
    )


def _address(number: int) -> str:
    edition = standing_edition(number)
    return edition.path if edition else ""


def _picture(key: str) -> str:
    image, width, *form = key.split("/")
    if form:  # there are no other forms before an edition has its own copies
        return ""
    return reverse("stories_desk_picture", args=[image, width])


@never_cache
@require_safe
def desk_picture(request: HttpRequest, image_id: int, width: int) -> HttpResponse:
    """The copy of a picture that readers would get: its pixels and nothing else.

    Raises:
        PermissionDenied: no right to pictures.
        Http404: no such picture, or one that cannot be read.
    """
    model = get_image_model()
    policy = policy_registry.get_by_type(model)
    if not policy.user_has_any_permission(request.user, PICTURE_RIGHTS):
        raise PermissionDenied
    image = get_object_or_404(model, pk=image_id)
    try:
        wide = max(1, min(width, max(PUBLIC_WIDTHS)))
        clean = strip_metadata(image.desk_file(), width=wide)
    except (OSError, PictureUnreadable) as trouble:
        raise Http404 from trouble
    return HttpResponse(clean.data, content_type=clean.content_type)


@never_cache
@require_safe
@xframe_options_sameorigin
def words_under_review(request: HttpRequest, page_id: int) -> HttpResponse:
    """The page as readers will see it, with every open finding marked in its place."""
    row = Page.objects.filter(pk=page_id).first()
    refused = refuse_visit(request, row)
    if refused or row is None:
        return refused or HttpResponse(status=404)
    page = manuscript_of(row)
    look = look_at(page)
    passages = {} if look.failed else passages_of(page)
    marked, notes = mark_findings(page.fragment(), passages, cards_of(look.found))
    context = {
        "page": page,
        "article": article_for_staff(marked),
        "notes": notes,
        "cover_seed": page.cover_seed,
        "language": page.locale.language_code,
    }
    with translation.override(page.locale.language_code):
        return render(request, "stories/editing/review_words.html", context)


def passages_of(page: Any) -> dict[str, Any]:
    """The passages of a page that could be read, by their path."""
    return {passage.path: passage for passage in readable_passages(page)}
