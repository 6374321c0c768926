"""From a template with its parents, includes and macros to one that says the same in a single run.

Every page of a kind goes through the same parents and calls the same macros; Jinja resolves them anew for each page.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

N = TypeVar("N", bound=nodes.Node)

Macros = Mapping[str, nodes.Macro]


class Flattened:
    """The templates of an environment, each read once and flattened once, however many languages compile it."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._parsed: dict[str, nodes.Template] = {}
        self._whole: dict[str, nodes.Template] = {}

    def template(self, name: str) -> nodes.Template:
        """A template's nodes without `extends`, `include`, blocks, and calls of macros that do not call themselves."""
        if name not in self._whole:
            self._whole[name] = self._flatten(name)
        return copied(self._whole[name])

    def _flatten(self, name: str) -> nodes.Template:
        template = copied(self._read(name))
        blocks: dict[str, list[nodes.Node]] = {}
        kept: list[nodes.Node] = []
        while parent := template.find(nodes.Extends):
            for block in template.find_all(nodes.Block):
                blocks.setdefault(block.name, block.body)
            kept = [*_definitions(template), *kept]
            template = copied(self._read(_constant(parent.template)))
        _Blocks(blocks).visit(template)
        template.body[:0] = kept
        return template

    def _read(self, name: str) -> nodes.Template:
        """A template with its includes in their places and its macros' bodies where they were called."""
        if name not in self._parsed:
            loader = self._environment.loader
            if loader is None:
                raise LookupError(name)
            source, file, _ = loader.get_source(self._environment, name)
            template = self._environment.parse(source, name, file)
            _Includes(self._read).visit(template)
            _Calls(self._macros(template)).visit(template)
            used = {one.name for one in template.find_all(nodes.Name) if one.ctx == "load"}
            template.body = [node for node in template.body if not _is_unused(node, used)]
            self._parsed[name] = template
        return self._parsed[name]

    def _macros(self, template: nodes.Template) -> dict[str, nodes.Macro]:
        """The macros that a template imports or has itself, by the names that it calls them by."""
        found: dict[str, nodes.Macro] = {}
        for node in template.body:
            if isinstance(node, nodes.Macro):
                found[node.name] = node
            elif isinstance(node, nodes.FromImport):
                body = self._read(_constant(node.template)).body
                theirs = {one.name: one for one in body if isinstance(one, nodes.Macro)}
                found |= {name: theirs[name] for name in node.names if isinstance(name, str)}
        return {name: macro for name, macro in found.items() if not _calls_itself(macro, found)}


def _calls_itself(macro: nodes.Macro, others: Macros, seen: frozenset[str] = frozenset()) -> bool:
    called = {name.name for name in macro.find_all(nodes.Name)} & others.keys()
    below = seen | {macro.name}
    return any(name in below or _calls_itself(others[name], others, below) for name in called)


def _definitions(template: nodes.Template) -> Iterator[nodes.Node]:
    for node in template.body:
        if isinstance(node, nodes.Macro | nodes.FromImport):
            yield node


def _is_unused(node: nodes.Node, used: set[str]) -> bool:
    return isinstance(node, nodes.FromImport) and used.isdisjoint(map(str, node.names))


def _constant(template: nodes.Expr) -> str:
    return str(template.as_const())


def copied(node: N) -> N:
    """A node with all below it, but the same environment."""
    twin = type(node).__new__(type(node))
    twin.__dict__.update(node.__dict__)
    for field, value in node.iter_fields():
        if isinstance(value, list):
            copies = [copied(one) if isinstance(one, nodes.Node) else one for one in value]
            setattr(twin, field, copies)
        elif isinstance(value, nodes.Node):
            setattr(twin, field, copied(value))
    return twin


class _Includes(NodeTransformer):
    """Puts included templates where they are included."""

    def __init__(self, read: Callable[[str], nodes.Template]) -> None:
        self._read = read

    def visit_Include(self, node: nodes.Include) -> list[nodes.Node]:
        """The nodes of the included template."""
        return copied(self._read(_constant(node.template))).body


class _Blocks(NodeTransformer):
    """Puts the bodies of blocks where the blocks are."""

    def __init__(self, blocks: Mapping[str, list[nodes.Node]]) -> None:
        self._blocks = blocks

    def visit_Block(self, node: nodes.Block) -> list[nodes.Node]:
        """The body that a descendant gives the block, else its own."""
        given = copied(nodes.Template(self._blocks.get(node.name, node.body)))
        self.generic_visit(given)
        return given.body


class _Calls(NodeTransformer):
    """Puts the bodies of macros where their output would stand, the arguments named as the macro names them."""

    def __init__(self, macros: Macros) -> None:
        self._macros = macros

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:
        """The output in pieces, with bodies of macros in between."""
        pieces: list[nodes.Node] = []
        for child in node.nodes:
            if isinstance(child, nodes.Call) and (macro := self._called(child)):
                pieces.append(self._inlined(child, macro))
            elif pieces and isinstance(pieces[-1], nodes.Output):
                pieces[-1].nodes.append(child)
            else:
                pieces.append(nodes.Output([child], lineno=node.lineno))
        return pieces

    def _called(self, call: nodes.Call) -> nodes.Macro | None:
        is_plain = not (call.dyn_args or call.dyn_kwargs)
        if is_plain and isinstance(call.node, nodes.Name):
            return self._macros.get(call.node.name)
        return None

    def _inlined(self, call: nodes.Call, macro: nodes.Macro) -> nodes.Node:
        first = len(macro.args) - len(macro.defaults)
        given = dict(zip((arg.name for arg in macro.args[first:]), macro.defaults, strict=True))
        given |= dict(zip((arg.name for arg in macro.args), call.args, strict=False))
        given |= {pair.key: pair.value for pair in call.kwargs}
        body = copied(nodes.Template(macro.body))
        self.generic_visit(body)
        targets = [nodes.Name(name, "param") for name in given]
        return nodes.With(targets, list(given.values()), body.body, lineno=call.lineno)
