"""Evidence beside the checklist: computed from the page, not typed by anybody."""

from datetime import date

import pytest
from django.utils import formats

from stories.detection import EntityType
from stories.editing.evidence import COLLECTORS, DATING, NAMING, PLACING, evidence_for
from stories.editing.evidence_dates import dates_in
from stories.editing.evidence_figures import table_evidence
from stories.editing.evidence_links import Outward, outward_evidence
from stories.editing.protection import look_at
from stories.images.models import StoryImage
from stories.pages.blocks import FiguresBlock
from stories.people.public_names import PublicName
from stories.redaction.checklists import EVIDENCE
from tests import factories as make
from tests.desk import latest
from tests.publishing.test_translations_of_consent import translated_without_people

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def evidence(page, kind: str):
    draft = latest(page)
    return evidence_for(draft, look_at(draft))[kind]


def told(page, kind: str) -> list[tuple[str, str, bool | None]]:
    return [(line.subject, line.known, line.in_order) for line in evidence(page, kind)]


def test_every_kind_that_a_question_can_ask_for_is_collected():
    assert set(COLLECTORS) == {kind for kind, _words in EVIDENCE if kind}


def test_names_come_with_their_form_and_other_names_are_pointed_out():
    page = make.story(body=[("text", "<p>My sister Kwon Mi-rae came.</p>")])
    (shown, other) = told(page, "names")
    given = formats.date_format(page.appearances.get().consent.given_on, "DATE_FORMAT")
    assert shown == ("K. M.", f"Spaced initials · consent of {given}", True)
    assert other[0] == "Kwon Mi-rae"
    assert other[2] is False


def test_a_name_that_is_not_in_the_agreed_form_is_pointed_out():
    person = make.storyteller()
    page = make.story(person=person, record=make.consent(person, name_form="surname_mask"))
    (_subject, known, in_order), *_others = told(page, "names")
    assert in_order is False
    assert known.endswith("the name shown is not in this form")


def test_dates_are_told_as_readers_will_see_them():
    moments = {"heading": "", "moments": [{"when": "199X", "text": "School"}]}
    body = [("timeline", moments), ("text", "<p>In 2009 we came, on 3 May 2011.</p>")]
    page = make.story(body=body, date=date(2019, 4, 1))
    lines = {subject: known for subject, known, _order in told(page, "dates")}
    assert lines["April 2019"] == "date of the page, as readers see it · the month"
    assert lines["199X"] == "a masked year"
    assert lines["2009"] == "the year"
    assert lines["on 3 May 2011"].startswith("the day · ")


def test_places_name_the_country_and_what_was_found():
    page = make.story(country="jp", body=[("text", "<p>I was born in Pugo-ri.</p>")])
    assert ("Japan", "country of resettlement", None) in told(page, "places")


def test_a_place_that_is_decided_together_with_a_date_was_found():
    page = make.story(body=[("text", "<p>She was born on 3 May 1988 in Wonsan.</p>")])
    (known,) = [known for subject, known, _order in told(page, "places") if "Wonsan" in subject]
    assert known.startswith("A place below the level of a province narrows down")
    assert [subject for subject, _known, _order in told(page, "dates")][-1] == "on 3 May 1988"


def test_pictures_lead_to_where_they_are_cleared():
    cleared, raw = make.picture(name="a.jpg"), make.picture(name="b.jpg", colour="navy")
    make.clear(cleared, by=make.user("ruth"), shows_face=False)
    body = [
        ("picture", {"image": cleared, "alt": "x", "caption": ""}),
        ("letter", {"heading": "", "scan": raw, "scan_alt": "y", "language": "ko"}),
    ]
    first, second = evidence(make.story(body=body), "pictures")
    assert (first.in_order, second.in_order) == (True, False)
    assert "cleared by ruth" in first.known
    assert second.link_words == "Clear it"
    assert str(raw.pk) in second.link


def test_links_tell_whether_readers_can_follow_them():
    target, edition = make.published_story()
    closed = make.story(person=make.storyteller("P. L."), title="Closed")
    text = (
        f'<p><a linktype="page" id="{target.pk}">one</a> <a href="https://example.com/x">two</a>'
        "</p>"
    )
    page = make.story(person=make.storyteller("T. O."), body=[("text", text)], earlier_page=closed)
    lines = {line.subject: line for line in evidence(page, "links")}
    assert lines[target.title].link == edition.path
    assert lines["Closed"].link == ""
    assert lines["example.com"].link == "https://example.com/x"


