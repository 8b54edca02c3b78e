"""An edition's own copies of attachments: the only PDF files that readers ever get."""

import hashlib
import re
import secrets
from typing import Any

from django.db import models

from stories.publishing.editions import Edition

_REFERENCE = re.compile(r"landfall:attachment/(\d+)")


class EditionAttachment(models.Model):
    """An edition's own copy of a cleared PDF, under a name without meaning.

    The bytes lie in the database so that they go in the same transaction as the words.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="attachments")
    key = models.CharField(max_length=20)
    name = models.CharField(max_length=40, unique=True)
    pages = models.PositiveSmallIntegerField()
    shows_face = models.BooleanField(default=True)
    data = models.BinaryField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name


def copy_attachments(page: Any, fragment: str) -> list[EditionAttachment]:
    """Copies of the clean copies that the fragment links to, each once, not saved yet.

    Raises:
        CopyChanged: a stored clean copy is not the one that was made, or not cleared any more.
    """
    documents = {str(document.pk): document for document in page.attachments()}
    return [
        EditionAttachment(
            key=key,
            name=f"{secrets.token_urlsafe(12)}.pdf",
            pages=documents[key].page_count,
            shows_face=documents[key].may_show_face,
            data=documents[key].cleared_bytes(),
        )
        for key in dict.fromkeys(_REFERENCE.findall(fragment))
        if key in documents
    ]


def sealed_attachments(copies: list[EditionAttachment]) -> dict[str, list[Any]]:
    """By key: name, pages, whether a face shows, and SHA-256 of the bytes; the seal covers it."""
    return {
        copy.key: [copy.name, copy.pages, copy.shows_face, hashlib.sha256(copy.data).hexdigest()]
        for copy in copies
    }


def editions_with_another_paper(document: Any) -> list[Edition]:
    """Standing editions that offer ``document`` as it was before its present clean copy.

    A new redaction changes none of them: their pages adopt it through a review.
    """
    standing = Edition.objects.filter(withdrawn_at=None, attachments__key=str(document.pk))
    return [
        edition
        for edition in standing.distinct()
        if _digest_in(edition, document.pk) != document.clean_digest
    ]


def _digest_in(edition: Edition, number: int) -> str:
    *_others, digest = edition.content.get("attachments", {}).get(str(number), [""])
    return str(digest)
