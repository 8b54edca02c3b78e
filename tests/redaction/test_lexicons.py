"""What is known of people before a page is read, and that it is never out of date."""

import pytest

from stories.people.public_names import PublicName
from stories.people.terms import ProtectedTerm, TermFingerprint, protect, renew_fingerprints
from stories.redaction.lexicons import REGISTRY, known_of, lexicon_for
from stories.redaction.scanning import findings_of
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def words_on(page) -> set[str]:
    return {found.words for found in findings_of(page)}


def test_a_term_that_is_added_is_known_at_once():
    before, *_others = REGISTRY.read()
    protect(storyteller=factories.storyteller(), kind="other", terms=["the blue lighthouse"])
    assert len(REGISTRY.read()[0]) > len(before)
    ProtectedTerm.objects.all().delete()
    assert REGISTRY.read()[0] == {}


def test_what_is_known_is_remembered_until_the_registry_changes(django_assert_num_queries):
    factories.storyteller()
    REGISTRY.read()
    with django_assert_num_queries(1):
        REGISTRY.read()


def test_agreed_and_public_names_are_known():
    PublicName.objects.create(name="Ban Ki-moon")
    lexicon = lexicon_for(manuscript_of(factories.story()))
    assert "K. M." in lexicon.shown_names
    assert "Ban Ki-moon" in lexicon.public_names
    assert lexicon.knows_people_here


def test_what_comes_near_a_name_is_known_of_the_people_on_the_page_only():
    page = manuscript_of(factories.story(body=[("note", "Then Mi-rae laughed.")]))
    other = manuscript_of(factories.article(body=[("note", "Then Mi-rae laughed.")]))
    subjects = {term.subject for term in lexicon_for(page).terms.values() if term.on_page}
    assert subjects == {item.storyteller.reference for item in page.appearances.all()}
    assert not lexicon_for(other).knows_people_here
    assert TermFingerprint.objects.filter(is_near=True).exists()
    near = {bytes.fromhex(row.digest) for row in TermFingerprint.objects.filter(is_near=True)}
    assert near <= set(lexicon_for(page).terms)
    assert not near & set(lexicon_for(other).terms)


def test_terms_kept_by_older_rules_are_kept_anew_before_anything_is_compared():
    """After an update of the program nobody has to think of it, and nobody is unprotected."""
    page = manuscript_of(factories.story(body=[("note", "Then came Kwon Mi-rae.")]))
    TermFingerprint.objects.all().delete()
    ProtectedTerm.objects.update(scheme=0)
    assert any("Kwon" in words for words in words_on(page))
    assert renew_fingerprints() == 0


def test_a_shown_name_is_held_against_terms_kept_by_older_rules_too():
    person = factories.storyteller()
    TermFingerprint.objects.all().delete()
    ProtectedTerm.objects.update(scheme=0)
    assert person.tells_true_name("Kwon Mi-rae")
    assert not person.tells_true_name("Mi-rae")


def test_what_tells_of_a_child_must_be_dealt_with():
    grown, child = factories.storyteller("S. P."), factories.storyteller("P. L.")
    child.is_minor = True
    child.save()
    for person in (grown, child):
        protect(storyteller=person, kind="home_town", terms=["Sujong Hollow"])
    for person, minors in ((grown, set()), (child, {child.reference})):
        page = manuscript_of(factories.story(person=person, slug=f"of-{person.pk}"))
        assert lexicon_for(page).minors == minors


@pytest.mark.parametrize(("form", "hidden"), [("none", True), ("obscured", True), ("full", False)])
def test_whether_faces_stay_hidden_follows_the_consents(form, hidden):
    person = factories.storyteller()
    record = factories.consent(person, picture_form=form)
    page = manuscript_of(factories.story(person=person, record=record))
    assert lexicon_for(page).hidden_faces is hidden


def test_a_page_is_read_anew_when_a_picture_was_agreed_to_or_no_longer():
    page = manuscript_of(factories.story())
    stamp = known_of(page).stamp
    page.appearances.all()[0].consent.picture_form = "full"
    assert known_of(page).stamp != stamp


def test_a_page_with_nobody_on_it_hides_no_faces():
    assert not lexicon_for(manuscript_of(factories.article())).hidden_faces
