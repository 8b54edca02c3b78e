"""Who could recognise a person by a detail, and under which heading it stands, in plain words."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from stories.detection import EntityType

RECOGNISERS: Final[dict[EntityType, Any]] = {
    EntityType.PROTECTED_TERM: _("Whoever knew this person before, and whoever searches for them."),
    EntityType.PERSON_NAME: _("Anybody with a search engine; police and officials with registers."),
    EntityType.LETTER: _("Any reader who lays the scan and the text beside each other; relatives."),
    EntityType.EMAIL: _("Anybody with a search engine, and whoever has ever been written to."),
    EntityType.PHONE: _("Anybody who calls the number; telephone companies and police."),
    EntityType.HANDLE: _("Anybody who opens that account, and those who follow it."),
    EntityType.WEB_ADDRESS: _("Anybody who follows the link or looks at what it points to."),
    EntityType.IDENTITY_NUMBER: _("Police and officials, with one look at a register."),
    EntityType.EXACT_DATE: _("Police with travel records; schools and clinics with lists."),
    EntityType.EXACT_AGE: _("Former neighbours and classmates; officials who count back years."),
    EntityType.PLACE: _("Neighbours and people from the same town; police who ask there."),
    EntityType.ROUTE: _("Border guards and police, who watch for the next who come this way."),
    EntityType.SHELTER: _("Police and traffickers, who look for the house and those in it."),
    EntityType.HELPER: _("Police, who look for the helper and for everybody helped."),
    EntityType.SCHOOL: _("Teachers and classmates, and whoever can see a class list."),
    EntityType.EMPLOYER: _("Colleagues, customers and former employers."),
    EntityType.OCCUPATION: _("Colleagues and customers, where few do this work."),
    EntityType.FAMILY: _("Relatives and former neighbours; officials with a family register."),
    EntityType.INTERVAL: _("Police with travel records, who count back to the day."),
    EntityType.DISTINCTION: _("Everybody who has heard of the one person of whom this is true."),
    EntityType.DRIFT: _("Any reader who lays two of our pages beside each other."),
    EntityType.DERIVABLE: _("Any reader who lays two details of this page beside each other."),
    EntityType.CONTRADICTION: _("Any reader: what was promised to be hidden can be read here."),
    EntityType.TRANSLATION: _(
        "Any reader who understands both languages, or has a program that does."
    ),
    EntityType.UNSCANNABLE: _("Nobody knows, because nobody can read this part."),
}

_PEOPLE = _("Family and other people")
_PLACES = _("Places, routes and shelters")
_TIMES = _("Days, ages and lengths of time")
_WORK = _("School, work and what is rare")
_CONTACTS = _("Numbers, links and accounts")
_PICTURES = _("Pictures and scans")
_BETWEEN_LINES = _("What can be worked out")

HEADINGS: Final[dict[EntityType, Any]] = {
    EntityType.PROTECTED_TERM: _PEOPLE,
    EntityType.PERSON_NAME: _PEOPLE,
    EntityType.HELPER: _PEOPLE,
    EntityType.FAMILY: _PEOPLE,
    EntityType.DRIFT: _PEOPLE,
    EntityType.PLACE: _PLACES,
    EntityType.ROUTE: _PLACES,
    EntityType.SHELTER: _PLACES,
    EntityType.EXACT_DATE: _TIMES,
    EntityType.EXACT_AGE: _TIMES,
    EntityType.INTERVAL: _TIMES,
    EntityType.SCHOOL: _WORK,
    EntityType.EMPLOYER: _WORK,
    EntityType.OCCUPATION: _WORK,
    EntityType.DISTINCTION: _WORK,
    EntityType.EMAIL: _CONTACTS,
    EntityType.PHONE: _CONTACTS,
    EntityType.HANDLE: _CONTACTS,
    EntityType.WEB_ADDRESS: _CONTACTS,
    EntityType.IDENTITY_NUMBER: _CONTACTS,
    EntityType.DERIVABLE: _BETWEEN_LINES,
    EntityType.CONTRADICTION: _BETWEEN_LINES,
    EntityType.TRANSLATION: _BETWEEN_LINES,
    EntityType.LETTER: _PICTURES,
    EntityType.UNSCANNABLE: _("Parts that cannot be read"),
}
