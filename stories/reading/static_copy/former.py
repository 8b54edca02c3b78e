"""Addresses of the copy before that the new one no longer has: moved, gone, or forgotten.

The site itself keeps former addresses as digests, which cannot be listed. So a copy asks the site
about each address that the copy before had, and goes on asking for as long as it remembers them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from stories.reading.static_copy.asking import Site
from stories.reading.static_copy.manifest import Manifest, Moved, days_since
from stories.reading.static_copy.writing import INDEX

# An address may hold a word that is to be forgotten. A month is enough for search engines to learn
# that it is gone; afterwards it is as if it had never been.
GONE_DAYS: Final = 30
# "At least 1 year": developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes
MOVED_DAYS: Final = 366


def tell_former(site: Site, before: Manifest | None, new: Manifest, today: date) -> None:
    """Put into ``new`` what became of the addresses that ``before`` had or remembered."""
    if before is None:
        return
    for path in sorted(set(_lost(before, new))):
        answer = site.ask(path)
        if answer.status == 410:
            seen = before.gone.get(path, today.isoformat())
            if days_since(seen, today) <= GONE_DAYS:
                new.gone[path] = seen
        elif answer.status in {301, 308}:
            where = answer.headers["Location"]
            known = before.moved.get(path)
            seen = known.seen if known and known.where == where else today.isoformat()
            if days_since(seen, today) <= MOVED_DAYS:
                new.moved[path] = Moved(where, seen)


def _lost(before: Manifest, new: Manifest) -> Iterator[str]:
    for name, file in before.files.items():
        if name.endswith(INDEX) and file.page and name not in new.files:
            yield address_of(name)
    for path in (*before.gone, *before.moved):
        if f"{path[1:]}{INDEX}" not in new.files:
            yield path


def address_of(name: str) -> str:
    """The address at which a web server answers with the file ``name``."""
    return f"/{name.removesuffix(INDEX)}" if name.endswith(INDEX) else f"/{name}"


def to_purge(before: Manifest | None, new: Manifest) -> list[str]:
    """Addresses whose former answer must not be kept by anybody between here and the readers.

    Those that changed or went with this copy, or from the one before while it stood, and those that
    are gone for as long as that is told.
    """
    files = before.files if before else {}
    changed = {
        address_of(name)
        for name, file in files.items()
        if name not in new.files or new.files[name].sha256 != file.sha256
        if not name.endswith(".gz")
    }
    struck = before.struck if before else ()
    return sorted(changed.union(new.gone, struck))
