"""The redaction editor: boxes over a picture, drawn in the browser or written as numbers.

The boxes are an ordinary form. The script only draws on top of it what its numbers say.
"""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from stories.editing.pictures_carrying import Carried
from stories.editing.pictures_files import image_to_redact, screen_of
from stories.images.boxes import BoxKind, Overtaken, RedactionBox, state_of
from stories.images.clearable import FAILED, RUNNING, WAITING
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.images.suggestions import suggestions_off
from stories.images.work import begin

FIELDS = ("kind", "left", "top", "width", "height")
MOST = 200
SPARE = 1  # empty rows for somebody without scripts; "Look first" gives another one
SAVED = _("The boxes are burnt in. Now somebody who did not upload the picture clears it.")
UNCHANGED = _("Nothing was changed.")
STALE = _(
    "Somebody else has drawn on this picture meanwhile: %(theirs)s boxes are stored. Yours are "
    "below and not saved yet. Save once more to put them in the place of the others."
)
UNSEEN = "nothing"  # what a form has seen that does not say it
CARRIED = _("Reviews that go on with the new picture, answers and all: %d.")
OUTSIDE = _("This box lies outside the picture, which is %(wide)s by %(high)s pixels.")


class BoxForm(forms.ModelForm):
    """A rectangle in pixels of the upright original."""

    class Meta:
        model = RedactionBox
        fields = FIELDS

    def __init__(self, *args: Any, size: tuple[int, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.size = size
        self.fields["kind"].initial = BoxKind.FACE

    def clean(self) -> Any:
        """Refuse a box of which no pixel lies on the picture."""
        values = super().clean() or {}
        if not self.errors and not self.box().drawn.within(self.size).area:
            wide, high = self.size
            raise forms.ValidationError(OUTSIDE % {"wide": wide, "high": high})
        return values

    def box(self) -> RedactionBox:
        """The box that the form says."""
        return RedactionBox(**{name: self.cleaned_data[name] for name in FIELDS})


BoxFormSet = forms.formset_factory(
    BoxForm, extra=SPARE, can_delete=True, max_num=MOST, validate_max=True
)


class RedactView(WagtailAdminTemplateMixin, TemplateView):
    """The original with its boxes, what is proposed, and the form."""

    template_name = "stories/editing/pictures/redact.html"
    page_title = _("Cover something")
    header_icon = "edit"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the picture. Raises Http404 and PermissionDenied as :func:`image_to_redact`."""
        super().setup(request, *args, **kwargs)
        self.image = image_to_redact(request, kwargs["pk"])
        self.next = get_valid_next_url_from_request(request)

    def get_page_subtitle(self) -> str:
        """The picture's title at the desk."""
        return self.image.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Back to the list and to the picture."""
        pictures = {"url": reverse("story_pictures:index"), "label": _("Pictures to clear")}
        picture = {"url": self.back(), "label": self.image.title}
        return [*self.breadcrumbs_items, pictures, picture, {"url": "", "label": self.page_title}]

    def back(self) -> str:
        """The picture's own screen, which leads on to where the person came from."""
        return screen_of(self.image.pk, self.request)

    def formset(self, data: Any = None) -> Any:
        """The boxes as forms: those that were sent, or those that are stored."""
        stored = [{name: getattr(box, name) for name in FIELDS} for box in self.image.boxes.all()]
        size = {"size": (self.image.width, self.image.height)}
        # A row that was sent counts by itself: beside the stored ones it might look untouched.
        known = None if data else stored
        return BoxFormSet(data, initial=known, form_kwargs=size, prefix="boxes")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The picture, its boxes as they are in the form, and what is proposed."""
        formset = kwargs.pop("formset", None) or self.formset()
        stored = [box.drawn for box in self.image.boxes.all()]
        return super().get_context_data(
            image=self.image,
            formset=formset,
            drawn=kwargs.pop("drawn", stored),
            kinds=BoxKind.choices,
            unsaved=self.request.method == "POST",
            **self._proposed(),
            state=state_of(self.image),
            back=self.back(),
            next=self.next,
            **kwargs,
        )

    def _proposed(self) -> dict[str, Any]:
        """What programs saw, what they could not look for, and who may say that it is nothing."""
        user = self.request.user
        brought_it = self.image.uploaded_by_user_id == user.pk
        return {
            "proposals": self.image.proposals.filter(dismissed_at=None),
            "off": suggestions_off(),
            "switched_off": not settings.LANDFALL_PICTURE_SUGGESTIONS,
            "searching": self.image.work_state in {WAITING, RUNNING},
            "may_dismiss": user.has_perm("stories.clear_image") and not brought_it,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what the boxes would cover, or burn them in."""
        formset = self.formset(request.POST)
        if not formset.is_valid():
            return self.render_to_response(self.get_context_data(formset=formset))
        boxes = [form.box() for form in formset if _is_meant(form)]
        shown = {"formset": _again(formset, boxes), "drawn": [box.drawn for box in boxes]}
        if "preview" in request.POST:
            return self.render_to_response(self.get_context_data(**shown))
        try:
            return self._save(boxes, request.POST.get("state") or UNSEEN)
        except Overtaken:
            messages.warning(request, STALE % {"theirs": self.image.boxes.count()})
            return self.render_to_response(self.get_context_data(**shown))

    def _save(self, boxes: list[RedactionBox], seen: str) -> HttpResponse:
        with Carried(self.image) as carried:
            changed = set_boxes(image=self.image, boxes=boxes, by=self.request.user, seen=seen)
            if changed:
                self.image = StoryImage.objects.get(pk=self.image.pk)
                begin(self.image)
        if not changed:
            messages.info(self.request, UNCHANGED)
        elif self.image.work_state == FAILED:
            messages.error(self.request, self.image.work_trouble)
        else:
            messages.success(self.request, SAVED)
        if carried.count:
            messages.info(self.request, CARRIED % carried.count)
        return redirect(self.back())


def _is_meant(form: Any) -> bool:
    return bool(form.cleaned_data) and not form.cleaned_data.get("DELETE")


def _again(formset: Any, boxes: list[RedactionBox]) -> Any:
    """The same boxes as a fresh form, so that what was taken away is gone and a row is free."""
    values = [{name: getattr(box, name) for name in FIELDS} for box in boxes]
    return BoxFormSet(initial=values, form_kwargs=formset.form_kwargs, prefix=formset.prefix)
