"""The names of programming languages, as sites write them over code and in their classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType

from reader.extract.markup import Element, name_set

_NAMES = name_set(
    "abap abnf actionscript ada agda antlr apacheconf apex apl applescript aql arduino arm "
    "asciidoc asm asp aspx astro autohotkey awk bash basic batch bibtex bicep bnf brainfuck c "
    "cairo clj clojure cmake cobol coffeescript console coq cpp crystal csharp cson csp css "
    "csv cuda cue cypher d dart delphi dhall diff django dockerfile dot ebnf ejs elisp elixir "
    "elm erb erlang excel fish flow forth fortran fsharp gdscript gherkin glsl gnuplot go "
    "gradle graphql groovy hack haml handlebars haskell haxe hcl hlsl html http hy idris ini "
    "io ipython j janet java javascript jinja jq js jscript json json5 jsonc jsonl jsx julia "
    "kotlin kql ksh latex lean lean4 less liquid lisp livescript llvm log lua make makefile "
    "markdown markup mathematica matlab mdx mermaid metal mojo move mysql nasm nginx nim nix "
    "nunjucks objectivec ocaml octave odin org pascal patch perl pgsql php plantuml plpgsql "
    "plsql pony postgresql powershell prisma processing prolog promql properties protobuf pug "
    "puppet purescript py python qml r racket raku razor reason rego rescript rst ruby rust "
    "sas sass scala scheme scss sed sh shell smali smalltalk smarty sml solidity sparql sql "
    "sqlite squirrel stan stata stylus svelte svg swift systemverilog tcl terminal terraform "
    "tex thrift toml ts tsql tsx turtle twig typescript typst vala vb vbnet vbscript verilog "
    "vhdl vim vue vyper wasm wgsl wolfram xml xquery xslt yaml yml zig zsh"
)
_LABELS = MappingProxyType(
    {
        "c++": "cpp",
        "c#": "csharp",
        "f#": "fsharp",
        "objective-c": "objectivec",
        "objective c": "objectivec",
        "visual basic": "vb",
        "vb.net": "vbnet",
        "common lisp": "lisp",
        "emacs lisp": "elisp",
        "docker": "dockerfile",
        "golang": "go",
        "node.js": "javascript",
        "nodejs": "javascript",
        "python3": "python",
        "python 3": "python",
        "shell script": "shell",
        "shell session": "console",
        "shellscript": "shell",
        "assembly": "asm",
        "protocol buffers": "protobuf",
        "pl/sql": "plsql",
        "t-sql": "tsql",
        "react jsx": "jsx",
        "jscript": "javascript",
    }
)
_NO_LANGUAGE = frozenset(
    {"plain text", "plaintext", "text", "txt", "plain", "code", "none", "raw", "snippet"}
)
_NOT_IN_CLASSES = name_set(
    "none text plain plaintext nohighlight highlight code hljs wrapper source default copy txt "
    "raw notranslate unknown auto en en-us language"
)
_ATTRIBUTES = (
    "data-lang", "data-language", "data-code-language", "data-enlighter-language",
    "data-programming-language", "data-syntax",
)  # fmt: skip
_WORD = re.compile(r"[a-z0-9+#._-]{1,20}")
_SAID = re.compile(r"(?:language|lang|brush)[-:]([^;]+);?")
_SAID_IF_KNOWN = re.compile(r"(?:(?:mw-)?highlight(?:-source|-lang)?|src|type|code)-(.+)")
_BEFORE = name_set("brush: highlight sourcecode src prettyprint codehilite source")
"""Words of classes after which the name of a language comes, or none."""
_BESIDE = _BEFORE | name_set(
    "hljs hl syntaxhighlighter shiki enlighterjs prism chroma code listing"
)
"""Words of classes beside which the known name of a language stands."""


def language_on(element: Element) -> str:
    """The language that an element's attributes and classes name; empty if they name none."""
    for name in _ATTRIBUTES:
        found = _as_name(element.get(name) or "")
        if found:
            return found
    return _in_classes((element.get("class") or "").lower().split())


def _in_classes(words: list[str]) -> str:
    for word in words:
        match = _SAID.fullmatch(word)
        found = _as_name(match[1]) if match else ""
        if found:
            return found
        match = _SAID_IF_KNOWN.fullmatch(word)
        if match and match[1] in _NAMES:
            return match[1]
    for before, word in pairwise(words):
        if before in _BEFORE and (word.strip(";") in _NAMES or before == "brush:"):
            return _as_name(word.strip(";"))
    if not _BESIDE.isdisjoint(words):
        return next((word for word in words if word in _NAMES and word not in _BESIDE), "")
    return ""


def _as_name(value: str) -> str:
    value = value.strip().lower()
    value = _LABELS.get(value, value)
    return value if _WORD.fullmatch(value) and value not in _NOT_IN_CLASSES else ""


def language_of_label(label: str) -> str | None:
    """The language that a line over some code names; empty for plain text, None for no label."""
    key = " ".join(label.casefold().split()).removesuffix(" code")
    if key in _NO_LANGUAGE:
        return ""
    name = _LABELS.get(key, key)
    return name if name in _NAMES else None


def languages_around(element: Element, levels: int = 2) -> Iterator[str]:
    """What is said of the language on a `pre`, in it, and on what wraps it, the nearest first."""
    inner = element if element.tag == "code" else next(element.iter("code"), None)
    yield from (language_on(one) for one in (inner, element) if one is not None)
    for _, around in zip(range(levels), element.iterancestors(), strict=False):
        if around.tag in {"body", "article", "main", "section"}:
            return
        yield language_on(around)
