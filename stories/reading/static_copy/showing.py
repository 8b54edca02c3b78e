"""Whether a file tells what another page says, or has only a link to it as every page has.

A list, a feed and a neighbour show titles and teasers of the pages to which they lead. Around every
page stands the navigation with the names of the archives, and the words of the home page: whoever
takes an archive's page down must not empty the whole copy.
"""

import re
from collections.abc import Set
from typing import Final

from django.conf import settings

from stories.reading.static_copy.links import links_in

_MAIN: Final = re.compile(rb"<main\b.*</main>", re.DOTALL)
_LINK: Final = re.compile(rb"<a\s[^>]*>")
_TRANSLATION: Final = re.compile(rb'<link rel="alternate" hreflang="[^>]*>')


def shows(body: bytes, path: str, others: Set[str]) -> bool:
    """Whether the answer at ``path`` leads to one of the pages at ``others`` from its own words, or
    is the same in another language. So does whatever is no page: a feed, a sitemap.
    """
    main = _MAIN.search(body)
    if main is None:
        return True
    links = b"".join(_LINK.findall(main[0]) + _TRANSLATION.findall(body))
    found = links_in(links, "text/html", path, settings.WAGTAILADMIN_BASE_URL)
    return not others.isdisjoint(found)
