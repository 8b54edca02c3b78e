"""Tesseract, the program that reads letters: started without a shell, and never for long.

A picture goes in and its words come out through pipes: no file of an unredacted letter is ever
written, so none has to be removed after a crash or hidden from other users of the machine. That
is why the program is called directly; the usual wrapper puts both into a shared folder.
"""

import functools
import io
import logging
import os
import shutil
import subprocess
from dataclasses import dataclass

from PIL import Image

from stories.images.geometry import Region

logger = logging.getLogger(__name__)

PROGRAM = "tesseract"
MODELS = {"en": "eng", "ko": "kor", "ja": "jpn"}
DOWN = {"ja": "jpn_vert"}  # models for columns, from right to left; Korean has none that is of use
ORIENTATION = "osd"  # the model that tells which way round a page lies
LISTING_SECONDS = 10
# Page segmentation modes: columns, one block of text, text here and there.
COLUMNS, BLOCK, SPARSE = "5", "6", "11"
# What the program may see of our environment. One thread: two pictures share two processors best.
PASSED_ON = ("PATH", "TESSDATA_PREFIX", "SYSTEMROOT")
OURS = {"LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}


class ReadingFailed(Exception):
    """The program is gone, crashed, took too long or said what nobody understands."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word, where it stands, the line it belongs to, and how sure the program is, 0 to 1."""

    text: str
    region: Region
    line: tuple[int, int, int]


def models_installed() -> frozenset[str]:
    """Names of the models the program finds; empty without the program."""
    path = shutil.which(PROGRAM)
    return _models_of(path) if path else frozenset()


@functools.cache
def _models_of(path: str) -> frozenset[str]:
    """Asked once for each program: the answer changes only with what is installed."""
    try:
        answer = _run([path, "--list-langs"], b"", LISTING_SECONDS)
    except ReadingFailed as error:
        logger.warning("Letters are not read: %s", error)
        return frozenset()
    return frozenset(answer.split("\n")[1:]) & {*MODELS.values(), *DOWN.values(), ORIENTATION}


def read_words(view: Image.Image, model: str, mode: str, seconds: float) -> list[Word]:
    """Words in a grey picture, dark on light, upright.

    Raises:
        ReadingFailed: see there. Its message holds nothing of the picture.
    """
    return _words(_ask(view, ["-l", model, "--psm", mode, "tsv"], seconds))


def turn_told(view: Image.Image, seconds: float) -> int:
    """By how many degrees, against the clock, a page has to be turned to stand upright.

    0 when the program cannot tell, which it says by failing: too few letters.
    """
    try:
        answer = _ask(view, ["-l", ORIENTATION, "--psm", "0"], seconds)
    except ReadingFailed:
        return 0
    told = dict(line.split(": ", 1) for line in answer.split("\n") if ": " in line)
    # It tells clockwise degrees.
    return -int(told.get("Rotate", "0")) % 360 if told.get("Rotate", "0").isdigit() else 0


def _ask(view: Image.Image, arguments: list[str], seconds: float) -> str:
    """What the program prints about a picture."""
    path = shutil.which(PROGRAM)
    if not path:
        raise ReadingFailed("FileNotFoundError")
    encoded = io.BytesIO()
    view.save(encoded, "PPM")
    return _run([path, "stdin", "stdout", "--dpi", "300", *arguments], encoded.getvalue(), seconds)


def _run(command: list[str], given: bytes, seconds: float) -> str:
    """Standard output of a program that gets ``given``; it is killed when the time is over."""
    environment = OURS | {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603  a path that was looked up and arguments of our own
            command, input=given, capture_output=True, timeout=seconds, env=environment, check=True
        )
        return done.stdout.decode()
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as error:
        # Words of the letter may stand in the error; its type says enough.
        raise ReadingFailed(type(error).__name__) from None


def _words(table: str) -> list[Word]:
    """The rows that hold words of a table with twelve columns."""
    words = []
    for row in table.split("\n")[1:]:
        cells = row.split("\t")
        if len(cells) != 12 or not cells[11].strip():
            continue
        try:
            numbers = [int(cell) for cell in cells[2:10]]
            score = max(float(cells[10]) / 100, 0.0)
        except ValueError:
            raise ReadingFailed("ValueError") from None
        block, paragraph, line, _word, left, top, width, height = numbers
        region = Region(left, top, width, height, score)
        words.append(Word(cells[11].strip(), region, (block, paragraph, line)))
    return words
