"""Clearing a picture: its clean copy, what its file carries, and four questions."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import policy_registry

from stories.detection.picture_noise import without_noise
from stories.editing.pictures_files import image_to_see, may_redact, screen_of
from stories.editing.pictures_shown import editions_with_another_copy, status_of
from stories.images.clearable import RUNNING, WAITING, Question
from stories.images.clearing import clear, require_clearer
from stories.images.metadata import PictureUnreadable, carried_along
from stories.images.models import StoryImage
from stories.images.proposals import dismiss

CLEARED = _("“%s” is cleared. It may go out with an approved page.")
ANSWERS = {"yes": True, "no": False}
HINTS = {
    Question.FACE: _(
        "Look at mirrors, screens and glasses too. With “no” two reviewers look at each page that "
        "shows it, and everybody on the page must have agreed to be recognised."
    ),
    Question.NAME: _("Letters, badges, certificates, number plates, shop signs, chats, tattoos."),
    Question.PLACE: _("Windows, hills, streets, posters, uniforms of a school or a company."),
    Question.HANDWRITING: _("Relatives and teachers know a hand. Typed words give less away."),
}
CARRIED = {
    "place": _("the place where it was taken"),
    "time": _("the time when it was taken"),
    "camera": _("the camera or phone"),
    "author": _("who took or edited it"),
    "thumbnail": _("a small copy of the picture as it was before it was edited"),
    "notes": _("notes, such as a title or a description"),
    "frames": _("further pictures in the same file"),
    "depth": _("a map of depths, from which hidden shapes can be read"),
    "gain": _("a second exposure of the same picture"),
    "trailer": _("something behind the picture, such as a short film"),
}


class ClearView(WagtailAdminTemplateMixin, TemplateView):
    """One picture as readers would get it, what its file carries beside, and one decision."""

    template_name = "stories/editing/pictures/clear.html"
    page_title = _("Clear a picture")
    header_icon = "view"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the picture. Raises Http404 and PermissionDenied as :func:`image_to_see`."""
        super().setup(request, *args, **kwargs)
        self.image = image_to_see(request, kwargs["pk"])

    def get_page_subtitle(self) -> str:
        """The picture's title at the desk."""
        return self.image.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Back to the list."""
        pictures = {"url": reverse("story_pictures:index"), "label": _("Pictures to clear")}
        return [*self.breadcrumbs_items, pictures, {"url": "", "label": self.image.title}]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The picture itself, for whoever may edit or replace it."""
        policy = policy_registry.get_by_type(StoryImage)
        if not policy.user_has_permission_for_instance(self.request.user, "change", self.image):
            return []
        url = reverse("wagtailimages:edit", args=[self.image.pk])
        return [HeaderButton(_("Edit"), url=url, icon_name="edit")]

    def obstacle(self) -> str:
        """Why this person cannot clear this picture; empty when they can."""
        try:
            require_clearer(self.image, self.request.user)
        except PermissionDenied as reason:
            return str(reason)
        return ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The clean copy, what the file carries along, and what stands in the way."""
        carried, trouble = self._carried()
        return super().get_context_data(
            image=self.image,
            status=status_of(self.image),
            carried=carried,
            trouble=trouble if trouble != self.image.work_trouble else "",
            searching=self.image.work_state in {WAITING, RUNNING},
            list_url=reverse("story_pictures:index"),
            obstacle=self.obstacle(),
            may_redact=may_redact(self.request.user, self.image),
            questions=[self._asked(question) for question in Question],
            faces=self.image.open_faces(),
            read=without_noise(self.image.readable_text()).splitlines(),
            older=editions_with_another_copy(self.image),
            next=get_valid_next_url_from_request(self.request),
            **kwargs,
        )

    def _asked(self, question: Question) -> dict[str, Any]:
        said = self.image.answers.get(question.value) if self.image.is_cleared else None
        return {"name": question.value, "words": question.label, "hint": HINTS[question]} | {
            "said": said
        }

    def _carried(self) -> tuple[list[Any], str]:
        if self.image.original_destroyed_at:
            return [], ""
        try:
            with self.image.open_file() as file:
                return [CARRIED.get(name, name) for name in carried_along(file)], ""
        except (PictureUnreadable, OSError) as error:
            return [], str(error)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say that a proposal is no face, or clear exactly the copy that was shown.

        Raises:
            PermissionDenied: not a reviewer, or the reviewer's own upload.
        """
        require_clearer(self.image, request.user)
        if "no_face" in request.POST:
            return self._no_face(request)
        given = {question.value: request.POST.get(question.value, "") for question in Question}
        answers = {name: ANSWERS[said] for name, said in given.items() if said in ANSWERS}
        digest = request.POST.get("digest", "")
        try:
            clear(item=self.image, by=request.user, digest=digest, answers=answers)
        except ValidationError as trouble:
            messages.error(request, trouble.messages[0])
            return redirect(screen_of(self.image.pk, request))
        messages.success(request, CLEARED % self.image.title)
        return redirect(get_valid_next_url_from_request(request) or "story_pictures:index")

    def _no_face(self, request: HttpRequest) -> HttpResponse:
        number = request.POST["no_face"]
        for proposal in self.image.open_faces():
            if str(proposal.pk) == number:
                dismiss(proposal, by=request.user)
        return redirect(screen_of(self.image.pk, request))
