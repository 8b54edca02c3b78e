"""Long runs: the log of a story's whole life holds no word of it, and ten thousand acts verify."""

import itertools
import json
import random

import pytest
from django.db import connection
from wagtail.models import Page

from stories.audit.exporting import exported_lines
from stories.audit.lines import AuditHead, AuditLine
from stories.audit.log import Act, enter, lines_last
from stories.audit.verifying import OTHER_HASH, verify_log
from stories.audit.verifying_exports import verify_export
from stories.people.access import reveal
from stories.people.public_names import PublicName, add_exception, retire_exception
from stories.people.terms import protect, unprotect
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.gate import publish_page
from stories.publishing.holding import lift_hold, set_hold
from stories.publishing.holds import Hold
from stories.publishing.takedown import take_down_page
from stories.publishing.withdrawal import withdraw_consent
from stories.redaction.answering import answer_item, checklist_for
from stories.redaction.approval import open_review, send_back
from stories.redaction.claims import claim, release
from stories.redaction.tasks import manuscript_of
from tests import desk, factories

pytestmark = pytest.mark.django_db

TITLE = "Barley tea on the morning ferry"
TELLING = (
    "<p>Haneul crossed the quiet bay at dawn with a lantern. Her neighbour Dalrae wrapped "
    "barley cakes in cloth. On 14 March 2013 they counted eleven gulls above Solmae-ri.</p>"
)
NOTE = "The ferry left decades ago, says Dr Birch"


def write_story():
    """A story with names, a day and a place, of a person whom the registry knows."""
    person = factories.storyteller("H. S.")
    protect(storyteller=person, kind="name", terms=["Haneul Seo"], by=factories.user("erin"))
    page = factories.story(person=person, title=TITLE, slug="barley-tea", body=[("text", TELLING)])
    return page, person


def whole_text_of_the_log():
    """Every value of every column, and the export."""
    rows = [*AuditLine.objects.values_list(), *AuditHead.objects.values_list()]
    return json.dumps(rows, default=str, ensure_ascii=False) + "".join(exported_lines())


def test_the_log_of_a_story_from_draft_to_withdrawal_holds_no_word_of_it():
    page, person = write_story()
    ada, ruth = factories.user("ada"), factories.user("ruth")
    with pytest.raises(PublicationBlocked):
        publish_page(page, by=ada)
    add_exception(name="Solmae-ri", kind="place", reason=NOTE, by=ada)
    hold = set_hold(page=page, kind="relatives", by=ruth)
    lift_hold(hold=hold, by=ruth)
    words = manuscript_of(page)
    opened = open_review(words, by=ruth)
    item = checklist_for(words)[0]
    answer_item(review=opened, page=words, item=item, value="no", by=ruth, note=NOTE)
    send_back(review=opened, page=words, by=ruth, reason=NOTE)
    edition = factories.publish(page)
    words = {edition.title, edition.path, *edition.shown_names, edition.fingerprint}
    reveal(storyteller=person, by=ada, reason=NOTE)
    record = page.appearances.get().consent
    form = {"reason": "asked by the person", "sure": "on"}
    desk.signed_in("ruth").post(f"/admin/stories/withdraw/{record.pk}/", form)
    assert not Page.objects.filter(pk=page.pk).exists()
    acts = set(AuditLine.objects.values_list("act", flat=True))
    assert acts >= {
        *("term_added", "kept_shut", "exception_added", "hold_set", "hold_lifted"),
        *("review_opened", "answer_given", "sent_back", "decision_made"),
        *("eyes_approved", "approved", "edition_issued"),
        *("identity_seen", "taken_down", "consent_withdrawn"),
    }
    kept = whole_text_of_the_log().casefold()
    said = " ".join([TITLE, TELLING, NOTE, *words, "Haneul Seo", "Kwon Mi-rae", "Pugo-ri"])
    for word in said.replace("<p>", " ").replace("</p>", " ").replace(".", " ").split():
        if len(word) > 3 and word.casefold() not in {"with", "left"}:
            assert word.casefold() not in kept, word
    for words in [TITLE, "H. S.", "barley-tea", "crossed the quiet bay", "lantern", "14 march"]:
        assert words.casefold() not in kept
    assert verify_log().broken is None


