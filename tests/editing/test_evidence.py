"""Evidence beside the checklist: computed from the page, not typed by anybody."""

from datetime import date

import pytest

from stories.detection import EntityType
from stories.editing.evidence import COLLECTORS, DATING, NAMING, PLACING, evidence_for
from stories.editing.protection import look_at
from stories.images.models import clear_image
from stories.redaction.checklists import EVIDENCE
from tests import factories as make
from tests.desk import latest

pytestmark = pytest.mark.django_db


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
    assert shown == ("K. M.", "Spaced initials", True)
    assert other[0] == "Kwon Mi-rae"
    assert other[2] is False


def test_a_name_that_is_not_in_the_agreed_form_is_pointed_out():
    person = make.storyteller()
    page = make.story(person=person, record=make.consent(person, name_form="surname_mask"))
    assert told(page, "names")[0][2] is False


def test_dates_are_told_as_readers_will_see_them():
    moments = {"heading": "", "moments": [{"when": "199X", "text": "School"}]}
    body = [("timeline", moments), ("text", "<p>In 2009 we came, on 3 May 2011.</p>")]
    page = make.story(body=body, date=date(2019, 4, 1))
    lines = {subject: known for subject, known, _order in told(page, "dates")}
    assert lines["April 2019"] == "date of the page, as readers see it"
    assert lines["199X"] == "masked"
    assert lines["2009"] == "year"
    assert "on 3 May 2011" in lines


def test_places_name_the_country_and_what_was_found():
    page = make.story(country="jp", body=[("text", "<p>I was born in Pugo-ri.</p>")])
    assert ("Japan", "country of resettlement", None) in told(page, "places")


def test_pictures_lead_to_where_they_are_cleared():
    cleared, raw = make.picture(name="a.jpg"), make.picture(name="b.jpg", colour="navy")
    clear_image(image=cleared, by=make.user("ruth"), shows_face=False)
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
    (line,) = told(make.story(person=person, record=record), "consents")
    assert line[0] == f"K. M. ({person.reference})"
    assert line[1] == "This web site, Press · English · until 12/31/2099 · in force"
    assert line[2] is True


def test_a_consent_that_does_not_reach_this_language_is_pointed_out():
    person = make.storyteller()
    record = make.consent(person, languages=["ja"])
    (line,) = told(make.story(person=person, record=record), "consents")
    assert line[2] is False


def test_figures_are_added_up():
    rows = [{"label": "a", "number": 12}, {"label": "b", "number": 7}]
    figures = {"caption": "Cups", "rows": rows, "show_total": True, "note": ""}
    assert told(make.story(body=[("figures", figures)]), "figures") == [
        ("Cups", "12 + 7 = 19", None)
    ]


def test_every_kind_of_finding_is_evidence_for_one_question_or_leads_to_somebody_by_itself():
    by_itself = {
        EntityType.EMAIL,
        EntityType.PHONE,
        EntityType.HANDLE,
        EntityType.WEB_ADDRESS,
        EntityType.IDENTITY_NUMBER,
        EntityType.UNSCANNABLE,
    }
    asked = [*NAMING, *DATING, *PLACING]
    assert len(asked) == len(set(asked))
    assert set(EntityType) == set(asked) | by_itself
