"""What personal names look like, which words are none, and who is public."""
