"""The registers: who may read them, what they tell and never tell, on screen and in files."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from stories.people.public_names import add_exception, retire_exception
from stories.publishing.conditions import CONDITIONS
from stories.redaction.approval import approve, open_review, send_back
from stories.redaction.checklists import ChecklistItem
from stories.redaction.deciding import decide_finding
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from stories.redaction.risk import RISK_RULES
from stories.redaction.scanning import findings_of
from stories.redaction.tasks import manuscript_of
from stories.reporting.condition_words import CONDITION_WORDS, told_condition
from stories.reporting.kept import KeptReport
from stories.reporting.people import PeopleReport
from stories.reporting.report import DeskReport
from stories.reporting.reviews import ReviewsReport, in_words
from stories.reporting.rules import RulesReport
from tests import factories as make
from tests.desk import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

REGISTERS = ["reviews", "kept", "rules", "people"]
REPORTS: list[type[DeskReport]] = [ReviewsReport, KeptReport, RulesReport, PeopleReport]
SECRETS = ("Kwon", "Mi-rae", "Pugo", "Tolmari")
BODY = "<p>I left Tolmari with Han Seol-a when I was 27.</p>"


def address(name: str, view: str = "index") -> str:
    return reverse(f"story_report_{name}:{view}")


def screen(name: str, who: str = "ruth", **filters: str) -> str:
    return signed_in(who).get(address(name), filters).content.decode()


def table(name: str, who: str = "ruth", **filters: str) -> list[dict[str, str]]:
    """The rows of the CSV file, by the headings of its columns."""
    answer = signed_in(who).get(address(name), filters | {"export": "csv"})
    text = b"".join(answer.streaming_content).decode()
    return list(csv.DictReader(io.StringIO(text)))


def sheet(name: str, who: str = "ruth", **filters: str) -> list[list]:
    answer = signed_in(who).get(address(name), filters | {"export": "xlsx"})
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    return [[cell.value for cell in row] for row in book.active.iter_rows()]


def reviewed(**fields):
    """A page that Ruth approved, with one finding kept, and the review."""
    page = make.story(body=[("text", BODY)], **fields)
    words, ruth = manuscript_of(page), make.user("ruth")
    review = open_review(words, by=ruth)
    found = next(item for item in findings_of(words) if "Han" in item.words)
    decide_finding(
        review=review, page=words, found=found, verdict="keep", by=ruth, note="=a minister"
    )
    make.publish(page)
    review.refresh_from_db()
    return page, review


@pytest.mark.parametrize("name", REGISTERS)
def test_the_registers_stand_among_the_reports_of_reviewers_and_administrators(name):
    for who in ("ruth", "ada"):
        client = signed_in(who)
        assert client.get(address(name)).status_code == 200
        assert client.get(address(name, "index_results")).status_code == 200
        assert address(name) in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("name", ["reviews", "kept", "people"])
def test_editors_are_turned_away_and_do_not_see_them_in_the_menu(name):
    erin = signed_in("erin")
    for export in ({}, {"export": "csv"}, {"export": "xlsx"}):
        assert erin.get(address(name), export).status_code in {302, 403}
    assert address(name) not in erin.get(reverse("wagtailadmin_home")).content.decode()


def test_editors_may_read_the_rules():
    told = screen("rules", "erin")
    assert "Then 2 reviewers look at the page." in told
    assert "approved_by_second_person" not in told
    assert "kept_must" not in told


@pytest.mark.parametrize("name", REGISTERS)
def test_no_register_tells_a_true_name_or_found_words(name):
    page, _review = reviewed()
    make.storyteller("P. L.")
    told = screen(name) + str(table(name)) + str(sheet(name))
    assert [secret for secret in SECRETS if secret in told] == []
    if name != "rules":
        assert "Han Seol" not in told
    assert str(page.pk) in told or name == "rules"


@pytest.mark.parametrize("name", REGISTERS)
def test_what_is_taken_along_is_kept_by_nobody_on_the_way(name):
    answer = signed_in("ruth").get(address(name), {"export": "csv"})
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("report", REPORTS)
def test_a_file_holds_the_columns_of_the_allow_list_and_no_other(report):
    assert {each.name for each in report.shown if each.in_file}
    assert all(each.on_screen or each.in_file for each in report.shown)
    assert sum(each.is_link for each in report.shown) == 1


@pytest.mark.parametrize(("name", "report"), list(zip(REGISTERS, REPORTS, strict=True)))
def test_both_kinds_of_file_have_the_same_headings_and_rows(name, report):
    reviewed()
    headings = [str(each.label) for each in report.shown if each.in_file]
    rows = table(name)
    assert rows
    assert list(rows[0]) == headings
    assert sheet(name)[0] == headings
    assert len(sheet(name)) == len(rows) + 1


def test_reviews_tell_who_decided_how_long_it_took_and_what_was_decided():
    page, review = reviewed(title="A shop")
    RedactionReview.objects.filter(pk=review.pk).update(
        opened_at=review.decided_at - timedelta(hours=2, minutes=30)
    )
    (row,) = table("reviews", page=str(page.pk))
    assert (row["Title"], row["State"], row["Decided by"]) == ("A shop", "approved", "noa")
    assert (row["Hours taken"], row["Kept"]) == ("2.5", str(review.decisions.count()))
    assert row["Approved by"] == "2"  # a kept must asks for two pairs of eyes
    assert "2 h 30 min" in screen("reviews", page=str(page.pk))


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (None, ""),
        (timedelta(minutes=9, seconds=59), "9 min"),
        (timedelta(hours=3, minutes=5), "3 h 5 min"),
        (timedelta(days=2, hours=5, minutes=59), "2 d 5 h"),
    ],
)
def test_a_length_of_time_is_told_as_people_tell_it(taken, words):
    assert in_words(taken) == words


def test_reviews_are_filtered_by_state_and_by_who_decided():
    page, _review = reviewed()
    other = make.story(person=make.storyteller("R. S."), title="Sent back")
    review = open_review(manuscript_of(other))
    ruth = make.user("ruth")
    send_back(review=review, page=manuscript_of(other), by=ruth, reason="Too exact.")
    assert [row["Title"] for row in table("reviews", state="sent_back")] == ["Sent back"]
    mine = table("reviews", decided_by=str(ruth.pk), page=str(other.pk))
    assert [row["State"] for row in mine] == ["sent back"]
    assert str(page.pk) in {row["Page"] for row in table("reviews", state="approved")}


def test_an_approval_that_was_only_written_counts_as_no_eyes():
    page = make.story()
    review = open_review(manuscript_of(page))
    review.state, review.decided_by, review.decided_at = (
        "approved",
        make.user("noa"),
        timezone.now(),
    )
    review.save()
    assert [row["Approved by"] for row in table("reviews", page=str(page.pk))] == ["0"]


def test_titles_are_for_those_who_may_edit_or_review_the_page():
    page, _review = reviewed(title="A shop")
    ada = make.user("ada")
    assert {row["Title"] for row in table("reviews", "ada", page=str(page.pk))} == {"A shop"}
    for group in ada.groups.all():
        group.page_permissions.all().delete()
    assert {row["Title"] for row in table("reviews", "ada", page=str(page.pk))} == {""}
    assert "A shop" not in screen("reviews", "ada")
    assert "A shop" not in screen("people", "ada")


def test_kept_and_why_tells_kind_severity_reason_and_reviewer():
    page, _review = reviewed(title="A shop")
    rows = table("kept", page=str(page.pk), entity_type="person_name")
    (row,) = [row for row in rows if "minister" in row["Reason"]]
    assert (row["Kind"], row["Severity"], row["By"]) == ("personal name", "must", "ruth")
    assert row["Still so"] == "yes"
    assert table("kept", verdict="not_a_finding") == []
    assert [row["Severity"] for row in table("kept", severity="should")] == []


def test_a_reason_that_looks_like_a_formula_is_defused_in_both_files():
    reviewed()
    assert "'=a minister" in {row["Reason"] for row in table("kept")}
    assert "'=a minister" in {cell for row in sheet("kept") for cell in row}
    assert "=a minister" in screen("kept")


def test_a_decision_that_was_taken_back_is_told_as_such():
    page, review = reviewed()
    first = FindingDecision.objects.get(note="=a minister")
    FindingDecision.objects.create(
        page_id=page.pk,
        review=review,
        entity_type=first.entity_type,
        words_digest=first.words_digest,
        around_digest=first.around_digest,
        verdict="redact",
        by=make.user("noa"),
    )
    told = {row["Reason"]: row["Still so"] for row in table("kept")}
    assert told["'=a minister"] == "decided otherwise since"


def test_the_rules_in_force_are_those_of_the_program_and_of_the_site():
    ada = make.user("ada")
    add_exception(name="Harbour Lights", kind="organisation", reason="our own name", by=ada)
    rows = table("rules")
    by_sort: dict[str, list[str]] = {}
    for row in rows:
        by_sort.setdefault(row["Kind"], []).append(row["Rule"])
    risks, conditions, questions, exceptions = by_sort.values()
    assert risks == [str(rule.reason) for rule in RISK_RULES]
    assert conditions == [told_condition(condition) for condition in CONDITIONS]
    assert questions == [str(item) for item in ChecklistItem.objects.filter(active=True)]
    assert exceptions == ["Harbour Lights"]
    assert (rows[-1]["Why"], rows[-1]["Added by"], rows[-1]["State"]) == (
        "our own name",
        "ada",
        "in force",
    )


def test_every_condition_is_told_in_every_language():
    """Its sentence stands in its docstring, and once more where catalogues are gathered."""
    assert tuple(map(told_condition, CONDITIONS)) == CONDITION_WORDS
    for language in ("ja", "ko"):
        with translation.override(language):
            assert not set(map(told_condition, CONDITIONS)) & set(CONDITION_WORDS)


def test_what_was_retired_stands_there_when_it_is_asked_for():
    ada = make.user("ada")
    old = add_exception(name="Old Name", kind="house", reason="once", by=ada)
    retire_exception(public_name=old, by=ada)
    question = ChecklistItem.objects.first()
    question.active = False
    question.save()
    assert "Old Name" not in screen("rules")
    retired = {row["Rule"]: row for row in table("rules", state="retired")}
    assert set(retired) == {"Old Name", question.question}
    assert retired["Old Name"]["Retired by"] == "ada"
    assert retired["Old Name"]["State"] == "retired"
    everything = {row["Rule"] for row in table("rules", state="all")}
    assert {"Old Name", question.question, "A minor is on this page."} <= everything


def test_rules_are_filtered_by_their_sort():
    assert {row["Rule"] for row in table("rules", sort="risk")} == {
        str(rule.reason) for rule in RISK_RULES
    }
    assert table("rules", sort="exception") == []
    assert "A minor is on this page." not in {
        row["Rule"] for row in table("rules", sort="question")
    }


def test_the_version_of_a_question_is_told():
    question = ChecklistItem.objects.first()
    question.question = "Is every name as it was agreed?"
    question.save()
    (row,) = [row for row in table("rules", sort="question") if row["Rule"] == question.question]
    assert row["More"].startswith("version 2; asked for: every page")


def test_people_are_told_with_their_pages_editions_consents_and_situation():
    person = make.storyteller("R. S.", situation="hiding", is_minor=True)
    record = make.consent(person, expires_on=timezone.localdate() + timedelta(days=30))
    page = make.story(person=person, record=record, title="Out there")
    make.publish(page)
    draft = make.story(person=person, record=record, title="Not yet")
    (row,) = table("people", q=person.reference)
    assert (row["Shown as"], row["Situation"], row["Minor"]) == ("R. S.", "is in hiding", "yes")
    assert row["Numbers of pages and drafts"] == f"{page.pk}, {draft.pk}"
    assert row["Readers have pages"] == str(page.pk)
    assert row["Consents in force"] == f"This web site · {record.expires_on.isoformat()}"
    assert f"Not yet ({draft.pk})" in screen("people", q="R. S.")


def test_somebody_who_stands_only_in_a_later_draft_is_found_there():
    page, person = make.article(), make.storyteller("P. R.")
    newer = page.get_latest_revision_as_object()
    newer.appearances.create(storyteller=person, consent=make.consent(person))
    newer.save_revision(user=make.user("erin"))
    (row,) = table("people", q="P. R.")
    assert (row["Numbers of pages and drafts"], row["Readers have pages"]) == (str(page.pk), "")


def test_people_are_filtered_by_whether_readers_meet_them():
    page, _edition = make.published_story()
    make.storyteller("R. S.")
    assert [row["Shown as"] for row in table("people", seen="public")] == ["K. M."]
    assert [row["Shown as"] for row in table("people", seen="not_public")] == ["R. S."]
    assert [row["Shown as"] for row in table("people", situation="hiding")] == []
    assert str(page.pk) in screen("people", seen="public")


def grow(number: int) -> None:
    page = make.story(person=make.storyteller("R. S."), body=[("text", BODY)], slug=f"s{number}")
    review = make.review(page)
    approve(review=review, page=manuscript_of(page), by=make.user("ruth"))
    make.review(make.story(person=make.storyteller("T. U."), slug=f"t{number}"))
    add_exception(name=f"Name {number}", kind="staff", reason="ours", by=make.user("ada"))


@pytest.mark.parametrize("name", REGISTERS)
def test_more_rows_cost_no_more_queries(name):
    client = signed_in("ada")

    def queries() -> int:
        client.get(address(name))
        with CaptureQueriesContext(connection) as asked:
            client.get(address(name))
        return len(asked)

    grow(1)
    few = queries()
    for number in range(2, 5):
        grow(number)
    assert queries() <= few
