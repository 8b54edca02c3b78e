"""Making one copy: ask for everything, write it down, and see that it holds together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils import timezone

from stories.reading.frame import frames_at
from stories.reading.headers import FOR_READERS
from stories.reading.moments import Moment
from stories.reading.static_copy import places
from stories.reading.static_copy.addresses import Address, all_addresses
from stories.reading.static_copy.asking import Answer
from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.former import tell_former
from stories.reading.static_copy.manifest import Manifest, State
from stories.reading.static_copy.page_marks import PageMarks
from stories.reading.static_copy.places import Headers
from stories.reading.static_copy.shards import Index, index_folder
from stories.reading.static_copy.taking import Taking
from stories.reading.static_copy.writing import PACKED, Writer, file_of

EVERY: Final = 500  # files between two words about the progress
NOWHERE: Final = "no-such-page/"
OWN: Final = "stories.reading.static_copy.own_urls"
SHARD_HEADERS: Final = FOR_READERS | {"Content-Type": "text/javascript; charset=utf-8"}
Tell = Callable[[str], None]


@dataclass(slots=True)
class Copying:
    """The making of the copy in ``new``, beside the present one in ``old``.

    With ``anew`` the site is asked for every page; so it is with the first change of each day,
    because of what :class:`PageMarks` does not know.
    """

    state: State
    new: Path
    old: Path | None
    before: Manifest | None
    tell: Tell
    anew: bool = False
    moment: Moment = field(default_factory=Moment.present)
    asked: str = field(init=False)
    writer: Writer = field(init=False)
    taking: Taking = field(init=False)

    def __post_init__(self) -> None:
        self.writer = Writer(self.new, self.old, self.before.files if self.before else {})
        same = self.before is not None and self.before.state.program == self.state.program
        today = timezone.now().date().isoformat()
        some = same and self.before is not None and self.before.asked == today and not self.anew
        self.asked = today
        self.taking = Taking(self.writer, PageMarks(self.moment), some)

    @property
    def headers(self) -> Headers:
        """What was learned from the answers."""
        return self.taking.headers

    @property
    def left_out(self) -> list[str]:
        """What is not in the copy, and links that lead nowhere, as sentences."""
        return self.taking.left_out

    def make(self) -> Manifest:
        """Write everything; returns what was written.

        Raises:
            ExportError: what came out is not whole.
            OSError: the disk.
        """
        for number, address in enumerate(all_addresses(self.moment), 1):
            self._take(address)
            if number % EVERY == 0:
                self.tell(f"{number:,} addresses …")
        self._take_own()
        self._take_errors()
        self._take_static()
        taking = self.taking
        taking.left_out.extend(taking.crossings.broken(taking.site))
        manifest = Manifest(self.state, self.writer.files, asked=self.asked)
        tell_former(taking.site, self.before, manifest, timezone.now().date())
        return manifest

    def _take(self, address: Address) -> None:
        self.taking.take(address)

    def _take_own(self) -> None:
        """In each language: a search with what its script asks for, and a word on e-mail."""
        for frame in frames_at(self.moment).values():
            for name, kind in (("search/", places.SEARCH), ("follow/", places.PAGES)):
                page = self.taking.site.ask(f"/{frame.language}/{name}", OWN)
                _expect(page, 200)
                at = Answer(f"{frame.root}{name}", page.status, page.headers, page.body)
                self.taking.crossings.note(at)
                self.taking.write(file_of(at.path), at, kind)
            labels = frame.labels.get("category", {})
            index = Index(frame.language, {slug: label.name for slug, label in labels.items()})
            count = index.fill(self.moment)
            for name, content in index.files(count):
                path = f"/{index_folder(frame.language)}{name}"
                answer = Answer(path, 200, SHARD_HEADERS, content.encode())
                self.taking.write(file_of(path), answer, places.SHARDS)

    def _take_errors(self) -> None:
        """What stands where there is nothing, and where something was, in each language."""
        site = self.taking.site
        for prefix in places.prefixes().values():
            absent = site.ask(f"{prefix}{NOWHERE}")
            language = absent.headers.get("Content-Language", settings.LANGUAGE_CODE)
            gone = site.ask(f"/{language}/410.html", OWN)
            for status, answer in ((404, absent), (410, gone)):
                _expect(answer, status)
                at = Answer(f"{prefix}{status}.html", status, answer.headers, answer.body)
                self.taking.crossings.note(at)
                self.taking.write(file_of(at.path), at, places.ERRORS)

    def _take_static(self) -> None:
        """Style sheets, scripts and signs that pages name, and what those name in turn.

        Pages that were taken over name what they named before.
        """
        beginning = settings.STATIC_URL
        while wanted := self.taking.crossings.missing(beginning):
            for path in wanted:
                self.taking.take_static(path, file_of(path))
        if self.taking.may_keep_pages:
            known = [name for name in self.writer.before if name.startswith(beginning[1:])]
            for name in known:
                if name not in self.writer.files and not name.endswith(PACKED):
                    self.taking.take_static(f"/{name}", name)


def _expect(answer: Answer, status: int) -> None:
    """A page that every copy needs has to be one.

    Raises:
        ExportError: it is not.
    """
    if answer.status != status:
        msg = f"{answer.path} should answer {status} and answers {answer.status}."
        raise ExportError(msg)
