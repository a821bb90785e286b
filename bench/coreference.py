"""Who is the same across articles: ECB+ topics 31-35 and MEANTIME, with gold mentions and with the program's own.

Each topic is read as one record, as the articles of a story are. Gold mentions are asked one by one as if each were the
source of a statement: what the program leads them to is their group. The program's own mentions are the places where it
sees somebody named, and pronouns; one that ends on the last word of a gold mention's head counts as that mention.

The makers of ECB+ looked for what is the same across articles in the sentences of a list that comes with it; outside
these most mentions were left as if nothing else were the same. It is measured on all sentences, and on the listed ones.

The baseline puts mentions together whose head word is the same (Same head lemma). Chains are taken as the data give them;
MEANTIME has many entities twice, once for articles with one mention and once for those with more, and is also measured
with these joined.
"""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bench.clusters import conll, groups
from bench.data import unpacked
from bench.measure import Measure
from onrecord.link.settle import settle
from onrecord.link.stories.settle import stories
from onrecord.run.work import finder
from onrecord.terms import Document, Findings, Span, Statement, Trace, content_id, statement_id
from onrecord.text.offices import collective, head_office

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

TOPICS = ("31", "32", "33", "34", "35")
#: No white space before these tokens, and none after those.
_CLOSING = frozenset(".,;:!?)%”’]") | {"'s", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m"}
_OPENING = frozenset("([$#“‘")
_AFTER_HEAD = re.compile(
    r"\s+(?:of|for|in|at|to|from|with|on|by|about|near|who|which|that|whose|where|when|and|or|under|between|during|"
    r"including|based|after|before|against|into|over|outside|inside|around|behind|as)\b|\s*[,;:(\[—–]"
)
_WORD = re.compile(r"[\w$%.’'&-]+")
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|its|their|himself|herself|itself|who|which|we|our|us|I|my|me)\b",
    re.IGNORECASE,
)
#: A noun phrase of an article and a noun, with words between them that may be part of a title.
_NOUN = re.compile(
    r"\b(?P<phrase>(?:the|an?|his|her|its|their)\s(?:[\w-]+\s){0,2}?(?P<noun>[\w-]+))\b(?!\s+[A-Z]|-)", re.IGNORECASE
)
#: Start and end of a mention in its text.
Place = tuple[int, int]
#: The article of a mention, and its place.
Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """One article with its gold mentions."""

    topic: str
    name: str
    text: str
    #: The chain of each mention.
    chains: Mapping[Place, str]
    #: The sentences that hold gold mentions; the others were not annotated.
    sentences: tuple[Place, ...]
    #: Of these, the ones in which somebody looked for what is the same across articles.
    checked: tuple[Place, ...] = ()


def measure() -> list[Measure]:
    """CoNLL F1 of the program and of the baseline on both sets."""
    find = finder()
    meantime = list(_meantime())
    joined = [
        replace(a, chains={k: re.sub(r"^(.*:)(?:cross_)?(?:intra_)?", r"\1", v) for k, v in a.chains.items()})
        for a in meantime
    ]
    ecb = list(_ecb())
    listed = [_checked(article) for article in ecb]
    found = []
    for name, articles in (("ecb", ecb), ("ecb checked", listed), ("meantime", meantime), ("meantime joined", joined)):
        read = {article.name: find(_document(article), len(article.text)) for article in articles}
        found.append(Measure(f"coreference {name}", _figures(articles, read)))
    return found


def _checked(article: Marked) -> Marked:
    chains = {p: c for p, c in article.chains.items() if any(start <= p[0] < end for start, end in article.checked)}
    return replace(article, chains=chains, sentences=article.checked)


def _figures(articles: Sequence[Marked], read: Mapping[str, Findings]) -> dict[str, float]:
    gold: dict[Key, str] = {(a.name, *place): chain for a in articles for place, chain in a.chains.items()}
    heads = {(a.name, *place): f"{a.topic} {head(a.text[slice(*place)])}" for a in articles for place in a.chains}
    asked = {
        (name, *place): label for name, place, label in _answers(articles, read, [list(a.chains) for a in articles])
    }
    proposed = [sorted({*_own(a, read[a.name])}) for a in articles]
    own = _aligned(articles, _answers(articles, read, proposed))
    figures = {"mentions": float(len(gold)), "chains": float(len(set(gold.values())))}
    topic_of = {article.name: article.topic for article in articles}
    text_of = {article.name: article.text for article in articles}
    plain = {key: f"{topic_of[key[0]]} {head(text_of[key[0]][key[1] : key[2]])}" for key in own}
    parts = (("same head", heads), ("gold mentions", asked), ("own mentions same head", plain), ("own mentions", own))
    for part, labels in parts:
        figures |= {f"{part} {key}": value for key, value in conll(groups(gold), groups(labels)).items()}
    several = {key for key, chain in gold.items() if sum(other == chain for other in gold.values()) > 1}
    for part, labels in parts[:2]:
        kept = {key: label for key, label in labels.items() if key in several}
        scored = conll(groups({key: gold[key] for key in several}), groups(kept))
        figures[f"{part} without singletons CoNLL"] = scored["CoNLL"]
    return figures


