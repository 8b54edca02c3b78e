"""The review of a usual story in a browser: one screen, by keyboard alone, and by thumb."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from stories.publishing.editions import Edition
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from tests import factories
from tests.journeys.signing_in import sign_in, sign_in_by_hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST_DECISIONS = 12
PATIENCE = 20_000  # milliseconds: a decision is a request, and test machines are shared
DESK = {"width": 1280, "height": 900}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}

# Nine facts are planted in these paragraphs: a true name, two days, a home town, an age, a
# school, a place of work, a time of waiting and a relative. Nobody and nothing in them exists.
PARAGRAPHS = [
    "When people ask me how it began I tell them about the kettle. It was old and it whistled "
    "too early, long before the water was hot, and my neighbour laughed every morning because "
    "she could hear it through the wall. Kwon Mi-rae, she called through the wall, your kettle "
    "is a liar. That was how we became friends, and that is how I learned the word for liar.",
    "We had arrived on 14 March 2011 with two bags and a list of words that somebody had written "
    "down for us. The list was full of things that we never needed. Nobody told us the words for "
    "the bus that does not come, for a form that has to be filled in twice, or for the small "
    "joy of finding a shop that sells the right kind of radish.",
    "I grew up in Pugo-ri, where everybody knew everybody and nobody asked. Here it was the "
    "other way round. People asked kindly, and I did not know how much of an answer they wanted. "
    "In the beginning I told too little and afterwards too much, and one day I decided to tell "
    "people about food instead. It is a good subject. Nobody is hurt by soup.",
    "I was 27 years old when I stood behind a counter for the first time. My hands knew what to "
    "do and my mouth did not. A customer asked for something that I did not understand, so I "
    "sold her a lamp. She came back the next day, and I was afraid that she wanted her money. "
    "But she had come to tell me that it was a very good lamp.",
    "In the evenings I learned. I sat at the kitchen table with a dictionary that had lost its "
    "cover, and I wrote every new word on a small card. By the end of that winter there was a "
    "shoe box full of cards, and I could read the letters from the city without any help. I "
    "still have the box. Sometimes I take out a card and wonder who the person was who had to "
    "look up the word for spoon.",
    "Later I studied at Hanul Girls' High School in the evenings, and after that I found work at "
    "the Seongbuk Lantern Company, where I mended what other people had given up on. It suits "
    "me. A thing that is broken is not at the end. It only waits until somebody has time for it, "
    "and I have always had more time than money.",
    "On 3 May 2014 we opened the door of our own shop. It is a small room with a large window, "
    "and in the window there is always a light. On the first evening I thought of the four months "
    "that we had waited for our papers, and of my aunt, who was a midwife and could mend a shoe "
    "with fishing line. She would have liked the window. She would have told me to clean it, and "
    "I did, twice, before the first customer came in.",
    "I am asked whether I would do it again. I do not know. What I know is that in the morning "
    "the kettle whistles, too early as ever, and that somebody laughs on the other side of the "
    "wall. The neighbours come in for tea before work. They tell me about their children and "
    "their teeth, and I tell them which lamp they need. I have learned to laugh at my mistakes "
    "in a new language, and that is more than I had hoped for when I packed those two bags.",
]


@pytest.fixture
def page() -> Any:
    """A story of some six hundred words about one person, with a picture that was cleared."""
    harbour = factories.picture()
    factories.clear(harbour, by=factories.user("noa"), shows_face=False)
    body = [("text", f"<p>{paragraph}</p>") for paragraph in PARAGRAPHS]
    picture = {"image": harbour, "alt": "A window with a light in it", "caption": "Our window"}
    return factories.story(title="A light in the window", body=[*body, ("picture", picture)])


def sent_to_review(open_browser: Callable[..., Page], page: Any) -> None:
    """Erin sends it from the editor; Sami says that the text is ready."""
    erin = open_browser(viewport=DESK)
    sign_in(erin, "erin")
    factories.user("sami")
    erin.goto(f"/admin/pages/{page.pk}/edit/")
    more = erin.locator("footer [data-w-dropdown-target=toggle]")
    button = erin.locator("footer").get_by_role("button", name="Send to review").first
    if not button.is_visible():
        more.click()
    button.click()
    expect(erin.locator(".messages")).to_contain_text("sent to review")
    task_state = page.current_workflow_task_state.specific
    task_state.task.specific.on_action(task_state, factories.user("sami"), "approve")


def open_review(open_browser: Callable[..., Page], page: Any, **window: Any) -> Page:
    ruth = open_browser(**window)
    sign_in(ruth, "ruth")
    ruth.goto(f"/admin/stories/review/{page.pk}/")
    return ruth


def left(window: Page) -> int:
    return window.locator("[id^=decision-][data-review-item]").count()


def navigations(window: Page) -> list[str]:
    """The addresses to which the window itself moves from now on; the frame in it may reload."""
    moves: list[str] = []

    def keep(frame: Any) -> None:
        if frame == window.main_frame:
            moves.append(frame.url)

    window.on("framenavigated", keep)
    return moves


def require_approved(page: Any, moves: list[str]) -> None:
    review = RedactionReview.objects.get(page_id=page.pk)
    made = FindingDecision.objects.filter(page_id=page.pk, review=review).count()
    assert review.state == "approved"
    assert 5 <= made <= MOST_DECISIONS, made
    assert Edition.objects.readable().filter(page_number=page.pk).exists()
    assert len([move for move in moves if "#" not in move]) <= 1, moves


def sticks_out(ruth: Page) -> list[str]:
    """What reaches beyond the card of the review's bar."""
    found: list[str] = ruth.evaluate(
        "[...document.querySelectorAll('#bar select, #bar input, #bar button, #bar textarea')]"
        ".filter((each) => each.getBoundingClientRect().right"
        " > document.querySelector('#bar').getBoundingClientRect().right)"
        ".map((each) => each.id || each.textContent)"
    )
    return found


