"""What pictures and attachments share: a clean copy, and the word of a second person for it."""

import hashlib
import secrets
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from stories.audit.seals import seal, seal_fits, stable
from stories.images.sealing import SealBroken

CLEAN_FOLDER = "clean_copies"
WAITING, RUNNING, FAILED = "waiting", "running", "failed"
# What pictures and attachments note beside what they share.
NOTED_TOO = {"shows_face", "readings", "faces_proposed", "texts", "found", "page_count"}


class CopyChanged(SealBroken):
    """The stored clean copy is not the one that was made; it is never shown."""


def clean_name(instance: Any, filename: str) -> str:
    """A name without meaning for a clean copy."""
    return f"{CLEAN_FOLDER}/{secrets.token_hex(16)}{filename}"


class Question(models.TextChoices):
    """What a reviewer answers with the clean copy before them."""

    FACE = "face", _("No face may be recognised")
    NAME = "name", _("No name can be read")
    PLACE = "place", _("The background gives no place away")
    HANDWRITING = "handwriting", _("Handwriting may be shown, or there is none")


ALL_YES = {question.value: True for question in Question}


class Clearable(models.Model):
    """A file whose original stays sealed, and whose clean copy may go out once it is cleared."""

    clean_file = models.FileField(upload_to=clean_name, blank=True, editable=False, max_length=120)
    clean_digest = models.CharField(max_length=64, blank=True, editable=False)
    # The stored name of the original from which the clean copy was made.
    clean_from = models.CharField(max_length=255, blank=True, editable=False)
    cleared_digest = models.CharField(max_length=64, blank=True, editable=False)
    cleared_at = models.DateTimeField(_("cleared"), null=True, blank=True, editable=False)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    answers = models.JSONField(default=dict, blank=True, editable=False)
    clearance_seal = models.CharField(max_length=64, blank=True, editable=False)
    original_destroyed_at = models.DateTimeField(null=True, blank=True, editable=False)
    work_state = models.CharField(max_length=8, blank=True, editable=False)
    work_done = models.PositiveSmallIntegerField(default=0, editable=False)  # percent
    work_trouble = models.CharField(max_length=200, blank=True, editable=False)

    class Meta:
        abstract = True

    def clearance_parts(self) -> dict[str, Any]:
        """What a clearance says: who answered what about which bytes, and when."""
        return {
            "kind": self._meta.model_name,
            "file": self.pk,
            "digest": self.cleared_digest,
            "by": self.cleared_by_id,
            "at": stable(self.cleared_at),
            "answers": self.answers,
        }

    @property
    def is_prepared(self) -> bool:
        """Whether the clean copy was made from the present original."""
        return bool(self.clean_digest) and self.clean_from == self.file.name  # type: ignore[attr-defined]

    @property
    def is_cleared(self) -> bool:
        """Whether exactly this clean copy was cleared, by :func:`clear` and nobody else."""
        return (
            self.is_prepared
            and self.cleared_digest == self.clean_digest
            and seal_fits(self.clearance_seal, "clearance", self.clearance_parts())
        )

    @property
    def may_show_face(self) -> bool:
        """Whether a face may be recognised. No seal covers the column: alone it denies nothing."""
        said: bool | None = self.shows_face  # type: ignore[attr-defined]
        return said is not False or self.answers.get(Question.FACE) is not True

    def content_digest(self) -> str:
        """What a page's fingerprint holds of it: the clean copy, or the bare original's name.

        A file that is not prepared goes out nowhere, so its name is enough to notice another one.
        """
        return self.clean_digest if self.is_prepared else f"unprepared {self.file.name}"  # type: ignore[attr-defined]

    def clean_bytes(self) -> bytes:
        """The clean copy.

        Raises:
            CopyChanged: there is none, or the stored bytes are not those that were made.
        """
        if not self.is_prepared:
            raise CopyChanged(_("There is no clean copy yet."))
        with self.clean_file.open() as file:
            data: bytes = file.read()
        if hashlib.sha256(data).hexdigest() != self.clean_digest:
            raise CopyChanged(_("The stored clean copy was changed."))
        return data

    def cleared_bytes(self) -> bytes:
        """The clean copy, if it is cleared: the only bytes that may go out.

        Raises:
            CopyChanged: as :meth:`clean_bytes`, or nobody has cleared this copy.
        """
        if not self.is_cleared:
            raise CopyChanged(_("The clean copy is not cleared."))
        return self.clean_bytes()

    def is_intact(self) -> bool:
        """Whether the stored clean copy can be read and is the one that was made."""
        try:
            return bool(self.clean_bytes())
        except OSError:
            return False

    def keep_clean_copy(self, data: bytes, ending: str) -> None:
        """Store ``data`` as the clean copy of the present original; the older one goes.

        The same bytes as before change nothing, so a clearance outlives a needless run.
        """
        digest = hashlib.sha256(data).hexdigest()
        self.clean_from = self.file.name  # type: ignore[attr-defined]
        if digest == self.clean_digest and self.is_intact():
            return
        older = self.clean_file.name
        self.clean_file.save(ending, ContentFile(data), save=False)
        self.clean_digest = digest
        if older and older == self.file.name:  # type: ignore[attr-defined]
            # The original was destroyed, and this copy stood in its place.
            self.clean_from = self.clean_file.name or ""
            self.file.name = self.clean_from  # type: ignore[attr-defined]
        if older:
            transaction.on_commit(lambda: self.clean_file.storage.delete(older))

    def forget_clean_copy(self) -> None:
        """Another original, or other boxes: what was made and said before does not count."""
        self.clean_digest = ""
        self.cleared_digest = self.clearance_seal = ""

    def take_up_notes(self) -> None:
        """Read again, and hold, what the program notes of a file and no form edits.

        A form that saves every column would otherwise bring back a clearance, or a copy, that
        somebody ended with a box since the form's request began.
        """
        names = {field.name for field in Clearable._meta.fields} | NOTED_TOO
        here = [field.name for field in self._meta.concrete_fields if field.name in names]
        rows = type(self)._default_manager.select_for_update(of=("self",))
        self.refresh_from_db(fields=here, from_queryset=rows)

    def close_clearance(self, answers: Mapping[str, bool]) -> None:
        """Seal the present values as a clearance with these ``answers``."""
        self.answers = dict(answers)
        self.cleared_digest = self.clean_digest
        self.clearance_seal = seal("clearance", self.clearance_parts())
