"""What is written about the house keeps up with it, and says nothing about the machine it was written on."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import onrecord
from onrecord import terms

#: Paths of one machine, and hosts that packages come from. Put together here, so that this file does not hold them.
FORBIDDEN = tuple(
    "".join(pieces).encode()
    for pieces in (
        ("/wo", "rk/"), ("/ro", "ot/"), ("/ho", "me/"), ("/opt/", "wheels"), ("/opt/", "pypi"),
        ("pypi", ".org"), ("python", "hosted.org"), ("registry.", "npmjs"), ("--index", "-url"), ("--find", "-links"),
    )
)  # fmt: skip
PAGES = ("README.md", "ARCHITECTURE.md", "GLOSSARY.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
STATUSES = r"Status: (proposed|accepted|rejected|replaced by \d{4})"


def test_names_no_machine_and_no_package_host(tracked: dict[str, bytes]) -> None:
    """No file that goes with the project holds a path of one machine or the address of a package registry."""
    found = [(name, word.decode()) for name, content in tracked.items() for word in FORBIDDEN if word in content]

    assert [] == found


def test_locked_requirements_all_carry_hashes(root: Path) -> None:
    """Every requirement in a lock file is pinned to one version and to the digests of its files."""
    for name in ("requirements-build.lock", "requirements.lock", "requirements-dev.lock"):
        joined = (root / name).read_text(encoding="utf-8").replace("\\\n", " ")
        wanted = [line for line in joined.splitlines() if line.strip() and not line.strip().startswith("#")]

        assert wanted
        assert [] == [line for line in wanted if not re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)]


def test_every_class_of_the_vocabulary_is_in_the_glossary(root: Path) -> None:
    """Each class that terms offers has an entry in the glossary, and every entry in code letters exists."""
    entries = set(re.findall(r"^- \*\*`(\w+)`\*\*", (root / "GLOSSARY.md").read_text(encoding="utf-8"), re.MULTILINE))
    classes = {name for name in terms.__all__ if isinstance(getattr(terms, name), type)}

    assert set() == classes - entries
    assert set() == entries - set(terms.__all__)


def test_every_decision_says_where_it_stands(root: Path) -> None:
    """Each decision has a number of its own, a heading and a status."""
    decisions = sorted((root / "docs" / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]

    assert decisions
    assert len(numbers) == len(set(numbers))
    assert [] == [path.name for path in decisions if not re.match(r"\d{4}-[a-z0-9-]+\.md", path.name)]
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert re.match(r"# \S", text), path.name
        assert re.search(rf"^{STATUSES}", text, re.MULTILINE), path.name


def test_links_between_pages_lead_somewhere(root: Path) -> None:
    """Every link from a page of the project to another file of it finds that file."""
    pages = [*(root / name for name in PAGES), *(root / "docs").rglob("*.md"), root / "bench" / "README.md"]
    lost = [
        (page.name, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        if "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists()
    ]

    assert [] == lost


def test_changelog_knows_the_version(root: Path) -> None:
    """The changelog has a section for the version that the package carries, and every extra is described."""
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    extras = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    contributing = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert f"## [{onrecord.__version__}]" in changes
    assert [] == [name for name in extras if f"`{name}`" not in contributing]
