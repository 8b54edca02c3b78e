"""The log at the desk: administrators read and download it, nobody changes it."""

import json

import pytest
from django.utils import timezone
from wagtail.models import Page

from stories.audit.lines import AuditLine
from stories.audit.log import Act, enter
from stories.audit.verifying_exports import verify_export
from stories.reporting.log_words import ACTS, codes_in_words
from tests import desk, factories

pytestmark = pytest.mark.django_db

LOG = "/admin/stories/log/"
DOWNLOAD = f"{LOG}download/"


def write():
    """Three acts of three people on two pages."""
    page = factories.home(published=False)
    enter(Act.HOLD_SET, by=factories.user("ruth"), page=page.pk, codes={"kind": "relatives"})
    enter(Act.IDENTITY_SEEN, by=factories.user("ada"), reference="LF-7Q2M9")
    enter(Act.HOLD_LIFTED, by=factories.user("noa"), page=999_999, codes={"kind": "relatives"})
    return page


def rows(answer):
    """The lines that are shown, by number."""
    return [line.number for line in answer.context["object_list"]]


def test_every_act_has_words():
    assert set(ACTS) == set(Act)


def test_administrators_read_who_did_what_and_when():
    page = write()
    answer = desk.signed_in("ada").get(LOG)
    text = answer.content.decode()
    assert rows(answer) == [3, 2, 1]
    for words in ["hold set", "identity seen", "ruth", "LF-7Q2M9", "kind: relatives"]:
        assert words in text
    assert f'href="/admin/pages/{page.pk}/edit/"' in text
    assert "/admin/pages/999999/edit/" not in text


def test_pages_are_told_by_number_and_not_by_title():
    page = write()
    Page.objects.filter(pk=page.pk).update(title="Barley tea", draft_title="Barley tea")
    assert "Barley tea" not in desk.signed_in("ada").get(LOG).content.decode()


@pytest.mark.parametrize("name", ["erin", "ruth"])
@pytest.mark.parametrize("address", [LOG, f"{LOG}results/", DOWNLOAD])
def test_nobody_else_reads_it(name, address):
    answer = desk.signed_in(name).get(address)
    assert answer.status_code in {302, 403}
    assert "identity seen" not in str(answer.content)


def test_strangers_are_asked_to_sign_in(client):
    assert client.get(DOWNLOAD).url.startswith("/admin/login/")


@pytest.mark.parametrize("name", ["ada", "zoe"])
def test_nobody_changes_it(name):
    write()
    client = desk.signed_in(name)
    for address in ["add/", "edit/1/", "delete/1/", "1/"]:
        assert client.post(LOG + address, {"by": 9}).status_code == 404
    assert client.post(LOG, {"by": 9}).status_code == 405
    assert client.post(DOWNLOAD).status_code == 405


def test_it_is_filtered_by_act_account_page_and_day():
    page = write()
    client, ruth = desk.signed_in("ada"), factories.user("ruth")
    today = timezone.localdate().isoformat()
    for query, found in [
        ({"act": ["hold_set", "hold_lifted"]}, [3, 1]),
        ({"by": ruth.pk}, [1]),
        ({"page": page.pk}, [1]),
        ({"page": 999_999}, [3]),
        ({"at_from": today, "at_to": today}, [3, 2, 1]),
        ({"at_to": "2001-01-01"}, []),
        ({"act": ["hold_set"], "by": factories.user("ada").pk}, []),
    ]:
        assert rows(client.get(LOG, query)) == found, query


@pytest.mark.parametrize(
    "query",
    [{"act": "poem"}, {"by": "Haru"}, {"page": "x"}, {"at_from": "soon"}, {"ordering": "z"}],
)
def test_a_filter_that_is_none_is_no_breakdown(query):
    write()
    assert desk.signed_in("ada").get(LOG, query).status_code == 200


def test_a_long_log_is_shown_in_few_queries(django_assert_max_num_queries):
    for _line in range(60):
        write()
    client = desk.signed_in("ada")
    client.get(LOG)
    with django_assert_max_num_queries(20):
        assert len(rows(client.get(LOG))) == 50


def download(query=None):
    """What the browser saves."""
    answer = desk.signed_in("ada").get(DOWNLOAD, query or {})
    assert answer.status_code == 200
    assert ".jsonl" in answer["Content-Disposition"]
    assert answer["Cache-Control"] == "no-store"
    return b"".join(answer.streaming_content).decode().splitlines(keepends=True)


def test_the_download_is_the_whole_log_with_its_head():
    write()
    lines = download()
    assert len(lines) == 4
    assert verify_export(lines).broken is None
    assert json.loads(lines[-1])["head"]["number"] == 3


@pytest.mark.parametrize(
    ("start", "count"),
    [
        ("2", 2),
        ("9", 0),
        ("0", 3),
        ("2001-01-01", 3),
        ("2999-01-01", 0),
        ("soon", 3),
        ("9" * 30, 3),
    ],
)
def test_the_download_begins_where_it_is_asked_to(start, count):
    write()
    assert len(download({"from": start})) == count + 1


def test_codes_are_told_as_words():
    assert codes_in_words('{"active":true,"channels":["site","press"],"until":""}') == (
        "active: yes, channels: site press"
    )
    assert codes_in_words("{broken") == "{broken"
    assert codes_in_words("[1]") == "[1]"


def test_a_line_that_was_tampered_with_is_shown_as_it_stands():
    write()
    AuditLine.objects.filter(number=2).update(act="poem", codes="Haru")
    text = desk.signed_in("ada").get(LOG).content.decode()
    assert "poem" in text
