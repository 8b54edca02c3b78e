"""The measuring itself: how labelled texts are read, and sums done by hand."""

import hashlib
import importlib.util
import json
import socket
from pathlib import Path

import pytest

from stories.detection import EntityType, Finding, Passage, Severity
from stories.detection.findings import Occurrence
from stories.detection.language_models.labelled import passages_in
from tests.evaluation import __main__ as evaluation
from tests.evaluation import corpus, presidio, report
from tests.evaluation.held_out import held_out, names_right
from tests.evaluation.inspecting import inspect
from tests.evaluation.knowledge import lexicon_of
from tests.evaluation.layers import LAYERS, scan_with
from tests.evaluation.marks import MalformedTwin, Mark
from tests.evaluation.measuring import measure
from tests.evaluation.scoring import Verdict, is_age_of_minor, ninetieth, score, tally, words_in
from tests.evaluation.tables import misses, table
from tests.evaluation.twins import KEPT_BACK, SETS, Term, parse_twin, read_twins

HEAD = """title: Bread for [[name|Dana]]
kind: story
language: en
shapes: 3, 17
shown: LF-1 = Mrs. Y.K.
minor: LF-2
public: Harbour Bridge Trust
protected: LF-1 name Kim Young-ja
"""
TWIN = f"""{HEAD}
[[name|Kim Young-ja]] met [[ok|Mr. I.K.]] at the [[may|market]] in [[place|Kumsan-ri]].

caption: Her son, [[age|14]],
and the sea.
"""
HERE = Path("here.txt")
LEARNED_FROM = report.DATA.parent / "sentences"


@pytest.fixture
def twin():
    return parse_twin(TWIN, HERE)


def finding(entity_type, path, start, end, *elsewhere):
    return Finding(
        entity_type, path, start, end, Severity.SHOULD, "test", "Because.", elsewhere=elsewhere
    )


class TestReading:
    def test_words_lose_their_marks_and_paragraphs_become_passages(self, twin):
        assert [(p.path, p.kind.value, p.text) for p in twin.passages] == [
            ("title", "title", "Bread for Dana"),
            ("body.0", "prose", "Kim Young-ja met Mr. I.K. at the market in Kumsan-ri."),
            ("body.1", "caption", "Her son, 14,\nand the sea."),
        ]

    def test_marks_point_at_the_words_they_stood_around(self, twin):
        texts = {passage.path: passage.text for passage in twin.passages}
        assert [(m.kind, texts[m.path][m.start : m.end]) for m in twin.marks] == [
            ("name", "Dana"),
            ("name", "Kim Young-ja"),
            ("ok", "Mr. I.K."),
            ("may", "market"),
            ("place", "Kumsan-ri"),
            ("age", "14"),
        ]

    def test_the_head_says_what_was_agreed(self, twin):
        assert twin.shown == {"Mrs. Y.K.": "LF-1"}
        assert twin.public == ("Harbour Bridge Trust",)
        assert twin.minors == {"LF-2"}
        assert twin.shapes == (3, 17)
        assert twin.protected == (Term("LF-1", "name", "Kim Young-ja"),)

    def test_the_lexicon_knows_whoever_is_shown_as_on_the_page(self, twin):
        lexicon = lexicon_of(twin)
        assert {(term.subject, term.on_page) for term in lexicon.terms.values()} == {("LF-1", True)}
        assert "Mrs. Y.K." in lexicon.shown_names
        assert "Kim Young-ja" not in str(lexicon.terms)

    @pytest.mark.parametrize(
        ("body", "line", "why"),
        [
            ("fine\n\n[[nme|Kim]]", 12, "no kind of mark: 'nme'"),
            ("[[Kim]]", 10, "no kind of mark"),
            ("one\ntwo [[name|Kim [[ok|Mr. I.K.]]]]", 11, "inside a mark"),
            ("[[name|Kim", 10, "not closed"),
            ("Kim]]", 10, "closes no mark"),
            ("[[name|]]", 10, "without words"),
        ],
    )
    def test_a_malformed_mark_is_told_with_file_and_line(self, body, line, why):
        with pytest.raises(MalformedTwin, match=rf"^here\.txt:{line}: .*{why}"):
            parse_twin(f"{HEAD}\n{body}\n", HERE)

    @pytest.mark.parametrize(
        ("old", "new", "line", "why"),
        [
            ("kind: story", "kind: poem", 2, "'poem' is none of"),
            ("kind: story\n", "", 1, "no 'kind'"),
            ("language: en", "language: fr", 3, "'fr' is none of en, ja, ko"),
            ("shapes: 3, 17", "shapes: three", 4, "numbers"),
            ("shown: LF-1 = Mrs. Y.K.", "shown: Mrs. Y.K.", 5, "write `shown"),
            ("protected: LF-1 name", "protected: LF-1 nme", 8, "kinds: employer"),
            ("minor:", "child:", 6, "knows no 'child'"),
            ("minor: LF-2", "title: Another", 6, "a second 'title'"),
            ("public: Harbour Bridge Trust", "public:", 7, "nothing behind 'public'"),
        ],
    )
    def test_a_malformed_head_is_told_with_file_and_line(self, old, new, line, why):
        with pytest.raises(MalformedTwin, match=rf"^here\.txt:{line}: .*{why}"):
            parse_twin(TWIN.replace(old, new), HERE)

    def test_a_file_in_another_encoding_is_told(self, tmp_path):
        folder = tmp_path / "familiar" / "ko"
        folder.mkdir(parents=True)
        (folder / "a.txt").write_bytes("title: 빵".encode("cp949"))
        with pytest.raises(MalformedTwin, match=r"a\.txt:1: this is not UTF-8"):
            read_twins("familiar", root=tmp_path)

    @pytest.mark.parametrize("name", SETS)
    def test_every_twin_of_the_house_can_be_read(self, name):
        """Reading raises where a twin is malformed; whole sets may still be unwritten."""
        assert all(twin.marks for twin in read_twins(name))


