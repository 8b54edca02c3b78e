"""Boxes drawn in a browser: by mouse, by touch, by keyboard; undone, saved, and never lost."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import CDPSession, Page, expect

from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.proposals import PictureProposal, keep_proposals
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.journeys.signing_in import sign_in, sign_in_by_hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DESK = {"width": 1280, "height": 900}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
PATIENCE = 20_000  # milliseconds: test machines are shared
WIDE, HIGH = 1200, 800  # pixels of the factories' picture


@pytest.fixture
def image() -> StoryImage:
    """A harbour that Erin uploaded."""
    return factories.picture()


def open_editor(window: Page, image: StoryImage, name: str = "erin") -> None:
    sign_in(window, name)
    window.goto(f"/admin/stories/pictures/{image.pk}/redact/")
    expect(window.locator("[data-draw-canvas][role=application]")).to_be_visible()


def on_screen(window: Page, x: float, y: float) -> tuple[float, float]:
    """Where a pixel of the picture lies in the window."""
    spot: list[float] = window.evaluate(
        """([x, y]) => {
          const svg = document.querySelector("[data-draw-canvas]");
          const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
          return [at.x, at.y];
        }""",
        [x, y],
    )
    return spot[0], spot[1]


def drag(window: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    window.locator("[data-draw-canvas]").scroll_into_view_if_needed()
    window.mouse.move(*on_screen(window, *start))
    window.mouse.down()
    window.mouse.move(*on_screen(window, *end), steps=5)
    window.mouse.up()


def numbers(window: Page, row: int = 0) -> list[int]:
    """What the form says of a box."""
    names = ("left", "top", "width", "height")
    return [int(window.locator(f"[name=boxes-{row}-{name}]").input_value()) for name in names]


def near(found: list[int], wanted: list[int], by: int = 6) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


def boxes_in(window: Page) -> Any:
    return window.locator(".desk-draw__box")


def save(window: Page) -> None:
    window.get_by_role("button", name="Burn the boxes in").click()
    expect(window.locator(".messages")).to_contain_text("burnt in", timeout=PATIENCE)


def test_erin_draws_with_the_mouse(open_browser: Callable[..., Page], image: StoryImage) -> None:
    erin = open_browser(viewport=DESK)
    open_editor(erin, image)
    drag(erin, (200, 100), (500, 300))
    assert near(numbers(erin), [200, 100, 300, 200])
    drag(erin, (350, 200), (450, 260))  # from its middle: moves
    assert near(numbers(erin), [300, 160, 300, 200])
    drag(erin, (600, 360), (700, 460))  # at its corner: grows
    assert near(numbers(erin), [300, 160, 400, 300])
    erin.get_by_label("Box 1 covers").select_option("sign")
    drag(erin, (900, 500), (1000, 600))
    expect(boxes_in(erin)).to_have_count(2)
    erin.get_by_role("button", name="Undo").click()
    expect(boxes_in(erin)).to_have_count(1)
    erin.get_by_role("button", name="Redo").click()
    erin.get_by_role("button", name="Take away").click()
    expect(boxes_in(erin)).to_have_count(1)
    save(erin)
    (box,) = image.boxes.all()
    assert box.kind == "sign"
    assert near([box.left, box.top, box.width, box.height], [300, 160, 400, 300])
    image = StoryImage.objects.get()
    assert not image.is_cleared
    shown = Image.open(io.BytesIO(image.clean_bytes()))
    assert max(shown.getpixel((500, 300))) < 40 < max(shown.getpixel((100, 100)))


def test_erin_draws_by_keyboard_alone(open_browser: Callable[..., Page], image: StoryImage) -> None:
    erin = open_browser(viewport=DESK)
    open_editor(erin, image)
    keys, said = erin.keyboard, erin.locator("[data-draw-said]")
    erin.locator("[data-draw-canvas]").focus()
    keys.press("n")
    expect(said).to_contain_text("Box 1: a face, 240 by 160 pixels, 480 from the left")
    first = numbers(erin)
    keys.press("ArrowLeft")
    keys.press("ArrowUp")
    moved = numbers(erin)
    assert moved[0] < first[0]
    assert moved[1] < first[1]
    assert moved[2:] == first[2:]
    keys.press("Shift+ArrowRight")
    keys.press("Shift+ArrowDown")
    grown = numbers(erin)
    assert grown[:2] == moved[:2]
    assert grown[2] > moved[2]
    assert grown[3] > moved[3]
    keys.press("Control+z")
    assert numbers(erin)[3] == moved[3]
    expect(said).to_contain_text("Undone")
    keys.press("Control+Shift+Z")
    assert numbers(erin) == grown
    keys.press("Enter")
    for _kind in ("name", "handwriting", "sign", "tattoo"):
        keys.press("ArrowDown")
    keys.press("Shift+Tab")
    expect(boxes_in(erin)).to_be_focused()
    keys.press("+")
    expect(said).to_contain_text("150 per cent")
    keys.press("n")
    expect(boxes_in(erin)).to_have_count(2)
    keys.press("Delete")
    expect(said).to_contain_text("Box 2 is taken away")
    expect(boxes_in(erin)).to_be_focused()
    keys.press("0")
    keys.press("?")
    expect(erin.locator("[data-draw-help]")).to_be_visible()
    keys.press("Escape")
    erin.get_by_role("button", name="Burn the boxes in").focus()
    keys.press("Enter")
    expect(erin.locator(".messages")).to_contain_text("burnt in", timeout=PATIENCE)
    (box,) = image.boxes.all()
    assert box.kind == "tattoo"
    assert [box.left, box.top, box.width, box.height] == grown


class Fingers:
    """Touches a phone as fingers do, several at once."""

    def __init__(self, window: Page) -> None:
        self.window = window
        self.line: CDPSession = window.context.new_cdp_session(window)

    def put(self, kind: str, *spots: tuple[float, float]) -> None:
        """Put them down, move or lift them; places are pixels of the picture."""
        points = [on_screen(self.window, *spot) for spot in spots]
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self.line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


def test_erin_draws_by_thumb_and_two_fingers_draw_nothing(
    open_browser: Callable[..., Page], image: StoryImage
) -> None:
    erin = open_browser(**PHONE)
    open_editor(erin, image)
    erin.locator("[data-draw-canvas]").scroll_into_view_if_needed()
    fingers = Fingers(erin)
    fingers.put("touchStart", (300, 200))
    fingers.put("touchMove", (450, 300))
    fingers.put("touchMove", (600, 500))
    fingers.put("touchEnd")
    assert near(numbers(erin), [300, 200, 300, 300], by=12)
    before = numbers(erin)
    fingers.put("touchStart", (200, 300), (1000, 600))
    fingers.put("touchMove", (100, 200), (1100, 700))
    fingers.put("touchMove", (50, 150), (1150, 750))
    fingers.put("touchEnd")
    expect(erin.locator("[data-draw-said]")).to_contain_text("per cent of its width")
    assert numbers(erin) == before
    expect(boxes_in(erin)).to_have_count(1)
    view = erin.locator("[data-draw-canvas]").get_attribute("viewBox") or ""
    assert float(view.split()[2]) < WIDE
    erin.get_by_role("button", name="Whole").tap()
    small = erin.evaluate(
        """() => [...document.querySelectorAll(
            ".desk-draw button, .desk-draw summary, .desk-draw select, .desk-draw__target")]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .filter((one) => one.getBoundingClientRect().height < 43.9)
          .map((one) => one.outerHTML)"""
    )
    assert not small
    erin.get_by_role("button", name="Burn the boxes in").tap()
    expect(erin.locator(".messages")).to_contain_text("burnt in", timeout=PATIENCE)
    (box,) = image.boxes.all()
    assert [box.left, box.top, box.width, box.height] == before


def propose(image: StoryImage) -> None:
    faces = [Region(100, 100, 80, 100), Region(400, 120, 80, 100)]
    keep_proposals(image, {"face": faces, "text": [Region(600, 600, 300, 40)]})


def test_proposals_are_covered_with_one_press_and_a_reviewer_says_that_one_is_no_face(
    open_browser: Callable[..., Page], image: StoryImage
) -> None:
    propose(image)
    ruth = open_browser(viewport=DESK)
    open_editor(ruth, image, "ruth")
    ruth.get_by_role("button", name="No face").first.click()
    expect(ruth.locator("[data-draw-said]")).to_contain_text("no face there")
    assert PictureProposal.objects.exclude(dismissed_at=None).count() == 1
    expect(ruth.locator("[data-draw-line]:visible")).to_have_count(2)
    ruth.get_by_role("button", name="Cover all faces").click()
    expect(boxes_in(ruth)).to_have_count(1)
    ruth.get_by_role("button", name="Cover it").click()
    expect(boxes_in(ruth)).to_have_count(2)
    expect(ruth.get_by_text("Everything that was proposed is covered.")).to_be_visible()
    save(ruth)
    assert [box.kind for box in image.boxes.all()] == ["face", "name"]
    assert not StoryImage.objects.get().open_faces()


def test_a_box_drawn_over_writing_covers_a_name_unless_erin_says_otherwise(
    open_browser: Callable[..., Page], image: StoryImage
) -> None:
    propose(image)
    erin = open_browser(viewport=DESK)
    open_editor(erin, image)
    drag(erin, (590, 590), (910, 650))
    expect(erin.get_by_label("Box 1 covers")).to_have_value("name")
    drag(erin, (95, 90), (190, 210))
    expect(erin.get_by_label("Box 2 covers")).to_have_value("face")
    erin.get_by_label("Box 2 covers").select_option("tattoo")
    drag(erin, (395, 110), (490, 230))
    expect(erin.get_by_label("Box 3 covers")).to_have_value("tattoo")


def test_numbers_that_are_typed_move_the_box(
    open_browser: Callable[..., Page], image: StoryImage
) -> None:
    erin = open_browser(viewport=DESK)
    open_editor(erin, image)
    drag(erin, (200, 100), (500, 300))
    erin.get_by_text("The boxes as numbers").click()
    erin.locator("[name=boxes-0-left]").fill("640")
    erin.locator("[name=boxes-0-left]").press("Tab")
    expect(erin.locator(".desk-draw__fill")).to_have_attribute("x", "640")


def test_the_slider_covers_what_readers_will_not_see(
    open_browser: Callable[..., Page], image: StoryImage
) -> None:
    erin = open_browser(viewport=DESK)
    open_editor(erin, image)
    drag(erin, (200, 100), (500, 300))
    erin.get_by_label("Before and after").fill("100")
    shot = Image.open(io.BytesIO(erin.screenshot())).convert("RGB")
    x, y = on_screen(erin, 260, 160)
    assert max(shot.getpixel((round(x), round(y)))) < 40  # type: ignore[type-var]


def test_a_lost_session_or_connection_loses_no_box(
    open_browser: Callable[..., Page], image: StoryImage
) -> None:
    erin = open_browser(viewport=DESK)
    open_editor(erin, image)
    drag(erin, (200, 100), (500, 300))
    drawn, press = numbers(erin), erin.get_by_role("button", name="Burn the boxes in")
    erin.context.set_offline(True)
    press.click()
    expect(erin.locator("[data-draw-alarm]")).to_contain_text("There is no connection")
    erin.context.set_offline(False)
    erin.context.clear_cookies(name="landfall_session")
    press.click()
    expect(erin.locator("[data-draw-alarm]")).to_contain_text("You are signed out")
    assert numbers(erin) == drawn
    assert not image.boxes.exists()
    sign_in_by_hand(erin.context.new_page(), "erin")
    press.click()
    expect(erin.locator(".messages")).to_contain_text("burnt in", timeout=PATIENCE)
    (box,) = image.boxes.all()
    assert [box.left, box.top, box.width, box.height] == drawn


def test_a_story_goes_out_with_the_box_that_ruth_drew_in_its_review(
    open_browser: Callable[..., Page], image: StoryImage
) -> None:
    block = {"image": image, "alt": "A harbour", "caption": "Our harbour"}
    page = factories.story(title="The harbour", slug="harbour", body=[("picture", block)])
    factories.approve_text(page)
    ruth = open_browser(viewport=DESK)
    sign_in(ruth, "ruth")
    ruth.goto(f"/admin/stories/review/{page.pk}/")
    ruth.get_by_role("button", name="I am on it").click()
    expect(ruth.get_by_text("You are on this review.").first).to_be_visible()
    review = RedactionReview.objects.get(page_id=page.pk)
    came_from = f"/admin/stories/review/{page.pk}/"
    ruth.goto(f"/admin/stories/pictures/{image.pk}/redact/?next={came_from}")
    drag(ruth, (200, 100), (500, 300))
    save(ruth)
    for question in ruth.locator(".desk-question").all():
        question.get_by_label("yes").check()
    ruth.get_by_role("button", name="clear it").click()
    ruth.wait_for_url(f"**{came_from}")
    assert RedactionReview.objects.get(page_id=page.pk) == review
    for question in ruth.locator("[data-review-question]").all():
        question.locator("input[value=yes]").check()
    ruth.get_by_role("button", name="Approve", exact=True).click()
    expect(ruth.get_by_text("word for word what was approved")).to_be_visible(timeout=PATIENCE)
    assert manuscript_of(page).get_latest_revision() is not None

    stranger = open_browser(java_script_enabled=False)
    stranger.goto("/stories/harbour/")
    for source in stranger.locator("article img").all():
        address = source.get_attribute("src") or ""
        shown = Image.open(io.BytesIO(stranger.request.get(address).body())).convert("RGB")
        x, y = round(350 * shown.width / WIDE), round(200 * shown.height / HIGH)
        assert max(shown.getpixel((x, y))) < 40  # type: ignore[type-var]
        assert max(shown.getpixel((shown.width - 5, 5))) > 40  # type: ignore[type-var]
    expect(stranger.locator("article img")).not_to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", [{"viewport": DESK}, PHONE], ids=["desk", "phone"])
def test_the_screens_are_for_everybody(
    open_browser: Callable[..., Page], image: StoryImage, scheme: str, window: Any
) -> None:
    propose(image)
    ruth = open_browser(color_scheme=scheme, **window)
    open_editor(ruth, image, "ruth")
    ruth.get_by_role("button", name="Cover all writing").click()
    screens = [f"{image.pk}/redact/", f"{image.pk}/clear/", ""]
    for screen in screens:
        if not ruth.url.endswith(screen):
            ruth.once("dialog", lambda dialog: dialog.accept())
            ruth.goto(f"/admin/stories/pictures/{screen}")
        ruth.evaluate(
            """() => document.querySelectorAll(".desk-draw details")
              .forEach((box) => { box.open = true; })"""
        )
        found = Axe().run(ruth)
        assert not found.violations_count, found.generate_report()
        width = ruth.evaluate("document.documentElement.scrollWidth")
        assert width <= (window.get("viewport") or DESK)["width"], screen
