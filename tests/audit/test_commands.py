"""The commands: whole or broken, exported for the board, compared a year later."""

import io
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from stories.audit import verifying
from stories.audit.chain import head_parts
from stories.audit.lines import AuditHead, AuditLine
from stories.audit.log import Act, enter
from stories.audit.seals import seal
from stories.audit.verifying_exports import NOT_HERE, verify_export
from tests import factories
from tests.architecture.source import ROOT

pytestmark = pytest.mark.django_db


def write(count=3):
    for number in range(count):
        enter(Act.DECISION_MADE, by=factories.user("ruth"), page=number, codes={"verdict": "keep"})


def run(*args, **options):
    """What a command says."""
    out, err = io.StringIO(), io.StringIO()
    call_command(*args, stdout=out, stderr=err, **options)
    return out.getvalue() + err.getvalue()


def export(folder, *args):
    """The file for the board."""
    path = folder / f"log-{len(list(folder.iterdir()))}.jsonl"
    run("export_log", *args, str(path))
    return path


def test_a_whole_log_is_said_to_be_whole():
    assert "Whole: 0 lines" in run("verify_log")
    write()
    said = run("verify_log")
    assert "Whole: 3 lines. The last is 3" in said
    assert AuditHead.objects.get().digest in said


def test_a_broken_log_ends_the_command_with_an_error():
    write()
    AuditLine.objects.filter(number=2).update(page=77)
    with pytest.raises(CommandError, match=r"Broken at line 2\. Its hash does not fit") as trouble:
        run("verify_log")
    assert trouble.value.returncode == 1
    assert "Whole: 1 lines" in run("verify_log", "--from", "3")


def test_there_has_to_be_a_line_to_begin_behind():
    write()
    assert "Whole: 0 lines" in run("verify_log", "--from", "4")
    with pytest.raises(CommandError, match="no line 8"):
        run("verify_log", "--from", "9")


def test_a_long_log_shows_progress(monkeypatch):
    monkeypatch.setattr(verifying, "BATCH", 2)
    write(5)
    assert "2 of 5\n4 of 5\n" in run("verify_log")


def test_the_log_is_resumed_by_somebody_with_a_name():
    write()
    AuditHead.objects.update(head_seal="")
    for name in ["", "nobody"]:
        with pytest.raises(CommandError, match="--by"):
            run("verify_log", "--resume", "--by", name)
    factories.user("ada")
    assert "Line 4 says so" in run("verify_log", "--resume", "--by", "ada")
    assert "Line 4: the log was broken there" in run("verify_log")
    with pytest.raises(CommandError, match="nothing to seal"):
        run("verify_log", "--resume", "--by", "ada")