def test_an_address_that_is_none_is_never_a_link_on_the_screen():
    text = '<p><a href="javascript:alert(1)">three</a></p>'
    page = make.story(body=[("text", text)])
    assert not [line for line in evidence(page, "links") if line.link.startswith("javascript")]


def test_a_consent_is_one_line_with_all_its_limits():
    person = make.storyteller()
    record = make.consent(person, channels=["site", "press"], expires_on=date(2099, 12, 31))
    line, by_mail, shared = told(make.story(person=person, record=record), "consents")
    assert line[0] == f"K. M. ({person.reference})"
    assert line[1] == "This web site, Press · English · until Dec. 31, 2099 · in force"
    assert line[2] is True
    assert by_mail[1] == "will not be sent: not everybody agreed to e-mail in this language"
    assert shared[0] == "Social media"
    assert shared[1] == "will find nothing to show: not everybody agreed to it in this language"


def test_whether_followers_will_get_a_page_is_told_beside_the_consents():
    person = make.storyteller()
    record = make.consent(person, channels=["site", "email", "social_media"])
    _consent, by_mail, shared = told(make.story(person=person, record=record), "consents")
    assert shared[1] == "will find a title, a teaser and a cover"
    assert by_mail[0] == "E-mail to followers"
    assert by_mail[1] == "will be sent, after the time in which it can be stopped"
    assert by_mail[2] is None, "nobody has to solve it"


def test_a_translation_that_names_nobody_shows_whose_consents_it_rests_on():
    person = make.storyteller()
    record = make.consent(person, languages=["en", "ja"], channels=["site", "email"])
    page = make.story(person=person, record=record)
    make.publish(page)
    line, by_mail, shared = told(translated_without_people(page), "consents")
    assert line[0] == f"K. M. ({person.reference})"
    assert line[1].startswith("not named here · This web site, E-mail to subscribers · ")
    assert by_mail[1].startswith("will be sent")
    assert shared[1].startswith("will find nothing")


def test_a_consent_that_does_not_reach_this_language_is_pointed_out():
    person = make.storyteller()
    record = make.consent(person, languages=["ja"])
    line, *_channels = told(make.story(person=person, record=record), "consents")
    assert line[2] is False


def test_figures_are_added_up():
    rows = [{"label": "a", "number": 12}, {"label": "b", "number": 7}]
    figures = {"caption": "Cups", "rows": rows, "show_total": True, "note": ""}
    assert told(make.story(body=[("figures", figures)]), "figures") == [
        ("Cups", "12 + 7 = 19", None)
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("We left on 3 May 2011.", [("3 May 2011", "day")]),
        ("On May 3rd, 2011 it rained.", [("May 3rd, 2011", "day")]),
        ("Filed 2011-05-03 and 03.05.2012.", [("2011-05-03", "day"), ("03.05.2012", "day")]),
        ("In May 2011, and in June.", [("May 2011", "month"), ("June", "month")]),
        ("It was spring 2011.", [("spring 2011", "season")]),
        ("In the 1990s, or 201X.", [("1990s", "decade"), ("201X", "decade")]),
        ("From 2011 to 2014.", [("2011", "year"), ("2014", "year")]),
        ("저는 2011년 5월 3일에 떠났습니다.", [("2011년 5월 3일", "day")]),
        ("2011년 5월에, 그리고 7월에.", [("2011년 5월", "month"), ("7월", "month")]),
        ("2011년 봄에 왔습니다.", [("2011년 봄", "season")]),
        ("1990년대와 2011년.", [("1990년대", "decade"), ("2011", "year")]),
        ("2011年5月3日に出ました。", [("2011年5月3日", "day")]),
        ("２０１１年５月に来ました。", [("２０１１年５月", "month")]),
        ("平成23年の夏、令和3年。", [("平成23年の夏", "season"), ("令和3年", "year")]),
        ("五月三日の朝", [("五月三日", "day")]),
        ("I may come; 12014 cups, 2011,5 and room 20110.", []),
    ],
)
def test_every_date_is_read_with_its_precision(text, dates):
    assert [(dated.words, dated.precision) for dated in dates_in(text)] == dates


