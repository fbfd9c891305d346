"""The house keeps to its plan: imports go down only, and each room knows only its own trade."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    "pyproject.toml",
    "reader",
    "resources",
    "tests",
    "packaging",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
}


def test_the_import_contracts_hold():
    pytest.importorskip("importlinter")
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def tracked_files() -> list[str]:
    result = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if result.returncode:
        pytest.skip("not a git checkout")
    return result.stdout.splitlines()


def test_nothing_else_stands_at_the_top():
    top = {name.split("/")[0] for name in tracked_files()}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


@pytest.mark.parametrize("module", ["reader.cli", "reader.cli.articles", "reader.intake"])
def test_the_command_line_loads_no_window_and_nothing_heavy(module):
    heavy = "{'PySide6', 'sumy', 'nltk', 'lxml', 'trafilatura', 'urllib3', 'requests', 'numpy'}"
    code = f"import sys, {module}; print(*({heavy} & {{n.split('.')[0] for n in sys.modules}}))"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == []


def test_no_module_keeps_a_mutable_object():
    import ast

    offenders = []
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(
                node.value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp
            ):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if [ast.unparse(target) for target in targets] != ["__all__"]:
                    offenders.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert offenders == []