def head(mention: str) -> str:
    """The lemma of the head word: the last word before what only says more about it, in the singular."""
    bare = mention.strip(" \"'")
    cut = _AFTER_HEAD.search(bare, 1)
    words = [w for w in _WORD.findall(bare[: cut.start()] if cut else bare) if w.lower() not in {"'s", "’s"}] or [bare]
    last = re.sub(r"['’]s$", "", words[-1]).lower().strip(".'’")
    if len(last) > 3 and last.endswith("ies"):
        return f"{last[:-3]}y"
    return last[:-1] if len(last) > 3 and last.endswith("s") and not last.endswith("ss") else last


def _answers(
    articles: Sequence[Marked], read: Mapping[str, Findings], places: Sequence[Sequence[Place]]
) -> Iterator[tuple[str, Place, str]]:
    """What the program leads each place to: the article, the place and a label."""
    for topic in sorted({article.topic for article in articles}):
        documents, findings, asked = [], {}, {}
        for article, mine in zip(articles, places, strict=True):
            if article.topic != topic:
                continue
            document = _document(article)
            more = {place: _question(document, article, place) for place in mine}
            documents.append(document)
            known = read[article.name]
            findings[document.id] = replace(known, statements=(*known.statements, *more.values()))
            asked.update({(article.name, place): statement.id for place, statement in more.items()})
        told = stories(documents, findings)
        entities = {speaker.statement: speaker.entity for speaker in settle(documents, findings, (), told).speakers}
        for (name, place), statement in asked.items():
            yield name, place, f"{topic} {entities[statement]}" if entities[statement] else f"{name} {place}"


def _question(document: Document, article: Marked, place: Place) -> Statement:
    # A statement needs words said: the last character of the sentence stands for them.
    end = next((end for start, end in article.sentences if start <= place[0] < end), place[1])
    source, content = (Span.of(article.text, *place),), (Span.of(article.text, end - 1, end),)
    id_ = statement_id(document.id, source, (), content)
    return Statement(id_, document.id, "indirect", source, (), content, "body", None, None, None, None)


def _own(article: Marked, findings: Findings) -> Iterator[Place]:
    """Where the program sees somebody: names, sources of statements and pronouns, in the annotated sentences."""
    spans = [m.span for m in findings.mentions if m.kind not in {"date", "event"}]
    spans += [span for statement in findings.statements for span in statement.source]
    places = {(span.start, span.end) for span in spans}
    covered = sorted(places)
    for match in _NOUN.finditer(article.text):
        noun = match.group("noun").lower()
        if head_office(noun) is not None or collective(noun) in {"body", "many"}:
            covered.append(match.span("phrase"))
            places.add(match.span("phrase"))
    for match in _PRONOUN.finditer(article.text):
        if not any(start <= match.start() < end for start, end in covered):
            places.add(match.span())
    return (p for p in places if any(start <= p[0] < end for start, end in article.sentences))


def _aligned(articles: Iterable[Marked], answers: Iterable[tuple[str, Place, str]]) -> dict[Key, str]:
    """Own mentions under the place of the gold mention with the same head, where there is one."""
    by_head: dict[tuple[str, int], Place] = {}
    for article in articles:
        for place in sorted(article.chains, key=_length):
            by_head[article.name, _head_end(article.text, place)] = place
    text_of = {article.name: article.text for article in articles}
    found: dict[Key, str] = {}
    for name, place, label in answers:
        there = by_head.get((name, _head_end(text_of[name], place)), place)
        found.setdefault((name, *there), label)
    return found


def _length(place: Place) -> int:
    return place[1] - place[0]


def _head_end(text: str, place: Place) -> int:
    exact = text[slice(*place)]
    cut = _AFTER_HEAD.search(exact, 1)
    bare = re.sub(r"['’]s?$", "", exact[: cut.start()] if cut else exact).rstrip(" \"'’,.")
    return place[0] + len(bare)


def _document(article: Marked) -> Document:
    id_ = content_id("document", article.name)
    return Document(
        id_, article.name, id_, "utf-8", "text/plain", article.text, id_, "en", None, None, None, None, None, None, (),
        Trace("bench", "1"),
    )  # fmt: skip


