"""One story over the years: its pages in a row, gathered by their links and by nothing else.

Whoever reads it learns what the pages' own cards tell, and that somebody linked them.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from stories.publishing.editions import Edition
from stories.reading.answers import answer, not_found
from stories.reading.archives import Leaf
from stories.reading.chains import SHORTEST, STEPS, whole_chain, whole_path
from stories.reading.frame import frame_of
from stories.reading.moments import Moment
from stories.reading.shelf import readable_cards


@require_safe
def whole(
    request: HttpRequest, page: str, language: str = settings.LANGUAGE_CODE, number: str = "1"
) -> HttpResponse:
    """The chain that a page belongs to, from where it begins; another page's number leads there."""
    moment = Moment.present()
    chain = whole_chain(int(page), moment)
    leaf = _leaf(chain, int(number or 1), moment)
    if leaf is None:
        return not_found(language)
    frame = frame_of(leaf.cards[0].language if leaf.number == 1 else language, moment)
    path = whole_path(frame.root, chain[0])
    if chain[0] != int(page) or frame.language != language:
        return HttpResponseRedirect(path)
    return answer("stories/read/whole.html", frame, moment=moment, leaf=leaf, path=path)


def _leaf(chain: list[int], number: int, moment: Moment) -> Leaf | None:
    """One page of the chain; None where there is no such page, or too little to be gathered."""
    pages = -(-len(chain) // STEPS)
    if len(chain) < SHORTEST or not 1 <= number <= pages:
        return None
    wanted = chain[(number - 1) * STEPS : number * STEPS]
    cards = {card.page_number: card for card in readable_cards(moment, page_number__in=wanted)}
    shown: list[Edition] = [cards[each] for each in wanted if each in cards]
    is_told = len(shown) >= SHORTEST or number > 1
    return Leaf(shown, number, pages, len(chain)) if shown and is_told else None
