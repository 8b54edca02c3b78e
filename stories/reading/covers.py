"""Cover art: water, far hills, small lights and a crossing line, drawn from a random seed."""

import math
import random
from functools import lru_cache
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

WIDTH, HEIGHT = 320, 160
_STEP = 20


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


@lru_cache(maxsize=1024)
def cover_svg(seed: int) -> SafeString:
    """The cover that belongs to ``seed``: always the same, under 3 kB, nothing for a reader's ear.

    Colours are presentation attributes, which a content security policy without inline styles
    allows. The seed alone goes in; nothing in the picture comes from a person or a text.
    """
    chance = random.Random(seed)  # noqa: S311  a picture, not a secret
    palette = PALETTES[int(chance.random() * len(PALETTES))]
    shore = round(78 + chance.random() * 16)
    sun = 60 + chance.random() * 200
    name = f"c{seed:x}"
    parts = [
        f'<svg class="cover-art" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">',
        f"<defs>{_gradient(f'{name}s', palette.sky, palette.glow)}"
        f"{_gradient(f'{name}w', palette.shallow, palette.deep)}</defs>",
        f'<path fill="url(#{name}s)" d="M0 0h{WIDTH}v{shore}H0z"/>',
        _sun(chance, palette, sun, shore),
        *_hills(chance, palette, shore),
        f'<path fill="url(#{name}w)" d="M0 {shore}h{WIDTH}v{HEIGHT - shore}H0z"/>',
        _shimmer(chance, palette, sun, shore),
        _lights(chance, palette, shore),
        _crossing(chance, palette, shore),
        "</svg>",
    ]
    return mark_safe("".join(parts))  # noqa: S308  numbers and constants only


def _gradient(name: str, top: str, bottom: str) -> str:
    return (
        f'<linearGradient id="{name}" x2="0" y2="1"><stop stop-color="{top}"/>'
        f'<stop offset="1" stop-color="{bottom}"/></linearGradient>'
    )


def _mix(one: str, other: str, share: float) -> str:
    """A colour between two, ``share`` of the way to ``other``."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _sun(chance: random.Random, palette: Palette, x: float, shore: int) -> str:
    """Sun or moon, low over the hills, with a halo."""
    radius = 9 + chance.random() * 7
    y = max(shore - 24 - chance.random() * 30, radius + 16)
    return (
        f'<g fill="{palette.sun}"><circle cx="{x:.0f}" cy="{y:.0f}" r="{radius * 2.3:.0f}" '
        f'opacity=".16"/><circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}" opacity=".92"/></g>'
    )


def _hills(chance: random.Random, palette: Palette, shore: int) -> list[str]:
    """Three ranges, the farther the paler and the higher."""
    ranges = []
    for depth in range(3):
        height = (40, 27, 14)[depth] * (0.75 + chance.random() * 0.5)
        waves = [(1 + depth + chance.random() * 2.2, chance.random() * math.tau) for _ in range(3)]
        ridge = [
            shore - height * (0.62 + 0.38 * _wave(waves, x / WIDTH))
            for x in range(0, WIDTH + _STEP, _STEP)
        ]
        colour = _mix(palette.far, palette.near, depth * 0.34)
        ranges.append(f'<path fill="{colour}" d="{_ridge(ridge)}V{shore}H0z"/>')
    return ranges


def _wave(waves: list[tuple[float, float]], at: float) -> float:
    return sum(math.sin(math.tau * speed * at + start) for speed, start in waves) / 2.2


def _ridge(heights: list[float]) -> str:
    """A soft line through the heights: each is a control point, the middles are on the line."""
    line = f"M0 {heights[0]:.0f}"
    for index in range(1, len(heights) - 1):
        middle = (heights[index] + heights[index + 1]) / 2
        line += f"Q{index * _STEP} {heights[index]:.0f} {index * _STEP + _STEP // 2} {middle:.1f}"
    return f"{line}T{WIDTH} {heights[-1]:.0f}"


def _shimmer(chance: random.Random, palette: Palette, sun: float, shore: int) -> str:
    """Light on the water, gathered below the sun, wider as it comes nearer."""
    line = ""
    for index in range(11):
        y = shore + 4 + (HEIGHT - shore - 6) * (index / 11) ** 1.35
        length = 7 + index * 3 * (0.5 + chance.random())
        x = sun + (chance.random() - 0.5) * (16 + index * 13) - length / 2
        line += f"M{x:.0f} {y:.0f}h{length:.0f}"
    return f'<path stroke="{palette.sun}" stroke-linecap="round" opacity=".34" d="{line}"/>'


def _lights(chance: random.Random, palette: Palette, shore: int) -> str:
    """Windows on the far shore, and what the water makes of them."""
    spots, below = "", ""
    middle = 50 + chance.random() * 220
    for _light in range(5 + int(chance.random() * 5)):
        x = middle + (chance.random() - 0.5) * 110
        y = shore - 2 - chance.random() * 7
        spots += f"M{x:.0f} {y:.0f}h.1"
        below += f"M{x:.0f} {shore + 3}v{4 + chance.random() * 7:.0f}"
    return (
        f'<g stroke="{palette.light}" stroke-linecap="round">'
        f'<path stroke-width="2.4" d="{spots}"/><path opacity=".38" d="{below}"/></g>'
    )


def _crossing(chance: random.Random, palette: Palette, shore: int) -> str:
    """From the near shore to the far one: a wake, a small boat, and the light it steers by."""
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
    mirror = "" if from_left else f' transform="matrix(-1 0 0 1 {WIDTH} 0)"'
    return (
        f'<g fill="none" stroke="{palette.light}" stroke-linecap="round"{mirror}>'
        f'<path stroke-width="1.3" opacity=".75" d="M{start[0]:.0f} {start[1]:.0f}'
        f"C{bend[0]:.0f} {bend[1]:.0f} {pull[0]:.0f} {pull[1]:.0f} {x:.0f} {y + 1:.0f}"
        f'"/><path stroke-dasharray=".1 4" opacity=".6" d="M{x:.0f} {y:.0f}'
        f'Q{pull[0]:.0f} {pull[1]:.0f} {end[0]:.0f} {end[1]:.0f}"/>'
        f'<path fill="{palette.near}" stroke="none" d="M{x - 8:.1f} {y - 2:.1f}h16q-3 5-8 5t-8-5"/>'
        f'<path stroke-width="3" d="M{x + 1:.1f} {y - 4:.1f}h.1M{end[0]:.0f} {shore - 3}h.1"/></g>'
    )
