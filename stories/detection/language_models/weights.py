"""Files with the numbers of a small neural network, and what is needed to compute with them."""

import importlib
import json
import lzma
import os
from collections.abc import Mapping
from functools import cached_property
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

LIBRARY: Final = "numpy"
# A second thread waits by running: the sums here are too small to be parted, and cost twice the
# time with two. It counts only before the library is imported by anybody.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
COMPRESSED: Final = ".xz"
# The array that holds lists of words and settings, as JSON in bytes.
SETTINGS: Final = "settings"
# Behind the name of an array of whole numbers: by what to multiply each of its rows.
SCALE: Final = ".scale"
# The largest whole number that a byte with a sign holds.
LARGEST: Final = 127


def numpy() -> Any:
    """The library that computes, imported when it is first asked for."""
    return importlib.import_module(LIBRARY)


def missing_library() -> str:
    """The package that is not installed; "" when networks can run."""
    return "" if find_spec(LIBRARY) else LIBRARY


class DamagedModel(RuntimeError):
    """The file of a network that cannot be read, with its name and what to do."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is damaged: install Landfall anew, or restore this file.")


class Weights:
    """The arrays of a file, and its settings; `DamagedModel` where it is no such file."""

    def __init__(self, path: Path) -> None:
        content = path.read_bytes()
        try:
            if path.suffix == COMPRESSED:
                content = lzma.decompress(content)
            with numpy().load(BytesIO(content), allow_pickle=False) as arrays:
                self._arrays: dict[str, Any] = dict(arrays)
        except (ValueError, OSError, EOFError, lzma.LZMAError, BadZipFile) as error:
            raise DamagedModel(path) from error

    @cached_property
    def settings(self) -> dict[str, Any]:
        """Lists of words and settings."""
        return dict(json.loads(self._arrays[SETTINGS].tobytes()))

    def whole(self, name: str) -> Any:
        """An array as numbers to compute with; it is not kept a second time."""
        array = self._arrays.pop(name)
        return self._scaled(name, array, slice(None))

    def rows(self, name: str, numbers: Any) -> Any:
        """The rows of an array with these numbers; the array stays as small as it is."""
        return self._scaled(name, self._arrays[name][numbers], numbers)

    def _scaled(self, name: str, rows: Any, numbers: Any) -> Any:
        scale = self._arrays.get(name + SCALE)
        rows = rows.astype("float32")
        if scale is not None:
            rows *= scale[numbers].astype("float32")
        return rows


def small(array: Any) -> dict[str, Any]:
    """A table with a byte for each number, and the scale of each row, by the end of its name."""
    library = numpy()
    scale = library.maximum(library.abs(array).max(1, keepdims=True), 1e-8) / LARGEST
    return {"": library.round(array / scale).astype("int8"), SCALE: scale.astype("float32")}


def packed(arrays: Mapping[str, Any], settings: Mapping[str, Any], *, compress: bool) -> bytes:
    """The content of a file for arrays and settings."""
    library = numpy()
    told = library.frombuffer(json.dumps(settings, ensure_ascii=False).encode(), "uint8")
    file = BytesIO()
    library.savez(file, **arrays, **{SETTINGS: told})
    return lzma.compress(file.getvalue(), preset=9) if compress else file.getvalue()