def test_a_name_that_may_be_written_out_says_why_and_stands_apart_from_longer_words():
    PublicName.objects.create(name="Hana Moon", kind="staff", reason="speaks for us")
    PublicName.objects.create(name="Ann", kind="person", reason="a poet")
    PublicName.objects.create(name="Osaka", kind="place", reason="a large city")
    page = make.story(body=[("text", "<p>Hana Moon spoke in Osaka, at the annual meeting.</p>")])
    assert ("Hana Moon", "Staff or spokesperson · speaks for us", True) in told(page, "names")
    assert ("Osaka", "Place that may be named · a large city", True) in told(page, "places")
    assert not [line for line in told(page, "names") if line[0] in {"Ann", "Osaka"}]


@pytest.mark.parametrize(
    ("faces", "form", "in_order", "words"),
    [
        (False, "obscured", True, "shows no face"),
        (True, "full", True, "shows a face"),
        (True, "obscured", False, "K. M. agreed to pictures without the face only"),
        (None, "full", False, "nobody has said whether it shows a face"),
        (False, "none", False, "K. M. agreed to no picture"),
    ],
)
def test_a_picture_says_whether_it_shows_a_face_and_who_agreed_to_less(
    faces, form, in_order, words
):
    image = make.picture()
    make.clear(image, by=make.user("ruth"), shows_face=bool(faces))
    StoryImage.objects.update(shows_face=faces)
    person = make.storyteller()
    page = make.story(
        person=person,
        record=make.consent(person, picture_form=form),
        body=[("picture", {"image": image, "alt": "x", "caption": ""})],
    )
    ((_subject, known, order),) = told(page, "pictures")
    assert order is in_order
    assert words in known


def linking(address: str, words: str = "here") -> tuple[str, str, bool | None]:
    line = outward_evidence(Outward(address, words))
    return line.subject, line.known, line.in_order


@pytest.mark.parametrize(
    ("address", "words", "doubt"),
    [
        ("https://www.facebook.com/hana", "here", "social media"),
        ("https://m.blog.naver.com/hana", "블로그", "social media"),
        ("https://www.google.com/maps/place/x", "here", "a map"),
        ("https://map.naver.com/v5/entry", "지도", "a map"),
        ("https://bit.ly/3abc", "here", "a short link"),
        ("https://x.list-manage.com/track?u=1", "here", "a tracking service"),
        ("https://docs.google.com/document/d/1", "here", "a shared file"),
        ("https://example.org/a?utm_source=mail", "here", "it carries a mark"),
        ("http://example.org/a", "here", "not encrypted"),
        ("https://203.0.113.7/a", "here", "a number instead of a name"),
        ("https://xn--80ak6aa92e.com/", "here", "letters that can look like others"),
        ("https://hana:secret@example.org/", "here", "a name or password"),
        ("https://example.net/login", "www.example.org/login", "its words promise example.org"),
    ],
)
def test_a_link_to_elsewhere_tells_every_reason_to_look_twice(address, words, doubt):
    _subject, known, in_order = linking(address, words)
    assert doubt in known
    assert in_order is False


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://example.org/report", "the report"),
        ("https://www.example.org/report", "example.org"),
        ("https://news.example.org/report", "See example.org, p. 5"),
        ("https://notfacebook.com/", "here"),
        ("https://www.google.com/search", "here"),
    ],
)
def test_a_link_to_elsewhere_without_a_doubt_is_only_named(address, words):
    _subject, known, in_order = linking(address, words)
    assert (known, in_order) == ("outside this site", None)


def test_the_words_of_a_link_are_read_from_the_text():
    text = '<p>Read <a href="https://example.net/x">www.example.org</a>.</p>'
    (line,) = told(make.story(body=[("text", text)]), "links")
    assert line == ("example.net", "outside this site · its words promise example.org", False)


@pytest.mark.parametrize("address", ["mailto:hana@example.org", "tel:+4930123"])
def test_letters_and_calls_are_no_web_pages(address):
    assert linking(address)[2] is False


