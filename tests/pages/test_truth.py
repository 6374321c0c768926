"""From what records do not know, doubt or lack to pages that say so."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from kyoten.derive import derive
from kyoten.kinds import KINDS, Base, Facility, Figure, Municipality, Record
from kyoten.pages.generic import Field, generic_view
from kyoten.pages.stock import stock_of
from kyoten.urls import path_of
from kyoten.words import LANGUAGES, Language, load_words, untranslated
from tests.building import TODAY
from tests.pages.sites import LITTLE, THEME, site_of

WORDS = load_words(THEME / "words")


def test_unconfirmed_records_say_so() -> None:
    """What neither the body concerned nor a source confirms is marked; a confirmed record is not."""
    said = WORDS[Language.JA]("record.unconfirmed_text")
    for town in site_of().dataset.all(Municipality):
        main = site_of().main(path_of(town))
        assert (said in main) is not town.confirmed


def test_samples_say_so() -> None:
    """A sample's page says before anything else that it does not exist."""
    for office in site_of().dataset.all(Facility):
        before = site_of().main(f"shiga/facilities/{office.id}/").partition("<h2")[0]
        assert (WORDS[Language.JA]("record.sample_text") in before) is office.sample


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_odd_in_a_source_is_said(lang: Language) -> None:
    """Every anomaly of a record stands on its page."""
    (base,) = site_of().dataset.all(Base)
    main = re.sub("</?span[^>]*>", "", site_of().main("shiga/bases/kohoku/", lang))
    assert len(base.anomaly) > 2
    for text in base.anomaly:
        said = text.en if lang is Language.EN else text.ja
        assert said is not None and said.replace('"', "&quot;").replace("'", "&#x27;") in main


def test_age_of_a_record_is_said() -> None:
    """A page says when somebody last made sure, that it was long ago, or that nobody has."""
    little = site_of(LITTLE)
    assert "2026年（令和8年）10月1日" in little.main("mihon/bases/base/")
    assert "2024年（令和6年）5月1日に、番号を確かめました。1年以上前です。" in little.main(
        "mihon/municipalities/answers-cho/"
    )
    never = WORDS[Language.JA]("record.never_verified")
    assert never in little.main("mihon/municipalities/silent-cho/")


def test_state_of_a_base_is_dated() -> None:
    """A state is what a source of a date says; no state is said to be unknown, not to be missing."""
    assert "整備済み（2024年（令和6年）4月の資料による）" in site_of(LITTLE).main(
        "mihon/bases/base/"
    )
    assert WORDS[Language.JA]("base.no_state") in site_of(LITTLE).main("mihon/bases/sample/")


def test_missing_translation_is_shown_in_japanese() -> None:
    """A term without an English meaning shows the Japanese one, marked as Japanese, and is counted."""
    site = site_of(LITTLE)
    assert '<p><span lang="ja">英語のない説明です。</span></p>' in site.main(
        "terms/sample/", Language.EN
    )
    assert "<p>英語のない説明です。</p>" in site.main("terms/sample/")
    assert any(text == "英語のない説明です。" for _, _, text in untranslated(site.dataset.every()))


def test_real_data_miss_no_translation() -> None:
    """No text of a real record waits for its English."""
    assert list(untranslated(site_of().dataset.every())) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_of_any_kind_shows_every_field(lang: Language) -> None:
    """A kind without a template of its own shows all that a record says, by titles in words."""
    dataset = site_of().dataset
    today = date.fromisoformat(TODAY)
    stock = stock_of(dataset, derive(dataset, today), today)
    reader = site_of().press.shells.reader(lang, "shiga/bases/kohoku/")
    for kind in KINDS:
        for record in dataset.all(kind):
            view = generic_view(stock, record, reader)
            filled = {WORDS[lang].title(kind, name) for name in _filled(record)}
            assert {field.title for field in view.fields} == filled
            assert all(_is_whole(field) for field in view.fields)


def _filled(record: Record) -> Iterator[str]:
    """The fields that a record says something in; a "no" that nobody typed says nothing."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        is_silent = value in (None, ()) or (value is False and not record.has(name))
        if not is_silent and name not in ("source", "confirmed", "verified", "sample", "anomaly"):
            yield name


def _is_whole(field: Field) -> bool:
    inner = [one for part in field.parts for one in part]
    return bool(field.items or field.contacts or inner) and all(map(_is_whole, inner))


def test_rough_figures_say_so() -> None:
    """A figure is said with "about" where its source does, and only there."""
    figures = site_of().dataset.all(Figure)
    assert {figure.approximately for figure in figures} == {False, True}
    for figure in figures:
        for lang, about in ((Language.JA, "約"), (Language.EN, "about ")):
            value = re.search('k-value">([^<]*)<', site_of().main(path_of(figure), lang))
            assert value is not None
            assert value[1].startswith(about) is figure.approximately


def test_corrections_have_an_address() -> None:
    """Where a prefecture takes corrections, every page of its folder says where to send them."""
    for path in site_of(LITTLE).pages:
        if path != "404.html":
            assert 'href="https://example.jp/corrections"' in site_of(LITTLE).main(path), path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_takes_corrections(lang: Language) -> None:
    """With several prefectures, a page without an address of its own leads to the place that names them all."""
    site, said = site_of(), WORDS[lang]("shell.foot.correct")
    for path in site.pages:
        if path != "404.html":
            href = site.press.shells.reader(lang, path).href("about/#corrections")
            assert f'<a href="{href}">{said}</a>' in site.main(path, lang), path
