"""The form of a picture. Wagtail finds it by ``WAGTAILIMAGES_IMAGE_FORM_BASE``."""

import secrets
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from stories.images.formats import PictureUnreadable, inspect

NAME_OF_FILE = _(
    "This is the name of the file, which often tells who is on it. "
    "Write what the picture shows, without a name."
)


class PictureFileField(WagtailImageField):
    """Takes what the house can make safe, and says of everything else why not and what helps."""

    def to_python(self, data: Any) -> Any:
        """The file, looked at from its beginning to its end without decoding a pixel."""
        file = forms.FileField.to_python(self, data)
        if file is None:
            return None
        self.check_image_file_size(file)
        try:
            inspect(file)
        except PictureUnreadable as reason:
            raise ValidationError(str(reason), code="invalid_image") from reason
        return file


class PictureForm(BaseImageForm):
    """Whoever brings new bytes is their uploader, and somebody else has to clear them.

    The file's own name is neither proposed as a title nor taken for one, and is not kept.
    """

    class Meta(BaseImageForm.Meta):
        # A plain field: Wagtail's own copies the file's name into the title.
        widgets = BaseImageForm.Meta.widgets | {"file": forms.FileInput()}

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.bringer = user
        if "file" in self.fields:
            given = self.fields["file"]
            given.widget.attrs.pop("data-w-sync-target-value", None)
            self.fields["file"] = PictureFileField(
                label=given.label, widget=given.widget, required=given.required
            )
        if self.instance.pk is None:
            self.initial["title"] = ""

    def clean_title(self) -> str:
        """Refuse the file's name; several files at once send it when nobody wrote anything.

        Wagtail then keeps each file aside until somebody has written its title.
        """
        title, file = self.cleaned_data["title"], self.files.get(self.add_prefix("file"))
        if file is not None and title in {file.name, PurePath(file.name).stem}:
            raise ValidationError(NAME_OF_FILE)
        return title

    def clean_file(self) -> Any:
        """Forget the file's name, also for the time in which it waits for a title."""
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            file.name = secrets.token_hex(12) + PurePath(file.name).suffix.lower()
        return file

    @transaction.atomic
    def save(self, commit: bool = True) -> Any:
        """Note who brought the file before it is kept."""
        if self.instance.pk:
            self.instance.take_up_notes()
        if "file" in self.changed_data and self.bringer is not None:
            self.instance.uploaded_by_user = self.bringer
        image = super().save(commit=commit)
        if commit and "file" not in self.fields:
            image.file.close()  # Wagtail measured it when its title came, and left it open
        return image
