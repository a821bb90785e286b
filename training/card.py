"""Write a model card: `python -m training.card --model FOLDER --figures figures.json`.

The figures file holds what `training.evaluate` and the attribution scorer printed: `float` and `int8`, each with `cofenet`, `attributions`
and `names`; `speed`; and `training` with hours, machine and passes.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["card"]

_HEAD = """# Reader model {version}

Reads who said what in English news text, and the names in it, in one pass of one encoder. `reader.onnx` is the network (int8), `vocabulary.txt`
its word pieces, `reader.json` the catalogue: digests, sizes, labels, learned steps and links. No text of any corpus is in these files.

## What it is for

Finding passages that a news text attributes to somebody: source, cue ("said", "according to") and content, tied together; and the names of
people, organisations, places, groups, events and dates. Its findings are leads with exact offsets for a person to check. It is not
for judging whether what was said is true, and its scores are no probabilities of that.

## What it was trained on

| data | used for | licence |
|---|---|---|
| PolNeAR, 840 US political news articles of 2015-16 | roles and links | none stated for the annotations; the text belongs to its publishers |
| GUM, all but the eight documents kept for measuring | names | text CC BY 2.5 and 4.0, annotations CC BY 4.0 |
| CrossNER politics, train | names | MIT, text CC BY-SA |
| re3d | names | per source: open government licences and public domain |
| WikiGold | names | CC BY 4.0 |
| Universal NER on EWT, dev | names | CC BY-SA 4.0 |
| about three quarters of 37,554 US news articles of 2012-20 from 491 outlets, without marks | adapting the encoder: hidden words | text belongs to its publishers |
| all-MiniLM-L6-v2 | first weights of the encoder | Apache-2.0 |

Say it plainly: nobody has stated a licence for PolNeAR's annotations, and its articles, like those read without marks, are their publishers'
property. Weights were learned from them; no sentence of them is in this package. Whoever may not use weights learned from such text should not use this model.

Words for nationalities, faiths and parties ("group") are marked in hardly any of these corpora. They were taught from a list of such words, in
context. Treat that kind as the least tried.
"""

_TAIL = """
## What it gets wrong

See `docs/reader-errors.md` for classes and counts. In short: where an indirect statement ends; cues that are no verbs of saying; statements inside
statements, since the corpus gives each word one role only; first-person and interview text, since it was taught on reports; British single
quotation marks; any language but English. It was taught on US political news of two years, and its picture of who speaks and how is theirs.
Names: titles are not part of a person's name; events and organisations that are described and not named are left out.
"""


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def card(version: str, figures: dict[str, Any]) -> str:
    """Write the card.

    Args:
        version: Version of the model.
        figures: As the module says.

    Returns:
        Markdown.
    """
    both = (figures["float"], figures["int8"])
    roles = [
        (role, *(f"{one['cofenet'][role][key]:.3f}" for one in both for key in ("p", "r", "f1")))
        for role in ("source", "cue", "content")
    ]
    ties = [
        (name, *(f"{one['attributions'][name]['f1']:.3f}" for one in both)) for name in figures["int8"]["attributions"]
    ]
    names = [
        (part, kind, f"{value['p']:.3f}", f"{value['r']:.3f}", f"{value['f1']:.3f}", str(value["gold"]))
        for part, kinds in figures["int8"]["names"].items()
        for kind, value in kinds.items()
    ]
    training = figures["training"]
    return "\n".join([
        _HEAD.format(version=version),
        "## Figures\n\nAll on dev splits that never trained, through the run-time code; the test splits were not touched. The number of passes and the",
        "thresholds were chosen on these same splits, so expect a little less elsewhere.\n",
        "**Roles**, PolNeAR dev in the CofeNet form: exact spans over the given tokens.\n",
        _table(("role", "float P", "R", "F1", "int8 P", "R", "F1"), roles),
        "**Attributions**, PolNeAR dev, F1 of the attribution scorer on the model's own spans (the program sets boundaries by quotation marks after",
        "this, so its figures differ).\n",
        _table(("measure", "float", "int8"), ties),
        "**Names**, exact spans, int8. GUM's dev documents hold very few names, so single figures there mean little.\n",
        _table(("text", "kind", "P", "R", "F1", "gold"), names),
        "**Speed**, int8, one thread: " + figures["speed"] + "\n",
        "**Training**: " + training + "\n",
        _TAIL.lstrip("\n"),
    ])  # fmt: skip


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--figures", type=Path, required=True)
    arguments = parser.parse_args()
    catalogue = json.loads((arguments.model / f"{arguments.model.name}.json").read_text(encoding="utf8"))
    text = card(catalogue["version"], json.loads(arguments.figures.read_text(encoding="utf8")))
    (arguments.model / "MODEL_CARD.md").write_text(text, encoding="utf8")


if __name__ == "__main__":
    main()
