"""A stranger who reads everything that the site hands out, and tries every door handle.

He signs in nowhere. He starts where anybody starts, follows every link of our own origin, and
then tries addresses that nobody told him: those that Wagtail would have used for every page,
version, picture and document in the database.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import SplitResult, quote, unquote, urldefrag, urljoin, urlsplit

from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision

from stories.publishing.attachments import EditionAttachment
from stories.publishing.editions import Edition, EditionPicture
from tests.images.attachments.reading import words_in_paper

SEEDS = (
    "/",
    "/sitemap.xml",
    "/robots.txt",
    "/feed/",
    "/feed/rss/",
    "/ja/",
    "/ja/feed/",
    "/leave/",
    "/media/",
    "/documents/",
    "/images/",
    "/pictures/",
    "/attachments/",
    "/search/",
    "/search/?q=kettle",
    "/search/?q=kettel+nobody+approved",
    "/ja/search/?q=kettle",
    "/api/",
    "/api/v2/pages/?fields=*",
    "/api/v2/images/",
    "/api/v2/documents/",
    "/api/v3/pages/?version=draft",
    "/api/v3/openapi.json",
    "/admin/",
    "/admin/login/",
    "/admin/pages/",
    "/admin/api/main/pages/?fields=*",
    "/admin/api/main/images/",
    "/admin/reports/site-history/",
    "/admin/images/",
    "/admin/choose-page/",
    "/admin/pages/search/?q=kettle",
)
MOST = 900  # addresses; a test site has far fewer, the demo about six hundred
_ADDRESS = re.compile(r"""(?:href|src|action|poster)\s*=\s*["']([^"'>]+)["']""")
_META = re.compile(r"""content\s*=\s*["']((?:https?:/)?/[^"'>]+)["']""")
_SRCSET = re.compile(r"""srcset\s*=\s*["']([^"'>]+)["']""")
_XML = re.compile(r"<(?:loc|link|id|url|guid)[^>]*>\s*([^<]+?)\s*<")
_PLAIN = re.compile(r"(?:Sitemap:\s*|url\(\s*[\"']?)([^\s\"')]+)")


@dataclass
class Answer:
    """What came back from one address: status, headers and body."""

    address: str
    status: int
    headers: str
    body: bytes

    def tells(self, word: str) -> bool:
        """Whether the answer holds ``word``, in any case and in the usual spellings.

        An answer that repeats the address it was asked for, as a sign-in does, tells nothing.
        """
        return any(word.casefold() in spelling for spelling in self._spellings)

    @cached_property
    def _spellings(self) -> set[str]:
        text = f"{self.headers}\n{self.body.decode('utf-8', 'replace')}"
        if self.body.startswith(b"%PDF"):
            text += words_in_paper(self.body)
        text = text.replace(quote(self.address), "").replace(self.address, "")
        spellings = {text, html.unescape(text), unquote(text), _unescaped_json(text)}
        return {spelling.casefold() for spelling in spellings}


@dataclass
class Crawl:
    """Everything a stranger was answered, by address."""

    answers: dict[str, Answer] = field(default_factory=dict)

    def telling(self, word: str) -> list[str]:
        """The addresses that told ``word``."""
        return [address for address, answer in self.answers.items() if answer.tells(word)]

    def readable(self) -> list[str]:
        """The addresses that answered with something to read."""
        return [address for address, answer in self.answers.items() if answer.status == 200]


def crawl(extra: Iterable[str] = ()) -> Crawl:
    """Read everything that a stranger can get from this site now.

    ``extra`` are addresses he knows from before. An answer of 500 is raised by the client. He
    comes late: nothing that the site had remembered before hides what it would answer now.
    """
    cache.clear()
    stranger, found = Client(), Crawl()
    waiting = [*SEEDS, *extra, *guesses()]
    while waiting:
        address = waiting.pop()
        if address in found.answers:
            continue
        assert len(found.answers) < MOST, f"There is no end to it: {list(found.answers)[-9:]}"
        answer = _ask(stranger, address)
        found.answers[address] = answer
        waiting.extend(target for target in links(answer) if target not in found.answers)
    return found


def _ask(stranger: Client, address: str) -> Answer:
    response = stranger.get(address)
    body = b"".join(response.streaming_content) if response.streaming else response.content
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    cookies = response.cookies.output()
    return Answer(address, response.status_code, f"{headers}\n{cookies}", body)


def links(answer: Answer) -> Iterator[str]:
    """Addresses of our own origin that an answer names, without static files."""
    text = html.unescape(answer.body.decode("utf-8", "replace"))
    named = [
        *_ADDRESS.findall(text),
        *_META.findall(text),
        *(part.split()[0] for group in _SRCSET.findall(text) for part in group.split(",") if part),
        *_XML.findall(text),
        *_PLAIN.findall(text),
        *re.findall(r"^Location: (.+)$", answer.headers, re.MULTILINE),
    ]
    origin = urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc
    for name in named:
        target = urlsplit(urljoin(f"http://{origin}{answer.address}", urldefrag(name.strip()).url))
        if target.netloc == origin and target.scheme in {"http", "https"}:
            address = target.path + (f"?{target.query}" if target.query else "")
            left_out = target.path.startswith(settings.STATIC_URL) or "?next=" in address
            if not left_out and not _is_narrowed_twice(target):
                yield address


def _is_narrowed_twice(target: SplitResult) -> bool:
    """One facet of a search is followed; all of them together have no end that matters."""
    return target.path.endswith("/search/") and target.query.count("&") > 1


def guesses() -> Iterator[str]:
    """Addresses nobody told him: whatever Wagtail would have made of what is in the database."""
    for page in Page.objects.filter(depth__gt=1):
        yield from _page_guesses(page)
    for number, page in Revision.page_revisions.values_list("pk", "object_id"):
        yield f"/admin/pages/{page}/revisions/{number}/view/"
        yield f"/admin/pages/{page}/revisions/compare/live...{number}/"
    for image in get_image_model().objects.all():
        names = [image.file.name, *image.renditions.values_list("file", flat=True)]
        yield from (address for name in names for address in _file_guesses(name))
        yield from (f"/admin/images/{image.pk}/", f"/images/{image.pk}/original/")
    for document in get_document_model().objects.all():
        yield f"/documents/{document.pk}/{document.filename}"
        yield f"/attachments/{document.filename}"
        yield from (document.url, reverse("story_attachments:clean", args=[document.pk]))
        yield reverse("story_attachments:original", args=[document.pk, 1])
        yield from _file_guesses(document.clean_file.name or "clean_copies/none.pdf")
        yield from _file_guesses(document.file.name)
    yield from Edition.objects.exclude(path="").values_list("path", flat=True)
    for name in EditionPicture.objects.values_list("name", flat=True):
        yield f"/pictures/{name}"
    for name in EditionAttachment.objects.values_list("name", flat=True):
        yield f"/attachments/{name}"


def _page_guesses(page: Page) -> Iterator[str]:
    whole = page.url_path
    yield whole
    yield "/" + whole.lstrip("/").partition("/")[2]  # without the part of the home page
    yield f"/{page.slug}/"
    for what in ("view_draft/", "edit/", "edit/preview/?mode=", "", "history/", "copy/"):
        yield f"/admin/pages/{page.pk}/{what}"
    yield f"/admin/api/main/pages/{page.pk}/?fields=*"
    yield f"/api/v2/pages/{page.pk}/"
    yield f"/api/v3/pages/{page.pk}/?version=draft"
    yield f"/pages/{page.pk}/"


def _file_guesses(name: str) -> Iterator[str]:
    yield f"/media/{name}"
    yield f"/private/{name}"
    yield f"/{name}"
    yield reverse("stories_private_file", args=[name])


def _unescaped_json(text: str) -> str:
    """What JSON spells with ``\\u`` as plain letters, where it is spelled that way."""
    return re.sub(r"\\u[0-9a-fA-F]{4}", lambda match: json.loads(f'"{match[0]}"'), text)
