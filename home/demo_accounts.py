"""The five people of the demo. Their passwords are printed, so they open nothing in production."""

from typing import NamedTuple


class DemoAccount(NamedTuple):
    """Somebody who signs in to the demo."""

    username: str
    name: str
    group: str
    password: str

    @property
    def email(self) -> str:
        """An address that can never receive mail."""
        return f"{self.username}@example.org"


DEMO_ACCOUNTS = (
    DemoAccount("editor", "Erin Vale", "Editors", "harbour-light-editor"),
    DemoAccount("second-editor", "Sami Okafor", "Editors", "harbour-light-second-editor"),
    DemoAccount("reviewer", "Ruth Brandt", "Reviewers", "harbour-light-reviewer"),
    DemoAccount("second-reviewer", "Noa Lindqvist", "Reviewers", "harbour-light-second-reviewer"),
    DemoAccount("administrator", "Ada Moreau", "Administrators", "harbour-light-administrator"),
)
DEMO_PASSWORDS = frozenset(account.password for account in DEMO_ACCOUNTS)
