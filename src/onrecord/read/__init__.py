"""Bytes to documents: plain text, Markdown and web pages, with what on the page is not the article marked."""
