"""Following: reports by e-mail, for those who asked for it and for as long as they want it."""
