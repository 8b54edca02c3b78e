"""Who said yes to what, for which channel and language, and until when."""
