"""From a site's sections to the shell around each page: menus are made once a language and section."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kyoten.dataset import Dataset
from kyoten.kinds import Handbook, Prefecture
from kyoten.kinds.parts import Name
from kyoten.pages import Chapter, Reader
from kyoten.pages.page import Frame
from kyoten.render.shell import Kin, Shell
from kyoten.urls import NOT_FOUND, Link, address, base_of, root_of
from kyoten.words import LANGUAGES, Language, Words

_READ = ("guide", "procedures", "coverage", "cases", "terms", "documents")
_MORE = {
    "past": ("types", "block-meetings", "practices"),
    "know": ("tools", "programmes", "processes", "figures"),
    "site": ("about", "accessibility", "data"),
}
"""What stands only in the site map: headings with the pages below them."""

_OTHER = dict(zip(LANGUAGES, reversed(LANGUAGES), strict=True))

Menu = tuple[Link, ...]
Sitemap = tuple[tuple[str, Menu], ...]


@dataclass(frozen=True, slots=True)
class Shells:
    """What the shells of all pages share: prefectures, chapters, words, and the menus made so far."""

    words: dict[Language, Words]
    prefectures: tuple[tuple[str, Name], ...]
    """The folder and the name of each prefecture that adopted the handbook."""
    chapters: tuple[Chapter, ...]
    is_offline: bool = False
    site_url: str = ""
    """Where the site is published; empty while it does not know."""
    _readers: dict[tuple[Language, str], Reader] = field(default_factory=dict)
    _menus: dict[Kin, Menu] = field(default_factory=dict)
    _sitemaps: dict[tuple[Language, str], Sitemap] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """The path at which a host serves the site's root."""
        return base_of(self.site_url)

    def reader(self, lang: Language, path: str) -> Reader:
        """Who reads a page in a language."""
        return self._reader(lang, root_of(address(path, lang), self.base))

    def _reader(self, lang: Language, root: str) -> Reader:
        reader = self._readers.get((lang, root))
        if reader is None:
            reader = self._readers[lang, root] = Reader(self.words[lang], root, self.is_offline)
        return reader

    def of(
        self, lang: Language, path: str, frame: Frame, *, section: str, is_prose: bool = False
    ) -> Shell:
        """The shell around the page of a path; `section` names the menu's entry that is current."""
        reader, words = self.reader(lang, path), self.words[lang]
        other = _OTHER[lang]
        kin = self._kin(reader, path, section)
        return Shell(
            lang=lang,
            title=frame.title,
            description=frame.description,
            path=path,
            root=reader.root,
            site_name=words("shell.site_name"),
            home=reader.href(""),
            emergency=reader.href("emergency/"),
            search=reader.href("search/"),
            kin=kin,
            menu=self._menu(reader, kin),
            sitemap=self.sitemap(reader),
            other=Link(
                self.words[other]("menu.language"), self._reader(other, reader.root).href(path)
            ),
            other_lang=other,
            alternates=self._alternates(path),
            crumbs=frame.crumbs,
            sources=frame.sources,
            verified=frame.verified,
            correct=frame.correct,
            is_prose=is_prose,
        )

    def _alternates(self, path: str) -> tuple[tuple[str, str], ...]:
        """The full addresses that search engines ask for; they take no relative ones, and no error page."""
        if not self.site_url or path == NOT_FOUND:
            return ()
        twins = {str(lang): self.site_url + address(path, lang) for lang in LANGUAGES}
        return (*twins.items(), ("x-default", twins[Language.JA]))

    def _kin(self, reader: Reader, path: str, section: str) -> Kin:
        own = path.split("/", 1)[0]
        folder = self.prefectures[0][0] if len(self.prefectures) == 1 else ""
        for adopted, _ in self.prefectures:
            folder = own if adopted == own else folder
        return reader.lang, section, folder, reader.root

    def _menu(self, reader: Reader, kin: Kin) -> Menu:
        if kin not in self._menus:
            _, section, folder, _ = kin
            self._menus[kin] = tuple(self._entries(reader, section, folder))
        return self._menus[kin]

    def _entries(self, reader: Reader, section: str, folder: str) -> Iterable[Link]:
        words = reader.words
        for other, name in self.prefectures:
            if folder in (other, ""):
                label = words.of(name)
                yield Link(label, reader.href(f"{other}/"), section == "prefecture")
        if folder:
            href = reader.href(f"{folder}/facilities/")
            yield Link(words("menu.facilities"), href, section == "facilities")
        for entry in _READ:
            yield Link(words(f"menu.{entry}"), reader.href(f"{entry}/"), section == entry)

    def sitemap(self, reader: Reader) -> Sitemap:
        """The links of the footer under their headings; it is the same on every page with the same way to the root."""
        key = (reader.lang, reader.root)
        if key not in self._sitemaps:
            self._sitemaps[key] = (*self._all(reader), *self._more(reader))
        return self._sitemaps[key]

    def _more(self, reader: Reader) -> Iterator[tuple[str, Menu]]:
        words = reader.words
        for heading, names in _MORE.items():
            links = (
                Link(words(f"menu.{name.replace('-', '_')}"), reader.href(f"{name}/"))
                for name in names
            )
            yield words(f"menu.{heading}"), tuple(links)

    def _all(self, reader: Reader) -> Sitemap:
        words = reader.words
        find = [
            Link(words("menu.home"), reader.href("")),
            Link(words("menu.emergency"), reader.href("emergency/")),
        ]
        for folder, name in self.prefectures:
            find.append(Link(words.of(name), reader.href(f"{folder}/")))
            label = words("menu.facilities_in", prefecture=words.of(name).text)
            find.append(Link(label, reader.href(f"{folder}/facilities/")))
        read = [Link(words(f"menu.{name}"), reader.href(f"{name}/")) for name in _READ]
        for chapter in self.chapters:
            title = words.quoted(chapter.title(reader.lang), reader.lang)
            read.append(Link(title, reader.href(chapter.path)))
        return ((words("menu.find"), tuple(find)), (words("menu.read"), tuple(read)))


def shells_of(
    dataset: Dataset,
    words: dict[Language, Words],
    *,
    chapters: Iterable[Chapter] = (),
    is_offline: bool = False,
    site_url: str = "",
) -> Shells:
    """What the shells of all pages of a dataset share; `site_url` ends in a slash."""
    prefectures = tuple(
        (handbook.folder, dataset.follow(handbook, Prefecture, handbook.prefecture).name)
        for handbook in dataset.all(Handbook)
    )
    return Shells(words, prefectures, tuple(chapters), is_offline, site_url)
