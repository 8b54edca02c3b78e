"""Colours as every screen understands them: sRGB."""

import io

from PIL import Image, ImageCms

PLAIN, CLEAR = "RGB", "RGBA"
MODES = {"GRAY": "L", "CMYK": "CMYK", "Lab": "LAB"}  # of a profile, when not red, green, blue
SRGB = ImageCms.createProfile("sRGB")


def in_srgb(picture: Image.Image) -> Image.Image:
    """The picture in RGB, or RGBA where it is transparent, with the colours of its profile.

    A profile that is broken or of other colours than the picture is left aside. The picture that
    is handed in may be changed.
    """
    profile = _profile(picture)
    picture = _eight_bits(picture)
    kind = profile.profile.xcolor_space.strip() if profile else ""
    if profile and picture.mode == MODES.get(kind) and not picture.has_transparency_data:
        return _transformed(picture, profile) or picture.convert(PLAIN)
    wanted = CLEAR if picture.has_transparency_data else PLAIN
    if picture.mode != wanted:
        picture = picture.convert(wanted)
    if profile and kind == "RGB":
        _transform_in_place(picture, profile)
    return picture


def _profile(picture: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The embedded profile; none where it is sRGB already."""
    data = picture.info.get("icc_profile")
    if not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        name = profile.profile.profile_description or ""
    except (OSError, TypeError, ValueError):
        return None
    return None if "srgb" in name.lower() else profile


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Sixteen bits and more are brought down to eight, a band of 0 to 1 up to them."""
    if picture.mode.startswith("I;16"):
        return picture.point(lambda value: value / 257 + 0).convert("L")
    if picture.mode in {"I", "F"}:
        scale = 255 / _white(picture)
        return picture.point(lambda value: value * scale + 0).convert("L")
    return picture


def _white(picture: Image.Image) -> int:
    """The largest number a pixel may have: pictures do not say it, so it is guessed."""
    _darkest, brightest = picture.getextrema()
    limits = (limit for limit in (1, 255, 65_535) if not brightest > limit)  # type: ignore[operator]
    return next(limits, 65_535)


def _transformed(picture: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image | None:
    try:
        return ImageCms.profileToProfile(picture, profile, SRGB, outputMode=PLAIN)
    except (ImageCms.PyCMSError, ValueError):
        return None


def _transform_in_place(picture: Image.Image, profile: ImageCms.ImageCmsProfile) -> None:
    try:
        ImageCms.profileToProfile(picture, profile, SRGB, inPlace=True)
    except (ImageCms.PyCMSError, ValueError):
        return
