"""What nobody may read any more leaves the copy that stands, at once and with all that names it.

A new copy takes its time, and may fail; a withdrawal waits for neither. First the files of the page
go: its words, pictures, attachments and cover. Then the page leaves the search, and every file that
leads to it is asked for anew. What cannot be written is deleted: a list that is missing until the
next export harms nobody. The same holds where a person waits and more leads there than can be
written meanwhile.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from django.conf import settings
from django.utils import timezone, translation
from django.utils.encoding import iri_to_uri

from stories.reading.moments import Moment
from stories.reading.static_copy.addresses import readable_pages
from stories.reading.static_copy.asking import Answer, Site
from stories.reading.static_copy.former import address_of
from stories.reading.static_copy.links import links_in
from stories.reading.static_copy.manifest import PURGE, File, Manifest, write_private
from stories.reading.static_copy.premises import SITE, Premises
from stories.reading.static_copy.showing import shows
from stories.reading.static_copy.unsearching import indexes_in, take_from_index
from stories.reading.static_copy.writing import INDEX, PACKED, overwrite

AT_ONCE: Final = 500  # files that one takedown writes anew, at 16 ms each


class Removed(NamedTuple):
    """How many files of pages went, and how many that lead to them are missing until the next
    export because they could not be written anew, or would have been too many.
    """

    files: int = 0
    missing: int = 0


def take_out(premises: Premises, *, most: int | None = None, page: int | None = None) -> Removed:
    """Take out of the present copy what is not readable now, with all that leads there.

    ``most`` is how many files that lead there are written anew, home pages, feeds and lists first.
    Where there are more, those that show what stood there are deleted, and those that have only a
    link to it in their navigation are left to the next export, which begins with them.

    Of other pages than ``page``, if there is one, the seals are not verified: with a person
    waiting, that takes too long.
    """
    if not premises.current():
        return Removed()
    with premises.removing():
        copy = premises.current()
        manifest = Manifest.read(copy) if copy else None
        if not copy or not manifest:
            return Removed()
        lost = {file.page for file in manifest.files.values() if file.page}
        lost -= readable_pages(Moment.present(), None if page is None else {page})
        # Whoever takes something down has a language and a clock of their own; readers have not.
        with translation.override(settings.LANGUAGE_CODE), timezone.override(settings.TIME_ZONE):
            return Removal(copy, manifest, lost).run(most) if lost else Removed()


class Removal:
    """The removal of the pages ``lost`` from the copy in ``copy``."""

    def __init__(self, copy: Path, manifest: Manifest, lost: set[int]) -> None:
        self.copy, self.site, self.manifest, self.lost = copy, copy / SITE, manifest, lost
        files = manifest.files.items()
        self.own = [name for name, file in files if file.page in lost]
        self.leading = [
            name
            for name, file in files
            if file.page not in lost and not lost.isdisjoint(file.names)
        ]
        self.paths = {address_of(name) for name in self.own if name.endswith(INDEX)}
        self.former = set(self.paths)
        self.asked: Site | None = None
        self.missing = 0

    def run(self, most: int | None) -> Removed:
        """Delete, write anew, keep the books. Nothing that fails keeps back the rest."""
        removed = sum(self._delete(name) for name in self.own)
        for folder in indexes_in(self.manifest.files):
            self._strike(folder)
        showing, most = self._showing(most)
        for name in showing[:most]:
            self._write_anew(name)
        for name in showing[most:]:
            self.missing += 1
            self._settle(name, {})
        self._forget(whole=len(showing) == len(self.leading))
        with suppress(OSError):
            self._tell()
        return Removed(removed, self.missing)

    def _showing(self, most: int | None) -> tuple[list[str], int]:
        """What has to be without the pages now, the most read first; how many of it to write."""
        if most is None or len(self.leading) <= most:
            return self.leading, len(self.leading)
        return sorted(filter(self._shows, self.leading), key=self._rank), most

    def _shows(self, name: str) -> bool:
        try:
            body = (self.site / name).read_bytes()
        except OSError:  # then it is missing: it may be written anew
            return True
        return shows(body, address_of(name), self.paths)

    def _rank(self, name: str) -> tuple[bool, int, str]:
        """Home pages, feeds and lists have no mark; the fewer folders, the more lead there."""
        return bool(self.manifest.files[name].mark), name.count("/"), name

    def _delete(self, name: str) -> bool:
        """Delete one file; says whether it was there."""
        there = (self.site / name).exists()
        (self.site / name).unlink(missing_ok=True)
        self.manifest.struck.append(address_of(name.removesuffix(PACKED)))
        return there

    def _strike(self, folder: str) -> None:
        """Let the search of one language lead no longer to the pages; without it rather than so."""
        here = [name for name in self.manifest.files if name.startswith(folder)]
        try:
            changed, made = take_from_index(self.site, folder, here, self.paths)
        except Exception:  # whatever it is: the words of somebody must go
            self.missing += 1
            changed, made = here, {}
        for name in changed:
            if name not in made:
                self._delete(name)
                self.manifest.files.pop(name, None)
        self.manifest.files.update(made)
        self.manifest.struck.extend(address_of(name) for name in made)

    def _write_anew(self, name: str) -> None:
        """Ask for a file that leads to what is gone, as the site is now; delete it without."""
        try:
            made = self._made(name)
        except Exception:  # a full disk, or a fault of the program
            self.missing += 1
            made = {}
        self._settle(name, made)

    def _settle(self, name: str, made: dict[str, File]) -> None:
        """Of a file that led to what is gone, nothing is there but what was ``made`` anew."""
        packed = f"{name}{PACKED}"
        self.manifest.struck.append(address_of(name))
        file = self.manifest.files.pop(name)
        self.manifest.files.pop(packed, None)
        for each in {name, packed} - made.keys():
            (self.site / each).unlink(missing_ok=True)
        if file.page and not made:  # it may have moved: the next export asks
            self.former.add(address_of(name))
        names = [number for number in file.names if number not in self.lost]
        for each, known in made.items():
            told = names if each == name else ()
            self.manifest.files[each] = known._replace(page=file.page, names=told)

    def _made(self, name: str) -> dict[str, File]:
        """The file written anew, and its packed form; neither where the site has nothing there."""
        answer = self._ask(address_of(name))
        if answer is None:
            return {}
        return overwrite(self.site, name, answer.body, answer.headers["Content-Type"])

    def _ask(self, path: str) -> Answer | None:
        """The present answer, if there is one that leads to nothing that is gone."""
        self.asked = self.asked or Site()
        answer = self.asked.ask(path)
        kind = answer.headers.get("Content-Type", "")
        found = links_in(answer.body, kind, path, settings.WAGTAILADMIN_BASE_URL)
        return answer if answer.status == 200 and self.paths.isdisjoint(found) else None

    def _forget(self, *, whole: bool) -> None:
        """The manifest tells what lies there now; what is not yet the ``whole`` is begun again."""
        today = timezone.now().date().isoformat()
        for name in self.own if whole else ():
            self.manifest.files.pop(name, None)
        self.manifest.gone.update(dict.fromkeys(sorted(self.former), today))

    def _tell(self) -> None:
        """Write the books, and add to the list of what others must forget."""
        manifest = self.manifest
        manifest.struck = sorted(set(manifest.struck))
        manifest.write(self.copy)
        place = self.copy / PURGE
        known = place.read_text(encoding="utf-8").splitlines() if place.exists() else []
        write_private(place, purge_list(manifest.state.site, manifest.struck, known))


def purge_list(site: str, paths: Iterable[str], known: Iterable[str] = ()) -> str:
    """The addresses of ``paths``, and those that are told already, one a line."""
    told = {*known, *(iri_to_uri(f"{site}{path}") for path in paths)}
    return "".join(f"{address}\n" for address in sorted(told))
