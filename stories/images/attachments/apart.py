"""The process in which a PDF is opened: little memory, little time, no keys, no database.

It reads an order (one line of JSON) and the file from its input, and writes an answer (one line
of JSON) and bytes to its output. Whatever a hostile file does to it, it has nothing to give away:
its environment is empty, and it ends with the order.
"""

import json
import resource
import sys
from dataclasses import asdict
from typing import Any

from stories.images.attachments.copying import CleanCopy, clean_copy, page_picture
from stories.images.attachments.reading import PaperRefused, Refusal, open_paper
from stories.images.geometry import Region

MOST_MEMORY = 1024 * 1024 * 1024  # addresses, of which a large page uses a third
MOST_SECONDS = 240  # of the processor; eighty pages take about forty
LIMITS = {"RLIMIT_AS": MOST_MEMORY, "RLIMIT_CPU": MOST_SECONDS, "RLIMIT_CORE": 0}


def main() -> None:
    """Do one order."""
    _limit()
    order = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    try:
        answer, out = _obey(order, data)
    except PaperRefused as refused:
        answer, out = {"refused": refused.reason.value}, b""
    except MemoryError:
        answer, out = {"refused": Refusal.TOO_COSTLY.value}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + out)
    sys.stdout.buffer.flush()


def _obey(order: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    if order["what"] == "pages":
        with open_paper(data) as paper:
            return {"count": len(paper)}, b""
    if order["what"] == "picture":
        return {}, page_picture(data, order["page"])
    boxes = {
        int(page): [Region(*sides) for sides in several] for page, several in order["boxes"].items()
    }
    copy = clean_copy(data, boxes)
    return _told(copy), copy.data


def _told(copy: CleanCopy) -> dict[str, Any]:
    return {
        "pages": [asdict(page) for page in copy.pages],
        "hidden": [asdict(one) for one in copy.hidden],
    }


def _limit() -> None:
    """Set the limits of this process; a system without one of them goes without it."""
    for name, most in LIMITS.items():
        number = getattr(resource, name, None)
        if number is None:
            continue
        _soft, hard = resource.getrlimit(number)
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(number, (wanted, hard))
        except (ValueError, OSError):
            continue


if __name__ == "__main__":
    main()
