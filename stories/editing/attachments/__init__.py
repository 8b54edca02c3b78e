"""Attachments at the desk: the form that takes them, the list, and the screen that clears one."""
