"""Covering something in an attachment: boxes as numbers over a page, or by the words themselves."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from stories.editing.attachments.clearing import PAPERS
from stories.editing.attachments.files import leading_back, paper_to_redact
from stories.editing.pictures_boxes import STALE, UNSEEN
from stories.images.attachments.keeping import Found
from stories.images.attachments.models import DocumentBox
from stories.images.attachments.preparing import set_paper_boxes
from stories.images.attachments.words import places_of
from stories.images.attachments.work import begin_paper
from stories.images.boxes import BoxKind, Overtaken, state_of
from stories.images.geometry import Region

NOT_WRITTEN = _("“%s” is not written in this file, or is covered already.")
NOT_COVERED = _("A box lies outside the page. Nothing was changed.")
SAVED = _("The boxes are burnt in. The attachment waits to be cleared.")
TRY_AGAIN = _("Somebody else was covering something at the same moment. Try again.")
UNCHANGED = _("Nothing was changed.")
MARGIN = 3  # pixels around a word, so that no edge of a letter stays
SPARE = 2


class BoxForm(forms.ModelForm):
    """A rectangle in pixels of the page's picture."""

    class Meta:
        model = DocumentBox
        fields = ("kind", "left", "top", "width", "height")


BoxFormSet = forms.formset_factory(BoxForm, extra=SPARE, can_delete=True)


class BoxesView(WagtailAdminTemplateMixin, TemplateView):
    """One page of the original, the boxes on it as numbers, and words to be covered."""

    template_name = "stories/editing/attachments/boxes.html"
    page_title = _("Cover something")
    header_icon = "view"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the attachment and the page.

        Raises:
            Http404: there is no such attachment or page.
            PermissionDenied: this person may not see the original.
        """
        super().setup(request, *args, **kwargs)
        self.document = paper_to_redact(request, kwargs["pk"])
        self.found: Found = self.document.what_was_found()
        self.number = kwargs["page"]
        if not 1 <= self.number <= len(self.found.pages) or self.document.original_destroyed_at:
            raise Http404

    def get_page_subtitle(self) -> str:
        """The attachment's title at the desk."""
        return self.document.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Back to the list and to the attachment."""
        papers = {"url": reverse("story_attachments:index"), "label": PAPERS}
        paper = {"url": self.back(), "label": self.document.title}
        return [*self.breadcrumbs_items, papers, paper, {"url": "", "label": self.page_title}]

    def back(self) -> str:
        """The attachment's own screen, which leads on to where the person came from."""
        return leading_back(self.request, "clear", self.document.pk)

    def here(self) -> str:
        """This page once more, with the way back."""
        return leading_back(self.request, "boxes", self.document.pk, self.number)

    def boxes_here(self) -> list[DocumentBox]:
        """The stored boxes of this page."""
        return [box for box in self.document.boxes.all() if box.page == self.number - 1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The page, its boxes, and the form."""
        fields = BoxForm.Meta.fields
        stored = [{name: getattr(box, name) for name in fields} for box in self.boxes_here()]
        formset = kwargs.pop("formset", None) or BoxFormSet(initial=stored)
        return super().get_context_data(
            document=self.document,
            number=self.number,
            numbers=range(1, len(self.found.pages) + 1),
            size=self.found.pages[self.number - 1].size,
            drawn=kwargs.pop("drawn", None) or [box.burnt for box in self.boxes_here()],
            kinds=BoxKind.choices,
            unsaved=self.request.method == "POST",
            formset=formset,
            words=self.request.GET.get("words", ""),
            back=self.back(),
            state=state_of(self.document),
            next=get_valid_next_url_from_request(self.request),
            usual=BoxKind.NAME,
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Cover words wherever they are written, show boxes before they are saved, or save them."""
        if "cover" in request.POST:
            return self._cover_words(request.POST.get("words", "").strip())
        formset = BoxFormSet(request.POST)
        if not formset.is_valid():
            return self.render_to_response(self.get_context_data(formset=formset))
        boxes = [self._box(form) for form in formset if _is_meant(form)]
        if "preview" in request.POST:
            drawn = [box.drawn for box in boxes]
            return self.render_to_response(self.get_context_data(formset=formset, drawn=drawn))
        others = [box for box in self.document.boxes.all() if box.page != self.number - 1]
        try:
            return self._save([*others, *boxes], request.POST.get("state") or UNSEEN)
        except Overtaken:
            messages.warning(request, STALE % {"theirs": len(self.boxes_here())})
            drawn = [box.drawn for box in boxes]
            return self.render_to_response(self.get_context_data(formset=formset, drawn=drawn))

    def _box(self, form: Any) -> DocumentBox:
        values = {name: form.cleaned_data[name] for name in BoxForm.Meta.fields}
        return DocumentBox(document=self.document, page=self.number - 1, **values)

    def _cover_words(self, words: str) -> HttpResponse:
        try:
            return self._cover(words)
        except Overtaken:
            messages.warning(self.request, TRY_AGAIN)
            return redirect(self.here())

    def _cover(self, words: str) -> HttpResponse:
        """A box over every place in the file where ``words`` are written."""
        places = [
            (index, region)
            for index, page in enumerate(self.found.pages)
            for region in places_of(page.words, words)
        ]
        if not places:
            messages.error(self.request, NOT_WRITTEN % words)
            return redirect(self.here())
        new = [_around(self.document, index, region) for index, region in places]
        told = ngettext("%d place is covered.", "%d places are covered.", len(new)) % len(new)
        messages.info(self.request, told)
        stored = list(self.document.boxes.all())
        return self._save([*stored, *new], state_of(self.document))

    def _save(self, boxes: list[DocumentBox], seen: str) -> HttpResponse:
        """Burn the boxes in. Raises ``Overtaken``: somebody else did meanwhile."""
        user = self.request.user
        try:
            changed = set_paper_boxes(document=self.document, boxes=boxes, by=user, seen=seen)
        except Overtaken:
            raise
        except ValueError:
            messages.error(self.request, NOT_COVERED)
            return redirect(self.here())
        if changed:
            self.document.refresh_from_db()
            begin_paper(self.document)
            messages.success(self.request, SAVED)
        else:
            messages.info(self.request, UNCHANGED)
        return redirect(self.here())


def _is_meant(form: Any) -> bool:
    return bool(form.cleaned_data) and not form.cleaned_data.get("DELETE")


def _around(document: Any, page: int, region: Region) -> DocumentBox:
    left, top = max(region.left - MARGIN, 0), max(region.top - MARGIN, 0)
    return DocumentBox(
        document=document,
        page=page,
        kind=BoxKind.NAME,
        left=left,
        top=top,
        width=region.right + MARGIN - left,
        height=region.bottom + MARGIN - top,
    )
