"""From a post to a draft page with its findings."""

import hashlib
import html
import json
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from stories.importing.articles import Post
from stories.importing.imports import ImportedPost
from stories.pages.articles import ArticlePage
from stories.redaction.scanning import FoundWords, store_findings


def post_digest(post: Post) -> str:
    """SHA-256 of a post's words: the same post is imported once, whatever its file is called."""
    words = json.dumps([post.title, post.parts], ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()


def was_imported(post: Post) -> bool:
    return ImportedPost.objects.filter(digest=post_digest(post)).exists()


@transaction.atomic
def draft_post(post: Post, *, parent: Any, by: Any) -> tuple[ArticlePage, list[FoundWords]]:
    """Make a draft article under ``parent`` for ``by`` and scan it; both or nothing."""
    page = ArticlePage(
        title=post.title,
        slug=free_slug(post.title, parent),
        date=post.day,
        body=list(_blocks(post)),
        live=False,
        owner=by,
    )
    parent.add_child(instance=page)
    page.save_revision(user=by, log_action=True)
    ImportedPost.objects.create(digest=post_digest(post), page_id=page.pk)
    return page, store_findings(page)


def _blocks(post: Post) -> Any:
    """Paragraphs that follow each other become one block of text."""
    paragraphs: list[str] = []
    for kind, words in post.parts:
        if kind == "text":
            paragraphs.append(f"<p>{html.escape(words)}</p>")
            continue
        if paragraphs:
            yield "text", "".join(paragraphs)
            paragraphs = []
        yield "heading", words
    if paragraphs:
        yield "text", "".join(paragraphs)


def free_slug(title: str, parent: Any) -> str:
    """An address below ``parent`` that nobody has, made from the title."""
    stem = slugify(title)[:80].strip("-") or "article"
    taken = set(parent.get_children().values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(slug for n in range(2, len(taken) + 3) if (slug := f"{stem}-{n}") not in taken)
