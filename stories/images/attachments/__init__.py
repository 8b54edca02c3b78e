"""PDF files: read apart, looked through for what is hidden, and written anew from pixels."""
