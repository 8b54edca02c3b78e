"""Whether every link of the copy leads somewhere."""

from collections.abc import Iterator

from django.conf import settings

from stories.reading.static_copy.asking import Answer, Site
from stories.reading.static_copy.links import links_in


class Crossings:
    """Notes which addresses there are, and which are named."""

    def __init__(self) -> None:
        self.there: set[str] = set()
        self.named: dict[str, str] = {}  # an address, and where it is named first
        self._one: dict[str, str] = {}  # each address once in memory, however often it is named

    def note(self, answer: Answer) -> list[str]:
        """This answer is in the copy; so its links, which are returned, shall lead somewhere."""
        self.there.add(answer.path)
        kind = answer.headers.get("Content-Type", "")
        found = []
        for target in links_in(answer.body, kind, answer.path, settings.WAGTAILADMIN_BASE_URL):
            self.named.setdefault(target, answer.path)
            found.append(self._one.setdefault(target, target))
        return found

    def missing(self, beginning: str = "/") -> list[str]:
        """Addresses with this beginning that are named and not there yet."""
        return [
            path for path in self.named if path.startswith(beginning) and path not in self.there
        ]

    def broken(self, site: Site) -> Iterator[str]:
        """Links of the copy that lead nowhere in it, as sentences.

        Most of them lead nowhere on the site either. What only the program can answer, an editor
        may have linked to: that is no reason to keep back the rest.
        """
        for path in self.missing():
            status = site.ask(path).status
            if status == 200:
                yield f"{self.named[path]} leads to {path}, which only the program can answer."
            elif status not in {301, 308}:
                yield f"{self.named[path]} leads to {path}, where there is nothing ({status})."