def _ecb() -> Iterator[Marked]:
    root = next(unpacked("cross_document.tar.xz").rglob("ECB+"))
    checked: dict[str, set[int]] = defaultdict(set)
    with (root / "ECBplus_coreference_sentences.csv").open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            checked[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    for topic in TOPICS:
        for path in sorted((root / topic).glob("*.xml")):
            yield _ecb_article(topic, path, checked[path.stem])


def _ecb_article(topic: str, path: Path, checked: AbstractSet[int]) -> Marked:
    root = ET.parse(path).getroot()
    tokens: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for token in root.iter("token"):
        tokens[int(token.attrib["sentence"])].append((token.attrib["t_id"], token.text or ""))
    text, places = _written([[word for _, word in tokens[number]] for number in sorted(tokens)])
    at = {id_: places[row][i] for row, number in enumerate(sorted(tokens)) for i, (id_, _) in enumerate(tokens[number])}
    row_of = {id_: row for row, number in enumerate(sorted(tokens)) for id_, _ in tokens[number]}
    chain_of = {
        source.attrib["m_id"]: relation.attrib.get("note", "")
        if relation.tag.startswith("CROSS")
        else f"{path.stem}:{relation.attrib['r_id']}"
        for relation in root.iterfind("Relations/*")
        for source in relation.iter("source")
    }
    chains: dict[Place, str] = {}
    rows = set()
    for mark in root.iterfind("Markables/*"):
        ids = [anchor.attrib["t_id"] for anchor in mark.iter("token_anchor")]
        rows |= {row_of[id_] for id_ in ids}
        if ids and "ACTION" not in mark.tag:
            place = min(at[id_][0] for id_ in ids), max(at[id_][1] for id_ in ids)
            chains.setdefault(place, chain_of.get(mark.attrib["m_id"], f"{path.stem}:{mark.attrib['m_id']}"))
    ends = {number: (places[row][0][0], places[row][-1][1]) for row, number in enumerate(sorted(tokens))}
    return Marked(
        topic, path.stem, text, chains, tuple((places[r][0][0], places[r][-1][1]) for r in sorted(rows)),
        tuple(ends[number] for number in sorted(checked & ends.keys())),
    )  # fmt: skip


def _meantime() -> Iterator[Marked]:
    folder = next(unpacked("cross_document.tar.xz").rglob("meantime_en"))
    mentions: dict[str, list[dict[str, object]]] = defaultdict(list)
    for row in json.loads((folder / "entities_mentions.json").read_text(encoding="utf-8")):
        mentions[row["conll_doc_key"]].append(row)
    tokens: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in (folder / "meantime.conll").read_text(encoding="utf-8").splitlines():
        part = line.split("\t")
        if len(part) > 3:
            tokens[part[0]][int(part[1])].append(part[3])
    for name in sorted(mentions):
        numbers = sorted(tokens[name])
        text, places = _written([tokens[name][number] for number in numbers])
        yield _meantime_article(name, text, dict(zip(numbers, places, strict=True)), mentions[name])


def _meantime_article(
    name: str, text: str, places: Mapping[int, Sequence[Place]], rows: Iterable[Mapping[str, object]]
) -> Marked:
    topic = name.partition("/")[0]
    chains: dict[Place, str] = {}
    sentences = set()
    for row in rows:
        sentence, numbers, chain = row["sent_id"], row["tokens_number"], str(row["coref_chain"])
        assert isinstance(sentence, int)
        assert isinstance(numbers, list)
        at = [places[sentence][number] for number in numbers if number < len(places[sentence])]
        if len(at) == len(numbers):
            owner = topic if chain.startswith("cross") else name
            chains.setdefault((min(at)[0], max(at)[1]), f"{owner}:{chain}")
            sentences.add((places[sentence][0][0], places[sentence][-1][1]))
    return Marked(topic, name, text, chains, tuple(sorted(sentences)))


def _written(sentences: Iterable[Sequence[str]]) -> tuple[str, list[list[Place]]]:
    """Sentences of tokens as they would be printed, and the place of each token."""
    text, places = "", []
    for tokens in sentences:
        text += " " if text else ""
        row: list[Place] = []
        is_open = glued = False
        before = ""
        for token in tokens:
            word = '"' if token in {"``", "''"} else token
            closes = word == '"' and is_open
            is_open ^= word == '"'
            apart = not (glued or closes or token in _CLOSING or (token.startswith("'") and len(token) <= 3))
            if row and apart and before not in _OPENING:
                text += " "
            row.append((len(text), len(text) + len(word)))
            text += word
            glued, before = word == '"' and not closes, word
        places.append(row)
    return text, places
