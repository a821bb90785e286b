from __future__ import annotations

import re
from typing import Any

from onrecord.show.dossier.build import build
from onrecord.show.dossier.rendered import rendered


def test_what_follows_from_the_lines_is_on_the_page(ferry: Any) -> None:
    """Positions, conflicts, events, readings and retellings each have their part, and the menu leads there."""
    html = rendered(build(ferry))

    for part in ("stand", "conflicts", "timeline", "readings", "retold"):
        assert f'<section id="{part}"' in html
        assert f'<a href="#{part}">' in html


def test_every_link_of_the_page_leads_somewhere(ferry: Any) -> None:
    """Each link within the page has a place to lead to, and no place bears two things."""
    html = rendered(build(ferry))
    places = re.findall(r'\sid="([^"]+)"', html)
    links = re.findall(r'href="#([^"]*)"', html)

    assert set() == set(links) - set(places)
    assert len(places) == len(set(places))


def test_a_passage_leads_to_the_statement_it_meets(ferry: Any) -> None:
    """Evidence inside a statement leads to the words of that statement; other words lead to their article."""
    page = build(ferry)
    (stood,) = page.weighed.stood
    inside, outside = (proof.excerpt.href for _, lines in stood.proofs for proof in lines)

    assert re.fullmatch(r"#d\d-c\d+-\d+", inside)
    assert re.fullmatch(r"#d\d", outside)


def test_a_record_of_lines_alone_has_no_empty_parts(story: Any) -> None:
    """Where nothing follows from the lines, no part and no link in the menu says so."""
    html = rendered(build(story))

    assert not re.search(r'id="(stand|conflicts|timeline|readings|retold)"', html)
