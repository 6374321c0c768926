"""From the folders of Markdown files to chapters in both languages, and what is wrong with them."""

from kyoten.text.prose.load import Prose, load_prose, path_of_file, prose_problems

__all__ = ["Prose", "load_prose", "path_of_file", "prose_problems"]
