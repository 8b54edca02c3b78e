"""The people of the demo's stories, what is protected about them, and what they agreed to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone

from stories.consent.records import ConsentRecord
from stories.people.storytellers import Storyteller
from stories.people.terms import protect


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person. ``given`` and ``ends`` count days from today; ends may be past."""

    key: str
    shown_name: str
    form: str
    terms: dict[str, tuple[str, ...]]
    is_minor: bool = False
    given: int = -400
    ends: int | None = None
    consent: dict[str, Any] = field(default_factory=dict)


PEOPLE = (
    Person(
        "willow",
        "Willow",
        "alias",
        {
            "name": ("Gil Yeon-hwa", "길연화"),
            "home_town": ("Solbat-ri",),
            "relative": ("Gil Man-su",),
        },
        consent={
            "channels": ["site", "email", "social_media", "donor_reports"],
            "languages": ["en", "ja", "ko"],
        },
    ),
    Person(
        "night-school",
        "Yoon S.",
        "surname_initial",
        {"name": ("Yoon Sang-chol", "윤상철"), "school": ("Blue Pine Middle School",)},
        consent={"channels": ["site", "email"], "method": "spoken"},
    ),
    Person(
        "nurse",
        "J. W.",
        "initials",
        {"name": ("Ji Un-gyong", "지운경"), "employer": ("Seagull Hill Care Home",)},
        consent={
            "channels": ["site", "press"],
            "languages": ["en", "ja"],
            "spoken_language": "Japanese",
        },
    ),
    Person(
        "guest-house",
        "Mr. T.H.",
        "title_initials",
        {"name": ("Tae Hyok-il", "태혁일"), "employer": ("Morning Tide Guest House",)},
        consent={"picture_form": "full", "channels": ["site", "social_media", "press"]},
    ),
    Person(
        "letter-writer",
        "Ms. E.R.",
        "title_initials",
        {"name": ("Eun Rye-song", "은례송"), "home_town": ("Haedu-ri",)},
        consent={"picture_form": "obscured", "languages": ["en", "ko"]},
    ),
    Person(
        "driver",
        "Han OO",
        "surname_mask",
        {"name": ("Han Kwang-myong", "한광명"), "employer": ("Crane Star Taxi",)},
        consent={"interpreter": "yes, from our list", "method": "recorded"},
    ),
    Person(
        "orchard",
        "Mr. D.C.",
        "title_initials",
        {"name": ("Do Chun-bok", "도춘복"), "employer": ("Nagareyama Apples",)},
        given=-340,
        ends=25,
        consent={"spoken_language": "Japanese"},
    ),
    Person(
        "clarinet",
        "K. D.",
        "initials",
        {"name": ("Kye Dal-lae", "계달래"), "school": ("Three Bridges School",)},
        is_minor=True,
        ends=700,
        consent={"given_by": "mother", "languages": ["en"]},
    ),
    Person(
        "mother",
        "a mother of three",
        "role",
        {"name": ("Pyo Myong-sil", "표명실"), "relative": ("Pyo Kang-il",)},
        consent={"channels": ["site", "donor_reports"]},
    ),
    Person(
        "kiosk",
        "L. N.",
        "initials",
        {"name": ("Ryang Nan-hui", "량난희")},
        consent={"channels": ["donor_reports"]},
    ),
    Person(
        "second-key",
        "Seo J.",
        "surname_initial",
        {"name": ("Seo Jong-dok", "서종덕"), "school": ("Willow Bend College",)},
        given=-800,
        ends=-40,
        consent={"spoken_language": "English"},
    ),
    Person(
        "caregiver",
        "Ms. B.N.",
        "title_initials",
        {
            "name": ("Nam Bo-ryeong", "남보령"),
            "employer": ("Morning Hill Home",),
            "home_town": ("Musan",),
        },
        given=-30,
        consent={"channels": ["site"], "languages": ["en"]},
    ),
    Person(
        "seamstress",
        "Mrs. O.P.",
        "title_initials",
        {"name": ("Ok Pun-nyo", "옥분녀"), "employer": ("White Crane Laundry",)},
        given=-900,
    ),
)


def register(people: Iterable[Person] = PEOPLE) -> dict[str, ConsentRecord]:
    """Enter everybody with protected words and one consent; returns the consents by key."""
    return {person.key: _enter(person) for person in people}


def _enter(person: Person) -> ConsentRecord:
    storyteller = Storyteller(
        shown_name=person.shown_name, name_form=person.form, is_minor=person.is_minor
    )
    storyteller.full_clean()
    storyteller.save()
    for kind, words in person.terms.items():
        protect(storyteller=storyteller, kind=kind, terms=words)
    today = timezone.localdate()
    values = {
        "given_on": today + timedelta(days=person.given),
        "expires_on": None if person.ends is None else today + timedelta(days=person.ends),
        "method": "written",
        "spoken_language": "Korean",
        "channels": ["site", "email"],
        "languages": ["en", "ko"],
        "name_form": person.form,
        "picture_form": "none",
    } | person.consent
    record = ConsentRecord(storyteller=storyteller, **values)
    record.full_clean()
    record.save()
    return record
