"""Scenes of cover art: water, far hills, small lights and a crossing line, from a random seed.

Only numbers and colours. They are drawn as SVG on pages and as PNG where a page is shared.
"""

import math
import random
from typing import NamedTuple

WIDTH, HEIGHT = 320, 160
STEP = 20  # between two heights of a ridge
Point = tuple[float, float]


class Palette(NamedTuple):
    """The colours of one hour of the day."""

    sky: str
    glow: str
    sun: str
    far: str
    near: str
    shallow: str
    deep: str
    light: str


PALETTES = (
    Palette("#9dbcc4", "#f7dcb9", "#fff6e3", "#b3bfb8", "#355a66", "#d9cfb8", "#2b5c6e", "#fff4d8"),
    Palette("#3b4c69", "#eaa57d", "#ffdcae", "#90808c", "#27364a", "#cd947e", "#1f3448", "#ffe4b4"),
    Palette("#0f1b2a", "#31516a", "#ece7da", "#304c60", "#0a151f", "#2b4d63", "#0b1824", "#ffd794"),
    Palette("#b4cdc3", "#f2e9d2", "#fffbf2", "#aabfaa", "#3a5b47", "#d5dcc8", "#47756f", "#fff7de"),
    Palette("#bccbd3", "#f0e9de", "#ffffff", "#b7c4c9", "#526d79", "#e0ded5", "#5f828e", "#c65a2e"),
    Palette("#74444c", "#f4b184", "#ffe9c8", "#b8806f", "#43303d", "#dd9d79", "#38384b", "#fff1d1"),
    Palette("#1b5a72", "#b1d8d6", "#f9f5e7", "#82b3b9", "#164353", "#93c4c6", "#0f3c4e", "#ffe8ba"),
    Palette("#626a93", "#ecd2d2", "#fff3e9", "#a79fb6", "#353a5c", "#cdb6c4", "#343d60", "#ffe9cf"),
)


class Ridge(NamedTuple):
    """One range of hills: its colour, and its height at every step from left to right."""

    colour: str
    heights: list[float]


class Crossing(NamedTuple):
    """From the near shore to the far one: the wake, the boat on it, and the way that is left."""

    from_left: bool
    start: Point
    bend: Point
    pull: Point
    boat: Point
    end: Point


class Scene(NamedTuple):
    """Everything that is drawn, from the back to the front."""

    palette: Palette
    shore: int
    sun: Point
    radius: float
    ridges: list[Ridge]
    shimmer: list[tuple[float, float, float]]  # from x and y so far to the right
    lights: list[Point]
    reflections: list[Point]  # x, and how far down
    crossing: Crossing


def scene_of(seed: int) -> Scene:
    """The scene that belongs to ``seed``: always the same.

    The seed alone goes in; nothing in the picture comes from a person or a text.
    """
    chance = random.Random(seed)  # noqa: S311  a picture, not a secret
    palette = PALETTES[int(chance.random() * len(PALETTES))]
    shore = round(78 + chance.random() * 16)
    sun = 60 + chance.random() * 200
    radius = 9 + chance.random() * 7
    height = max(shore - 24 - chance.random() * 30, radius + 16)
    ridges = _ridges(chance, palette, shore)
    shimmer = _shimmer(chance, sun, shore)
    lights, reflections = _lights(chance, shore)
    return Scene(
        palette=palette,
        shore=shore,
        sun=(sun, height),
        radius=radius,
        ridges=ridges,
        shimmer=shimmer,
        lights=lights,
        reflections=reflections,
        crossing=_crossing(chance, shore),
    )


def _mix(one: str, other: str, share: float) -> str:
    """A colour between two, ``share`` of the way to ``other``."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _ridges(chance: random.Random, palette: Palette, shore: int) -> list[Ridge]:
    """Three ranges, the farther the paler and the higher."""
    ridges = []
    for depth in range(3):
        height = (40, 27, 14)[depth] * (0.75 + chance.random() * 0.5)
        waves = [(1 + depth + chance.random() * 2.2, chance.random() * math.tau) for _ in range(3)]
        heights = [
            shore - height * (0.62 + 0.38 * _wave(waves, x / WIDTH))
            for x in range(0, WIDTH + STEP, STEP)
        ]
        ridges.append(Ridge(_mix(palette.far, palette.near, depth * 0.34), heights))
    return ridges


def _wave(waves: list[tuple[float, float]], at: float) -> float:
    return sum(math.sin(math.tau * speed * at + start) for speed, start in waves) / 2.2


def _shimmer(chance: random.Random, sun: float, shore: int) -> list[tuple[float, float, float]]:
    """Light on the water, gathered below the sun, wider as it comes nearer."""
    lines = []
    for index in range(11):
        y = shore + 4 + (HEIGHT - shore - 6) * (index / 11) ** 1.35
        length = 7 + index * 3 * (0.5 + chance.random())
        x = sun + (chance.random() - 0.5) * (16 + index * 13) - length / 2
        lines.append((x, y, length))
    return lines


def _lights(chance: random.Random, shore: int) -> tuple[list[Point], list[Point]]:
    """Windows on the far shore, and what the water makes of them."""
    spots, below = [], []
    middle = 50 + chance.random() * 220
    for _light in range(5 + int(chance.random() * 5)):
        x = middle + (chance.random() - 0.5) * 110
        spots.append((x, shore - 2 - chance.random() * 7))
        below.append((x, 4 + chance.random() * 7))
    return spots, below


def _crossing(chance: random.Random, shore: int) -> Crossing:
    """A small boat on its way, and the light it steers by."""
    from_left = chance.random() < 0.5
    start = (-6.0, HEIGHT - 13 - chance.random() * 13)
    end = (170 + chance.random() * 90, float(shore + 1))
    bend = (70 + chance.random() * 60, HEIGHT - 4 - chance.random() * 16)
    pull = (end[0] - 30 - chance.random() * 50, shore + 15 + chance.random() * 10)
    share = 0.52 + chance.random() * 0.24
    x, y = (
        (1 - share) ** 3 * start[i]
        + 3 * (1 - share) ** 2 * share * bend[i]
        + 3 * (1 - share) * share**2 * pull[i]
        + share**3 * end[i]
        for i in (0, 1)
    )
    return Crossing(from_left, start, bend, pull, (x, y), end)