def test_the_search_for_words_would_find_them():
    """A test that could never fail would protect nothing."""
    AuditLine.objects.create(number=1, at="2026-01-01T00:00:00Z", act="poem", codes=f'"{TITLE}"')
    assert TITLE.casefold() in whole_text_of_the_log().casefold()


class Desk:
    """One page, one person, one picture, and the real acts that can be done again and again."""

    def __init__(self) -> None:
        self.ada, self.ruth = factories.user("ada"), factories.user("ruth")
        self.page, self.person = write_story()
        self.review = factories.review(self.page)
        self.words = manuscript_of(self.page)
        self.item = checklist_for(self.words)[0]
        self.image = factories.picture()
        self.names = itertools.count(1)

    def look(self) -> None:
        reveal(storyteller=self.person, by=self.ada)

    def protect(self) -> None:
        protect(storyteller=self.person, kind="school", terms=["Birch School"], by=self.ada)

    def unprotect(self) -> None:
        if term := self.person.terms.filter(kind="school").first():
            unprotect(term=term, by=self.ada)

    def hold(self) -> None:
        set_hold(page=self.page, kind="journey", by=self.ruth)

    def lift(self) -> None:
        if hold := Hold.objects.filter(lifted_at=None).first():
            lift_hold(hold=hold, by=self.ruth)

    def answer(self) -> None:
        answer_item(review=self.review, page=self.words, item=self.item, value="yes", by=self.ruth)

    def clear(self) -> None:
        factories.clear(self.image, by=self.ruth, shows_face=False)

    def claim(self) -> None:
        claim(review=self.review, page=self.words, by=self.ruth)

    def release(self) -> None:
        self.review.refresh_from_db()
        if self.review.claimed_by_id:
            release(review=self.review, by=self.ruth)

    def exempt(self) -> None:
        name = f"Choir of pier {next(self.names)}"
        add_exception(name=name, kind="organisation", reason="on our letters", by=self.ada)

    def retire(self) -> None:
        if name := PublicName.objects.filter(retired_at=None, kind="organisation").first():
            retire_exception(public_name=name, by=self.ada)

    def knock(self) -> None:
        with pytest.raises(PublicationBlocked):
            publish_page(self.page, by=self.ada)

    def publish_and_withdraw(self) -> None:
        page, edition = factories.published_story()
        take_down_page(edition.page_number, by=self.ruth)
        withdraw_consent(record=page.appearances.get().consent, by=self.ruth)


def any_line(chance):
    """A line of any kind, as the rooms enter them."""
    enter(
        chance.choice(list(Act)),
        page=chance.choice([None, chance.randrange(10**6)]),
        review=chance.choice([None, chance.randrange(10**4)]),
        reference=chance.choice(["", "LF-7Q2M9"]),
        fingerprint=chance.choice(["", f"{chance.randrange(16**64):064x}"]),
        codes=chance.choice([None, {"kind": "date", "count": chance.randrange(9)}]),
    )


def test_ten_thousand_acts_verify_and_any_change_in_them_is_found():
    chance = random.Random(20261122)  # noqa: S311
    room = Desk()
    often = [room.look, room.protect, room.unprotect, room.hold, room.lift, room.answer]
    often += [room.clear, room.claim, room.release, room.exempt, room.retire, room.knock]
    for act in chance.choices(often, k=500):
        act()
    for _time in range(3):
        room.publish_and_withdraw()
    real = AuditLine.objects.count()
    assert real > 300
    while (count := AuditLine.objects.count()) < 10_000:
        with lines_last():
            for _line in range(min(chance.randrange(1, 400), 10_000 - count)):
                any_line(chance)
    found = verify_log()
    assert (found.broken, found.lines) == (None, 10_000)
    assert verify_export(exported_lines()).broken is None
    for number in chance.sample(range(1, 10_001), 3):
        page = AuditLine.objects.values_list("page", flat=True).get(number=number)
        AuditLine.objects.filter(number=number).update(page=7 if page is None else None)
        broken = verify_log().broken
        assert (broken.number, broken.trouble) == (number, OTHER_HASH)
        AuditLine.objects.filter(number=number).update(page=page)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM stories_auditline WHERE number = 4711")
    assert verify_log().broken.number == 4711
