"""Taking one address into the copy: what is known is taken over, everything else is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from stories.reading.static_copy import places
from stories.reading.static_copy.addresses import Address
from stories.reading.static_copy.asking import Answer, Site
from stories.reading.static_copy.crossings import Crossings
from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.manifest import File
from stories.reading.static_copy.page_marks import PageMarks
from stories.reading.static_copy.places import Headers
from stories.reading.static_copy.writing import NOTHING_KNOWN, Writer, file_of

# What leads to pages, and says other words without one of them.
_LEADING: Final = frozenset({places.PAGES, places.ATOM, places.RSS, places.SITEMAP})


@dataclass(slots=True)
class Taking:
    """Puts answers into files; knows what the copy before has."""

    writer: Writer
    marks: PageMarks
    may_keep_pages: bool  # and not only pictures
    site: Site = field(default_factory=Site)
    headers: Headers = field(default_factory=Headers)
    crossings: Crossings = field(default_factory=Crossings)
    left_out: list[str] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)  # those that are in this copy

    def take(self, address: Address) -> None:
        """Take over what is at ``address`` or ask for it; a page without a seal has no answer.

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
        self._put(name, answer, address)

    def _put(self, name: str, answer: Answer, address: Address) -> None:
        names: Sequence[int] = ()
        links = self.crossings.note(answer)
        if address.kind in _LEADING:
            names = [at for at in self.marks.numbers_at(links) if at != address.page]
        if self._is_page(address):
            mark = self.marks.mark_of(address.page, names)
            self.pages.add(address.page)
        else:
            mark = address.mark
        self.write(name, answer, address.kind, File("", page=address.page, mark=mark, names=names))

    def write(self, name: str, answer: Answer, kind: str, known: File = NOTHING_KNOWN) -> None:
        """Write one answer down, and learn its headers."""
        self.headers.learn(kind, name, answer)
        self.writer.put(name, answer.body, answer.headers.get("Content-Type", ""), known)

    def _keep(self, address: Address, name: str) -> bool:
        """Take over what is known without being asked for: a picture of a page that is there, and
        a page that is made of the same.
        """
        if not self.headers.know(address.kind, address.path, name):
            return False
        if self._is_page(address):
            return self._keep_page(address, name)
        there = not address.page or address.page in self.pages
        return there and self._share(address.path, name, address.mark)

    def _keep_page(self, address: Address, name: str) -> bool:
        known = self.writer.before.get(name)
        if not self.may_keep_pages or known is None or known.page != address.page:
            return False
        kept = self._share(address.path, name, self.marks.mark_of(address.page, known.names))
        if kept:
            self.pages.add(address.page)
        return kept

    def _share(self, path: str, name: str, mark: str) -> bool:
        kept = self.writer.keep(name, mark)
        if kept:
            self.crossings.there.add(path)
        return kept

    def _is_page(self, address: Address) -> bool:
        return bool(address.page) and address.kind == places.PAGES

    def take_static(self, path: str, name: str) -> None:
        """One style sheet, script or sign, by the name of its file.

        Raises:
            ExportError: it is not there.
        """
        if self.may_keep_pages and self._keep(Address(path, places.STATIC, mark=name), name):
            return
        answer = self.site.ask(path)
        if answer.status != 200:
            msg = f"{path} is not there; run `manage.py collectstatic` first."
            raise ExportError(msg)
        self.crossings.note(answer)
        self.write(name, answer, places.STATIC, File("", mark=name))
