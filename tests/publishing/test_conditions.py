"""Each condition of the gate alone: what it lets through, and what it says when it does not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from wagtail.blocks import RawHTMLBlock
from wagtail.models import Page, PageViewRestriction

from stories.audit.seals import seal
from stories.consent.appearances import Appearance
from stories.publishing.conditions import CONDITIONS, consents_cover
from stories.publishing.editions import Edition
from stories.publishing.gate import find_blockers
from stories.publishing.holding import set_hold
from stories.redaction.approval import approve
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = pytest.mark.django_db


def approved_story(**fields: Any) -> tuple[Any, RedactionReview]:
    """The words of a story and their approval, before they are issued."""
    page = factories.story(**fields)
    opened = factories.review(page)
    words = manuscript_of(Page.objects.get(pk=page.pk))
    return words, approve(review=opened, page=words, by=factories.user("ruth"))


def not_approved(page: Any, review: RedactionReview) -> None:
    review.approval_seal = ""


def approver_gone(page: Any, review: RedactionReview) -> None:
    review.decided_by.is_active = False


def approver_unknown(page: Any, review: RedactionReview) -> None:
    review.decided_by = None
    review.approval_seal = seal("approval", review.approval_parts())


def own_words(page: Any, review: RedactionReview) -> None:
    page.teaser = "Ruth's own words."
    page.save_revision(user=factories.user("ruth"))
    page.teaser = "From a kitchen table to a shop."
    page.save_revision(user=factories.user("erin"))
    review.opened_at = timezone.now()


def changed(page: Any, review: RedactionReview) -> None:
    page.title = "A shop of your own"


def open_findings(page: Any, review: RedactionReview) -> None:
    page.body = [("text", "<p>Kwon Mi-rae opened it.</p>")]


def consent_of(page: Any) -> Any:
    return page.appearances.all()[0].consent


def no_consent(page: Any, review: RedactionReview) -> None:
    page.appearances.all()[0].consent = None


def foreign_consent(page: Any, review: RedactionReview) -> None:
    other = factories.consent(factories.storyteller("S. P."))
    page.appearances.all()[0].consent = other


def consent_withdrawn(page: Any, review: RedactionReview) -> None:
    consent_of(page).withdrawn_at = timezone.now()


def consent_expired(page: Any, review: RedactionReview) -> None:
    consent_of(page).expires_on = timezone.localdate() - timedelta(days=1)


def consent_not_begun(page: Any, review: RedactionReview) -> None:
    consent_of(page).given_on = timezone.localdate() + timedelta(days=1)


def consent_for_e_mail_only(page: Any, review: RedactionReview) -> None:
    consent_of(page).channels = ("email",)


def consent_in_japanese_only(page: Any, review: RedactionReview) -> None:
    consent_of(page).languages = ("ja",)


def consent_name(page: Any, review: RedactionReview) -> None:
    page.appearances.all()[0].shown_name = "Kim S."


def picture_not_cleared(page: Any, review: RedactionReview) -> None:
    page.body = [("picture", {"image": factories.picture(), "alt": "A harbour", "caption": ""})]


def picture_refused(page: Any, review: RedactionReview) -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
    page.body = [("picture", {"image": image, "alt": "A harbour", "caption": ""})]
    consent_of(page).picture_form = "none"


def picture_exchanged(page: Any, review: RedactionReview) -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
    page.body = [("picture", {"image": image, "alt": "A harbour", "caption": ""})]
    default_storage.replace(image.clean_file.name, b"other bytes")


def face_not_covered(page: Any, review: RedactionReview) -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=True)
    page.body = [("picture", {"image": image, "alt": "A harbour", "caption": ""})]
    consent_of(page).picture_form = "obscured"


def unknown_block(page: Any, review: RedactionReview) -> None:
    page.latest_revision.content["body"] = '[{"type": "carousel", "value": "x", "id": "1"}]'


def unscannable(page: Any, review: RedactionReview) -> None:
    page.body = [("note", "Words.")]
    page.body[0].block = RawHTMLBlock()  # of which nobody has said how to read it


def parent(page: Any, review: RedactionReview) -> None:
    Edition.objects.of_page(page.get_parent().pk).delete()


def private(page: Any, review: RedactionReview) -> None:
    restrictions = PageViewRestriction(page=page.get_parent(), restriction_type="login")
    PageViewRestriction.objects.bulk_create([restrictions])


def second_eyes_missing(page: Any, review: RedactionReview) -> None:
    page.appearances.all()[0].storyteller.is_minor = True


def rehearsal(page: Any, review: RedactionReview) -> None:
    page.can_go_out = False


def on_hold(page: Any, review: RedactionReview) -> None:
    set_hold(page=page, kind="journey", by=factories.user("ruth"))


def on_hold_for_a_day(page: Any, review: RedactionReview) -> None:
    day = timezone.localdate() + timedelta(days=3)
    set_hold(page=page, kind="date", until=day, by=factories.user("ruth"))


def address(page: Any, review: RedactionReview) -> None:
    factories.publish(factories.story(slug="another"))
    page.slug = "another"


ALONE: list[tuple[str, Callable[[Any, RedactionReview], None], str, str]] = [
    ("not_approved", not_approved, "No redaction review", "A reviewer who did not write them"),
    ("approver_gone", approver_gone, "has no account any more", "Another reviewer"),
    ("approver_gone", approver_unknown, "has no account any more", "Another reviewer"),
    ("own_words", own_words, "had written or edited", "Another reviewer"),
    ("changed", changed, "was changed after it was approved", "Send it to review again"),
    ("open_findings", open_findings, "Findings that must be solved: ", "The author can change"),
    ("no_consent", no_consent, "There is no consent for “K. M.”", "can record it"),
    ("foreign_consent", foreign_consent, "given by somebody else", "can record it"),
    ("consent_over", consent_withdrawn, "The consent for “K. M.” has ended", "can record it"),
    ("consent_over", consent_expired, "The consent for “K. M.” has ended", "can record it"),
    ("consent_over", consent_not_begun, "The consent for “K. M.” has ended", "can record it"),
    ("consent_scope", consent_for_e_mail_only, "has not agreed to this site", "can record it"),
    ("consent_scope", consent_in_japanese_only, "in this language", "can record it"),
    ("consent_name", consent_name, "not in the form of name", "The author can choose"),
    ("picture", picture_not_cleared, "“The harbour” is not cleared", "A reviewer who did not"),
    ("picture_refused", picture_refused, "No pictures were agreed with: K. M.", "The author"),
    ("picture_changed", picture_exchanged, "The stored copy of the picture", "cleared again"),
    ("face_not_covered", face_not_covered, "only obscured pictures were agreed", "cover the face"),
    ("unscannable", unknown_block, "A block of an unknown kind: carousel", "The author can remove"),
    ("unscannable", unscannable, "A part cannot be checked", "The author can remove it"),
    ("parent", parent, "above this one is not published", "Publish that one first"),
    ("private", private, "is set to private", "An administrator"),
    ("eyes", second_eyes_missing, "Two reviewers have to approve", "Send it to review again"),
    ("rehearsal", rehearsal, "This is a rehearsal", "Nobody has to"),
    ("on_hold", on_hold, "waits until the journey is over", "A reviewer can end"),
    ("on_hold", on_hold_for_a_day, "The page waits", "goes out by itself on that day"),
    ("address", address, "has the address “another” already", "choose another one"),
]
# A changed page is also not the approved one; these rows look only at their own condition.
OWN = {"not_approved", "changed"}


@pytest.mark.parametrize(
    ("code", "spoil", "message", "who"), ALONE, ids=[r[1].__name__ for r in ALONE]
)
def test_one_missing_thing_shuts_the_gate(code, spoil, message, who):
    page, review = approved_story()
    spoil(page, review)
    found = {blocker.code: blocker for blocker in find_blockers(page, review)}
    assert code in found
    assert found.keys() - {code, "changed", "open_findings", "eyes"} <= {code}
    assert message in found[code].message
    assert who in found[code].who


def test_without_a_review_only_the_approval_is_missing():
    page = manuscript_of(factories.story())
    assert [blocker.code for blocker in find_blockers(page, None)] == ["not_approved"]


def test_a_page_about_nobody_needs_no_consent():
    article = factories.article()
    edition = factories.publish(article)
    assert not edition.consents.exists()


def test_the_name_that_was_chosen_for_one_page_must_have_the_agreed_form_too():
    person = factories.storyteller("Kim S.", "surname_initial")
    page = factories.story(person=person)
    page.appearances.add(
        Appearance(storyteller=person, consent=factories.consent(person), shown_name="Kim Su-ji")
    )
    codes = [blocker.code for blocker in consents_cover(page, None)]
    assert codes == ["consent_name"]


def test_every_condition_is_tested_alone():
    """A condition that is added gets a row here."""
    assert {row[0] for row in ALONE} >= {
        "not_approved",
        "changed",
        "open_findings",
        "no_consent",
        "picture",
        "picture_changed",
        "face_not_covered",
        "unscannable",
        "parent",
        "private",
        "address",
        "eyes",
        "rehearsal",
        "on_hold",
    }
    assert len(CONDITIONS) == 15  # the two about attachments: test_attachments.py


def test_two_drafts_cannot_take_one_address():
    """Wagtail compares a draft's address with rows only; the second is told so, not broken."""
    first, second = factories.story(slug="one"), factories.story(slug="two")
    for page in (first, second):
        draft = page.get_latest_revision_as_object()
        draft.slug = "same"
        draft.save_revision(user=factories.user("erin"))
    factories.publish(first)
    words = manuscript_of(Page.objects.get(pk=second.pk))
    codes = [blocker.code for blocker in find_blockers(words, None)]
    assert "address" in codes
