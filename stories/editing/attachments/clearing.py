"""Clearing an attachment: what it hides, its clean copy page by page, and four questions."""

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

from stories.editing.attachments.files import leading_back, may_redact, paper_to_see
from stories.editing.attachments.words import finds_in_words, status_of_paper
from stories.images.clearable import Question
from stories.images.clearing import clear, require_clearer
from stories.publishing.attachments import editions_with_another_paper

CLEARED = _("“%s” is cleared. It may go out with an approved page.")
PAPERS = _("Attachments to clear")
ANSWERS = {"yes": True, "no": False}
HINTS = {
    Question.FACE: _(
        "Photographs of passports and certificates too. With “no” two reviewers look at each page "
        "that offers it, and everybody on the page must have agreed to be recognised."
    ),
    Question.NAME: _("Heads and ends of letters, signatures, stamps, numbers, margins."),
    Question.PLACE: _("Letterheads, postmarks, offices, schools, courts; photographs in the file."),
    Question.HANDWRITING: _("Relatives and teachers know a hand. Signatures are handwriting."),
}


class ClearPaperView(WagtailAdminTemplateMixin, TemplateView):
    """One attachment as readers would get it, what its file hides, and one decision."""

    template_name = "stories/editing/attachments/clear.html"
    page_title = _("Clear an attachment")
    header_icon = "view"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the attachment. Raises as :func:`paper_to_see`."""
        super().setup(request, *args, **kwargs)
        self.document = paper_to_see(request, kwargs["pk"])

    def get_page_subtitle(self) -> str:
        """The attachment's title at the desk."""
        return self.document.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Back to the list."""
        papers = {"url": reverse("story_attachments:index"), "label": PAPERS}
        return [*self.breadcrumbs_items, papers, {"url": "", "label": self.document.title}]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The attachment itself, to edit or replace; its pages lead to their boxes."""
        if not may_redact(self.request.user, self.document):
            return []
        edit = reverse("wagtaildocs:edit", args=[self.document.pk])
        return [HeaderButton(_("Edit"), url=edit, icon_name="edit")]

    def obstacle(self) -> str:
        """Why this person cannot clear this attachment; empty when they can."""
        try:
            require_clearer(self.document, self.request.user)
        except PermissionDenied as reason:
            return str(reason)
        return ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is hidden, the pages with their words, and what stands in the way."""
        document = self.document
        sees_original = may_redact(self.request.user, document)
        found = document.what_was_found()
        pages = [
            {"number": number, "size": page.size, "text": page.text, "read": page.read}
            for number, page in enumerate(found.pages, start=1)
        ]
        return super().get_context_data(
            document=document,
            status=status_of_paper(document),
            finds=finds_in_words(found.hidden) if sees_original else [],
            sees_original=sees_original,
            pages=pages if document.is_prepared else [],
            trouble=document.work_trouble,
            obstacle=self.obstacle(),
            questions=[
                {"name": each.value, "words": each.label, "hint": HINTS[each]} for each in Question
            ],
            older=editions_with_another_paper(document),
            next=get_valid_next_url_from_request(self.request),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Clear exactly the copy that was shown.

        Raises:
            PermissionDenied: not a reviewer, or the reviewer's own upload.
        """
        require_clearer(self.document, request.user)
        given = {question.value: request.POST.get(question.value, "") for question in Question}
        answers = {name: ANSWERS[said] for name, said in given.items() if said in ANSWERS}
        digest = request.POST.get("digest", "")
        try:
            clear(item=self.document, by=request.user, digest=digest, answers=answers)
        except ValidationError as trouble:
            messages.error(request, trouble.messages[0])
            return redirect(leading_back(request, "clear", self.document.pk))
        messages.success(request, CLEARED % self.document.title)
        return redirect(get_valid_next_url_from_request(request) or "story_attachments:index")
