"""A rule changes: what readers have is checked anew, told without words, and stays."""

import json
import logging
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from stories.audit.lines import AuditLine
from stories.people.public_names import PublicName, add_exception, retire_exception
from stories.people.terms import protect
from stories.publishing import live_checking
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import publish_page
from stories.publishing.live_checking import check_live, check_retired, check_terms
from stories.publishing.live_findings import LiveFinding
from stories.publishing.live_search import pages_naming, pages_saying
from stories.publishing.live_words import EditionWords, live_words
from stories.publishing.takedown import take_down
from stories.redaction.decisions import StoredFinding
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import findings_of
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

FERRY = "<p>Every spring I go back to the ferry of Tolmari and count the boats.</p>"


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Do something, and what follows its commit."""

    def during(act):
        connection.run_on_commit.clear()  # what earlier steps of a test left waiting
        with django_capture_on_commit_callbacks(execute=True):
            return act()

    return during


def told_live(**fields):
    page = make.story(body=[("text", FERRY)], **fields)
    return page, make.publish(page)


def hide(word: str = "Tolmari", kind: str = "home_town", person=None):
    return protect(storyteller=person or make.storyteller("P. L."), kind=kind, terms=[word])


def found_on(page) -> list[tuple[str, str, str]]:
    rows = LiveFinding.objects.filter(page_id=page.pk, settled_at=None)
    return [(row.cause, row.entity_type, row.severity) for row in rows]


def is_read(page) -> bool:
    return Edition.objects.readable().filter(page_number=page.pk).exists()


TERM_FOUND = [("term", "protected_term", "must")]


def test_a_term_that_is_added_opens_a_finding_on_the_page_that_says_it(committed) -> None:
    page, _edition = told_live()
    other, _its = make.published_story(slug="calm", person=make.storyteller("R. S."))
    committed(lambda: hide("Sundelmo"))
    assert found_on(page) == []
    committed(lambda: hide("톨마리"))  # the same in another script
    assert found_on(page) == TERM_FOUND
    assert found_on(other) == []


def test_nothing_is_taken_down_and_no_word_is_kept(committed) -> None:
    page, edition = told_live()
    committed(hide)
    assert is_read(page)
    edition.refresh_from_db()
    assert edition.is_sealed()
    kept = json.dumps([*LiveFinding.objects.values(), *AuditLine.objects.values()], default=str)
    assert "tolmari" not in kept.casefold()


def test_the_log_tells_what_was_opened(committed) -> None:
    page, edition = told_live()
    committed(hide)
    line = AuditLine.objects.get(act="live_finding_opened")
    assert (line.page, line.review) == (page.pk, edition.review_number)
    assert json.loads(line.codes)["cause"] == "term"


def test_several_terms_of_one_transaction_are_one_search(committed, monkeypatch) -> None:
    told_live()
    searches = []
    monkeypatch.setattr(
        live_checking, "pages_saying", lambda terms: searches.append(len(terms)) or []
    )
    committed(
        lambda: protect(
            storyteller=make.storyteller("P. L."), kind="relative", terms=["Jo Aran", "Jo Miso"]
        )
    )
    assert searches == [4]  # with the two of the new storyteller


def test_a_name_that_comes_near_counts_only_where_the_person_stands() -> None:
    """One letter wrong, or initials: on a page of somebody else that is chance."""
    person, text = make.storyteller("P. L."), "<p>Jeon Tolma came in and laughed.</p>"
    own = make.story(person=person, body=[("text", text)])
    other = make.story(person=make.storyteller("R. S."), body=[("text", text)])
    for page in (own, other):
        make.publish(page)
    assert pages_saying(hide("Jeon Tolmai", "name", person)) == [own.pk]


def test_a_page_with_such_a_finding_can_be_reviewed_again_and_is_settled_by_it(committed) -> None:
    page, _edition = told_live()
    committed(hide)
    with pytest.raises(PublicationBlocked):
        publish_page(page, by=make.user("ada"))
    make.publish(page, by="noa")
    assert found_on(page) == []
    row = LiveFinding.objects.get()
    assert row.settled_at is not None
    settled = AuditLine.objects.get(act="live_finding_settled")
    assert json.loads(settled.codes)["why"] == "approved"
    assert [each.opened for each in check_live(cause="rules", pages=[page.pk])] == [()]


def test_sent_to_review_as_it_is_two_reviewers_can_keep_the_words(committed) -> None:
    """The whole way of the desk; a must that is kept asks for two pairs of eyes."""
    page, edition = told_live()
    committed(hide)
    page.refresh_from_db()
    make.approve_text(page)
    for name in ("ruth", "noa"):
        assert found_on(page) == TERM_FOUND
        make.review(page, by=name)
        state = page.current_workflow_task_state
        state.task.specific.on_action(state, make.user(name), "approve")
    assert found_on(page) == []
    assert Edition.objects.readable().get(page_number=page.pk).issued_at > edition.issued_at


def test_an_approval_given_before_the_finding_does_not_settle_it(committed) -> None:
    page, edition = told_live()
    committed(hide)
    live_checking.edition_was_saved(edition, created=True)
    live_checking.edition_was_saved(edition, created=False)
    edition.review_number = None
    live_checking.edition_was_saved(edition, created=True)
    assert found_on(page) == TERM_FOUND


def test_a_page_that_is_taken_down_needs_no_answer_any_more(committed) -> None:
    page, edition = told_live()
    committed(hide)
    take_down(edition, by=make.user("ada"))
    assert found_on(page) == []


def test_when_the_words_are_gone_the_next_check_settles_it(committed) -> None:
    page, _edition = told_live()
    (term,) = committed(hide)
    term.delete()
    (checked,) = check_live(cause="rules", pages=[page.pk])
    assert (checked.settled, found_on(page)) == (1, [])


def test_a_second_check_opens_nothing_twice(committed) -> None:
    page, _edition = told_live()
    committed(hide)
    assert [each.opened for each in check_live(cause="term", pages=[page.pk])] == [()]
    assert [str(row) for row in LiveFinding.objects.all()] == ["must: protected_term"]


def exception(name: str = "Han Seol-a") -> PublicName:
    return add_exception(name=name, kind="person", reason="a minister", by=make.user("ada"))


def test_an_exception_that_is_retired_opens_what_it_kept_silent(committed) -> None:
    minister = exception()
    page = make.story(body=[("text", "<p>Han Seol-a opened the fair in June.</p>")])
    make.publish(page)
    before = found_on(page)
    committed(lambda: retire_exception(public_name=minister, by=make.user("ada")))
    assert before == []
    assert [row[:2] for row in found_on(page)] == [("exception", "person_name")]
    add_exception(name="Han Seol-a", kind="person", reason="again", by=make.user("ada"))
    list(check_live(cause="rules"))
    assert found_on(page) == []


def test_an_exception_deleted_behind_the_desk_counts_as_retired(committed) -> None:
    minister = exception()
    page = make.story(body=[("text", "<p>Han Seol-a opened the fair in June.</p>")])
    make.publish(page)
    committed(minister.delete)
    assert [row[0] for row in found_on(page)] == ["exception"]


def test_all_exceptions_that_were_ever_retired_can_be_asked_for_at_once() -> None:
    page = make.story(body=[("text", "<p>Han Seol-a opened the fair, I was 27 then.</p>")])
    minister = exception()
    make.publish(page)
    retire_exception(public_name=minister, by=make.user("ada"))
    opened = [row for each in check_live(cause="exception") for row in each.opened]
    assert [row.entity_type for row in opened] == ["person_name"]


def test_retiring_one_exception_asks_nothing_about_other_words() -> None:
    told_live()
    hide()
    assert [each.opened for each in check_retired(["boats"])] == [()]
    assert pages_naming(["Lighthouse"]) == []


def test_new_rules_open_every_must_but_no_should_that_stood_there_before() -> None:
    page = make.story(body=[("text", "<p>I worked as a welder, and I was 27 then.</p>")])
    make.publish(page)
    assert [each.opened for each in check_live(cause="rules", pages=[page.pk])] == [()]
    open_shoulds = [item for item in findings_of(page) if item.is_open]
    assert open_shoulds
    StoredFinding.objects.filter(page_id=page.pk).update(words_digest="other")
    (checked,) = check_live(cause="rules", pages=[page.pk])
    assert len(checked.opened) == len(open_shoulds)
    assert checked.musts == 0


def test_what_was_stored_after_the_page_went_out_says_nothing_about_before() -> None:
    page = make.story(body=[("text", "<p>I worked as a welder, and I was 27 then.</p>")])
    make.publish(page)
    stored = StoredFinding.objects.filter(page_id=page.pk)
    stored.update(words_digest="other", found_at=timezone.now() + timedelta(hours=1))
    assert [each.opened for each in check_live(cause="rules", pages=[page.pk])] == [()]


def test_where_the_draft_went_on_the_words_of_the_edition_are_read() -> None:
    page, edition = told_live()
    page.body = [("text", "<p>Nothing of the kind.</p>")]
    page.save_revision(user=make.user("erin"))
    assert live_words(edition).fingerprint() == edition.fingerprint
    edition.review_number = None  # the version that was approved is not to be found any more
    words = live_words(edition)
    assert isinstance(words, EditionWords)
    assert [item.name_shown for item in words.appearances.all()] == ["K. M."]
    RedactionReview.objects.all().delete()
    (checked,) = check_terms(hide())
    assert [row.entity_type for row in checked.opened] == ["protected_term"]


def test_a_draft_that_says_what_readers_have_is_taken_where_the_review_is_gone() -> None:
    page, edition = told_live()
    RedactionReview.objects.all().delete()
    assert live_words(edition).pk == page.pk
    assert not isinstance(live_words(edition), EditionWords)


def test_a_page_that_cannot_be_read_stops_no_other(monkeypatch, caplog) -> None:
    page, _edition = told_live()
    other, _its = told_live(slug="other", person=make.storyteller("R. S."))
    terms = hide()
    real = live_checking.findings_of

    def breaks(words):
        if words.pk == page.pk:
            raise RuntimeError("Tolmari")
        return real(words)

    monkeypatch.setattr(live_checking, "findings_of", breaks)
    with caplog.at_level(logging.ERROR):
        checked = {each.page: each for each in check_terms(terms)}
    assert checked[page.pk].broken
    assert len(checked[other.pk].opened) == 1
    assert "Tolmari" not in caplog.text


def test_a_page_taken_down_while_it_was_checked_gets_no_finding(monkeypatch) -> None:
    page, edition = told_live()
    terms = hide()
    real = live_checking.findings_of

    def meanwhile(words):
        found = real(words)
        take_down(edition)
        return found

    monkeypatch.setattr(live_checking, "findings_of", meanwhile)
    assert check_terms(terms)[0].opened == ()
    assert found_on(page) == []


def test_the_command_checks_all_and_names_pages_by_number_only(committed, mailoutbox) -> None:
    page, _edition = told_live()
    hide()
    out = StringIO()
    committed(lambda: call_command("check_live", stdout=out, stderr=StringIO()))
    assert f"Page {page.pk}: 1 opened, 1 of them must." in out.getvalue()
    assert "3 pages checked, 1 opened, 0 settled." in out.getvalue()
    assert page.title not in out.getvalue()


def test_the_command_ends_with_an_error_where_a_page_could_not_be_checked(monkeypatch) -> None:
    page, _edition = told_live()

    def breaks(words):
        raise RuntimeError

    monkeypatch.setattr(live_checking, "findings_of", breaks)
    with pytest.raises(CommandError, match=f"page .*{page.pk}"):
        call_command("check_live", stdout=StringIO(), stderr=StringIO())


def test_the_command_tells_how_far_it_is(monkeypatch) -> None:
    monkeypatch.setattr("stories.management.commands.check_live.EVERY", 1)
    told_live()
    progress = StringIO()
    call_command("check_live", stdout=StringIO(), stderr=progress)
    assert "3 of 3 pages" in progress.getvalue()