def test_a_page_of_ours_says_whom_readers_meet_there():
    target, _edition = make.published_story(person=make.storyteller("P. L."))
    closed = make.story(person=make.storyteller("T. O."), title="Closed")
    page = make.story(earlier_page=target, next_page=closed)
    first, second = told(page, "links")
    assert first == (target.title, "readers can open it · people there: P. L.", True)
    assert second[0] == "Closed"
    assert second[1].endswith("people there: T. O.")


@pytest.mark.parametrize(
    ("caption", "in_order", "words"),
    [
        ("Cups, 19 in total", True, "12 + 7 = 19"),
        ("Cups, 20 in total", False, "its words say 20"),
        ("컵 합계 20", False, "its words say 20"),
        ("カップ 合計19", True, "12 + 7 = 19"),
        ("Cups of 2014", None, "12 + 7 = 19"),
    ],
)
def test_a_sum_is_held_against_what_its_own_words_say(caption, in_order, words):
    rows = [{"label": "a", "number": 12}, {"label": "b", "number": 7}]
    value = FiguresBlock().to_python({"caption": caption, "rows": rows, "note": ""})
    line = table_evidence(value)
    assert line.in_order is in_order
    assert words in line.known


def test_a_number_so_small_that_it_singles_people_out_is_pointed_at():
    rows = [{"label": "families", "number": 2}, {"label": "calls", "number": 70}]
    figures = {"caption": "Year", "rows": rows, "show_total": True, "note": ""}
    ((_subject, known, _order),) = told(make.story(body=[("figures", figures)]), "figures")
    assert known.endswith("so few that they may be known: families")


def test_what_an_appeal_comes_to_is_worked_out():
    appeal = {"heading": "Journeys", "text": "x", "unit": "one", "unit_cost": 2000}
    page = make.story(body=[("appeal", appeal | {"currency": "USD", "units_needed": 3})])
    assert told(page, "figures") == [("Journeys", "3 × 2000 = 6000 USD", None)]


@pytest.mark.parametrize(
    ("raised", "met", "said", "in_order"),
    [
        (600, False, "raised 600", None),
        (1200, True, "raised 1200 · readers see that it is met", None),
        (1200, False, "readers see that it is met · cases not marked as met: 1", False),
        (1300, True, "more was raised than was asked for", False),
    ],
)
def test_the_sum_of_an_appeal_is_held_against_its_cases(raised, met, said, in_order):
    case = {"role": "a student", "age_band": "20s", "need": "A desk.", "is_met": met}
    page = make.appeal(cases=[("case", case)], units_needed=2, unit_cost=600, raised=raised)
    ((subject, known, order),) = told(page, "figures")
    assert subject == "one first winter"
    assert known.startswith(f"2 × 600 = 1200 USD, raised {raised}")
    assert said in known
    assert order is in_order


def test_an_appeal_without_a_sum_has_no_figures():
    page = make.appeal(unit="", unit_cost=None, units_needed=None, raised=0)
    assert told(page, "figures") == []


def test_the_queries_do_not_grow_with_the_page(django_assert_max_num_queries):
    targets = [make.story(person=make.storyteller(f"{letter}. L.")) for letter in "BCDEF"]
    pictures = [make.picture(name=f"{number}.jpg") for number in range(4)]
    for image in pictures:
        make.clear(image, by=make.user("ruth"), shows_face=False)
    links = "".join(f'<a linktype="page" id="{target.pk}">a</a> ' for target in targets)
    body = [("text", f"<p>{links}</p>")]
    body += [("picture", {"image": image, "alt": "x", "caption": ""}) for image in pictures]
    draft = latest(make.story(body=body))
    look, passages = look_at(draft), draft.passages()
    with django_assert_max_num_queries(9):
        lines = evidence_for(draft, look, passages)
    assert (len(lines["links"]), len(lines["pictures"])) == (5, 4)


def test_every_kind_of_finding_is_evidence_for_one_question_or_leads_to_somebody_by_itself():
    by_itself = {
        EntityType.EMAIL,
        EntityType.PHONE,
        EntityType.HANDLE,
        EntityType.WEB_ADDRESS,
        EntityType.IDENTITY_NUMBER,
        EntityType.LETTER,
        EntityType.UNSCANNABLE,
    }
    asked = [*NAMING, *DATING, *PLACING]
    assert len(asked) == len(set(asked))
    assert set(EntityType) == set(asked) | by_itself
