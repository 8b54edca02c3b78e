"""Files and state of one picture, for people of the desk who may see it."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.permissions import policy_registry

from stories.audit.log import Act, enter
from stories.editing.files import RIGHTS, SAFELY
from stories.images.clearable import FAILED
from stories.images.metadata import PictureUnreadable, bare_copy
from stories.images.models import StoryImage
from stories.images.retention import OriginalNeeded, destroy_original
from stories.images.work import begin

DESTROYED = _("The original is destroyed. The cleared copy stays.")
BEGUN = _("The picture is prepared anew.")


def may_redact(user: Any, image: StoryImage) -> bool:
    """Whether ``user`` may see the original: who may change the picture, and who clears."""
    policy = policy_registry.get_by_type(StoryImage)
    return user.has_perm("stories.clear_image") or policy.user_has_permission_for_instance(
        user, "change", image
    )


def image_to_see(request: HttpRequest, number: int) -> StoryImage:
    """The picture of this number, of which only the clean copy and its words are shown.

    Raises:
        Http404: there is none.
        PermissionDenied: this person has no right to pictures.
    """
    policy = policy_registry.get_by_type(StoryImage)
    if not policy.user_has_any_permission(request.user, RIGHTS):
        raise PermissionDenied
    return get_object_or_404(StoryImage, pk=number)


def image_to_redact(request: HttpRequest, number: int) -> StoryImage:
    """The picture of this number.

    Raises:
        Http404: there is none.
        PermissionDenied: this person may not see its original.
    """
    image = get_object_or_404(StoryImage, pk=number)
    if not may_redact(request.user, image):
        raise PermissionDenied
    return image


def screen_of(number: int, request: HttpRequest) -> str:
    """The picture's own screen, which leads on to where the person came from."""
    address = reverse("story_pictures:clear", args=[number])
    came_from = get_valid_next_url_from_request(request)
    return f"{address}?" + urlencode({"next": came_from}) if came_from else address


@never_cache
@require_safe
def original(request: HttpRequest, pk: int) -> HttpResponse:
    """The pixels of the original, for drawing boxes; each look is a line in the log."""
    image = image_to_redact(request, pk)
    try:
        with image.open_file() as file:
            data = bare_copy(file).read()
    except (PictureUnreadable, OSError) as error:
        raise Http404 from error
    enter(Act.ORIGINAL_SEEN, by=request.user, codes={"image": image.pk})
    return HttpResponse(data, content_type="image/jpeg", headers=SAFELY)


@never_cache
@require_safe
def clean_copy(request: HttpRequest, pk: int) -> HttpResponse:
    """The clean copy at full size: exactly the pixels that are cleared."""
    image = image_to_redact(request, pk)
    try:
        data = image.clean_bytes()
    except OSError as error:
        raise Http404 from error
    return HttpResponse(data, content_type="image/jpeg", headers=SAFELY)


@never_cache
@require_safe
def work(request: HttpRequest, pk: int) -> JsonResponse:
    """How far the preparation is: ``state`` is waiting, running, failed or empty when done.

    The token is for a form that outlived its session, once its owner has signed in again.
    """
    image = image_to_redact(request, pk)
    is_over = image.work_state in {"", FAILED}
    return JsonResponse(
        {"state": image.work_state, "done": image.work_done, "over": is_over}
        | {"trouble": image.work_trouble, "digest": image.clean_digest}
        | {"token": get_token(request)}
    )


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Prepare a picture once more, after a failure or a restart of the server."""
    begin(image_to_redact(request, pk))
    messages.info(request, BEGUN)
    return redirect(screen_of(pk, request))


@require_POST
def destroy(request: HttpRequest, pk: int) -> HttpResponse:
    """Destroy the original by hand."""
    image = image_to_redact(request, pk)
    try:
        destroy_original(image, by=request.user)
    except OriginalNeeded as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, DESTROYED)
    return redirect(screen_of(pk, request))
