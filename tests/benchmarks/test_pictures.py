"""What clearing a scan of 40 megapixels costs, beside Pillow opening and saving the same file."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

WIDTH, HEIGHT = 8000, 5000
MEGAPIXELS = WIDTH * HEIGHT / 1_000_000
BYTES_OF_RGB = WIDTH * HEIGHT * 3
# What is measured runs in a process of its own, whose peak is then its own.
PROGRAM = """
import io, json, sys, time
from pathlib import Path
import django
django.setup()
from PIL import Image
from stories.images.metadata import OPTIONS, decode, encode

def figure(name):
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024

def ours(file, form):
    encode(decode(file), form=form)

def pillow(file, form):
    with Image.open(file) as picture:
        picture.save(io.BytesIO(), form, **OPTIONS.get(form, {}))

def only_decode(file, form):
    decode(file)

def for_readers(file, form):
    encode(decode(file), form=form, width=960)

warm, path, form, act = sys.argv[1:]
with open(warm, "rb") as file:
    globals()[act](file, form)
Path("/proc/self/clear_refs").write_text("5")
before, start = figure("VmRSS"), time.process_time()
with open(path, "rb") as file:
    globals()[act](file, form)
seconds = time.process_time() - start
print(json.dumps({"bytes": figure("VmHWM") - before, "seconds": seconds}))
"""


@pytest.fixture(scope="module")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A grainy page in three colours, upright and lying, and a small one to warm up with."""
    folder = tmp_path_factory.mktemp("scans")
    grain = Image.effect_noise((WIDTH // 8, HEIGHT // 8), 40).resize((WIDTH, HEIGHT))
    page = Image.merge("RGB", [grain, grain.transpose(Image.Transpose.ROTATE_180), grain])
    lying = Image.Exif()
    lying[274] = 6
    page.save(folder / "page.JPEG", quality=90)
    page.save(folder / "lying.JPEG", quality=90, exif=lying)
    page.save(folder / "page.PNG", compress_level=1)
    page.resize((80, 50)).save(folder / "small.PNG")
    return folder


def cost(scans: Path, name: str, form: str, act: str) -> tuple[float, float]:
    """Peak beyond the start, as a multiple of the pixels in RGB; and seconds of CPU."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", PROGRAM, scans / "small.PNG", scans / name, form, act],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    told = json.loads(done.stdout)
    return told["bytes"] / BYTES_OF_RGB, told["seconds"]


@pytest.mark.parametrize("name", ["page.JPEG", "lying.JPEG", "page.PNG"])
def test_memory_to_decode_a_scan(bench, scans, name):
    peak, seconds = cost(scans, name, "JPEG", "only_decode")
    bench.report(f"decode {name} of 40 megapixels, peak", peak, "× its RGB", limit=2.5)
    bench.report(f"decode {name}, per megapixel", seconds / MEGAPIXELS * 1000, "ms")


@pytest.mark.parametrize("name", ["page.JPEG", "page.PNG"])
def test_the_clean_copy_of_a_scan_beside_a_plain_save(bench, scans, name):
    peak, seconds = cost(scans, name, "JPEG", "ours")
    plain_peak, plain_seconds = cost(scans, name, "JPEG", "pillow")
    bench.report(f"clean copy of {name}, peak", peak, "× its RGB", limit=2.5)
    bench.report(f"clean copy of {name}, against Pillow's", peak / plain_peak, "times", limit=1.5)
    bench.report(f"clean copy of {name}, per megapixel", seconds / MEGAPIXELS * 1000, "ms")
    bench.report("time against Pillow's open and save", seconds / plain_seconds, "times", limit=2)


def test_the_copy_for_readers(bench, scans):
    peak, seconds = cost(scans, "page.JPEG", "WEBP", "for_readers")
    bench.report("WebP for readers from a scan, peak", peak, "× its RGB", limit=2.5)
    bench.report("WebP for readers, per megapixel", seconds / MEGAPIXELS * 1000, "ms")