def test_ruth_reviews_a_usual_story_by_keyboard_alone(open_browser, page) -> None:
    sent_to_review(open_browser, page)
    ruth = open_review(open_browser, page, viewport=DESK)
    moves = navigations(ruth)
    keys = ruth.keyboard
    keys.press("c")
    expect(ruth.get_by_text("You are on this review.").first).to_be_visible()
    keys.press("j")
    while before := left(ruth):
        if "Hanul" in ruth.locator("[data-review-item]:focus").inner_text():
            keys.press("d")
            keys.type("Ten thousand people went to these.")
            keys.press("Tab")
            keys.press("Enter")
        else:
            keys.press("a")
        expect(ruth.locator("[id^=decision-][data-review-item]")).not_to_have_count(
            before, timeout=PATIENCE
        )
    questions = ruth.locator("[data-review-question]").count()
    expect(ruth.locator("#checklist")).to_be_focused()
    for _question in range(questions):
        keys.press("j")
        keys.press("y")
    keys.press("e")
    approve = ruth.get_by_role("button", name="Approve", exact=True)
    expect(approve).to_be_focused()
    keys.press("Enter")
    expect(ruth.get_by_text("word for word what was approved")).to_be_visible(timeout=PATIENCE)
    require_approved(page, moves)


def test_ruth_reviews_a_usual_story_by_thumb(open_browser, page) -> None:
    sent_to_review(open_browser, page)
    ruth = open_review(open_browser, page, **PHONE)
    moves = navigations(ruth)
    ruth.get_by_role("button", name="I am on it").tap()
    expect(ruth.get_by_text("You are on this review.").first).to_be_visible()
    ruth.get_by_text("Hand over, due date, wait").tap()
    assert sticks_out(ruth) == []
    while before := left(ruth):
        card = ruth.locator("[id^=decision-][data-review-item]").first
        if "Hanul" in card.inner_text():
            card.get_by_text("Keep it, no finding").tap()
            card.locator("textarea").first.fill("Ten thousand people went to these.")
            card.get_by_role("button", name="Keep, because").tap()
        elif card.locator("[data-review-all]").count():
            card.locator("[data-review-all]").tap()
        else:
            card.locator("[data-review-offer]").first.tap()
        expect(ruth.locator("[id^=decision-][data-review-item]")).not_to_have_count(
            before, timeout=PATIENCE
        )
        ruth.wait_for_timeout(800)  # until the words above are shown anew
        expect(ruth.locator("#review-form :focus")).to_be_in_viewport()
    for question in ruth.locator("[data-review-question]").all():
        question.get_by_text("yes", exact=True).tap()
    ruth.get_by_role("button", name="Approve", exact=True).tap()
    expect(ruth.get_by_text("word for word what was approved")).to_be_visible(timeout=PATIENCE)
    expect(ruth.get_by_role("heading", name="Approved")).to_be_in_viewport()
    require_approved(page, moves)


