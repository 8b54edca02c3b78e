"""The 46 shapes of leak: how a published page of such a group gives somebody away.

A table for whoever writes or reads the evaluation texts. Each text names in its header the
shapes it plants, by number. Where one page is not enough, the leak needs the pages of months or
years side by side, or arithmetic with what somebody else has published.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Needs(StrEnum):
    """What somebody must read or reckon before the leak works."""

    ONE_PAGE = "one page"
    ARITHMETIC = "one page and arithmetic"
    SEVERAL_PAGES = "several pages"


@dataclass(frozen=True, slots=True)
class Shape:
    """One way in which words give somebody away.

    `number` is what headers name and never changes; `leak` says what leaks and how.
    """

    number: int
    name: str
    leak: str
    needs: Needs = Needs.ONE_PAGE


# Two lines a shape read as a table; one argument a line would not.
# fmt: off
SHAPES: Final[tuple[Shape, ...]] = (
    Shape(1, "true name",
          "A person's own name stands in the running text, with or without a title."),
    Shape(2, "given name alone",
          "A given name slips out, in speech or in affection, beside the mask it belongs to."),
    Shape(3, "respelled name",
          "A protected name stands in another romanisation, in another order or a letter off."),
    Shape(4, "name in another script",
          "A protected name stands in Hangul, Hanja or kana, in a caption, a gloss or a letter."),
    Shape(5, "name in pieces",
          "A name is spread over a line end, a quotation or two sentences that join again."),
    Shape(6, "one-circle mask",
          "One circle for one syllable or full initials leave little of the name to guess."),
    Shape(7, "mask resolved elsewhere",
          "A second sentence spells out the surname, trade or town that the mask leaves open."),
    Shape(8, "household surnames",
          "Surnames of mother, husband and children together tell which household it is."),
    Shape(9, "roster that singles out",
          "Rows of surname, sex, birth year and province hold one that nobody else matches.",
          Needs.SEVERAL_PAGES),
    Shape(10, "masked year solved by an age",
          "An age told beside a masked year, often a daughter's, yields the year.",
          Needs.ARITHMETIC),
    Shape(11, "masked year solved by an event",
          "Games, a flood or a funeral everybody can date gives the masked year away.",
          Needs.ARITHMETIC),
    Shape(12, "exact age of a minor in hiding",
          "A child who still hides is told with the exact age, often with the sister's beside it."),
    Shape(13, "bare-number age",
          "An age stands as a number after a name or a relation, without the word age."),
    Shape(14, "exact day of a life",
          "The day of a birth, an arrest, a wedding or an arrival can be looked up."),
    Shape(15, "travel dates while on the way",
          "Days of a journey are published while people on it have not arrived."),
    Shape(16, "exact interval",
          "A length of time told to the day or month fits one file and no other.",
          Needs.ARITHMETIC),
    Shape(17, "home town",
          "Town, county or village of origin narrows a province down to those who left it."),
    Shape(18, "drifting spellings of places",
          "One province or town in several spellings slips past whoever searches for one of them."),
    Shape(19, "present home by landmark",
          "A station, a slope or a shop beside the flat leads to the door of somebody resettled."),
    Shape(20, "the first family, trade and city",
          "First of their kind, a trade and a city together leave one family."),
    Shape(21, "only, youngest, last",
          "A word that is true of one person among those helped singles that person out.",
          Needs.SEVERAL_PAGES),
    Shape(22, "occupation",
          "A former or present trade, precise enough, is known to neighbours and to the police."),
    Shape(23, "unnamed school or course",
          "A course with its level, city and year of graduation has very few such students."),
    Shape(24, "named school",
          "School, night class or university of somebody's life stands by name."),
    Shape(25, "named employer",
          "The firm, ward or shop where somebody works stands by name."),
    Shape(26, "family phrase",
          "A relative with trade, rank or order of birth describes a family its neighbours know."),
    Shape(27, "named child hides her mother",
          "The mother is masked as somebody's mother, and the child is named and pictured."),
    Shape(28, "buyer recognises himself",
          "Age, trade, limp or village of the man who bought her tell him where to look."),
    Shape(29, "bribe told",
          "Sum, rank and post of whoever was paid close a way out and cost that person's life."),
    Shape(30, "shelter told",
          "Floor, district or guise of a shelter is enough to find it."),
    Shape(31, "route and crossing",
          "Ford, pier, bus line or order of stations shows a way that others still need."),
    Shape(32, "helper by trade and town",
          "An unnamed guide or host is told with trade and town, which leaves one or two people."),
    Shape(33, "helper by name",
          "A guide, driver, nun or pastor who works in secret is thanked by name."),
    Shape(34, "church by denomination and town",
          "A congregation in a small town is known by its denomination alone."),
    Shape(35, "dialect, dish or handicraft",
          "A word, a dish or a stitch fixes the valley somebody comes from."),
    Shape(36, "prison and dates",
          "The name of a camp or cell block with a time of stay matches its list of prisoners."),
    Shape(37, "court, flight or consulate record",
          "A docket, a flight or a day at a consulate ties the page to a file with a name.",
          Needs.SEVERAL_PAGES),
    Shape(38, "back-story link joins two handles",
          "A link or 'see our earlier article' ties a new mask to an old one that said more.",
          Needs.SEVERAL_PAGES),
    Shape(39, "drifting handle",
          "A mask changes its letters or stops, or one person bears two."),
    Shape(40, "one handle for two",
          "Two people share a mask, so what is told of one is believed of the other."),
    Shape(41, "promise broken",
          "The text promises to name no place or person, and a caption or the next line names it."),
    Shape(42, "attachment with a nickname",
          "A file name, letter or picture in the list of attachments carries a name."),
    Shape(43, "slug, alternative text, caption",
          "What stands in the address or beside the picture was never masked."),
    Shape(44, "contact data",
          "Number, mail or account of somebody private stands in the text."),
    Shape(45, "identity number",
          "Passport, residence, registration or case number of an office is printed."),
    Shape(46, "mark, illness or public hour",
          "A scar, an illness or a known appearance tells which face belongs to the mask."),
)
# fmt: on
