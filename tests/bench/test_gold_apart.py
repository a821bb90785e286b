"""What is only measured is never trained on."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).parents[2]


def articles(path: Path) -> set[str]:
    """The articles that a file of labels tells of."""
    return {json.loads(line)["article"] for line in path.read_text("utf-8").splitlines() if line}


def test_no_article_of_the_measure_was_taught() -> None:
    """Neither the labels that teach nor those that set the bars tell of an article of the measure."""
    measured = articles(ROOT / "bench" / "gold" / "positions-news.jsonl")
    taught = set[str]().union(*map(articles, sorted((ROOT / "training" / "labelled").glob("**/*.jsonl"))))

    assert measured
    assert not measured & taught


def test_no_article_that_sets_the_bars_was_taught() -> None:
    """The bars are set on articles that the model has not seen."""
    folder = ROOT / "training" / "labelled"
    held = set[str]().union(*map(articles, sorted((folder / "held").glob("*.jsonl"))))

    assert held
    assert not held & set[str]().union(*map(articles, sorted(folder.glob("*.jsonl"))))