def test_an_answer_that_is_kept_meanwhile_takes_ruth_away_from_nothing(open_browser, page) -> None:
    sent_to_review(open_browser, page)
    ruth = open_review(open_browser, page, viewport=DESK)
    held: list[Any] = []
    ruth.route("**/*", lambda route: held.append(route) if is_post(route) else route.continue_())
    ruth.locator("[data-review-question]").first.get_by_text("yes", exact=True).click()
    ruth.get_by_text("Send back…").click()
    reason = ruth.get_by_label("Reason for sending it back")
    reason.press_sequentially("The second parag")
    with ruth.expect_response(lambda response: response.request.method == "POST"):
        held[0].continue_()
    ruth.wait_for_function("() => !document.querySelector('[aria-busy]')")
    ruth.keyboard.type("raph")
    expect(ruth.get_by_label("Reason for sending it back")).to_be_focused()
    expect(ruth.get_by_label("Reason for sending it back")).to_have_value("The second paragraph")


def is_post(route: Any) -> bool:
    """Whether a request sends something."""
    return bool(route.request.method == "POST")


def test_what_ruth_wrote_is_kept_while_there_is_no_connection_or_no_session(
    open_browser, page
) -> None:
    factories.approve_text(page)
    ruth = open_review(open_browser, page, viewport=DESK)
    card = ruth.locator("[data-review-item]").filter(has_text="Hanul")
    card.get_by_text("Keep it, no finding").click()
    reason = card.get_by_label("Reason or comment").first
    reason.fill("Ten thousand people went to these.")
    press_keep = card.get_by_role("button", name="Keep, because")
    alert = ruth.get_by_role("alert")

    ruth.context.set_offline(True)
    press_keep.click()
    expect(alert).to_contain_text("There is no connection")
    expect(reason).to_have_value("Ten thousand people went to these.")
    ruth.context.set_offline(False)

    ruth.context.clear_cookies(name="landfall_session")
    press_keep.click()
    expect(alert).to_contain_text("You are signed out", timeout=PATIENCE)
    expect(reason).to_have_value("Ten thousand people went to these.")
    expect(ruth.get_by_role("link", name="Sign in in a new tab")).to_be_visible()
    assert not FindingDecision.objects.exists()

    again = ruth.context.new_page()
    sign_in_by_hand(again, "ruth")  # with another token than the one this screen was made with
    press_keep.click()
    expect(ruth.get_by_text("1 decision made")).to_be_visible(timeout=PATIENCE)
    assert FindingDecision.objects.get().note == "Ten thousand people went to these."


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", [{"viewport": DESK}, PHONE], ids=["desk", "phone"])
def test_the_review_screen_is_for_everybody(open_browser, page, scheme: str, window: Any) -> None:
    factories.approve_text(page)
    ruth = open_review(open_browser, page, color_scheme=scheme, **window)
    ruth.keyboard.press("j")
    ruth.evaluate(
        """() => document.querySelectorAll(".desk-review details")
          .forEach((box) => { box.open = true; })"""
    )
    found = Axe().run(ruth)
    assert not found.violations_count, found.generate_report()
    width = ruth.evaluate("document.documentElement.scrollWidth")
    assert width <= (window.get("viewport") or DESK)["width"]
    small = ruth.evaluate(
        """() => [...document.querySelectorAll(
            ".desk-review button, .desk-review summary, .desk-review select, .desk-answers label")]
          .filter((one) => one.offsetParent && !one.classList.contains("w-sr-only"))
          .filter((one) => one.getBoundingClientRect().height < 44)
          .map((one) => one.textContent.trim())"""
    )
    assert not small
