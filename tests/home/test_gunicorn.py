"""What gunicorn.conf.py tells the C library about memory."""

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from tests.production import ROOT

# Large pieces, and a small one behind them that stays: as when a cover was drawn and kept.
SCRIPT = """
import re, runpy, sys
from pathlib import Path

def megabytes():
    text = Path("/proc/self/smaps_rollup").read_text()
    return int(re.findall(r"^Anonymous: +([0-9]+)", text, re.MULTILINE)[0]) / 1024

hooks = runpy.run_path("gunicorn.conf.py")
if sys.argv[1] == "told":
    hooks["on_starting"](None)
before, kept = megabytes(), []
for _time in range(3):
    pieces = [b"x" * 3_000_000 for _piece in range(8)]
    kept.append(b"y" * 20_000)
    del pieces
print(megabytes() - before)
"""


def kept_after_large_work(word: str) -> float:
    """MiB that a process still has of the 24 that it took."""
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", SCRIPT, word], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return float(told.stdout)


@pytest.mark.skipif(
    not hasattr(ctypes.CDLL(None), "mallopt") or not Path("/proc/self/smaps_rollup").exists(),
    reason="Only the GNU C library is told, and only Linux shows it",
)
def test_large_work_gives_back_what_it_took() -> None:
    assert kept_after_large_work("untold") > 15  # or it need not be told
    assert kept_after_large_work("told") < 2


def test_another_c_library_needs_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    hooks: dict[str, object] = {}
    code = compile((ROOT / "gunicorn.conf.py").read_text("utf-8"), "gunicorn.conf.py", "exec")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    exec(code, hooks)  # noqa: S102  our own file, which has no name that could be imported
    hooks["on_starting"](None)  # type: ignore[operator]
