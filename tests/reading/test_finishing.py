"""The last touches on an answer to a reader."""

from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from stories.reading.finishing import finish, revalidate

LONG = "<p>The harbour was quiet that morning.</p>" * 60


def test_what_is_for_one_person_is_never_compressed(rf: RequestFactory) -> None:
    """Its length could betray what only this person may know."""
    answer = HttpResponse(LONG, headers={"Cache-Control": "no-store"})
    finish(rf.get("/"), answer, "br")
    with_cookie = HttpResponse(LONG)
    with_cookie.set_cookie("visit", "1")
    finish(rf.get("/"), with_cookie, "br")
    for each in (answer, with_cookie):
        assert each.content.decode() == LONG
        assert "ETag" not in each.headers


def test_an_answer_that_flows_is_left_alone(rf: RequestFactory) -> None:
    answer = StreamingHttpResponse([LONG])
    assert revalidate(rf.head("/"), finish(rf.get("/"), answer, "gzip")) is answer
    assert "Content-Encoding" not in answer.headers


def test_an_answer_to_a_form_is_left_alone(rf: RequestFactory) -> None:
    answer = finish(rf.post("/"), HttpResponse(LONG), "gzip")
    assert "Content-Encoding" not in answer.headers
    assert "ETag" not in answer.headers


def test_what_is_not_there_is_compressed_but_has_no_mark(rf: RequestFactory) -> None:
    answer = finish(rf.get("/"), HttpResponse(LONG, status=404), "gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Length"] == str(len(answer.content))
    assert "ETag" not in answer.headers


def test_what_came_compressed_is_not_compressed_again(rf: RequestFactory) -> None:
    answer = HttpResponse(LONG, headers={"Content-Encoding": "gzip"})
    finish(rf.get("/"), answer, "br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.content.decode() == LONG
