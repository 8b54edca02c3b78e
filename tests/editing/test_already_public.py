"""What readers know already of the people on a page, and what the page adds to it."""

from dataclasses import replace

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from stories.consent.appearances import Appearance
from stories.detection import EntityType, Finding, Severity
from stories.editing.protection import look_at
from stories.editing.review.already_public import already_public
from stories.publishing.editions import Edition
from stories.redaction.scanning import FoundPart, FoundWords
from tests import factories as make
from tests.desk import latest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def known(page):
    draft = latest(page)
    return already_public(draft, draft.passages(), look_at(draft).found)


def text(words: str, **fields):
    return {"body": [("text", f"<p>{words}</p>")]} | fields


def words(facts, kind: str) -> list[str]:
    return [fact.words for fact in facts if fact.kind == kind]


def test_somebody_whom_readers_do_not_know_is_all_new():
    (person,) = known(make.story())
    assert person.standings == ()
    assert person.summary == "Readers do not know this person yet: everything here is new."


def test_every_readable_page_of_a_person_is_listed_with_its_name_date_and_link():
    person = make.storyteller()
    _page, edition = make.published_story(person=person, **text("I came in 2011."))
    (here,) = known(make.story(person=person, title="Ten years later", date=None))
    (standing,) = here.standings
    assert (standing.title, standing.path) == (edition.title, edition.path)
    assert (standing.shown_name, standing.date_shown) == ("K. M.", "April 2019")
    assert (standing.has_picture, standing.is_this_page) == (False, False)
    assert words(standing.facts, "year") == ["2019", "2011"]


def test_pages_of_other_people_and_pages_that_readers_cannot_open_are_not_listed():
    person = make.storyteller()
    make.published_story(person=make.storyteller("P. L."))
    make.published_story(person=person)
    Edition.objects.filter(shown_names=["K. M."]).update(withdrawn_at=timezone.now())
    assert known(make.story(person=person))[0].standings == ()


def test_an_edition_whose_seal_is_broken_is_not_told_as_public():
    person = make.storyteller()
    make.published_story(person=person)
    Edition.objects.filter(shown_names=["K. M."]).update(title="Another title")
    assert known(make.story(person=person))[0].standings == ()


def test_a_year_and_a_town_that_readers_were_never_told_are_named_as_new():
    person = make.storyteller()
    make.published_story(person=person, date=None, **text("I have a shop and a good neighbour."))
    draft = make.story(person=person, date=None, **text("In 2012 I moved to Incheon."))
    (here,) = known(draft)
    assert here.summary == "Until now readers were told none of these: year, place."
    assert words(here.added, "year") == ["2012"]
    assert "Incheon" in words(here.added, "place")


def test_what_readers_were_told_before_is_not_called_new():
    person = make.storyteller()
    make.published_story(person=person, **text("In 2012 I moved to Incheon."))
    (here,) = known(make.story(person=person, **text("Incheon was grey in 2012, and loud.")))
    assert here.added == ()
    assert here.summary == "No year, date, age, place or picture here is new to readers."


def test_another_year_is_new_although_a_year_was_told_before():
    person = make.storyteller()
    make.published_story(person=person, **text("I came in 2011."))
    (here,) = known(make.story(person=person, **text("We opened a second shop in 2014.")))
    assert words(here.added, "year") == ["2014"]
    assert here.summary.startswith("Facts of these kinds are public already")


@pytest.mark.parametrize(
    ("language", "told", "kind", "fact"),
    [
        ("ko", "저는 2012년에 인천으로 왔습니다.", "place", "인천"),
        ("ko", "저는 2012년에 왔습니다.", "year", "2012"),
        ("ja", "2012年に大阪へ来ました。", "year", "2012"),
    ],
)
def test_korean_and_japanese_facts_are_read_too(language, told, kind, fact):
    person = make.storyteller()
    make.published_story(person=person, date=None, **text("I have a shop."))
    page = make.story(person=person, date=None, **text(told))
    draft = latest(page)
    passages = [replace(passage, language=language) for passage in draft.passages()]
    (here,) = already_public(draft, passages)
    assert fact in words(here.added, kind)


def test_two_shown_names_of_one_person_are_pointed_out():
    person = make.storyteller()
    make.published_story(person=person)
    draft = make.story(person=person)
    page = latest(draft)
    (appearance,) = page.appearances.all()
    appearance.shown_name = "K. N."
    page.appearances = [appearance]
    page.save_revision(user=make.user("erin"))
    (here,) = known(draft)
    assert here.other_names == ("K. M.",)
    assert "here as “K. N.”: whoever reads both" in render_to_string(
        "stories/editing/review_public.html", {"known": [here]}
    )


def test_a_first_picture_of_somebody_is_new():
    person = make.storyteller()
    make.published_story(person=person, date=None)
    image = make.picture()
    make.clear(image, by=make.user("ruth"), shows_face=False)
    body = [("picture", {"image": image, "alt": "The sea", "caption": ""})]
    (here,) = known(make.story(person=person, body=body, date=None))
    assert here.summary == "Until now readers were told none of these: picture."


def test_the_page_as_readers_have_it_now_counts_as_public_and_is_marked():
    page, _edition = make.published_story(**text("I came in 2011."))
    (here,) = known(page)
    assert [standing.is_this_page for standing in here.standings] == [True]
    assert here.added == ()


def test_many_people_with_many_pages_cost_one_query(django_assert_num_queries):
    people = [make.storyteller(name) for name in ("K. M.", "P. L.", "T. O.")]
    for person in people:
        make.published_story(person=person)
    draft = latest(make.story(person=people[0]))
    draft.appearances = [
        Appearance(storyteller=person, consent=person.consents.first()) for person in people
    ]
    passages = draft.passages()
    draft.get_parent()  # which the screen has read by then
    with django_assert_num_queries(1):
        people = already_public(draft, passages)
    assert [len(person.standings) for person in people] == [1, 1, 1]


def test_two_people_of_one_page_are_each_told_under_their_own_name():
    first, second = make.storyteller("K. M."), make.storyteller("P. L.")
    make.publish(make.meeting([(make.consent(first), "Well."), (make.consent(second), "Busy.")]))
    (here,) = known(make.story(person=second))
    assert [standing.shown_name for standing in here.standings] == ["P. L."]


def test_a_town_is_named_once_with_or_without_its_preposition():
    person = make.storyteller()
    make.published_story(person=person, date=None, **text("I have a shop and a good neighbour."))
    draft = make.story(person=person, date=None, **text("Since then I have lived in Incheon."))
    place = Finding(EntityType.PLACE, "body", 24, 34, Severity.SHOULD, "by_hand", "Why.")
    part = FoundPart(place, "in Incheon", "digest")
    found = FoundWords(place, part.words, part.digest, None, (part,))
    (here,) = already_public(draft, draft.passages(), [found])
    assert words(here.added, "place") == ["Incheon"]