class TestScoring:
    FINDINGS = (
        finding(EntityType.PERSON_NAME, "body.0", 0, 3),  # a part of the name is enough
        finding(EntityType.PLACE, "title", 10, 14),  # a name taken for a place: not protected
        finding(EntityType.PLACE, "body.0", 44, 53),
        finding(EntityType.PERSON_NAME, "body.0", 17, 25),  # on the agreed mask
        finding(EntityType.PLACE, "body.0", 33, 39),
        finding(EntityType.ROUTE, "body.1", 21, 24),  # the sea
    )

    @pytest.fixture
    def scored(self, twin):
        return score(twin, self.FINDINGS)

    def test_a_mark_is_found_by_overlap_and_a_name_only_as_a_name(self, scored):
        assert [(one.words, one.found) for one in scored.outcomes] == [
            ("Dana", False),
            ("Kim Young-ja", True),
            ("Kumsan-ri", True),
            ("14", False),
        ]

    def test_findings_are_judged_by_what_they_touch(self, scored):
        assert [verdict for _, verdict in scored.verdicts] == [
            Verdict.USEFUL, Verdict.USEFUL, Verdict.USEFUL, Verdict.ERROR, Verdict.DISMISSABLE,
            Verdict.NOISE,
        ]  # fmt: skip

    def test_the_sums_are_those_done_by_hand(self, scored):
        sums = tally([scored])
        assert sums.recall() == 2 / 4
        assert sums.recall(["name"]) == 1 / 2
        assert sums.recall(["date", "age", "place"]) == 1 / 2
        assert sums.recall(["phone"]) is None
        assert sums.must_recall == 1 / 3  # two names and the age of a minor
        assert sums.name_precision == 1 / 2
        assert sums.words == 3 + 10 + 6
        assert sums.dismissed == pytest.approx(3 * 1000 / 19)
        assert sums.per_thousand(Verdict.NOISE) == pytest.approx(1000 / 19)
        assert sums.findings_per_page == (6 * 600 / 19, 6 * 600 / 19)

    def test_repeated_words_are_useful_in_one_place_unless_another_is_agreed(self, twin):
        market = Occurrence("body.0", 33, 39)
        masked = Occurrence("body.0", 17, 25)
        town = finding(EntityType.PLACE, "body.0", 44, 53, market)
        wrong = finding(EntityType.PLACE, "body.0", 44, 53, masked)
        verdicts = [verdict for _, verdict in score(twin, [town, wrong]).verdicts]
        assert verdicts == [Verdict.USEFUL, Verdict.ERROR]

    def test_korean_and_japanese_are_counted_by_characters(self):
        assert words_in([Passage("body", "가" * 22, "ko")]) == pytest.approx(10)

    @pytest.mark.parametrize("words", ["14", "fourteen", "8 months", "열네 살", "17歳"])
    def test_ages_of_minors_are_known(self, words):
        assert is_age_of_minor(words)

    @pytest.mark.parametrize("words", ["18", "forty-six", "47세", "in 1991", "스물두 살"])
    def test_other_ages_are_no_minors(self, words):
        assert not is_age_of_minor(words)

    def test_nine_of_ten_do_not_exceed_the_ninetieth(self):
        assert ninetieth([*range(1, 11)]) == 9
        assert ninetieth([5]) == 5

    def test_a_layer_is_run_alone(self, twin):
        known = lexicon_of(twin)
        terms = scan_with("protected", twin.passages, known)
        rules = scan_with("rules", twin.passages, known)
        assert {each.entity_type for each in terms} == {EntityType.PROTECTED_TERM}
        assert EntityType.PROTECTED_TERM not in {each.entity_type for each in rules}
        assert rules
        with pytest.raises(ValueError, match="no such layer: magic"):
            scan_with("magic", twin.passages, known)


