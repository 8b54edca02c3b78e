"""Marks are planted in every format by every carrier, and no public copy has any of them.

Looked for twice: in the bytes, and by exiftool, which knows more hiding places than anybody.
"""

import functools
import io
import json
import os
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from PIL import Image

from stories.images.formats import ENDINGS, inspect
from stories.images.metadata import (
    PUBLIC_WIDTHS,
    bare_copy,
    carried_along,
    decode,
    encode,
    strip_metadata,
)
from tests.images.carriers import AUTHOR, Laden, laden_files

NO_EXIFTOOL = "exiftool is missing. On Debian and Ubuntu: apt-get install libimage-exiftool-perl"
COMMAND = ["-a", "-u", "-g1", "-j", "-ee"]
# What is told of pixels, of the file on this disk, and by exiftool of itself.
GROUPS_OF_PIXELS = {"SourceFile", "ExifTool", "System", "File", "RIFF", "VP8", "JFIF", "Composite"}
# AVIF lies in boxes, of which each that tells how to decode the pixels is named here.
BOXES_OF_PIXELS = {
    "Meta": {"PrimaryItemReference"},
    "QuickTime": set(
        "MajorBrand MinorVersion CompatibleBrands HandlerType ImageSpatialExtent ImagePixelDepth "
        "AV1ConfigurationVersion SeqProfile SeqLevelIdx0 SeqTier0 HighBitDepth TwelveBit "
        "ChromaFormat ChromaSamplePosition InitialDelaySamples ColorProfiles ColorPrimaries "
        "TransferCharacteristics MatrixCoefficients MediaDataSize MediaDataOffset MediaData".split()
    ),
}
TABLE = laden_files()
by_carrier = pytest.mark.parametrize("row", range(len(TABLE)), ids=[laden.name for laden in TABLE])


@functools.cache
def public_copies(row: int) -> tuple[bytes, ...]:
    """In every width and form that leaves the desk, and the one for the desk itself."""
    data = TABLE[row].data
    picture = decode(io.BytesIO(data))
    encoded = [
        encode(picture, width=width, form=form).data
        for form in ("WEBP", "AVIF", "JPEG")
        for width in (16, *PUBLIC_WIDTHS, None)
    ]
    widths = [strip_metadata(io.BytesIO(data), width=width).data for width in PUBLIC_WIDTHS]
    return (*dict.fromkeys([*encoded, *widths, bare_copy(io.BytesIO(data)).getvalue()]),)


def spellings(mark: str) -> list[bytes]:
    """A mark as it may stand in bytes: letters of one or two bytes, and digits of its bytes."""
    plain = mark.encode()
    wide = [mark.encode(code) for code in ("utf-16-le", "utf-16-be", "utf-32-le")]
    return [plain, *wide, plain.hex().encode(), plain.hex().upper().encode()]


def in_bytes(mark: str, data: bytes) -> bool:
    return any(spelling.lower() in data.lower() for spelling in spellings(mark))


@pytest.fixture(scope="module")
def read_by_exiftool(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[dict]]:
    """By row of the table: what exiftool reads in the original, then in each copy."""
    program = shutil.which("exiftool")
    if program is None:
        complain = pytest.fail if os.environ.get("LANDFALL_ALL_TESTS") else pytest.skip
        complain(NO_EXIFTOOL)
    folder = tmp_path_factory.mktemp("marks")
    for row, laden in enumerate(TABLE):
        for place, data in enumerate((laden.data, *public_copies(row))):
            (folder / f"{row:03}-{place:02}").write_bytes(data)
    done = subprocess.run(  # noqa: S603
        [program, *COMMAND, *sorted(folder.iterdir())],
        capture_output=True,
        check=False,
        timeout=300,
    )
    found = defaultdict(list)
    for told in sorted(json.loads(done.stdout), key=lambda told: told["SourceFile"]):
        found[int(Path(told["SourceFile"]).name[:3])].append(told)
    return found


@by_carrier
def test_the_search_finds_every_mark_in_the_original(row, read_by_exiftool) -> None:
    """A search that finds nothing here would prove nothing below."""
    laden, seen = TABLE[row], json.dumps(read_by_exiftool[row][0], ensure_ascii=False)
    for mark in laden.marks:
        assert in_bytes(mark, laden.data) or mark in seen
    assert laden.marks or laden.told, "a row that plants nothing is no test"


@by_carrier
def test_the_bytes_of_no_copy_hold_a_mark(row) -> None:
    copies = public_copies(row)
    assert len(copies) >= 3
    for copy in copies:
        assert not [mark for mark in TABLE[row].marks if in_bytes(mark, copy)]


@by_carrier
def test_exiftool_reads_nothing_but_pixels_in_any_copy(row, read_by_exiftool) -> None:
    _original, *copies = read_by_exiftool[row]
    assert len(copies) == len(public_copies(row))
    for told in copies:
        form = told["File"]["FileType"]
        assert form in {"WEBP", "AVIF", "JPEG"}
        boxes = BOXES_OF_PIXELS if form == "AVIF" else {}
        assert told.keys() <= GROUPS_OF_PIXELS | boxes.keys()
        for group, known in boxes.items():
            assert told[group].keys() <= known, group
        assert not {"Comment", "Warning", "Error"} & (told["File"].keys() | told["ExifTool"].keys())
        words = json.dumps(told, ensure_ascii=False)
        assert not [mark for mark in TABLE[row].marks if mark in words]


@by_carrier
def test_copies_are_one_picture_that_carries_nothing(row) -> None:
    for copy in public_copies(row):
        facts = inspect(io.BytesIO(copy))
        assert (facts.frames, facts.orientation, facts.carries) == (1, 1, ())
        with Image.open(io.BytesIO(copy)) as opened:
            assert not opened.getexif()
            assert not opened.info.keys() & {"exif", "xmp", "icc_profile", "comment"}


@by_carrier
def test_the_reviewer_hears_what_the_original_carries(row) -> None:
    assert set(carried_along(io.BytesIO(TABLE[row].data))) == TABLE[row].told


def test_every_accepted_format_is_in_the_table() -> None:
    formats = {inspect(io.BytesIO(laden.data)).format for laden in TABLE}
    assert formats == set(ENDINGS.values())


@pytest.mark.parametrize("mark", ["Nora Fenwick"])
def test_the_search_sees_a_mark_that_a_copy_lets_through(mark) -> None:
    """Were the encoder ever given notes, the search of the bytes would tell."""
    leaking = io.BytesIO()
    Image.new("RGB", (9, 9)).save(leaking, "JPEG", comment=AUTHOR.encode())
    assert in_bytes(mark, leaking.getvalue())
    assert in_bytes(mark, mark.encode("utf-16-be"))
    assert isinstance(TABLE[0], Laden)
