"""`manage.py scan`: files in, findings out, on any machine."""

import io
import json
import os
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from django.core.management import CommandError, call_command

from stories.detection.files import FileUnreadable, decode, guess_language, paragraphs
from stories.detection.language_models.registry import ModelStatus
from stories.management.commands import scan as command
from tests.architecture.source import ROOT

STORY = "Kim Young-ja bakes.\n\nIn Osaka Kim Young-ja met a friend on 3 May 2014.\n"
QUIET = "She likes her work.\n"


def manage(*arguments, cwd, words=b"", **environment):
    """Run manage.py as a program, with nothing in the environment but what is given."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-B", ROOT / "manage.py", *arguments],
        input=words,
        capture_output=True,
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1", **environment},
        timeout=120,
        check=False,
    )


def scan(*arguments, **options):
    """What the command writes, and what it says on the side."""
    out, err = io.StringIO(), io.StringIO()
    call_command("scan", *map(str, arguments), stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def rules(monkeypatch):
    """Never a language model: the command is tested here, not the models."""
    monkeypatch.setattr(command, "status", tuple)
    plain = command.scan_text

    def without(name, text, language, **_options):
        return plain(name, text, language, with_language_models=False)

    monkeypatch.setattr(command, "scan_text", without)


@pytest.fixture
def story(tmp_path, rules):
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


class TestWithoutTheSite:
    def test_no_settings_no_database_and_a_folder_that_is_read_only(self, tmp_path):
        folder = tmp_path / "papers"
        folder.mkdir()
        (folder / "story.txt").write_text(STORY, "utf-8")
        folder.chmod(0o500)
        run = manage(
            "scan", "story.txt", "--without-models", "--format", "json",
            cwd=folder, LANDFALL_DATA_DIR="/nowhere/at/all",
        )  # fmt: skip
        assert (run.returncode, run.stderr) == (0, b"")
        assert json.loads(run.stdout)["findings"]
        assert [path.name for path in folder.iterdir()] == ["story.txt"]

    def test_a_pipe_is_read_also_where_the_terminal_knows_ascii_only(self, tmp_path):
        run = manage(
            "scan", "-", "--without-models",
            cwd=tmp_path, words="김영자 씨는 웃었다.".encode(),
            PYTHONUTF8="0", PYTHONIOENCODING="ascii",
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        assert b"personal name" in run.stdout

    def test_detection_is_imported_without_django(self):
        program = (
            "import sys; from stories.detection import Passage, scan; "
            "found = scan([Passage('body', 'Kim Young-ja', 'en')]); "
            "print(len(found), 'django' in sys.modules)"
        )
        run = subprocess.run(  # noqa: S603
            [sys.executable, "-c", program], capture_output=True, cwd=ROOT, check=True, text=True
        )
        assert run.stdout == "1 False\n"


class TestJson:
    def test_each_finding_has_its_place_kind_weight_and_words_instead(self, story):
        out, _err = scan(story, format="json")
        found = json.loads(out)
        assert (found["file"], found["language"]) == (str(story), "en")
        assert found["characters"] == len(STORY)
        name = found["findings"][0]
        assert name["type"] == "person_name"
        assert name["severity"] == "must"
        assert {"reason", "suggestion"} <= set(name)
        assert [STORY[each["offset"] : each["end"]] for each in name["occurrences"]] == [
            "Kim Young-ja",
            "Kim Young-ja",
        ]
        assert (name["offset"], name["end"]) == (0, 12)

    def test_what_is_decided_together_keeps_its_own_kind_and_wording(self, tmp_path):
        path = tmp_path / "sentence.txt"
        told = "Her brother left Hoeryong and she came on 12 October 2013."
        path.write_text(told, "utf-8")
        (finding,) = json.loads(scan(path, format="json")[0])["findings"]
        parts = [finding, *finding["together"]]
        by_words = {told[part["offset"] : part["end"]]: part for part in parts}
        assert by_words["Hoeryong"]["type"] == "place"
        assert by_words["Hoeryong"]["suggestion"] == "a town in North Hamgyong Province"
        assert all(len(part["occurrences"]) == 1 for part in parts)
        assert all(part["together"] == [] for part in finding["together"])
        text = scan(path, format="text")[0]
        assert "1 finding," in text
        assert text.count("    with ") == len(parts) - 1
        assert "a town in North Hamgyong Province" in scan(path, format="html")[0]

    def test_the_words_found_are_never_repeated(self, story):
        out, _err = scan(story, format="json")
        assert "Young" not in out
        assert "2014" not in out

    def test_every_file_is_one_object_on_one_line(self, story, tmp_path):
        quiet = tmp_path / "quiet.txt"
        quiet.write_text(QUIET, "utf-8")
        out, _err = scan(story, quiet, format="json")
        first, second = map(json.loads, out.splitlines())
        assert first["findings"]
        assert second["findings"] == []

    def test_offsets_count_line_ends_as_they_are_and_no_byte_order_mark(self, tmp_path, rules):
        path = tmp_path / "windows.txt"
        path.write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
        out, _err = scan(path, format="json")
        text = STORY.replace("\n", "\r\n")
        (name, *_rest) = json.loads(out)["findings"]
        assert text[name["occurrences"][1]["offset"] :].startswith("Kim Young-ja met")


class TestText:
    def test_the_worst_comes_first_with_line_and_column_and_words_around(self, story):
        out, _err = scan(story)
        lines = out.splitlines()
        assert lines[0].startswith(f"{story}: ")
        assert "must" in lines[1]
        assert "1:1, 3:10" in lines[1]
        assert "«Kim Young-ja» bakes." in lines[2]

    def test_a_quiet_text_is_told_in_words(self, tmp_path, rules):
        path = tmp_path / "quiet.txt"
        path.write_text(QUIET, "utf-8")
        assert scan(path)[0] == f"{path}: nothing found\n"

    def test_a_text_cannot_steer_the_terminal(self, tmp_path, rules):
        path = tmp_path / "a.txt"
        path.write_text("Kim Young-ja \x1b[31m\u202eand", "utf-8")
        out, _err = scan(path)
        assert "\x1b" not in out
        assert "\u202e" not in out


class Page(HTMLParser):
    """The tags of a page, and the words in its marks."""

    def __init__(self):
        super().__init__()
        self.tags, self.links, self.ids, self.text = [], [], [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for key, value in attrs if key in {"href", "src"}]
        self.ids += [value for key, value in attrs if key == "id"]

    def handle_data(self, data):
        self.text += data


class TestHtml:
    def read(self, *paths):
        page = Page()
        page.feed(scan(*paths, format="html")[0])
        return page

    def test_findings_are_marked_and_listed_and_lead_to_each_other(self, story):
        page = self.read(story)
        assert page.tags.count("mark") > page.tags.count("li") > 1
        assert STORY in page.text
        assert {link.removeprefix("#") for link in page.links} == set(page.ids)

    def test_nothing_is_loaded_and_no_script_runs(self, story):
        page = self.read(story)
        assert "script" not in page.tags
        assert all(link.startswith("#") for link in page.links)

    def test_words_and_names_of_files_are_escaped(self, tmp_path, rules):
        path = tmp_path / "<img src=x>.txt"
        path.write_text("<script>alert(1)</script> Kim Young-ja & \x00", "utf-8")
        page = self.read(path)
        assert not {"script", "img"} & set(page.tags)
        assert "<script>alert(1)</script> Kim Young-ja & \ufffd" in page.text


class TestErrors:
    def test_the_others_are_scanned_all_the_same(self, story, tmp_path):
        wrong = tmp_path / "korean.txt"
        wrong.write_bytes("김영자".encode("cp949"))
        out, err = io.StringIO(), io.StringIO()
        names = [str(wrong), str(tmp_path / "gone.txt"), str(tmp_path), str(story)]
        with pytest.raises(CommandError, match=r"korean\.txt.*gone\.txt.*\(3 of 4\)") as raised:
            call_command("scan", *names, stdout=out, stderr=err)
        assert raised.value.returncode == 1
        assert "Kim Young-ja" in out.getvalue()
        assert f"{wrong}: it is no text in UTF-8" in err.getvalue()
        assert "iconv" in err.getvalue()
        assert "gone.txt: No such file" in err.getvalue()

    def test_bytes_that_are_no_text_are_refused_with_a_remedy(self):
        with pytest.raises(FileUnreadable, match=r"byte 2 .*Save it as plain text in UTF-8"):
            decode(b"ab\xff")

    @pytest.mark.parametrize(
        ("severity", "words", "code"),
        [("must", STORY, 3), ("should", "On 3 May 2014 she laughed.", 3), ("should", QUIET, 0)],
    )
    def test_a_script_may_ask_to_fail(self, tmp_path, rules, severity, words, code):
        path = tmp_path / "a.txt"
        path.write_text(words, "utf-8")
        try:
            scan(path, fail_on=severity)
            ended = 0
        except CommandError as raised:
            ended = raised.returncode
        assert ended == code

    def test_what_only_should_be_seen_does_not_fail_on_must(self, tmp_path, rules):
        path = tmp_path / "a.txt"
        path.write_text("She came at the age of 34.", "utf-8")
        assert "should" in scan(path, fail_on="must")[0]

    def test_an_option_that_does_not_exist_is_named(self, tmp_path):
        run = manage("scan", "--format", "pdf", cwd=tmp_path)
        assert run.returncode == 2
        assert b"invalid choice: 'pdf'" in run.stderr


class TestProgress:
    def test_many_files_are_counted_on_the_side(self, tmp_path, rules):
        paths = [tmp_path / f"{number}.txt" for number in range(command.MANY)]
        for path in paths:
            path.write_text(QUIET, "utf-8")
        out, err = scan(*paths, format="json")
        assert len(out.splitlines()) == command.MANY
        assert err.splitlines()[-1] == f"{command.MANY} of {command.MANY}  {paths[-1]}"

    def test_one_file_is_not_counted(self, story):
        assert scan(story)[1] == ""


class TestLanguage:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("She met 김영자 in Osaka and they opened a bakery together.", "en"),
            ("김영자 씨는 Osaka에서 빵집을 열었다.", "ko"),
            ("キムさんは大阪でパン屋を開いた。", "ja"),
            ("", "en"),
        ],
    )
    def test_the_language_is_guessed_by_the_letters(self, text, language):
        assert guess_language(text) == language

    def test_the_language_may_be_named(self, story):
        assert json.loads(scan(story, format="json", language="ko")[0])["language"] == "ko"

    def test_a_model_that_is_missing_is_told(self, story, monkeypatch):
        off = ModelStatus("en", "a model", is_on=False, why_not="spacy")
        monkeypatch.setattr(command, "status", lambda: (off,))
        assert "by rules only in en: the language model is off (spacy)" in scan(story)[1]
        assert scan(story, without_models=True)[1] == ""


def test_paragraphs_are_parted_by_empty_lines_and_know_where_they_begin():
    text = "\n  \none\ntwo\r\n\r\n\nthree"
    parts = paragraphs(text, "en")
    assert [part.text for part in parts] == ["one\ntwo", "three"]
    assert all(text[int(part.path) :].startswith(part.text) for part in parts)
