"""From templates to compiled ones: fixed words and drawings are text already, and little is left to do."""

import operator
import re
from collections.abc import Callable, MutableMapping, Sequence
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import escape

from kyoten.render.flatten import Flattened

_MARKUP = re.compile("[&<>\"']").search


class _Generator(CodeGenerator):
    """Writes a template's code with `w("…")` and `icon("…")` replaced by what they give."""

    environment: "CompilingEnvironment"

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Bring everything together, replace what is fixed, then write the code."""
        whole = self.environment.flattened.template(str(self.name))
        _Fixed(self.environment).visit(whole)
        super().visit_Template(whole, frame)

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("environment.escaped(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write the attribute itself: views are objects, never mappings."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write the call itself: what our templates call asks for no context."""
        self.write("environment.calling(")
        self.visit(node.node, frame)
        self.signature(node, frame)
        self.write(")")


def escaped(value: object) -> str:
    """HTML of a value, as `markupsafe.escape` makes it, for what goes nowhere but into a page."""
    if type(value) is str:
        return str(escape(value)) if _MARKUP(value) else value
    html: Callable[[], str] | None = getattr(value, "__html__", None)
    return str(escape(value)) if html is None else html()


class _Fixed(NodeTransformer):
    """What is the same for every page of a language stands in the code itself."""

    def __init__(self, environment: Environment) -> None:
        self._named = {name: environment.globals[name] for name in ("w", "icon")}

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        """The call, or the constant that it gives."""
        self.generic_visit(node)
        called = self._named.get(node.node.name) if isinstance(node.node, nodes.Name) else None
        values = [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
        is_fixed = len(values) == len(node.args) and not (
            node.kwargs or node.dyn_args or node.dyn_kwargs
        )
        return nodes.Const(called(*values)) if callable(called) and is_fixed else node


class CompilingEnvironment(Environment):
    """An environment that compiles our templates for speed; what they give is the same."""

    code_generator_class = _Generator

    def __init__(
        self,
        folders: Sequence[Path],
        flattened: Flattened | None,
        kept: BytecodeCache | None = None,
    ) -> None:
        super().__init__(
            loader=FileSystemLoader(folders),
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=kept,
        )
        self.globals = {}
        self.flattened = flattened or Flattened(self)
        self.escaped = escaped
        self.calling = operator.call

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """What all templates share is all that a template has."""
        return self.globals
