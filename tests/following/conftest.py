"""A mail server of its own for the tests: real SMTP on this machine, and a box of what came."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller


@dataclass
class Letter:
    """One mail as the server got it: its envelope, and the mail itself."""

    sender: str
    to: str
    raw: bytes

    @property
    def mail(self) -> EmailMessage:
        return message_from_bytes(self.raw, policy=policy.default)  # type: ignore[return-value]

    def text(self, kind: str = "plain") -> str:
        body = self.mail.get_body((kind,))
        assert body is not None
        return body.get_content()


@dataclass
class PostOffice:
    """What the server answers, and what it took."""

    letters: list[Letter] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)

    async def handle_RCPT(  # noqa: N802  named by aiosmtpd
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if refusal := self.answers.get(address):
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        for to in envelope.rcpt_tos:
            self.letters.append(Letter(envelope.mail_from, to, envelope.content))
        return "250 taken"

    def to(self, address: str) -> list[Letter]:
        return [letter for letter in self.letters if letter.to == address]

    def last(self, address: str) -> Letter:
        return self.to(address)[-1]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


@pytest.fixture
def office(settings: Any) -> Iterator[PostOffice]:
    """A running mail server, to which the settings lead."""
    box = PostOffice()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = controller.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.DEFAULT_FROM_EMAIL = "Harbour Lights <reports@example.org>"
    yield box
    controller.stop()
