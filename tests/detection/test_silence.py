"""What is agreed, public or hidden on purpose raises no alarm."""

import pytest

from stories.detection import EntityType, KnownTerm, Lexicon, Passage, Severity, scan
from stories.detection.deliberate import deliberate_spans
from stories.detection.findings import Finding
from stories.detection.policy import keep_what_matters
from stories.detection.spans import occurrences
from tests.detection.readers import HERE, digest, found, registry


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("We call it Case 12 here.", "Case 12"),
        ("File NK-2014-07 is open.", "NK-2014-07"),
        ("It was in 201X.", "201X"),
        ("It was in 19XX.", "19XX"),
        ("It was 199* then.", "199*"),
        ("200X년에 왔다.", "200X년"),
        ("二〇〇X年に来た。", "二〇〇X年"),
        ("She was born in 198X.", "born in 198X"),
        ("In H city it rained.", "H city"),
        ("In ○○ county it rained.", "○○ county"),
        ("In City S it rained.", "City S"),
        ("S시에 살았다.", "S시"),
        ("○○市に住んだ。", "○○市"),
        ("Family B came.", "Family B"),
        ("Y-J came.", "Y-J"),
        ("“Suri” (not her real name) came.", "“Suri” (not her real name"),
        ("Suri (name changed) came.", "Suri (name changed)"),
        ("보리(가명) 씨가 왔다.", "보리(가명)"),
        ("Bさん（仮名）が来た。", "Bさん（仮名）"),
        ("Mr. B.T.'s wife came.", "Mr. B.T.'s wife"),
        ("The wife of Mr. B.T. came.", "wife of Mr. B.T."),
        ("사례 3을 보자.", "사례 3"),
    ],
)
def test_what_is_hidden_on_purpose_is_known(text, hidden):
    assert hidden in [text[start:end] for start, end in deliberate_spans(text)]


@pytest.mark.parametrize(
    "text", ["The man I know is in a village.", "A city and a town.", "도시와 마을.", "In 2014."]
)
def test_plain_words_hide_nothing(text):
    assert list(deliberate_spans(text)) == []


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Mr. B.T.", "So Mr. B.T.'s wife", "Mr. B.T.'s"),
        ("the elder brother", "The elder brother sang", "The elder brother"),
        ("Lantern Road", "the Lantern Road sang", "the Lantern Road"),
        ("Hana Field", "Ms. Hana Field sang", "Ms. Hana Field"),
        ("정하늘", "정하늘 씨가 왔다", "정하늘 씨"),
        ("青空会", "青空会さんが来た", "青空会さん"),
    ],
)
def test_agreed_words_stand_with_their_grammar(name, text, words):
    assert [text[start:end] for start, end in occurrences(text, [name])] == [words]


@pytest.mark.parametrize("text", ["Hanako sang", "xHana sang"])
def test_a_longer_word_is_another_word(text):
    assert list(occurrences(text, ["Hana", ""])) == []


def kept(kind, lexicon, text="Kim S. sang.", subject=""):
    finding = Finding(kind, "p", 0, 6, Severity.SHOULD, "names", "why.", None, subject)
    return keep_what_matters(Passage("p", text, "en"), lexicon, [finding])


def test_what_is_said_of_an_agreed_name_itself_is_not_silent():
    lexicon = Lexicon(shown_names={"Kim S.": "LF-1"})
    assert kept(EntityType.PERSON_NAME, lexicon) == []
    assert kept(EntityType.DRIFT, lexicon)


@pytest.mark.parametrize(
    "shown",
    [
        *("Kim S", "Kim S-H", "Kim SH", "Kim S—", "S. Kim", "OO Kim", "O.O. Kim", "Kim A"),
        *("Kim OO", "Kim O-O", "Kim O O", "Kim □□", "Kim oo", "Kim xx", "Kim [name withheld]"),
    ],
)
def test_a_masked_given_name_is_silent_however_it_is_masked(shown):
    text = f"In the spring {shown} began to learn to bake, and nobody asked why."
    assert found(text, EntityType.PERSON_NAME) == []


@pytest.mark.parametrize("name", ["Kim Min-O", "Kim O-min", "Maung Oo", "Minsoo", "Mr Choo"])
def test_a_half_masked_name_and_a_short_one_are_names(name):
    text = f"In the spring {name} began to learn to bake, and nobody asked why."
    assert found(text, EntityType.PERSON_NAME) != []


def test_that_a_surname_is_withheld_hides_no_given_name():
    text = "Young-ja (full name withheld) lives there with her son."
    assert found(text, EntityType.PERSON_NAME) == ["Young-ja"]


def test_a_detail_ends_where_an_agreed_name_begins():
    lexicon = Lexicon(shown_names={"Mrs. O.L.": "LF-1", "Old Nara": "LF-2"})
    text = "The weaving school of Mrs. O.L. in the harbour."
    finding = Finding(EntityType.SCHOOL, "p", 4, 26, Severity.SHOULD, "schools", "why.", "x")
    (left,) = keep_what_matters(Passage("p", text, "en"), lexicon, [finding])
    assert text[left.start : left.end] == "weaving school"
    assert left.suggestion is None
    text = "Old Nara of the tofu shop sang."
    finding = Finding(EntityType.EMPLOYER, "p", 4, 25, Severity.SHOULD, "employers", "why.")
    (left,) = keep_what_matters(Passage("p", text, "en"), lexicon, [finding])
    assert text[left.start : left.end] == "of the tofu shop"
    hardly = Finding(EntityType.EMPLOYER, "p", 4, 11, Severity.SHOULD, "employers", "why.")
    assert keep_what_matters(Passage("p", text, "en"), lexicon, [hardly]) == []


def test_what_concerns_a_minor_must_be_dealt_with():
    (finding,) = kept(EntityType.SCHOOL, Lexicon(minors=frozenset({"LF-2"})), subject="LF-2")
    assert finding.severity is Severity.MUST
    assert "child" in finding.reason
    (other,) = kept(EntityType.SCHOOL, Lexicon(minors=frozenset({"LF-2"})), subject="LF-3")
    assert other.severity is Severity.SHOULD


def test_a_protected_word_called_a_pseudonym_is_found_all_the_same():
    lexicon = registry(("Suri", KnownTerm("LF-1", "name", on_page=True)))
    page = [Passage("p", "“Suri” (not her real name) sang.", "en")]
    assert lexicon.digest is digest
    kinds = [f.entity_type for f in scan(page, lexicon, with_language_models=False)]
    assert kinds == [EntityType.PROTECTED_TERM]


def test_details_told_in_one_breath_are_one_finding_with_one_suggestion():
    text = "오빠는 대구에 있는 한솔전자에서 일했다."
    page = [Passage("p", text, "ko")]
    (finding,) = scan(page, with_language_models=False)
    assert text[finding.start : finding.end] == "대구에 있는 한솔전자"
    assert finding.suggestion == "한국 동남부의 한 도시에 있는 한 일터"


@pytest.mark.parametrize("written", ["Kim Y.J.", "Kim Y. J."])
def test_a_surname_with_both_initials_is_silent_only_where_it_is_agreed(written):
    known = registry(("Kim Young-ja", HERE))
    agreed = registry(("Kim Young-ja", HERE), shown_names={written: "S-001"})
    text = f"Then {written} sang."
    assert found(text, EntityType.PROTECTED_TERM, lexicon=known) != []
    assert found(text, EntityType.PROTECTED_TERM, lexicon=agreed) == []
