"""What is read of a page is read once while somebody looks at it, and anew otherwise."""

import pytest

from stories.redaction.contributors import contributors_of
from stories.redaction.once import look_once, once_a_look, one_look
from stories.redaction.tasks import manuscript_of
from tests import factories


class Page:
    """Something that can be looked at."""


def test_a_page_that_is_only_looked_at_is_read_once():
    asked = []

    @once_a_look
    def words_of(page, *, before=None):
        asked.append(before)
        return len(asked)

    page = look_once(Page())
    assert (words_of(page), words_of(page)) == (1, 1)
    assert words_of(page, before="then") == 2  # another question
    assert (words_of(Page()), words_of(Page())) == (3, 4)  # nobody looks at these


def test_one_moment_reads_once_knows_nothing_of_before_and_leaves_nothing_behind():
    asked = []

    @once_a_look
    def words_of(page):
        asked.append(page)
        return len(asked)

    page = look_once(Page())
    assert words_of(page) == 1
    with one_look(page):
        assert (words_of(page), words_of(page)) == (2, 2)
    assert words_of(page) == 1  # the look that was there before goes on
    stranger = Page()
    with one_look(stranger):
        assert (words_of(stranger), words_of(stranger)) == (3, 3)
    assert (words_of(stranger), words_of(stranger)) == (4, 5)


@pytest.mark.django_db
def test_a_new_look_sees_what_was_written_since(django_assert_num_queries):
    page = factories.story()
    looked = look_once(manuscript_of(page))
    before = contributors_of(looked)
    page.title = "Sami's title"
    page.save_revision(user=factories.user("sami"))
    with django_assert_num_queries(0):
        assert contributors_of(looked) is before
    assert factories.user("sami").pk in contributors_of(manuscript_of(page))
