"""What was done at the desk: one line an act, each carrying the hash of the one before."""
