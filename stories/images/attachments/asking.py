"""Asking the process that opens PDF files; this one never opens any."""

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

from stories.images.attachments.copying import Boxes, CleanCopy, PageRead
from stories.images.attachments.hidden import Hidden, Why
from stories.images.attachments.reading import PaperRefused, Refusal, check_bytes
from stories.images.attachments.words import Word
from stories.images.geometry import Region

logger = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[3]
MOST_SECONDS = 300  # by the clock; the process limits itself by the processor
COMMAND = [sys.executable, "-m", "stories.images.attachments.apart"]
# Nothing of ours: no key, no address of a database. PATH is for finding libraries' helpers.
ENVIRONMENT = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"}


def ask_for_copy(data: bytes, boxes: Boxes) -> CleanCopy:
    """The clean copy of a PDF with ``boxes`` (by page, from 0) burnt in; see ``copying.py``.

    Raises:
        PaperRefused: the file is not taken, or cost more memory or time than it may.
    """
    sides = {
        str(page): [[one.left, one.top, one.width, one.height] for one in regions]
        for page, regions in boxes.items()
    }
    answer, out = _ask({"what": "copy", "boxes": sides}, data)
    return CleanCopy(
        data=out,
        pages=[page_from(page) for page in answer["pages"]],
        hidden=[hidden_from(one) for one in answer["hidden"]],
    )


def ask_for_pages(data: bytes) -> int:
    """How many pages a PDF has, each of which could be drawn.

    Raises:
        PaperRefused: the file is not taken.
    """
    return int(_ask({"what": "pages"}, data)[0]["count"])


def ask_for_picture(data: bytes, page: int) -> bytes:
    """The picture of a page in full size, as a JPEG.

    Raises:
        PaperRefused: the file is not taken, or has no such page.
    """
    return _ask({"what": "picture", "page": page}, data)[1]


def hidden_from(told: dict[str, Any]) -> Hidden:
    """A find as it was written down."""
    region = Region(**told["region"]) if told["region"] else None
    return Hidden(Why(told["why"]), told["words"], told["page"], region)


def page_from(told: dict[str, Any]) -> PageRead:
    """A page as it was written down."""
    words = [Word(one["text"], Region(**one["region"]), one["gap"]) for one in told["words"]]
    return PageRead((told["size"][0], told["size"][1]), words, told["text"], told.get("read"))


def _ask(order: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    check_bytes(data)
    try:
        done = subprocess.run(  # noqa: S603  our own program, without a shell
            COMMAND,
            input=json.dumps(order).encode() + b"\n" + data,
            capture_output=True,
            cwd=ROOT,
            env=ENVIRONMENT,
            timeout=MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise PaperRefused(Refusal.TOO_COSTLY) from error
    head, _line, out = done.stdout.partition(b"\n")
    if done.returncode < 0:  # ended by its limits
        raise PaperRefused(Refusal.TOO_COSTLY)
    if done.returncode or not head:
        # Without its message, which could quote the file.
        logger.error("A PDF could not be read: %s", _kind_of_error(done.stderr))
        raise PaperRefused(Refusal.BROKEN)
    answer = json.loads(head)
    if "refused" in answer:
        raise PaperRefused(Refusal(answer["refused"]))
    return answer, out


def _kind_of_error(told: bytes) -> str:
    """The name of the error at the end of a traceback."""
    last = told.decode("utf-8", "replace").strip().rpartition("\n")[2]
    return last.partition(":")[0][:80]
