"""Serve the demo: invented people, printed passwords, this machine only."""

from typing import Any

from django.conf import settings
from django.core.management import CommandError, CommandParser, call_command
from django.core.management.base import BaseCommand

from home.demo_accounts import DEMO_ACCOUNTS

ONLY_A_DEMO = "The demo's sign-ins are printed for everybody; it runs with LANDFALL_DEBUG=yes only."


class Command(BaseCommand):
    """Migrate, load the demo once, say who may sign in, and serve."""

    help = "Serve the demo on this machine; what is done there is kept for the next time."

    def add_arguments(self, parser: CommandParser) -> None:
        """The port is the only choice: the address is always this machine's own."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port: int, **options: Any) -> None:
        """Answer only after the sign-ins were shown."""
        if not settings.DEBUG:
            raise CommandError(ONLY_A_DEMO)
        loaded = settings.DATA_DIR / "demo-is-loaded"
        if not loaded.exists():
            self.stdout.write("Preparing the demo, once. This takes about a minute …")
        call_command("migrate", verbosity=0)
        if not loaded.exists():
            call_command("load_demo")
            loaded.touch()
        self.show_sign_ins(f"http://127.0.0.1:{port}")
        call_command("runserver", f"127.0.0.1:{port}", use_reloader=False, verbosity=0)

    def show_sign_ins(self, address: str) -> None:
        """Where to look, and as whom."""
        self.stdout.write(f"\nThe site       {address}/\nThe desk       {address}/admin/\n\n")
        for account in DEMO_ACCOUNTS:
            self.stdout.write(f"{account.username:<16} {account.password:<32} {account.name}")
        self.stdout.write("\nStop with Ctrl+C. Start over with: make reset\n")