class TestReport:
    def test_a_part_of_the_document_is_replaced_between_its_markers(self):
        text = "a\n<!-- begin: x -->\nold\n<!-- end: x -->\nb\n"
        assert report.put(text, "x", "new") == text.replace("old", "new")

    def test_a_document_without_the_marker_is_told(self):
        with pytest.raises(ValueError, match="begin: x"):
            report.put("nothing", "x", "new")

    def test_a_table_without_rows_says_so(self):
        assert table(["A"], []) == "Nothing was measured."
        assert table(["A", "B"], [["a", "1"]]) == "| A | B |\n| --- | ---: |\n| a | 1 |"

    def test_the_document_has_a_place_for_every_part(self):
        text = report.DOCUMENT.read_text("utf-8")
        for name in (
            "figures", "layers", "kinds", "variants", "models", "held out", "presidio", "misses",
        ):  # fmt: skip
            assert report.put(text, name, "x") != text

    def test_every_layer_has_a_name_in_words(self):
        assert list(LAYERS)[-1] == "all"
        assert all(LAYERS.values())

    def test_misses_of_a_hidden_set_are_counted_and_not_told(self, twin):
        nothing = evaluation.measure([twin], lambda _: [])
        reading = report.Reading("set_aside", "en", {"all": nothing})
        hidden = misses([reading], hidden=frozenset({"set_aside"}))
        assert hidden == "**set aside, English** (4): age 1, name 2, place 1."
        assert "Kumsan-ri" in misses([reading], hidden=frozenset())


class TestPagesHeldOut:
    def test_a_file_becomes_pages_and_an_alert_on_agreed_words_is_no_name(self, tmp_path):
        (tmp_path / "en-a.txt").write_text(
            "# page: One\n[[name|Kim Young-ja]] and [[ok|Ban Ki-moon]] met.\nIt rained.\n\n"
            "# page: Two\nShe was [[age|seventeen]].\n",
            "utf-8",
        )
        pages = held_out("en", folder=tmp_path)
        assert [len(page.passages) for page in pages] == [2, 1]
        assert [mark.kind for page in pages for mark in page.marks] == ["name", "ok", "age"]

        def read(page):
            name = EntityType.PERSON_NAME
            told = [finding(name, mark.path, mark.start, mark.end) for mark in page.marks]
            rain = [finding(name, p.path, 0, 2) for p in page.passages if p.text == "It rained."]
            return told + rain

        assert names_right(measure(pages, read, rounds=0)) == (2, 3)

    @pytest.mark.parametrize("language", ["en", "ko", "ja"])
    def test_no_model_learns_from_them(self, language):
        files = LEARNED_FROM.glob("*.txt")
        learned = {passage.text for path in files for passage in passages_in(path)}
        for name in set(SETS) - KEPT_BACK:
            twins = read_twins(name, language)
            learned |= {passage.text for twin in twins for passage in twin.passages}
        pages = held_out(language)
        assert len(learned) > len(pages) > 100
        assert not [p for page in pages for p in page.passages if p.text in learned]


