"""What English texts say of a life, as tables: the words, and nothing about findings."""
