"""What a stranger gets: editions inside the site's frame, archives, feeds. Never a manuscript."""
