"""Cover art as SVG: the scene that belongs to a seed, inline in a page."""

from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from stories.reading.scenes import HEIGHT, STEP, WIDTH, Crossing, Palette, Ridge, Scene, scene_of


@lru_cache(maxsize=128)  # of three kilobytes; cards are remembered with theirs
def cover_svg(seed: int) -> SafeString:
    """The cover that belongs to ``seed``: always the same, under 3 kB, nothing for a reader's ear.

    Colours are presentation attributes, which a content security policy without inline styles
    allows.
    """
    scene, name = scene_of(seed), f"c{seed:x}"
    palette, shore = scene.palette, scene.shore
    parts = [
        f'<svg class="cover-art" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">',
        f"<defs>{_gradient(f'{name}s', palette.sky, palette.glow)}"
        f"{_gradient(f'{name}w', palette.shallow, palette.deep)}</defs>",
        f'<path fill="url(#{name}s)" d="M0 0h{WIDTH}v{shore}H0z"/>',
        _sun(scene),
        *(_hills(ridge, shore) for ridge in scene.ridges),
        f'<path fill="url(#{name}w)" d="M0 {shore}h{WIDTH}v{HEIGHT - shore}H0z"/>',
        _shimmer(scene),
        _lights(scene),
        _crossing(scene.crossing, palette, shore),
        "</svg>",
    ]
    return mark_safe("".join(parts))  # noqa: S308  numbers and constants only


def _gradient(name: str, top: str, bottom: str) -> str:
    return (
        f'<linearGradient id="{name}" x2="0" y2="1"><stop stop-color="{top}"/>'
        f'<stop offset="1" stop-color="{bottom}"/></linearGradient>'
    )


def _sun(scene: Scene) -> str:
    """Sun or moon, low over the hills, with a halo."""
    (x, y), radius = scene.sun, scene.radius
    return (
        f'<g fill="{scene.palette.sun}"><circle cx="{x:.0f}" cy="{y:.0f}" r="{radius * 2.3:.0f}" '
        f'opacity=".16"/><circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}" opacity=".92"/></g>'
    )


def _hills(ridge: Ridge, shore: int) -> str:
    """A soft line through the heights: each is a control point, the middles are on the line."""
    heights = ridge.heights
    line = f"M0 {heights[0]:.0f}"
    for index in range(1, len(heights) - 1):
        middle = (heights[index] + heights[index + 1]) / 2
        line += f"Q{index * STEP} {heights[index]:.0f} {index * STEP + STEP // 2} {middle:.1f}"
    return f'<path fill="{ridge.colour}" d="{line}T{WIDTH} {heights[-1]:.0f}V{shore}H0z"/>'


def _shimmer(scene: Scene) -> str:
    line = "".join(f"M{x:.0f} {y:.0f}h{length:.0f}" for x, y, length in scene.shimmer)
    colour = scene.palette.sun
    return f'<path stroke="{colour}" stroke-linecap="round" opacity=".34" d="{line}"/>'


def _lights(scene: Scene) -> str:
    spots = "".join(f"M{x:.0f} {y:.0f}h.1" for x, y in scene.lights)
    below = "".join(f"M{x:.0f} {scene.shore + 3}v{down:.0f}" for x, down in scene.reflections)
    return (
        f'<g stroke="{scene.palette.light}" stroke-linecap="round">'
        f'<path stroke-width="2.4" d="{spots}"/><path opacity=".38" d="{below}"/></g>'
    )


def _crossing(crossing: Crossing, palette: Palette, shore: int) -> str:
    """From the near shore to the far one: a wake, a small boat, and the light it steers by."""
    from_left, start, bend, pull, (x, y), end = crossing
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
