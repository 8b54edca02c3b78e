"""How well the judged questions are answered, and that it does not get worse."""

import pytest

from tests.reading.search.judging import LANGUAGES, Judged, fill, judge, questions, scores, texts

pytestmark = [pytest.mark.doors, pytest.mark.django_db]

# Recall within ten, precision within five, mean reciprocal rank. What is missed stands in
# docs/search.md; `make eval-search` writes the figures there.
FLOORS = {
    "en": (0.93, 0.90, 0.94),
    "ja": (0.94, 0.93, 0.94),
    "ko": (0.90, 0.90, 0.90),
}


def test_there_are_enough_texts_and_questions() -> None:
    assert 60 <= sum(len(texts(language)) for language in LANGUAGES) <= 90
    assert all(len(questions(language)) >= 20 for language in LANGUAGES)


def test_every_judgement_names_a_text() -> None:
    for language in LANGUAGES:
        known = {text["id"] for text in texts(language)}
        asked = [question["ask"] for question in questions(language)]
        assert all(set(question["finds"]) <= known for question in questions(language))
        assert len(asked) == len(set(asked))


def test_the_scores_keep_above_their_floors() -> None:
    names = fill()
    for language, floors in FLOORS.items():
        reached = scores(list(judge(language, names)))
        measured = (reached.recall, reached.precision, reached.mrr)
        assert all(map(float.__ge__, measured, floors)), (language, measured)


def test_the_rule_itself_sees_a_worse_answer() -> None:
    found = Judged("tea", ("a", "b"), "", ("c", "a"))
    assert (found.recall, found.precision, found.reciprocal) == (0.5, 0.5, 0.5)
    assert Judged("tea", ("a",), "", ()).precision == 0
