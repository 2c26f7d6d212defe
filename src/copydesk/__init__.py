"""Turns noisy scraped news text into clean article objects, with a record of every change."""

from copydesk.article import Article, Caption, FieldSource, Removal, Repair, restore
from copydesk.clean import clean_article, clean_articles
from copydesk.cleaner import BlockCleaner, Cleaner, block_cleaner
from copydesk.document import (
    Block,
    Document,
    Join,
    Kind,
    Relabel,
    Replace,
    Role,
    Span,
    Split,
)
from copydesk.edits import smallest_change
from copydesk.errors import CopydeskError
from copydesk.pipeline import Pipeline

__all__ = [
    "Article",
    "Block",
    "BlockCleaner",
    "Caption",
    "Cleaner",
    "CopydeskError",
    "Document",
    "FieldSource",
    "Join",
    "Kind",
    "Pipeline",
    "Relabel",
    "Removal",
    "Repair",
    "Replace",
    "Role",
    "Span",
    "Split",
    "block_cleaner",
    "clean_article",
    "clean_articles",
    "restore",
    "smallest_change",
]