def test_an_export_is_a_line_for_each_line_and_the_head(tmp_path):
    write()
    path = export(tmp_path)
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [line.get("number") for line in lines] == [1, 2, 3, None]
    assert lines[-1]["head"]["digest"] == lines[2]["digest"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "Whole: 3 lines" in run("verify_log", str(path))


def test_an_export_begins_at_a_line_or_a_day(tmp_path):
    write()
    path = export(tmp_path, "--from", "3")
    assert "Whole: 1 lines. The last is 3" in run("verify_log", str(path))
    AuditLine.objects.filter(number=1).update(at="2020-05-05T10:00:00Z")
    path = export(tmp_path, "--from", "2020-05-06")
    assert json.loads(path.read_text("utf-8").splitlines()[0])["number"] == 2
    for nonsense in ["soon", "-4", "2020-13-01"]:
        with pytest.raises(CommandError):
            run("export_log", f"--from={nonsense}")


def test_an_export_is_not_written_over(tmp_path):
    write()
    path = export(tmp_path)
    with pytest.raises(CommandError, match="cannot be written"):
        run("export_log", str(path))
    with pytest.raises(CommandError, match="cannot be read"):
        run("verify_log", str(tmp_path / "gone.jsonl"))


def test_an_export_goes_to_the_screen_and_comes_from_a_pipe(capsys, monkeypatch):
    write()
    run("export_log")
    written = capsys.readouterr().out
    assert written.count("\n") == 4
    monkeypatch.setattr("sys.stdin", io.StringIO(written))
    assert "Whole: 3 lines" in run("verify_log", "-")


def test_a_log_that_cannot_be_read_is_not_exported(monkeypatch):
    def broken(_start):
        raise ValueError("a moment that is none")
        yield

    monkeypatch.setattr("stories.management.commands.export_log.exported_lines", broken)
    with pytest.raises(CommandError, match="verify_log"):
        run("export_log")


def test_next_year_the_log_goes_on_from_the_export(tmp_path):
    write()
    path = export(tmp_path)
    write()
    assert "Whole: 3 lines" in run("verify_log", str(path))


def test_a_log_that_was_written_anew_is_not_the_one_exported(tmp_path):
    """Somebody with the database and the seal key can forge a log, but not last year's file."""
    write()
    path = export(tmp_path)
    AuditLine.objects.all().delete()
    AuditHead.objects.all().delete()
    call_command("loaddata", _fresh_head(tmp_path), verbosity=0)
    write()
    assert "Whole: 3 lines" in run("verify_log")
    with pytest.raises(CommandError, match="written anew"):
        run("verify_log", str(path))


def _fresh_head(folder):
    """The head of an empty log, as whoever has the key can make it."""
    head = AuditHead(pk=1, number=0, digest="")
    head.head_seal = seal("log", head_parts(head))
    path = folder / "head.json"
    fields = {"number": 0, "digest": "", "head_seal": head.head_seal}
    path.write_text(json.dumps([{"model": "stories.audithead", "pk": 1, "fields": fields}]))
    return str(path)


def test_no_byte_of_an_export_can_be_changed_unseen(tmp_path):
    write(2)
    text = export(tmp_path).read_text("utf-8")
    assert verify_export(text.splitlines(keepends=True)).broken is None
    for place in range(len(text)):
        for letter in {" ", "1", "\n"} - {text[place]}:
            changed = text[:place] + letter + text[place + 1 :]
            assert verify_export(io.StringIO(changed)).broken, (place, letter)
        assert verify_export(io.StringIO(text[:place] + text[place + 1 :])).broken, place
        assert verify_export(io.StringIO(text[:place])).broken, place


@pytest.mark.parametrize(
    ("spoil", "number", "trouble"),
    [
        (lambda lines: lines[1:2] + lines[:1] + lines[2:], 3, verifying.MISSING),
        (lambda lines: lines[:1] + lines[2:], 2, verifying.MISSING),
        (lambda lines: lines[:2] + lines[3:], 3, verifying.CUT_OFF),
        (lambda lines: lines[:3], 3, verifying.NO_HEAD),
        (lambda lines: [*lines, lines[0]], 4, verifying.TOO_MANY),
        (lambda lines: [], 0, verifying.NO_HEAD),
        (lambda lines: ["[1]\n", *lines], 1, verifying.OTHER_SPELLING),
        (lambda lines: ["[" * 100_000 + "\n", *lines], 1, verifying.OTHER_SPELLING),
        (lambda lines: [*lines[:3], '{"head":7}\n'], 3, verifying.OTHER_SEAL),
        (lambda lines: [lines[0].replace(":1,", ": 1,")], 1, verifying.OTHER_SPELLING),
        (lambda lines: [lines[0].replace('"by"', '"bye"')], 1, verifying.OTHER_SPELLING),
        (lambda lines: [lines[0].replace(":1,", ':"x",')], 1, verifying.OTHER_SPELLING),
    ],
)
def test_an_export_that_was_spoilt_is_named_by_its_line(tmp_path, spoil, number, trouble):
    write()
    lines = export(tmp_path).read_text("utf-8").splitlines(keepends=True)
    broken = verify_export(spoil(lines)).broken
    assert (broken.number, broken.trouble) == (number, trouble)


def test_a_file_that_is_no_text_is_no_breakdown(tmp_path):
    path = tmp_path / "picture.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match=r"Broken at line 1\. It cannot be read"):
        run("verify_log", str(path))


def test_another_log_is_told_apart(tmp_path):
    write()
    path = export(tmp_path)
    AuditLine.objects.filter(number=3).delete()
    with pytest.raises(CommandError, match="Broken at line 3") as trouble:
        run("verify_log", str(path))
    assert str(NOT_HERE) in str(trouble.value)


def test_the_board_follows_the_chain_without_landfall(tmp_path):
    """With the few lines of Python that the operations page has."""
    guide = (ROOT / "docs" / "operations.md").read_text("utf-8")
    program = guide.split("```python\n", 1)[1].split("```", 1)[0]
    write()
    path = export(tmp_path)
    path = path.rename(tmp_path / "log-2026.jsonl")

    def says() -> str:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", program],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    assert says() == "whole"
    text = path.read_text("utf-8")
    path.write_text(text.replace('"page":1', '"page":7'), "utf-8")
    assert says() == "broken at line 2"
    lines = text.splitlines(keepends=True)
    Path(path).write_text("".join(lines[:2] + lines[3:]), "utf-8")
    assert says() == "broken at the end"