class TestCommandLine:
    @pytest.fixture(params=sorted(KEPT_BACK))
    def path(self, tmp_path, request):
        path = tmp_path / request.param / "en" / "a.txt"
        path.parent.mkdir(parents=True)
        path.write_text(TWIN, "utf-8")
        return path

    def test_a_text_kept_back_is_not_shown_without_asking_twice(self, path, capsys):
        assert evaluation.main(["--file", str(path), "--layer", "rules"]) == 0
        assert "Kumsan-ri" not in capsys.readouterr().out
        evaluation.main(["--file", str(path), "--layer", "rules", "--show-misses"])
        assert "Kumsan-ri" in capsys.readouterr().out

    def test_a_text_is_shown_with_signs(self, twin):
        shown = "\n".join(inspect(score(twin, TestScoring.FINDINGS), colours=False))
        assert "[-name [!" not in shown
        assert "Bread for [-name Dana]" in shown
        assert "[+name Kim Young-ja] met [=ok [!!person_name Mr. I.K.]]" in shown

    def test_a_malformed_text_ends_with_its_line(self, path, capsys):
        path.write_text("title: x\n", "utf-8")
        assert evaluation.main(["--file", str(path), "--show-misses"]) == 1
        assert "a.txt:1: the head has no 'kind'" in capsys.readouterr().err


class TestRealPages:
    TEXT = "Mr. I.K. moved.\n\nHiroko Tan knows Osaka.\n"

    def write(self, folder, labels, text=TEXT):
        (folder / "page.txt").write_text(text, "utf-8")
        known = {
            "sha256": hashlib.sha256(self.TEXT.encode()).hexdigest(),
            "language": "en",
            "labels": labels,
        }
        (folder / "page.json").write_text(json.dumps(known), "utf-8")

    def test_labels_become_marks_of_paragraphs(self, tmp_path):
        self.write(tmp_path, [[0, 8, "shown"], [17, 27, "public"], [34, 39, "place"]])
        (page,) = corpus.pages(tmp_path, tmp_path)
        assert page.public == ("Hiroko Tan",)
        assert page.shown == {"Mr. I.K.": "LF-1"}
        assert page.marks == (
            Mark("ok", "0", 0, 8),
            Mark("ok", "17", 0, 10),
            Mark("place", "17", 17, 22),
        )

    def test_labels_of_another_text_are_refused(self, tmp_path):
        self.write(tmp_path, [], text="Other words.")
        with pytest.raises(corpus.MalformedLabels, match="another text"):
            corpus.pages(tmp_path, tmp_path)

    @pytest.mark.parametrize("label", [[0, 20, "ok"], [3, 3, "ok"], [0, 8, "nme"]])
    def test_labels_that_fit_no_paragraph_are_refused(self, tmp_path, label):
        self.write(tmp_path, [label])
        with pytest.raises(corpus.MalformedLabels, match="in one paragraph"):
            corpus.pages(tmp_path, tmp_path)

    def test_labels_hold_offsets_and_kinds_only(self):
        for path in corpus.LABELS.glob("*.json"):
            known = json.loads(path.read_text("utf-8"))
            assert set(known) == {"sha256", "language", "labels"}
            assert all(
                isinstance(start, int) and isinstance(end, int) and kind.isalpha()
                for start, end, kind in known["labels"]
            )


@pytest.mark.skipif(
    importlib.util.find_spec("presidio_analyzer") is None, reason="presidio-analyzer is missing"
)
@pytest.mark.filterwarnings("ignore")
def test_presidio_reads_with_our_model_and_no_network(twin, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("nothing may be fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    mail = parse_twin(f"{HEAD}\nWrite to [[email|dana@example.org]].\n", HERE)
    assert [one.found for one in score(mail, presidio.read(mail)).outcomes][-1]
    found = score(twin, presidio.read(twin))
    assert found.verdicts
