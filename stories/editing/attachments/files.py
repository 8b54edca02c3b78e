"""Pages and state of one attachment, for people of the desk who may see it."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.permissions import policy_registry

from stories.audit.log import Act, enter
from stories.editing.files import SAFELY
from stories.images.attachments.asking import ask_for_picture
from stories.images.attachments.models import StoryDocument
from stories.images.attachments.reading import PaperRefused
from stories.images.attachments.work import begin_paper
from stories.images.retention import OriginalNeeded, destroy_original

DESTROYED = _("The original is destroyed. The cleared copy stays.")
BEGUN = _("The attachment is prepared anew.")
RIGHTS = ["add", "change", "delete", "choose"]


def may_redact(user: Any, document: StoryDocument) -> bool:
    """Whether ``user`` may see the original: who may change the attachment, and who clears."""
    policy = policy_registry.get_by_type(StoryDocument)
    return user.has_perm("stories.clear_image") or policy.user_has_permission_for_instance(
        user, "change", document
    )


def paper_to_redact(request: HttpRequest, number: int) -> StoryDocument:
    """The attachment of this number.

    Raises:
        Http404: there is none.
        PermissionDenied: this person may not see its original.
    """
    document = get_object_or_404(StoryDocument, pk=number)
    if not may_redact(request.user, document):
        raise PermissionDenied
    return document


def paper_to_see(request: HttpRequest, number: int) -> StoryDocument:
    """The attachment of this number, of which only the clean copy is shown.

    Raises:
        Http404: there is none.
        PermissionDenied: this person has no right to attachments.
    """
    policy = policy_registry.get_by_type(StoryDocument)
    if not policy.user_has_any_permission(request.user, RIGHTS):
        raise PermissionDenied
    return get_object_or_404(StoryDocument, pk=number)


def leading_back(request: HttpRequest, name: str, *numbers: int) -> str:
    """A screen of the attachment, which leads on to where the person came from."""
    address = reverse(f"story_attachments:{name}", args=numbers)
    came_from = get_valid_next_url_from_request(request)
    return f"{address}?" + urlencode({"next": came_from}) if came_from else address


@never_cache
@require_safe
def original_page(request: HttpRequest, pk: int, page: int) -> HttpResponse:
    """A page of the original as a picture, for drawing boxes; each look is a line in the log."""
    document = paper_to_redact(request, pk)
    try:
        with document.open_file() as file:
            data = ask_for_picture(file.read(), page - 1)
    except (PaperRefused, OSError) as error:
        raise Http404 from error
    if not document.original_destroyed_at:
        enter(Act.ORIGINAL_SEEN, by=request.user, codes={"document": document.pk})
    return HttpResponse(data, content_type="image/jpeg", headers=SAFELY)


@never_cache
@require_safe
def clean_page(request: HttpRequest, pk: int, page: int) -> HttpResponse:
    """A page of the clean copy as a picture: exactly what readers get."""
    document = paper_to_see(request, pk)
    try:
        data = ask_for_picture(document.clean_bytes(), page - 1)
    except (PaperRefused, OSError) as error:
        raise Http404 from error
    return HttpResponse(data, content_type="image/jpeg", headers=SAFELY)


@never_cache
@require_safe
def clean_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The clean copy itself: exactly the bytes that are cleared."""
    document = paper_to_see(request, pk)
    try:
        data = document.clean_bytes()
    except OSError as error:
        raise Http404 from error
    headers = SAFELY | {"Content-Disposition": "inline"}
    return HttpResponse(data, content_type="application/pdf", headers=headers)


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Prepare an attachment once more, after a failure or a restart of the server."""
    begin_paper(paper_to_redact(request, pk))
    messages.info(request, BEGUN)
    return redirect(leading_back(request, "clear", pk))


@require_POST
def destroy(request: HttpRequest, pk: int) -> HttpResponse:
    """Destroy the original by hand."""
    document = paper_to_redact(request, pk)
    try:
        destroy_original(document, by=request.user)
    except OriginalNeeded as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, DESTROYED)
    return redirect(leading_back(request, "clear", pk))
