"""Findings marked in the article that readers would get."""

import pytest
from django.urls import reverse

from stories.detection import EntityType, Finding, Passage, PassageKind, Severity
from stories.editing.review.cards import cards_of
from stories.editing.review.marking import mark_findings
from stories.redaction.scanning import FoundWords, words_digest
from tests import factories as make
from tests.desk import signed_in


def marked(fragment: str, *passages: Passage, words: str, decision=None):
    """The fragment with these words found in every passage that has them."""
    found = [
        FoundWords(
            Finding(
                EntityType.PERSON_NAME,
                passage.path,
                passage.text.index(words),
                passage.text.index(words) + len(words),
                Severity.MUST,
                "test",
                "A name.",
            ),
            words,
            words_digest(words),
            decision,
        )
        for passage in passages
        if words in passage.text
    ]
    by_path = {passage.path: passage for passage in passages}
    return mark_findings(fragment, by_path, cards_of(found))


def prose(text: str, path: str = "body.1") -> Passage:
    return Passage(path, text, "en")


def strip(html: str) -> str:
    """The marks without their furniture, so that a test can be read."""
    furniture = ' class="desk-mark desk-mark--must"'
    number = '<span class="desk-mark__number">1</span>'
    return html.replace(furniture, "").replace(number, "")


def test_words_are_marked_where_they_stand():
    html, notes = marked("<p>So Kim said.</p>", prose("So Kim said."), words="Kim")
    assert strip(html) == '<p>So <mark id="finding-1">Kim</mark> said.</p>'
    assert not notes


def test_marks_do_not_cross_tags():
    html, _notes = marked("<p>A <b>Kim</b> S</p>", prose("A Kim S"), words="Kim S")
    assert strip(html) == '<p>A <b><mark id="finding-1">Kim</mark></b><mark> S</mark></p>'


def test_only_the_first_mark_of_a_decision_has_its_name():
    html, _notes = marked(
        "<p>Kim.</p>\n<p>Ah, Kim!</p>", prose("Kim."), prose("Ah, Kim!", "body.2"), words="Kim"
    )
    assert html.count('id="finding-1"') == 1
    assert html.count("<mark") == 2


@pytest.mark.parametrize("name", ["김선희", "キム", "Ĵ & ö"])
def test_words_of_any_language_are_marked(name):
    escaped = name.replace("&", "&amp;")
    html, _notes = marked(f"<p>그는 {escaped}.</p>", prose(f"그는 {name}."), words=name)
    assert f"{escaped}</mark>.</p>" in html


def test_white_space_of_the_template_does_not_hide_words():
    html, _notes = marked(
        "<p>My\n  friend Kim\n came.</p>", prose("My friend Kim came."), words="Kim"
    )
    assert "Kim</mark>" in html


def test_the_right_one_of_two_equal_words_is_marked():
    fragment = "<p>2009 cups of tea and then it was the year 2009 when we came here.</p>"
    text = "2009 cups of tea and then it was the year 2009 when we came here."
    passage = prose(text)
    start = text.rindex("2009")
    finding = Finding(
        EntityType.EXACT_DATE, "body.1", start, start + 4, Severity.SHOULD, "test", "A year."
    )
    found = [FoundWords(finding, "2009", words_digest("2009"), None)]
    html, _notes = mark_findings(fragment, {"body.1": passage}, cards_of(found))
    assert html.startswith("<p>2009 cups")
    assert "2009</mark> when we came" in html


def test_a_description_of_a_picture_is_told_after_the_picture():
    alt = Passage("body.1.alt", 'Kim & "me"', "en", PassageKind.ALT)
    fragment = '<figure><img src="x" alt="Kim &amp; &quot;me&quot;"></figure>'
    html, notes = marked(fragment, alt, words="Kim")
    assert not notes
    after = html.partition('&quot;me&quot;">')[2]
    assert after.startswith('<span class="desk-alt">')
    assert "Kim</mark> &amp; &quot;me&quot;</span></figure>" in after


def test_an_address_is_told_below():
    slug = Passage("slug", "kim-came", "en", PassageKind.ADDRESS)
    html, (note,) = marked("<p>kim-came</p>", slug, words="kim")
    assert "<mark" not in html
    assert (note.place, note.words, note.after) == ("Address of this page", "kim", "-came")


def test_words_that_the_article_does_not_show_are_told_below():
    html, (note,) = marked("<p>Nobody.</p>", prose("By Kim.", "teaser"), words="Kim")
    assert "<mark" not in html
    assert note.place == "Teaser"


def test_what_was_decided_is_not_marked():
    class Kept:
        verdict = "keep"

    html, notes = marked("<p>Kim</p>", prose("Kim"), words="Kim", decision=Kept())
    assert html == "<p>Kim</p>"
    assert not notes


def test_words_in_the_fragment_cannot_bring_markup():
    text = 'Kim <script>alert("x")</script> came.'
    slug = Passage("slug", text, "en", PassageKind.ADDRESS)
    alt = Passage("body.1.alt", text, "en", PassageKind.ALT)
    escaped = "Kim &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; came."
    html, notes = marked(f'<img alt="{escaped}">', slug, alt, words="Kim <script>")
    assert "<script>" not in html
    assert len(notes) == 1


@pytest.mark.django_db
def test_ruth_sees_captions_quotes_titles_and_descriptions_marked_in_the_readers_page():
    body = [
        ("quote", {"quote": "I was 27 in Pugo-ri.", "attribution": ""}),
        (
            "picture",
            {"image": make.picture(), "alt": "A house in Pugo-ri", "caption": "Pugo-ri today"},
        ),
    ]
    page = make.story(title="From Pugo-ri", slug="from-pugo-ri", body=body)
    response = signed_in("ruth").get(reverse("stories_review_words", args=[page.pk]))
    html = response.content.decode()
    assert html.count("Pugo-ri</mark>") == 4
    assert "What the picture shows:" in html
    assert "Address of this page" in html
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "landfall:" not in html
