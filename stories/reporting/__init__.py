"""Who waits, what ends, what was done: reports for those who are responsible."""
