"""``manage.py import_articles FOLDER``: plain-text articles become drafts with findings."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page, Site

from stories.detection import Severity
from stories.importing.articles import ArticleUnreadable, read_article
from stories.importing.drafting import draft_post, was_imported
from stories.pages.stories import StoryIndexPage


class Command(BaseCommand):
    help = "Import every .txt file of a folder as drafts. Publishes nothing; can be run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="a folder with .txt files in UTF-8")
        parser.add_argument("--into", type=int, help="number of the page to put them under")
        parser.add_argument("--by", default="", help="user name of the author of the drafts")

    def handle(self, *args: Any, **options: Any) -> None:
        files = self._files(options["folder"])
        parent, by = self._parent(options["into"]), self._user(options["by"])
        refused, drafted = [], 0
        for number, path in enumerate(files, start=1):
            self.stdout.write(f"{number} of {len(files)}  {path.name}")
            try:
                drafted += self._import(path, parent, by)
            except ArticleUnreadable as trouble:
                refused.append(path.name)
                self.stderr.write(f"    {path.name} is {trouble}")
        self.stdout.write(f"{drafted} drafts made.")
        if refused:
            raise CommandError(f"Not imported: {', '.join(refused)}.")

    def _files(self, folder: Path) -> list[Path]:
        if not folder.is_dir():
            raise CommandError(f"{folder} is not a folder.")
        files = sorted(path for path in folder.glob("*.txt") if path.is_file())
        if not files:
            raise CommandError(f"There is no .txt file in {folder}.")
        return files

    def _import(self, path: Path, parent: Page, by: Any) -> int:
        drafted = 0
        for post in read_article(path):
            if was_imported(post):
                self.stdout.write("    already imported")
                continue
            page, found = draft_post(post, parent=parent, by=by)
            musts = sum(item.finding.severity == Severity.MUST for item in found)
            self.stdout.write(f"    draft {page.pk}: {len(found)} findings, {musts} must be solved")
            drafted += 1
        return drafted

    def _parent(self, number: int | None) -> Page:
        pages = Page.objects.filter(pk=number) if number else StoryIndexPage.objects.all()
        page = pages.first() or (None if number else self._home())
        if page is None:
            raise CommandError(f"There is no page {number} to put the drafts under.")
        return page.specific

    def _home(self) -> Page | None:
        site = Site.objects.filter(is_default_site=True).first()
        return site.root_page if site else None

    def _user(self, name: str) -> Any:
        if not name:
            return None
        user = get_user_model().objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"There is no user {name}.")
        return user
