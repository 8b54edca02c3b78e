"""The home screen: each line leads to where it is solved."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from stories.audit.seals import seal
from stories.editing.home.authors import authors_among
from stories.people.terms import protect
from stories.publishing.holding import set_hold
from stories.publishing.live_checking import check_terms
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.applied import AppliedRedaction, content_digest
from stories.redaction.approval import approve, open_review
from stories.redaction.claims import claim
from stories.redaction.contributors import contributors_of, words_of_version
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import signed_in

pytestmark = pytest.mark.django_db


def home(name: str) -> str:
    return signed_in(name).get(reverse("wagtailadmin_home")).content.decode()


def under_review(title: str):
    page = make.story(title=title)
    make.approve_text(page)
    return page


def test_ruth_finds_what_waits_for_her_with_the_way_to_the_review():
    page = under_review("A page that waits")
    html = home("ruth")
    assert "Waits for you" in html
    assert f'href="{reverse("stories_review", args=[page.pk])}">A page that waits' in html


def test_the_text_that_sami_has_to_read_leads_to_the_editor():
    page = make.story(title="A page to read")
    page.get_workflow().start(page, make.user("erin"))
    link = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert f'href="{link}">A page to read' in home("sami")
    assert "Waits for you" not in home("ruth")


def test_nobody_is_asked_to_review_their_own_words():
    page = make.story(title="My own page")
    page.get_workflow().start(page, make.user("erin"))
    assert "Waits for you" not in home("erin")


def test_erin_finds_what_came_back_with_the_reason():
    page = under_review("A page that came back")
    state = page.current_workflow_task_state
    task = state.task.specific
    task.on_action(state, make.user("ruth"), "reject", comment="Which year was it?")
    html = home("erin")
    assert "Came back" in html
    assert "Which year was it?" in html
    assert "Which year was it?" not in home("sami")


def test_consents_that_end_within_sixty_days_are_listed_with_their_day():
    soon, later = make.storyteller("K. M."), make.storyteller("P. L.")
    make.consent(soon, expires_on=timezone.localdate() + timedelta(days=59))
    make.consent(later, expires_on=timezone.localdate() + timedelta(days=61))
    html = home("erin")
    assert f'href="{reverse("storyteller:inspect", args=[soon.pk])}">{soon}' in html
    assert str(later) not in html


def test_a_page_that_lost_a_consent_waits_for_an_editor_until_it_is_settled():
    page = make.story(title="A page of two")
    back = DeskReturn.objects.create(page_id=page.pk, reference="LF-AAAAA", passages=["title"])
    html = home("erin")
    assert "Lost a consent" in html
    assert "passages to look at: 1" in html
    back.settled_at = back.at
    back.save()
    assert "Lost a consent" not in home("erin")


HEADINGS = (
    "A rule has changed",
    "Overdue",
    "Waits for you",
    "Came back",
    "Being reviewed",
    "On hold",
    "Consents running out",
    "Lost a consent",
)


def test_an_empty_desk_shows_no_empty_lists():
    html = home("noa")
    assert [heading for heading in HEADINGS if heading in html] == []


def claimed(page, *, by: str):
    words = manuscript_of(page)
    return claim(review=open_review(words), page=words, by=make.user(by))


def test_a_review_that_ruth_is_on_is_hers_and_waits_for_nobody_else():
    page = under_review("A page that Ruth reads")
    claimed(page, by="ruth")
    own, others = home("ruth"), home("noa")
    assert "you are on it, since" in own
    assert "Waits for you" in own
    assert "ruth is on it, since" in others
    assert "Waits for you" not in others
    assert "ruth is on it, since" in home("erin")


def test_a_claim_that_has_lapsed_waits_for_everybody_again(settings):
    review = claimed(under_review("A page left alone"), by="ruth")
    review.claimed_at -= timedelta(hours=settings.LANDFALL_CLAIM_HOURS, seconds=1)
    review.save()
    html = home("noa")
    assert "is on it" not in html
    assert "Waits for you" in html


def test_a_claim_of_somebody_who_became_an_author_holds_nobody_back():
    page = under_review("A page that Ruth wrote into")
    claimed(page, by="ruth")
    words = manuscript_of(page)
    words.teaser = "Another teaser."
    words.save_revision(user=make.user("ruth"))
    assert "is on it" not in home("noa")


def test_who_has_given_one_pair_of_eyes_does_not_wait_for_the_other():
    page = under_review("A page about a child")
    person = page.specific.appearances.get().storyteller
    person.is_minor = True
    person.save()
    approve(review=make.review(page), page=manuscript_of(page), by=make.user("ruth"))
    assert "Waits for you" not in home("ruth")
    assert "Waits for you" in home("noa")


def test_a_review_whose_day_is_over_is_overdue_for_reviewers_and_its_editors():
    page = under_review("A page that is late")
    open_review(manuscript_of(page))
    reviews = RedactionReview.objects.filter(page_id=page.pk)
    reviews.update(due_on=timezone.localdate())
    assert "Overdue" not in home("ruth")
    reviews.update(due_on=timezone.localdate() - timedelta(days=1))
    assert "should have been reviewed by" in home("ruth")
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}">A page that is late' in (
        home("erin")
    )


def test_a_hold_is_shown_as_waiting_with_until_when_and_who_set_it():
    page = make.story(title="A page that waits for a day")
    day = timezone.localdate() + timedelta(days=400)
    set_hold(page=page, kind="date", until=day, by=make.user("ruth"))
    html = home("ruth")
    assert "On hold, waiting" in html
    assert f"waits until {day:%b}" in html.replace("Sept", "Sep")
    assert "set by ruth" in html
    assert "On hold, waiting" in home("erin")


def test_a_hold_whose_day_has_come_is_not_shown_any_more():
    page = make.story()
    hold = set_hold(
        page=page, kind="date", until=timezone.localdate() + timedelta(days=1), by=make.user("ruth")
    )
    hold.until = timezone.localdate()
    hold.save()
    assert "On hold" not in home("ruth")


def test_what_a_new_rule_found_on_a_public_page_comes_first_and_leads_to_the_review():
    page = make.story(title="A page out there", body=[("text", "<p>The ferry of Tolmari.</p>")])
    make.publish(page)
    person = make.storyteller("P. L.")
    check_terms(protect(storyteller=person, kind="home_town", terms=["Tolmari"]))
    html = home("ruth")
    assert "1 must, 0 should: a protected term was added, since" in html
    assert f'href="{reverse("stories_review", args=[page.pk])}">A page out there' in html
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}">A page out there' in (
        home("erin")
    )
    assert "Tolmari" not in html


def fill(number: int) -> None:
    """One line more in every list that Ruth or Erin has."""
    page = under_review(f"Waiting {number}")
    late = under_review(f"Late {number}")
    claimed(late, by="noa")
    RedactionReview.objects.filter(page_id=late.pk).update(due_on="2020-01-01")
    set_hold(page=late, kind="journey", by=make.user("ruth"))
    back = under_review(f"Back {number}")
    state = back.current_workflow_task_state
    state.task.specific.on_action(state, make.user("ruth"), "reject", comment="Which year?")
    DeskReturn.objects.create(page_id=page.pk, reference="LF-AAAAA", passages=["title"])
    make.consent(make.storyteller("R. S."), expires_on=timezone.localdate())
    page.live_findings.create(
        cause="rules", entity_type="place", severity="should", words_digest="a"
    )


def queries_of(name: str) -> tuple[int, int]:
    """How many queries the home screen costs now, and how many lines it shows."""
    client = signed_in(name)
    client.get(reverse("wagtailadmin_home"))
    with CaptureQueriesContext(
        connection,
    ) as asked:
        html = client.get(reverse("wagtailadmin_home")).content.decode()
    lines = html.split("desk-lines")[1:]
    return len(asked), sum(part.split("</ul>")[0].count("<li>") for part in lines)


@pytest.mark.parametrize("name", ["ruth", "erin", "sami"])
def test_more_lines_cost_no_more_queries(name):
    fill(1)
    queries, lines = queries_of(name)
    for number in range(2, 5):
        fill(number)
    more_queries, more_lines = queries_of(name)
    assert more_lines == 4 * lines > 4
    assert more_queries <= queries


def redacted_by_noa(title: str, name: str, *, sealed: bool):
    """A page into which Noa put wording that was offered, with or without a row that says so."""
    page, noa = make.story(title=title, person=make.storyteller(name)), make.user("noa")
    before = page.get_latest_revision()
    words = before.as_object()
    words.teaser = "From a table to a shop."
    after = words.save_revision(user=noa)
    step = AppliedRedaction(
        page_id=page.pk,
        revision_number=after.pk,
        before_digest=content_digest(words_of_version(before.content)),
        after_digest=content_digest(words_of_version(after.content)),
        by=noa,
        at=timezone.now(),
    )
    step.redaction_seal = seal("redaction", step.parts()) if sealed else "0" * 64
    step.save()
    return page


def written_in_many_ways() -> list:
    """Pages whose words were touched in every way that counts, or does not."""
    plain = make.story(title="Only drafted")
    edited = make.story(title="Edited by Sami", person=make.storyteller("A. A."))
    words = manuscript_of(edited)
    words.teaser = "Another teaser."
    words.save_revision(user=make.user("sami"), log_action=True)
    resaved = make.story(title="Saved without a change", person=make.storyteller("B. B."))
    manuscript_of(resaved).save_revision(user=make.user("sami"))
    approved, _edition = make.published_story(title="Approved", person=make.storyteller("C. C."))
    since, _its = make.published_story(title="And edited since", person=make.storyteller("D. D."))
    words = manuscript_of(since)
    words.teaser = "Another teaser."
    words.save_revision(user=make.user("ruth"))
    renamed = make.storyteller("E. E.")
    by_registry = make.story(title="By another name", person=renamed)
    address = reverse("storyteller:edit", args=[renamed.pk])
    form = {"shown_name": "F. F.", "name_form": "initials", "situation": "settled"}
    signed_in("ada").post(address, form)
    picture = make.picture(by="noa")
    shown = make.story(
        title="With a picture",
        person=make.storyteller("G. G."),
        body=[("picture", {"image": picture, "alt": "A harbour", "caption": ""})],
    )
    form = {"title": "The quay", "file": ""}
    signed_in("zoe").post(reverse("wagtailimages:edit", args=[picture.pk]), form)
    offered = redacted_by_noa("Offered wording", "I. I.", sealed=True)
    forged = redacted_by_noa("A row without a seal", "J. J.", sealed=False)
    by_log = make.story(title="Versions gone", person=make.storyteller("H. H."))
    manuscript_of(by_log).save_revision(user=make.user("noa"), log_action="wagtail.edit")
    by_log.revisions.filter(user=make.user("noa")).delete()
    others = [by_registry, shown, offered, forged, by_log, make.home()]
    return [plain, edited, resaved, approved, since, *others]


def test_whose_words_many_pages_hold_is_answered_as_for_each_page_alone():
    pages = [Page.objects.get(pk=page.pk) for page in written_in_many_ways()]
    people = {make.user(name).pk for name in make.STAFF}
    alone = {page.pk: contributors_of(page) & people for page in pages}
    assert authors_among(pages, people) == alone
    assert len({frozenset(each) for each in alone.values()}) >= 5
    assert authors_among(pages, set()) == {page.pk: set() for page in pages}


def test_after_a_change_of_rule_the_review_screen_opens_for_reviewers():
    page = make.story(body=[("text", "<p>The ferry of Tolmari.</p>")])
    make.publish(page)
    check_terms(protect(storyteller=make.storyteller("P. L."), kind="home_town", terms=["Tolmari"]))
    answer = signed_in("ruth").get(reverse("stories_review", args=[page.pk]))
    assert answer.status_code == 200
    assert "Tolmari" in answer.content.decode()


def test_the_author_sees_what_waits_and_that_nobody_is_on_it_until_somebody_is():
    page = under_review("A page that waits")
    link = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = home("erin")
    assert "Your pages that wait" in html
    assert f'href="{link}">A page that waits' in html
    assert "nobody is on it yet" in html
    assert "Your pages that wait" not in home("sami")
    words = manuscript_of(page)
    review = open_review(words, by=make.user("ruth"))
    claim(review=review, page=words, by=make.user("ruth"))
    html = home("erin")
    assert "Your pages that wait" not in html
    assert "Being reviewed" in html
