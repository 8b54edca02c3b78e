"""What a follower meets: the form, the button that confirms, the choices, the way out.

No cookie is asked or set; a link in a mail is all the right that anybody needs, and a link that
is merely opened changes nothing, for programs open links too.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from stories.following import asking
from stories.following.addresses import masked
from stories.following.forms import ChoicesForm, FollowForm
from stories.following.limits import network_may_ask
from stories.following.links import (
    LinkRefused,
    Purpose,
    choice_in,
    local_address,
    subscription_of,
    token_for,
)
from stories.following.subscriptions import Subscription
from stories.people.identity import IdentityUnreadable
from stories.reading.answers import answer, not_found
from stories.reading.frame import Frame, frame_of, frames_at
from stories.reading.moments import Moment
from stories.reading.tongues import Tongue, tongues_of

HOME = settings.LANGUAGE_CODE
_METHODS = ["GET", "HEAD", "POST"]
_FORM = ("follow", "")


def _frame(language: str) -> Frame | None:
    """The frame of this very language, if it has words."""
    frame = frame_of(language, Moment.present())
    return None if frame.is_empty or frame.language != language else frame


def _answer(
    template: str, frame: Frame, *, status: int = 200, at: tuple[str, str] = _FORM, **context: Any
) -> HttpResponse:
    """A page that nobody keeps and no search engine lists: its address may be a right.

    ``at`` names the address, with its token, at which other languages have the same.
    """
    context["tongues"] = _tongues(frame, *at)
    response = answer(f"stories/following/{template}.html", frame, status=status, **context)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _tongues(frame: Frame, name: str, token: str) -> list[Tongue]:
    """The other languages in which the site has words, and this page in them."""
    moment = Moment.present()
    parts = {"token": token} if token else {}
    paths = {code: local_address(name, code, **parts) for code in frames_at(moment)}
    return tongues_of(moment, frame.language, paths)


@csrf_exempt
@sensitive_post_parameters("address")
@sensitive_variables("form")
@require_http_methods(_METHODS)
def follow(request: HttpRequest, language: str = HOME) -> HttpResponse:
    """The form; what it is sent is answered alike, whoever asks for whomever."""
    frame = _frame(language)
    if frame is None:
        return not_found(language)
    if request.method != "POST":
        form = FollowForm(frame=frame)
        tongues = _tongues(frame, *_FORM)
        path = request.path
        return answer("stories/following/follow.html", frame, form=form, path=path, tongues=tongues)
    form = FollowForm(request.POST, frame=frame)
    if not network_may_ask(request):
        return _answer("too_often", frame, status=429)
    if not form.is_valid():
        return _answer("follow", frame, status=422, form=form, path=request.path)
    if not form.is_trapped:
        address = form.cleaned_data["address"]
        asking.ask_to_follow(address=address, language=language, **form.chosen())
    return _answer("asked", frame)


@csrf_exempt
@require_http_methods(_METHODS)
def confirm(request: HttpRequest, token: str, language: str = HOME) -> HttpResponse:
    """A button; pressing it confirms. Who did so already is told so, and where to change it."""
    frame = frame_of(language, Moment.present())
    subscription = _owner(token, Purpose.CONFIRM)
    if subscription is None:
        return _answer("over", frame, status=410, follow=local_address("follow", frame.language))
    number = choice_in(token)
    if request.method != "POST":
        at = ("follow_confirm", token)
        if subscription.confirmed_at is not None:
            return _answer("already", frame, manage=_manage_path(subscription), at=at)
        chosen = ChoicesForm(frame=frame).in_words(subscription.wish(number))
        return _answer("confirm", frame, path=request.path, chosen=chosen, at=at)
    asking.confirm(subscription, number)
    return _answer("confirmed", frame, manage=_manage_path(subscription))


@csrf_exempt
@require_http_methods(_METHODS)
def manage(request: HttpRequest, token: str, language: str = HOME) -> HttpResponse:
    """What was chosen, to be changed, and the way out."""
    frame = frame_of(language, Moment.present())
    subscription = _owner(token, Purpose.MANAGE)
    if subscription is None or subscription.confirmed_at is None:
        return _answer("over", frame, status=410, follow=local_address("follow", frame.language))
    shown: dict[str, Any] = {
        "at": ("follow_manage", token),
        "address": _masked(subscription),
        "path": request.path,
        "unsubscribe": local_address(
            "follow_unsubscribe", language, token=token_for(subscription, Purpose.UNSUBSCRIBE)
        ),
    }
    if request.method != "POST":
        chosen = {name: getattr(subscription, name) for name in ChoicesForm.base_fields}
        return _answer("manage", frame, form=ChoicesForm(initial=chosen, frame=frame), **shown)
    form = ChoicesForm(request.POST, frame=frame)
    if not form.is_valid():
        return _answer("manage", frame, status=422, form=form, **shown)
    subscription.language = frame.language
    subscription.choose(**form.chosen())
    subscription.save(update_fields=["language", "languages", "categories", "rhythm"])
    return _answer("manage", frame, form=form, saved=True, **shown)


@csrf_exempt
@require_http_methods(_METHODS)
def unsubscribe(request: HttpRequest, token: str, language: str = HOME) -> HttpResponse:
    """The way out: a button for people, one POST for programs (RFC 8058, 3.1 and 3.2).

    Who is gone already is told the same.
    """
    frame = frame_of(language, Moment.present())
    try:
        subscription = subscription_of(token, Purpose.UNSUBSCRIBE)
    except LinkRefused:
        return _answer("over", frame, status=410, follow=local_address("follow", frame.language))
    if request.method != "POST":
        at = ("follow_unsubscribe", token)
        return _answer("unsubscribe", frame, path=request.path, at=at)
    if subscription:
        asking.unsubscribe(subscription)
    return _answer("gone", frame)


def _owner(token: str, purpose: Purpose) -> Subscription | None:
    try:
        return subscription_of(token, purpose)
    except LinkRefused:
        return None


def _manage_path(subscription: Subscription) -> str:
    token = token_for(subscription, Purpose.MANAGE)
    return local_address("follow_manage", subscription.language, token=token)


def _masked(subscription: Subscription) -> str:
    try:
        return masked(subscription.address())
    except IdentityUnreadable:
        return "…"
