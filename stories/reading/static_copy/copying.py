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
from stories.reading.static_copy.asking import Answer, Site
from stories.reading.static_copy.crossings import Crossings
from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.former import tell_former
from stories.reading.static_copy.manifest import Manifest, State
from stories.reading.static_copy.places import Headers
from stories.reading.static_copy.shards import Index, index_folder
from stories.reading.static_copy.writing import Writer, file_of

EVERY: Final = 500  # files between two words about the progress
NOWHERE: Final = "no-such-page/"
OWN: Final = "stories.reading.static_copy.own_urls"
SHARD_HEADERS: Final = FOR_READERS | {"Content-Type": "text/javascript; charset=utf-8"}
Tell = Callable[[str], None]


@dataclass(slots=True)
class Copying:
    """The making of the copy in ``new``, beside the present one in ``old``."""

    state: State
    new: Path
    old: Path | None
    before: Manifest | None
    tell: Tell
    left_out: list[str] = field(default_factory=list)
    site: Site = field(default_factory=Site)
    headers: Headers = field(default_factory=Headers)
    crossings: Crossings = field(default_factory=Crossings)
    pages: set[int] = field(default_factory=set)  # those that the site has answered with
    same_program: bool = field(init=False)
    writer: Writer = field(init=False)

    def __post_init__(self) -> None:
        known = self.before.state.program if self.before else ""
        self.same_program = known == self.state.program
        self.writer = Writer(self.new, self.old, self.before.files if self.before else {})

    def make(self) -> Manifest:
        """Write everything; returns what was written.

        Raises:
            ExportError: what came out is not whole.
            OSError: the disk.
        """
        moment = Moment.present()
        for number, address in enumerate(all_addresses(moment), 1):
            self._take(address)
            if number % EVERY == 0:
                self.tell(f"{number:,} addresses …")
        self._take_own(moment)
        self._take_errors()
        self._take_static()
        self.left_out.extend(self.crossings.broken(self.site))
        manifest = Manifest(self.state, self.writer.files)
        tell_former(self.site, self.before, manifest, timezone.now().date())
        return manifest

    def _take(self, address: Address) -> None:
        """Ask for one address and write down the answer; a page without a seal has none.

        Raises:
            ExportError: the program broke; a copy without this page would look whole.
        """
        try:
            name = file_of(address.path)
        except ExportError as fault:
            self.left_out.append(str(fault))
            return
        if self._keep(address, name):
            return
        answer = self.site.ask(address.path)
        if answer.status >= 500:
            msg = f"The site answers {answer.status} at {address.path}. Its log says why."
            raise ExportError(msg)
        if answer.status != 200:
            self.left_out.append(f"{address.path} is listed, but the site answers {answer.status}.")
            return
        self.crossings.note(answer)
        self._write(name, answer, address)

    def _keep(self, address: Address, name: str) -> bool:
        """Take over what is known without being asked for: a picture of a page that is there."""
        may = self.same_program and address.page in self.pages
        if not may or not self.headers.know(address.kind, address.path, name):
            return False
        kept = self.writer.keep(name, address.mark)
        if kept:
            self.crossings.there.add(address.path)
        return kept

    def _write(self, name: str, answer: Answer, address: Address) -> None:
        self.headers.learn(address.kind, name, answer)
        content_type = answer.headers.get("Content-Type", "")
        self.writer.put(name, answer.body, content_type, address.page, address.mark)
        if address.kind == places.PAGES and address.page:
            self.pages.add(address.page)

    def _take_own(self, moment: Moment) -> None:
        """In each language: a search with what its script asks for, and a word on e-mail."""
        for frame in frames_at(moment).values():
            for name, kind in (("search/", places.SEARCH), ("follow/", places.PAGES)):
                page = self.site.ask(f"/{frame.language}/{name}", OWN)
                _expect(page, 200)
                at = Answer(f"{frame.root}{name}", page.status, page.headers, page.body)
                self.crossings.note(at)
                self._write(file_of(at.path), at, Address(at.path, kind))
            index = Index(frame.language)
            count = index.fill(moment)
            for name, content in index.files(count):
                path = f"/{index_folder(frame.language)}{name}"
                answer = Answer(path, 200, SHARD_HEADERS, content.encode())
                self._write(file_of(path), answer, Address(path, places.SHARDS))

    def _take_errors(self) -> None:
        """What stands where there is nothing, and where something was, in each language."""
        for prefix in places.prefixes().values():
            absent = self.site.ask(f"{prefix}{NOWHERE}")
            language = absent.headers.get("Content-Language", settings.LANGUAGE_CODE)
            gone = self.site.ask(f"/{language}/410.html", OWN)
            for status, answer in ((404, absent), (410, gone)):
                _expect(answer, status)
                at = Answer(f"{prefix}{status}.html", status, answer.headers, answer.body)
                self.crossings.note(at)
                self._write(file_of(at.path), at, Address(at.path, places.ERRORS))

    def _take_static(self) -> None:
        """Style sheets, scripts and signs that pages name, and what those name in turn."""
        while wanted := self.crossings.missing(settings.STATIC_URL):
            for path in wanted:
                answer = self.site.ask(path)
                if answer.status != 200:
                    msg = f"{path} is not there; run `manage.py collectstatic` first."
                    raise ExportError(msg)
                self.crossings.note(answer)
                self._write(file_of(path), answer, Address(path, places.STATIC))


def _expect(answer: Answer, status: int) -> None:
    """A page that every copy needs has to be one.

    Raises:
        ExportError: it is not.
    """
    if answer.status != status:
        msg = f"{answer.path} should answer {status} and answers {answer.status}."
        raise ExportError(msg)
