"""From the forms of procedures to forms for nobody, text and fields that no sheet could show, and files of one name."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.derive.forms import MUNICIPALITY, named, placed
from kyoten.kinds import Procedure
from kyoten.kinds.fault import shown
from kyoten.kinds.forms import Form, FormReach, RowLayout
from kyoten.kinds.steps import ProcedureStep, StepDocument
from kyoten.problem import Problem, error
from kyoten.rules.rule import Seen
from kyoten.source import Path


def forms_are_used(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Every form of a procedure is taken, given or attached in a step."""
    record = seen.record
    if not isinstance(record, Procedure):
        return
    used = {id_ for _, id_ in forms_named(record)}
    for index, form in enumerate(record.forms):
        if form.id not in used:
            yield error(
                record.at("forms", index, "id"),
                "form-unused",
                ja=f"様式「{form.id}」を使う手順がありません。",
                en=f"No step uses the form '{form.id}'.",
                hint=(
                    f"使う手順の書類に form: {form.id} を足すか、forms から消してください。",
                    f"Add form: {form.id} to a document of the step, or delete it from forms.",
                ),
            )


def form_fields_stand_once(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Each field of a form stands in one place of the sheet, and whatever a line names is a field of the form."""
    record = seen.record
    if not isinstance(record, Procedure):
        return
    for index, form in enumerate(record.forms):
        known = [field.id for field in form.fields]
        for path, name in _names(form):
            if name not in known and not (name == MUNICIPALITY and form.reach is FormReach.EACH):
                yield _unknown(record, ("forms", index, *path), name, known)
        times = Counter(placed(form))
        for number, field in enumerate(form.fields):
            if times[field.id] != 1:
                yield error(
                    record.at("forms", index, "fields", number, "id"),
                    "form-field-place",
                    ja=f"欄「{field.id}」は、様式の {times[field.id]} か所にあります。",
                    en=f"The field '{field.id}' stands in {times[field.id]} places of the form.",
                    hint=(
                        "date、addressee、issuer、text、rows のどこか1か所だけに書いてください。",
                        "Name it once, in date, addressee, issuer, text or rows.",
                    ),
                )


def forms_have_their_towns(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A form of which each municipality has its own copy is of a procedure that names municipalities."""
    record = seen.record
    if not isinstance(record, Procedure) or record.scope.municipalities:
        return
    for index, form in enumerate(record.forms):
        if form.reach is FormReach.EACH:
            yield error(
                record.at("forms", index, "reach"),
                "form-for-nobody",
                ja="市町村ごとの様式ですが、この手順に市町村がありません。",
                en="Each municipality has a copy of the form, but the procedure names none.",
                hint=(
                    "scope の municipalities に市町村を書くか、reach を joint にしてください。",
                    "List them under municipalities in scope, or write reach: joint.",
                ),
            )


def form_headings_are_printed(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Rows with numbers have no headings: there is no place for one."""
    record = seen.record
    if not isinstance(record, Procedure):
        return
    numbered = (pair for pair in enumerate(record.forms) if pair[1].layout is RowLayout.NUMBERED)
    for index, form in numbered:
        for i in (i for i, row in enumerate(form.rows) if row.heading):
            yield error(
                record.at("forms", index, "rows", i, "heading"),
                "form-heading-numbered",
                ja="番号の付いた行（layout: numbered）には、見出しを印刷する場所がありません。",
                en="Numbered rows (layout: numbered) have no place for a heading.",
                hint=(
                    "heading を消すか、layout を table にしてください。",
                    "Delete the heading, or write layout: table.",
                ),
            )


def form_issuers_are_printed(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A line of the issuer is printed as text, then its field: nothing stands behind or between fields."""
    record = seen.record
    if not isinstance(record, Procedure):
        return
    for index, form in enumerate(record.forms):
        for i in (i for i, line in enumerate(form.issuer) if not _ends_in_its_field(line)):
            yield error(
                record.at("forms", index, "issuer", i),
                "form-issuer-line",
                ja="issuer の行に書けるのは、文と、その後ろの1つの欄だけです。",
                en="A line of issuer is a text and at most one field behind it.",
                hint=(
                    "欄の後ろの文を消すか、欄ごとに行を分けてください。",
                    "Delete the text behind the field, or give each field a line of its own.",
                ),
            )


def form_files_differ(dataset: Dataset, today: date) -> Iterator[Problem]:
    """No two procedures that have forms bear one id, in whatever folders: their files would be the same."""
    known: dict[str, Procedure] = {}
    for record in dataset.all(Procedure):
        if record.forms and record.id in known:
            other = known[record.id].folder
            yield error(
                record.at("forms"),
                "form-files-twice",
                ja=f"様式のある手順「{record.id}」が {other} にもあり、様式のファイルの場所が重なります。",
                en=f"'{record.id}' in {other} has forms too; their files would have one place.",
                hint=("ファイルの名前を変えてください。", "Rename the file."),
            )
        elif record.forms:
            known[record.id] = record


def forms_named(record: Procedure) -> Iterator[tuple[Path, str]]:
    """Where a step names a form, and the form."""
    for i, step in enumerate(record.steps):
        for path, document in _documents(step):
            if document.form:
                yield ("steps", i, *path, "form"), document.form


def _documents(step: ProcedureStep) -> Iterator[tuple[Path, StepDocument]]:
    """Every document of a step, with its place in the step."""
    lists = {"takes": step.takes, "gives": step.gives, "attachments": step.attachments}
    for field, documents in lists.items():
        yield from (((field, i), document) for i, document in enumerate(documents))


def _names(form: Form) -> Iterator[tuple[Path, str]]:
    """Every name in a form's lines and rows, with its place in the form."""
    if form.date:
        yield ("date",), form.date
    lines: list[tuple[Path, str]] = [(("addressee",), form.addressee), (("text",), form.text)]
    lines += [(("issuer", i), line) for i, line in enumerate(form.issuer)]
    yield from ((path, name) for path, line in lines for name in named(line))
    for i, row in enumerate(form.rows):
        yield from ((("rows", i, "fields", j), name) for j, name in enumerate(row.fields))


def _ends_in_its_field(line: str) -> bool:
    """Whether a line is text alone, or text and one field behind it."""
    names = [name for name in named(line) if name != MUNICIPALITY]
    return not names or (len(names) == 1 and line.rstrip().endswith(f"{{{names[0]}}}"))


def _unknown(record: Procedure, path: Path, name: str, known: list[str]) -> Problem:
    fields = ", ".join(known)
    return error(
        record.at(*path),
        "form-field-unknown",
        ja=f"「{shown(name)}」という欄は、この様式にありません。",
        en=f"The form has no field '{shown(name)}'.",
        hint=(f"いまある欄: {fields}", f"There are: {fields}"),
    )
