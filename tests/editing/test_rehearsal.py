"""The rehearsal: ten drafts for Ruth, what she makes of them, and what she is told about it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page

from stories.consent.records import ConsentRecord
from stories.detection import Severity
from stories.editing.rehearsal.deeds import Answered, Decided, Deeds, Place, deeds_of
from stories.editing.rehearsal.exercises import EXERCISES, exercise_called
from stories.editing.rehearsal.making import make_rehearsal
from stories.editing.rehearsal.people import AUTHOR
from stories.editing.rehearsal.scoring import (
    APPROVED_CHANGED,
    APPROVED_CLEAN,
    APPROVED_WRONG,
    BACK_BLIND,
    BACK_CLEAN,
    BACK_RIGHT,
    Fate,
    Score,
    score,
)
from stories.editing.rehearsal.shape import GUIDE, LABELS, Exercise, Kind
from stories.editing.rehearsal.shelf import drafts_on, shelf_of
from stories.editing.rehearsal.summary import (
    ON_APPROVING,
    ON_DECISIONS,
    ON_QUESTIONS,
    ON_SENDING_BACK,
    DraftLine,
    Level,
    Summary,
)
from stories.editing.review.already_public import already_public
from stories.editing.review.situation import situation_of
from stories.images.models import StoryImage
from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage
from stories.people.public_names import PublicName
from stories.people.storytellers import REHEARSAL_MARK, Storyteller
from stories.publishing.editions import Edition
from stories.publishing.withdrawal import withdraw_consent
from stories.redaction.checklists import ChecklistItem
from stories.redaction.deciding import decide_finding
from stories.redaction.scanning import findings_of
from stories.redaction.tasks import manuscript_of
from tests import desk, factories
from tests.architecture.source import ROOT

pytestmark = pytest.mark.django_db

by_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.key)

GUIDE_TEXT = (ROOT / "docs" / "reviewers-guide.md").read_text("utf-8")


def rehearsal_of(name: str) -> dict[str, RehearsalPage]:
    """The drafts of one of the staff, by their exercise."""
    factories.home()
    shelf = make_rehearsal(reviewer=factories.user(name))
    return {page.exercise: page for page in drafts_on(shelf)}


def texts_of(exercise: Exercise) -> list[str]:
    """Everything that the draft says, a text for each passage, near enough."""
    texts = [exercise.title, exercise.slug, exercise.teaser]
    for _kind, value in exercise.body:
        values = value.values() if isinstance(value, dict) else [value]
        texts += [" ".join(each.split()) for each in values]
    return texts


# --- The texts ---------------------------------------------------------------


@by_exercise
def test_a_draft_is_read_in_a_few_minutes(exercise: Exercise) -> None:
    texts = [value for kind, value in exercise.body if not isinstance(value, dict)]
    quotes = [
        word
        for kind, value in exercise.body
        if isinstance(value, dict)
        for name, word in value.items()
        if name != "image"
    ]
    assert 120 <= len(" ".join(texts + quotes).split()) <= 220


@by_exercise
def test_what_was_planted_and_what_is_innocent_stands_in_one_place(exercise: Exercise) -> None:
    texts = texts_of(exercise)
    planted = [words for fault in exercise.faults for words in fault.words]
    for words in [*planted, *(innocent.words for innocent in exercise.innocents)]:
        assert sum(text.count(words) for text in texts) == 1, words


def test_faults_are_of_every_kind_and_some_drafts_have_none() -> None:
    assert {fault.kind for each in EXERCISES for fault in each.faults} == set(Kind)
    assert sum(not exercise.faults for exercise in EXERCISES) >= 2
    assert all(exercise.innocents for exercise in EXERCISES)
    assert len({exercise.key for exercise in EXERCISES}) == len(EXERCISES) == 10
    assert set(LABELS) == set(GUIDE) == set(Kind)


def test_the_guide_has_every_heading_and_question_that_somebody_is_sent_to() -> None:
    assert [question for question in GUIDE.values() if f"**{question}**" not in GUIDE_TEXT] == []
    headings = [ON_APPROVING, ON_DECISIONS, ON_QUESTIONS, ON_SENDING_BACK]
    assert [heading for heading in headings if f"## {heading}\n" not in GUIDE_TEXT] == []


def test_every_doubt_has_its_question() -> None:
    evidences = set(ChecklistItem.objects.values_list("evidence", flat=True))
    assert {doubt for each in EXERCISES for fault in each.faults for doubt in fault.doubts} <= (
        evidences
    )


def test_the_check_finds_some_faults_some_innocents_and_not_everything() -> None:
    """Whoever only follows the check has not reviewed; nor has whoever obeys it."""
    found: dict[str, list[str]] = {}
    musts: dict[str, int] = {}
    for key, page in rehearsal_of("ruth").items():
        items = findings_of(manuscript_of(page))
        found[key] = [part.words for item in items for part in item.parts]
        musts[key] = sum(item.finding.severity == Severity.MUST for item in items)
    assert "Hong Ryon-ae" in found["clock"]
    assert "chongjin" in found["ovens"]
    assert musts["bathtub"]  # a hen
    assert musts["card"]  # a girl from a book
    assert not any("bridge" in words for words in found["night"])
    assert not any("2021" in words for words in found["dictionary"])


# --- Making and removing -----------------------------------------------------


def test_the_command_makes_ten_drafts_and_says_so(capsys: Any) -> None:
    factories.home()
    factories.user("ruth")
    call_command("rehearse", "--for", "ruth")
    told = capsys.readouterr().out
    assert "Draft 10 of 10" in told
    assert "Ready. ruth finds it under Rehearsal" in told
    assert RehearsalPage.objects.count() == 10
    assert {page.live for page in RehearsalPage.objects.all()} == {False}


def test_the_command_makes_nothing_twice_and_afresh_when_asked(capsys: Any) -> None:
    first = set(rehearsal_of("ruth").values())
    call_command("rehearse", "--for", "ruth")
    assert "--again makes a fresh one" in capsys.readouterr().out
    assert set(RehearsalPage.objects.all()) == first
    call_command("rehearse", "--for", "ruth", "--again")
    assert RehearsalPage.objects.count() == 10
    assert not {page.pk for page in first} & set(RehearsalPage.objects.values_list("pk", flat=True))
    assert Storyteller.objects.filter(reference__startswith=REHEARSAL_MARK).count() == 10


def test_a_draft_that_is_gone_is_made_again() -> None:
    rehearsal_of("ruth")["ovens"].delete()
    assert set(rehearsal_of("ruth")) == {exercise.key for exercise in EXERCISES}


def test_two_people_rehearse_side_by_side() -> None:
    ruths, noas = rehearsal_of("ruth"), rehearsal_of("noa")
    assert not {page.pk for page in ruths.values()} & {page.pk for page in noas.values()}
    call_command("rehearse", "--for", "ruth", "--remove")
    assert shelf_of(factories.user("ruth")) is None
    assert set(RehearsalPage.objects.all()) == set(noas.values())
    assert StoryImage.objects.count() == 2


def test_removing_takes_people_consents_and_pictures_along_and_nobody_else(capsys: Any) -> None:
    true_person = factories.consent(factories.storyteller()).storyteller
    true_picture = factories.picture()
    rehearsal_of("ruth")
    call_command("rehearse", "--for", "ruth", "--remove")
    assert "is removed" in capsys.readouterr().out
    assert not RehearsalIndexPage.objects.exists()
    assert list(Storyteller.objects.all()) == [true_person]
    assert [record.storyteller for record in ConsentRecord.objects.all()] == [true_person]
    assert list(StoryImage.objects.all()) == [true_picture]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--for", "nobody"], "There is no user nobody"),
        (["--for", "erin"], "erin has no right to review"),
        (["--for", "ruth", "--remove"], "ruth has no rehearsal"),
    ],
)
def test_the_command_says_what_is_wrong(arguments: list[str], told: str) -> None:
    factories.home()
    factories.user("erin"), factories.user("ruth")
    with pytest.raises(CommandError, match=told):
        call_command("rehearse", *arguments)
    assert not RehearsalIndexPage.objects.exists()


def test_a_site_that_cannot_hold_the_drafts_says_so() -> None:
    factories.user("ruth")
    home = factories.home()
    Locale.objects.update(language_code="ko")
    with pytest.raises(CommandError, match="this site has no English"):
        call_command("rehearse", "--for", "ruth")
    home.delete()
    with pytest.raises(CommandError, match="no home page yet"):
        call_command("rehearse", "--for", "ruth")


def test_a_consent_that_was_withdrawn_stays_as_proof_and_the_draft_is_made_again() -> None:
    ruth = Ruth()
    page = ruth.begins_with("clock")
    withdraw_consent(record=page.appearances.get().consent, by=ruth.user, reason="other")
    make_rehearsal(reviewer=ruth.user)
    assert ruth.draft("clock").appearances.get().consent.is_in_force()
    call_command("rehearse", "--for", "ruth", "--remove")
    assert ConsentRecord.objects.exclude(withdrawn_at=None).count() == 1
    assert ConsentRecord.objects.count() == Storyteller.objects.count() == 1


def test_the_author_is_an_account_that_nobody_can_use() -> None:
    page = rehearsal_of("ruth")["clock"]
    account = get_user_model().objects.get(username=AUTHOR)
    assert page.owner == account
    assert not account.is_active
    assert not account.has_usable_password()
    assert not account.groups.exists()


def test_an_account_that_somebody_uses_writes_no_drafts() -> None:
    factories.home()
    factories.user("ruth")
    get_user_model().objects.create_user(AUTHOR, password=factories.PASSWORD)
    with pytest.raises(CommandError, match="must not be somebody's"):
        call_command("rehearse", "--for", "ruth")
    assert not RehearsalPage.objects.exists()


def test_the_invented_stand_in_no_list_to_choose_from() -> None:
    rehearsal_of("ruth")
    client = desk.signed_in("zoe")
    for address in (
        reverse("storyteller_chooser:choose"),
        reverse("consent_chooser:choose"),
        reverse("wagtailimages_chooser:choose"),
        reverse("story_pictures:index"),
        reverse("storyteller:index"),
        reverse("consentrecord:index"),
        "/admin/choose-page/?page_type=wagtailcore.page",
        f"/admin/choose-page/{factories.home().pk}/?page_type=wagtailcore.page",
    ):
        words = client.get(address).content.decode()
        assert REHEARSAL_MARK not in words
        assert "Willow Branch" not in words
        assert "Rehearsal: " not in words


# --- Scoring -----------------------------------------------------------------


def exercise(key: str) -> Exercise:
    """The exercise with this key, which is there."""
    found = exercise_called(key)
    assert found is not None
    return found


def did(key: str, ending: str, *, instead: dict[str, str] | None = None, **deeds: Any) -> Score:
    """The score of whoever ended a review so, with these words changed and these deeds done."""
    texts = texts_of(exercise(key))
    for words, others in (instead or {}).items():
        texts = [text.replace(words, others) for text in texts]
    return score(exercise(key), Deeds(ending=ending, texts=tuple(texts), **deeds))


def decided(key: str, words: str, *, to_change: bool) -> tuple[Decided, ...]:
    """A decision about some words of an exercise."""
    text = next(text for text in texts_of(exercise(key)) if words in text)
    at = text.find(words)
    return (Decided((Place(text, at, at + len(words)),), to_change),)


def answered(evidence: str, *, yes: bool) -> tuple[Answered, ...]:
    """An answer to the question with this evidence."""
    return (Answered(f"Is {evidence} well?", evidence, yes),)


NAME = "Hong Ryon-ae"


def test_a_name_that_was_changed_makes_the_approval_right() -> None:
    told = did("clock", "approved", instead={NAME: "A woman"})
    assert [line.fate for line in told.faults] == [Fate.GONE]
    assert told.ending_words == APPROVED_CHANGED
    assert told.is_faultless


def test_asking_for_other_words_and_sending_back_is_right() -> None:
    told = did("clock", "sent_back", decided=decided("clock", NAME, to_change=True))
    assert [line.fate for line in told.faults] == [Fate.ASKED]
    assert told.ending_words == BACK_RIGHT
    assert told.is_faultless


def test_asking_for_other_words_and_approving_all_the_same_is_wrong() -> None:
    told = did("clock", "approved", decided=decided("clock", NAME, to_change=True))
    assert told.found == 1
    assert told.ending_words == APPROVED_WRONG


def test_a_name_that_was_kept_is_told() -> None:
    told = did("clock", "approved", decided=decided("clock", "Ryon-ae", to_change=False))
    assert [line.fate for line in told.faults] == [Fate.KEPT]
    assert not told.ended_rightly
    assert told.faults[0].words == "Kept, and it must not stay."


def test_a_doubt_in_the_checklist_counts_when_the_page_goes_back() -> None:
    doubt = answered("dates", yes=False)
    assert did("dictionary", "sent_back", answered=doubt).found == 1
    assert did("dictionary", "approved", answered=doubt).found == 0


def test_a_yes_that_was_wrong_is_told_with_its_question() -> None:
    told = did("dictionary", "approved", answered=answered("dates", yes=True))
    assert told.wrong_yes == ("Is dates well?",)
    changed = {"Seven years after I left home, in 2021": "Much later"}
    assert not did(
        "dictionary", "approved", instead=changed, answered=answered("dates", yes=True)
    ).wrong_yes


def test_a_yes_is_not_held_against_anybody_where_two_questions_could_be_meant() -> None:
    yes = answered("", yes=True)
    assert did("night", "approved", answered=yes).wrong_yes == ("Is  well?",)
    assert did("night", "approved", answered=(*yes, *yes)).wrong_yes == ()


def test_what_only_one_place_of_two_gave_away_has_to_go_at_both() -> None:
    """His bees alone are enough for his village."""
    one = {"kept bees behind the brickworks": "had a house"}
    both = one | {"had lost two fingers to a threshing machine": "seldom spoke"}
    assert did("bricks", "sent_back", instead=one).faults[0].fate == Fate.MISSED
    assert did("bricks", "sent_back", instead=both).faults[0].fate == Fate.GONE


def test_what_the_screen_says_by_itself_is_noticed_by_whoever_sends_back() -> None:
    told = did("bricks", "sent_back")
    assert [line.fate for line in told.faults] == [Fate.MISSED, Fate.NOTICED]


def test_innocent_words_that_were_changed_are_told() -> None:
    told = did("bathtub", "approved", decided=decided("bathtub", "Grace", to_change=True))
    assert [innocent.words for innocent in told.touched] == ["Grace"]
    assert told.ending_words == APPROVED_CLEAN
    assert not told.spared
    gone = did("bathtub", "approved", instead={"Queen Victoria": "a queen"})
    assert [innocent.words for innocent in gone.touched] == ["Queen Victoria"]


def test_innocent_words_decided_together_with_guilty_ones_are_no_reproach() -> None:
    text = f"{NAME} and two younger women"
    places = (Place(text, 0, len(text)),)
    told = did("clock", "sent_back", decided=(Decided(places, to_change=True),))
    assert told.touched == ()


def test_a_needless_doubt_is_told() -> None:
    told = did("bathtub", "approved", answered=answered("places", yes=False))
    assert told.needless_doubt == ("Is places well?",)
    assert not told.spared


def test_sending_back_what_is_well_keeps_somebody_waiting() -> None:
    told = did("card", "sent_back")
    assert told.ending_words == BACK_CLEAN
    assert not told.spared


def test_sending_back_without_having_noticed_anything_is_no_merit() -> None:
    assert did("clock", "sent_back").ending_words == BACK_BLIND


def whole(ending: str, **deeds: Any) -> Summary:
    """All ten drafts, done in one and the same way."""
    page = RehearsalPage()
    return Summary(tuple(DraftLine(page, did(each.key, ending, **deeds)) for each in EXERCISES))


ALL_DOUBTED = tuple(
    Answered(f"Is {evidence} well?", evidence, yes=False)
    for evidence in ("names", "consents", "dates", "places", "", "pictures", "links")
)
ALL_TO_CHANGE = tuple(
    decision
    for each in EXERCISES
    for words in [item.words for item in each.innocents]
    + [words for fault in each.faults for words in fault.words]
    for decision in decided(each.key, words, to_change=True)
)


@pytest.mark.parametrize(
    ("ending", "deeds"),
    [
        ("approved", {}),
        ("sent_back", {}),
        ("sent_back", {"answered": ALL_DOUBTED}),
        ("sent_back", {"decided": ALL_TO_CHANGE}),
    ],
    ids=["approves all", "sends all back", "doubts everything", "has everything changed"],
)
def test_whoever_does_the_same_with_every_draft_is_not_ready(ending: str, deeds: Any) -> None:
    summary = whole(ending, **deeds)
    assert summary.is_done
    assert summary.level == Level.AGAIN


def test_whoever_finds_everything_and_spares_the_rest_is_ready() -> None:
    lines = []
    for each in EXERCISES:
        found = tuple(
            decision
            for fault in each.faults
            for words in fault.words
            for decision in decided(each.key, words, to_change=True)
        )
        ending = "sent_back" if each.faults else "approved"
        lines.append(DraftLine(RehearsalPage(), did(each.key, ending, decided=found, minutes=7)))
    summary = Summary(tuple(lines))
    assert summary.level == Level.READY
    assert summary.minutes == 70
    assert summary.to_read == []
    assert [count.share for count in summary.counts] == [1, 1, 1, 1]


def test_what_to_read_follows_from_what_went_wrong() -> None:
    told = did(
        "night",
        "approved",
        decided=decided("night", "I held it for years", to_change=True),
        answered=answered("", yes=True),
    )
    summary = Summary((DraftLine(RehearsalPage(), told),))
    assert summary.to_read == [ON_DECISIONS, ON_QUESTIONS, ON_APPROVING, GUIDE[Kind.ROUTE]]


def test_a_rehearsal_that_is_not_finished_is_not_done() -> None:
    assert not Summary((DraftLine(RehearsalPage(), None),)).is_done
    assert not Summary(()).is_done


# --- The whole way, at the desk ----------------------------------------------


def findings_with(page: RehearsalPage, words: str) -> list[Any]:
    """The findings of a draft that hold these words."""
    return [item for item in findings_of(manuscript_of(page)) if words in item.words]


class Ruth:
    """Ruth at her desk, who learns to review."""

    def __init__(self, name: str = "ruth") -> None:
        factories.home()
        self.client = desk.signed_in(name)
        self.user = get_user_model().objects.get(username=name)

    def reads(self, address: str) -> str:
        """A screen, wherever it leads."""
        return self.client.get(address, follow=True).content.decode()

    def begins_with(self, *keys: str) -> RehearsalPage:
        """Make some of the ten drafts only, which is quicker; the first of them is returned."""
        few = [each for each in EXERCISES if each.key in keys]
        with patch("stories.editing.rehearsal.making.EXERCISES", few):
            make_rehearsal(reviewer=self.user)
        return self.draft(keys[0])

    def draft(self, key: str) -> RehearsalPage:
        """Her draft of an exercise."""
        shelf = shelf_of(self.user)
        assert shelf is not None
        return next(page for page in drafts_on(shelf) if page.exercise == key)

    def acts(self, key: str, act: str, **form: str) -> Any:
        """Send the form of the review screen."""
        page = self.draft(key)
        review = page.redaction_reviews.get(state="open")
        known = {"review": str(review.pk), "fingerprint": review.fingerprint, "act": act}
        address = reverse("stories_review", args=[page.pk])
        return self.client.post(address, known | form, follow=True)

    def answers(self, **said: str) -> dict[str, str]:
        """Every question answered with yes, but for those with the evidences named."""
        form = {}
        for item in ChecklistItem.objects.filter(active=True):
            form[f"answer-{item.pk}"] = said.get(item.evidence, "yes")
            form[f"answer-note-{item.pk}"] = "Look at the sentence about the year."
        return form

    def calls_nothing_a_finding(self, key: str) -> None:
        """Decide every must of a draft as mistaken."""
        for item in findings_of(manuscript_of(self.draft(key))):
            if item.finding.severity == Severity.MUST:
                subject = f"{item.finding.entity_type}.{item.digest}"
                note = {f"note|{subject}": "An old book."}
                self.acts(key, f"not_a_finding|{subject}", **note)


def test_ruth_rehearses_two_of_ten_and_reads_how_it_went() -> None:
    ruth = Ruth()
    assert reverse("stories_rehearsal") in ruth.reads("/admin/")
    assert "Begin a rehearsal" in ruth.reads(reverse("stories_rehearsal"))
    begun = ruth.client.post(reverse("stories_rehearsal"), {"act": "begin"}, follow=True)
    assert "Ten drafts are ready" in begun.content.decode()
    assert begun.content.decode().count("not reviewed yet") == 10

    screen = ruth.reads(reverse("stories_review", args=[ruth.draft("card").pk]))
    assert "This is a rehearsal" in screen
    assert "is not published" not in screen
    ruth.calls_nothing_a_finding("card")
    told = ruth.acts("card", "approve", **ruth.answers()).content.decode()
    assert "This was a rehearsal" in told
    assert "Approved, and rightly: nothing was wrong with it." in told
    assert "A king of the fifteenth century." in told

    ruth.reads(reverse("stories_review", args=[ruth.draft("dictionary").pk]))
    ruth.acts("dictionary", "save", **ruth.answers(places="no"))
    told = ruth.acts("dictionary", "send_back", reason="The place.").content.decode()
    assert "This was a rehearsal" in told
    assert str(BACK_BLIND) in told
    assert "Is every date, age and length of time too vague" in told

    summary = ruth.reads(reverse("stories_rehearsal"))
    assert "Done so far: 2 of 10" in summary
    assert summary.count("not reviewed yet") == 8
    assert "drafts that ended rightly: <strong>1 of 2</strong>" in summary


def test_ruth_is_told_what_is_missing_as_on_a_true_page() -> None:
    ruth = Ruth()
    ruth.reads(reverse("stories_review", args=[ruth.begins_with("clock").pk]))
    told = ruth.acts("clock", "approve", **ruth.answers()).content.decode()
    assert "Findings that must be solved" in told
    assert "This was a rehearsal" not in told


def test_ruth_takes_the_wording_that_is_offered_and_approves() -> None:
    ruth = Ruth()
    page = ruth.begins_with("clock")
    ruth.reads(reverse("stories_review", args=[page.pk]))
    card = next(card for card in situation_of(page, ruth.user).cards if card.is_must)
    (part,) = card.parts
    ruth.acts("clock", f"use|{card.key}|{card.seen}|{part.key}|{part.offers[0].code}")
    assert not findings_with(ruth.draft("clock"), "Hong Ryon-ae")
    told = ruth.acts("clock", "approve", **ruth.answers()).content.decode()
    assert str(APPROVED_CHANGED) in told
    assert "Changed. The words are no longer there." in told
    assert not Edition.objects.filter(page_number=page.pk).exists()


def test_the_time_counts_from_the_first_look() -> None:
    ruth = Ruth()
    page = ruth.begins_with("ovens")
    made = page.redaction_reviews.get()
    page.redaction_reviews.update(opened_at=timezone.now() - timedelta(days=3))
    ruth.reads(reverse("stories_review", args=[page.pk]))
    page.redaction_reviews.update(opened_at=timezone.now() - timedelta(minutes=9))
    ruth.reads(reverse("stories_review", args=[page.pk]))
    ruth.acts("ovens", "send_back", reason="The address.")
    assert page.redaction_reviews.get().pk == made.pk
    assert deeds_of(page, ruth.user).minutes == 9


def test_words_decided_apart_from_others_count_for_themselves() -> None:
    ruth = Ruth()
    page = ruth.begins_with("plane")
    (found,) = findings_with(page, "Kanazawa")
    for part in found.parts:
        decide_finding(
            review=page.redaction_reviews.get(),
            page=manuscript_of(page),
            found=replace(found, digest=part.digest, finding=part.finding),
            verdict="redact",
            by=ruth.user,
        )
    assert any(each.touches("Kanazawa") for each in deeds_of(page, ruth.user).decided)


def test_a_rehearsal_makes_no_rule_for_the_site() -> None:
    """Zoe may make rules; a hen of the rehearsal would silence a name on true pages."""
    zoe = Ruth("zoe")
    page = zoe.begins_with("bathtub")
    (found,) = findings_with(page, "Grace")
    key = f"{found.finding.entity_type}.{found.digest}"
    form = {f"note|{key}": "A hen.", f"site|{key}": "on", f"kind|{key}": "house"}
    zoe.acts("bathtub", f"not_a_finding|{key}", **form)
    assert not PublicName.objects.exists()
    (found,) = findings_with(page, "Grace")
    assert not found.is_open


def test_a_draft_about_a_minor_is_done_with_ruths_eyes_alone() -> None:
    ruth = Ruth()
    page = ruth.begins_with("goal")
    ruth.reads(reverse("stories_review", args=[page.pk]))
    for item in findings_of(manuscript_of(page)):
        if item.finding.severity == Severity.MUST:
            subject = f"{item.finding.entity_type}.{item.digest}"
            ruth.acts("goal", f"keep|{subject}", **{f"note|{subject}": "She wants it told."})
    told = ruth.acts("goal", "approve", **ruth.answers()).content.decode()
    assert "This was a rehearsal" in told
    assert "Kept, and it must not stay." in told
    again = ruth.reads(reverse("stories_review", args=[page.pk]))
    assert "Kept, and it must not stay." in again


def test_a_script_that_keeps_the_screen_is_told_where_to_go() -> None:
    ruth = Ruth()
    page = ruth.begins_with("clock")
    review = page.redaction_reviews.get()
    form = {"review": review.pk, "fingerprint": review.fingerprint, "act": "send_back"}
    answer = ruth.client.post(
        reverse("stories_review", args=[page.pk]),
        form | {"reason": "The picture."},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert answer.json()["go"] == reverse("stories_rehearsal_score", args=[page.pk])


def test_a_rehearsal_is_seen_by_whoever_rehearses_and_nobody_else() -> None:
    ruth = Ruth()
    page = ruth.begins_with("clock")
    for address in ("stories_review", "stories_rehearsal_score"):
        assert "of no rehearsal of yours" in Ruth("noa").reads(reverse(address, args=[page.pk]))
    erin = desk.signed_in("erin")
    assert erin.get(reverse("stories_rehearsal")).status_code == 302
    assert erin.get(reverse("stories_review", args=[page.pk])).url == "/admin/"
    assert reverse("stories_rehearsal") not in erin.get("/admin/").content.decode()
    assert "Approve the draft or send it back first" in ruth.reads(
        reverse("stories_rehearsal_score", args=[page.pk])
    )


@pytest.fixture
def busy_ruth() -> Ruth:
    """Ruth has approved one draft, is on another that is overdue, and lets a third wait."""
    ruth = Ruth()
    ruth.begins_with("card", "clock", "ovens")
    ruth.calls_nothing_a_finding("card")
    ruth.acts("card", "approve", **ruth.answers())
    ruth.acts("clock", "claim")
    clock = ruth.draft("clock").redaction_reviews.get()
    clock.due_on = timezone.localdate() - timedelta(days=2)
    clock.save()
    ruth.acts("ovens", "hold", hold_kind="journey")
    assert clock.claimed_by == ruth.user
    return ruth


def test_a_rehearsal_is_on_no_home_screen_and_in_no_register(busy_ruth: Ruth) -> None:
    addresses = ["/admin/"]
    addresses += [
        reverse(f"story_report_{name}:index") for name in ("reviews", "kept", "rules", "people")
    ]
    titles = [each.title for each in EXERCISES]
    for name in ("noa", "ada", "zoe"):
        client = desk.signed_in(name)
        for address in addresses:
            words = client.get(address).content.decode()
            told = [word for word in [*titles, REHEARSAL_MARK, "An old book."] if word in words]
            assert told == [], f"{address} for {name}"


def test_an_approved_rehearsal_is_not_already_public(busy_ruth: Ruth) -> None:
    page = busy_ruth.draft("card")
    assert not Edition.objects.filter(page_number=page.pk).exists()
    words = manuscript_of(page)
    (known,) = already_public(words, words.passages())
    assert known.standings == ()
    call_command("check_live")


def test_ruth_begins_afresh_and_ends() -> None:
    ruth = Ruth()
    address = reverse("stories_rehearsal")
    ruth.client.post(address, {"act": "begin"})
    first = Page.objects.type(RehearsalPage).last()
    ruth.client.post(address, {"act": "again"})
    assert not Page.objects.filter(pk=first.pk).exists()
    assert "not understood" in ruth.client.post(address, {}, follow=True).content.decode()
    ruth.client.post(address, {"act": "remove"})
    assert not RehearsalPage.objects.exists()
    assert "Begin a rehearsal" in ruth.reads(address)


def test_a_rehearsal_is_in_no_search_and_no_count_of_wagtail(busy_ruth: Ruth) -> None:
    page = factories.story(title="The lantern at the gate")
    invented = RehearsalPage.objects.first()
    erin = desk.signed_in("erin")
    assert invented is not None
    for title, is_found in ((page.title, True), (invented.title, False)):
        found = erin.get(reverse("wagtailadmin_pages:search"), {"q": title}).context["pages"]
        assert any(each.title == title for each in found) == is_found
    zoe = desk.signed_in("zoe").get(reverse("wagtailadmin_home")).content.decode()
    true_pages = Page.objects.not_type(RehearsalPage, RehearsalIndexPage).filter(depth__gt=1)
    assert f"{true_pages.count()} Pages" in zoe
