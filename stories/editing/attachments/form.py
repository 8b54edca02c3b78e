"""The form of an attachment. Wagtail finds it by ``WAGTAILDOCS_DOCUMENT_FORM_BASE``."""

import secrets
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

from stories.images.attachments.asking import ask_for_pages
from stories.images.attachments.reading import PaperRefused, Refusal
from stories.images.attachments.refusing import advice_for, in_words

NAME_OF_FILE = _(
    "This is the name of the file, which often tells who it is about. "
    "Write what the file is, without a name."
)
ENDING = ".pdf"


class AttachmentForm(BaseDocumentForm):
    """Whoever brings new bytes is their uploader, and somebody else has to clear them.

    The file's own name is neither proposed as a title nor taken for one, and is not kept.
    """

    class Meta(BaseDocumentForm.Meta):
        # A plain field: Wagtail's own copies the file's name into the title.
        widgets = BaseDocumentForm.Meta.widgets | {
            "file": forms.FileInput(attrs={"accept": "application/pdf,.pdf"})
        }

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.bringer = user
        if "file" in self.fields:
            self.fields["file"].widget.attrs.pop("data-w-sync-target-value", None)

    def clean_title(self) -> str:
        """Refuse the file's name; several files at once send it when nobody wrote anything.

        Wagtail then keeps each file aside until somebody has written its title.
        """
        title, file = self.cleaned_data["title"], self.files.get(self.add_prefix("file"))
        if file is not None and title in {file.name, PurePath(file.name).stem}:
            raise ValidationError(NAME_OF_FILE)
        return str(title)

    def clean_file(self) -> Any:
        """Refuse what is no PDF that can be drawn, with the reason; forget the file's name."""
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return file
        self._require_paper(file)
        file.name = secrets.token_hex(16) + ENDING
        return file

    def _require_paper(self, file: Any) -> None:
        """Raises ValidationError, with what to do instead."""
        data = file.read()
        file.seek(0)
        try:
            ask_for_pages(data)
        except PaperRefused as refused:
            if refused.reason is Refusal.NO_PDF and not file.name.lower().endswith(ENDING):
                raise ValidationError(advice_for(file.name)) from refused
            raise ValidationError(in_words(refused.reason)) from refused

    @transaction.atomic
    def save(self, commit: bool = True) -> Any:
        """Note who brought the file before it is kept."""
        if self.instance.pk:
            self.instance.take_up_notes()
        if "file" in self.changed_data and self.bringer is not None:
            self.instance.uploaded_by_user = self.bringer
        return super().save(commit=commit)
