"""The configurations for nginx that we hand out: no reader's address in a log, none made up."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "deploy").glob("nginx*.conf"))
SERVER = re.compile(r"^server \{$.*?^\}$", re.MULTILINE | re.DOTALL)
PROXY = re.compile(
    r"^[# ]*location [^\n]*\{$(?:(?!^[# ]*\}$).)*?proxy_pass.*?^[# ]*\}$", re.M | re.S
)
# The copy's own configuration says it for the server that includes it.
SAYS_IT = "site.copies/nginx.conf;"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_server_notes_what_anybody_asked_for(file: Path) -> None:
    servers = SERVER.findall(file.read_text(encoding="utf-8"))
    assert len(servers) > 1
    for server in servers:
        assert "access_log off;" in server or SAYS_IT in server


@pytest.mark.parametrize(
    "file", [*FILES, *sorted((ROOT / "docs").glob("*.md"))], ids=lambda file: file.name
)
def test_whoever_passes_requests_on_says_himself_from_where_they_came(file: Path) -> None:
    for location in PROXY.findall(file.read_text(encoding="utf-8")):
        assert "proxy_set_header X-Forwarded-For $remote_addr;" in location
