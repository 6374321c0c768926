"""From everything that has been judged to what books ask for: pages as nodes, records by their paths."""

from collections.abc import Collection, Iterator
from functools import cached_property

from kyoten.judged import Judged
from kyoten.kinds import Document, Facility, Handbook, Municipality, Prefecture, Record, Term
from kyoten.kinds.parts import Name, Title
from kyoten.outputs.book.codes import code_of
from kyoten.outputs.book.editions import Edition
from kyoten.outputs.book.known import Converted, Known
from kyoten.outputs.book.known import Page as PageKey
from kyoten.outputs.book.markup import Setting
from kyoten.outputs.book.nodes import Kid, Node, every, text_of
from kyoten.outputs.book.readings import Readings
from kyoten.outputs.book.sections import Section
from kyoten.pages import View
from kyoten.pages.handbook import emergency_of, handbook_view
from kyoten.pages.stock import Stock, stock_of
from kyoten.render import PaperPress
from kyoten.text.dates import when_in_words
from kyoten.text.index import with_page
from kyoten.text.names import name_of
from kyoten.text.order import order_of
from kyoten.urls import address, path_of
from kyoten.words import Language


class Stockroom:
    """Everything that books are made of, found by path; what is made is made once."""

    def __init__(
        self,
        judged: Judged,
        press: PaperPress,
        *,
        drawing_style: str,
        known: Known | None = None,
    ) -> None:
        self.dataset = judged.dataset
        self.words = judged.words
        self.today = judged.today
        self._drawing_style = drawing_style
        self.known = known or Known()
        self._facts = judged.facts
        self._press = press
        self._pages = {page.path: page for page in judged.pages}
        self._chapters = {chapter.path: chapter for chapter in judged.prose.chapters}
        self._site_url = judged.prose.settings.site_url or ""
        self._converted: dict[PageKey, Converted] = {}
        self._codes: dict[str, str] = {}

    @property
    def guide_paths(self) -> tuple[str, ...]:
        """The prose chapters in their order."""
        return tuple(self._chapters)

    @cached_property
    def paths(self) -> frozenset[str]:
        """The paths of all pages."""
        return frozenset(self._pages)

    @cached_property
    def _stock(self) -> Stock:
        return stock_of(self.dataset, self._facts, self.today, chapters=self._chapters.values())

    @cached_property
    def _records(self) -> dict[str, Record]:
        return {path_of(record): record for record in with_page(self.dataset)}

    def prefecture(self, handbook: Handbook) -> Prefecture:
        """The prefecture that publishes a handbook."""
        return self.dataset.follow(handbook, Prefecture, handbook.prefecture)

    @cached_property
    def _readings(self) -> Readings:
        return Readings(self.dataset.all(Term))

    def record(self, path: str) -> Record | None:
        """The record whose page has a path."""
        return self._records.get(path)

    def path(self, record: Record) -> str:
        """The path of a record's page."""
        return path_of(record)

    def converted(self, path: str, level: int, lang: Language) -> Converted:
        """The nodes of a page or chapter, the same in all books of a language."""
        key = path, level, lang
        if key not in self._converted:
            self._converted[key] = self._convert(key)
        return self._converted[key]

    def _convert(self, key: PageKey) -> Converted:
        path, level, lang = key
        chapter = self._chapters.get(path)
        page = Setting(path, lang, level, self._drawing_style)
        if chapter is not None:
            version = chapter.versions[lang]

            def of_chapter() -> Converted:
                nodes = page.of_chapter(version.tree)
                nodes = self._readings.added(nodes) if lang is Language.JA else nodes
                return Converted(Section(nodes), page.anchors)

            made_of = version.text + self._drawing_style + self._readings.said
            return self.known.converted(key, made_of, of_chapter)
        html = self._press.page(self._pages[path], lang)

        def of_html() -> Converted:
            nodes = self._finished(page.of_html(html), path, lang)
            return Converted(Section(nodes), page.anchors)

        made_of = f"{html}{self._drawing_style}{self._site_url}{self._name(path, lang)}"
        return self.known.converted(key, made_of, of_html)

    def special(self, name: str, path: str, edition: Edition) -> Converted:
        """A page that only one book has: `how`, `emergency` or `colophon`."""
        reader = self._press.reader(edition.lang)
        view: View
        if name == "emergency":
            view = emergency_of(self._stock, edition.handbook, reader)
        else:
            view = handbook_view(self._stock, edition.handbook, edition.area, reader, key=name)
        page = Setting(path, edition.lang, 1, self._drawing_style)
        nodes = page.of_html(self._press.view(f"{name}.html", view, edition.lang))
        return Converted(Section(self._finished(nodes, path, edition.lang)), page.anchors)

    def _finished(self, nodes: list[Kid], path: str, lang: Language) -> list[Kid]:
        """A page's nodes with codes drawn, and with the reading of its record's name."""
        name = self._name(path, lang)
        for node in every(nodes):
            if node.kind == "qr" and "svg" not in node.facts:
                self._draw_code(node, path, lang)
            elif name and name.kana and node.kind == "h" and text_of(node.kids) == name.ja:
                node.facts["kana"] = name.kana.replace(" ", "")
        return nodes

    def _name(self, path: str, lang: Language) -> Name | Title | None:
        """The name whose reading stands in the book but not in the page's HTML."""
        record = self.record(path)
        return name_of(record) if record and lang is Language.JA else None

    def _draw_code(self, node: Node, path: str, lang: Language) -> None:
        """A code that opens the page in the guide where its address is known, else the body's own site."""
        to = f"{self._site_url}{address(path, lang)}" if self._site_url else str(node.facts["of"])
        if to not in self._codes:
            self._codes[to] = code_of(to)
        name = str(node.facts["alt"])
        node.facts["svg"] = self._codes[to]
        node.facts["alt"] = self.words[lang]("book.qr_alt", name=name, address=to)

    def documents(self, hrefs: Collection[str], lang: Language) -> Iterator[Kid]:
        """The documents to which links lead, by name, each with its number and its day."""
        reader, words = self._press.reader(lang), self.words[lang]
        cited = [one for one in self.dataset.all(Document) if reader.to(one) in hrefs]
        for document in sorted(cited, key=lambda one: order_of(one.name, lang)):
            number = document.number if lang is Language.JA else document.number_en
            issued = when_in_words(document.issued, words) if document.issued else None
            beside = words("record.list_comma").join(part for part in (number, issued) if part)
            link = Node("link", [words.of(document.name).text], {"href": reader.to(document)})
            yield Node("li", [link, f" {beside}" if beside else ""])

    def whereabouts(self, record: Record, lang: Language) -> str:
        """Where a record is that shares its name: its Area for a municipality, its town for a facility."""
        words = self.words[lang]
        if isinstance(record, Municipality):
            area = self._facts.row(record).area
            return words.of(area.name).text if area else ""
        if isinstance(record, Facility):
            town = self.dataset.follow(record, Municipality, record.municipality)
            return words.of(town.name).text
        return ""
