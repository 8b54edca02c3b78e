"""The site around the stories: its settings, its addresses, its front page."""
