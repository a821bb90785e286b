"""All conflicts of a story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from onrecord.terms import Conflict, Origin, Reading

Make = Callable[[], Any]


def told(found: tuple[Conflict, ...]) -> list[tuple[str, str, list[str]]]:
    """Kind, type and values of each conflict."""
    return [(item.kind, item.type, sorted({reading.value for reading in item.readings})) for item in found]


def test_a_name_spelled_in_two_ways(coverage: Make) -> None:
    """Two ways to write one sound are variants, each shown as the article prints it."""
    made = coverage()
    a = made.article("Courier", "Mayor Oleksandr Hrynko opened the ferry.", names={"Oleksandr Hrynko": "person"})
    b = made.article("Gazette", "Aleksandr Hrynko opened it.", names={"Aleksandr Hrynko": "person"})
    made.actor("Oleksandr Hrynko", {"Oleksandr Hrynko": (a,), "Aleksandr Hrynko": (b,)})

    assert [("spelling", "variant", ["Aleksandr Hrynko", "Oleksandr Hrynko"])] == told(made.conflicts())


def test_a_slip_inside_one_article(coverage: Make) -> None:
    """A name written otherwise once, beside its usual form in the same article, is a slip."""
    made = coverage()
    a = made.article(
        "Courier", "Ines Carvalho spoke. Carvaho left early.", names={"Ines Carvalho": "person", "Carvaho": "person"}
    )
    made.actor("Ines Carvalho", {"Ines Carvalho": (a,), "Carvaho": (a,)})

    assert [("spelling", "slip", ["Carvaho", "Ines Carvalho"])] == told(made.conflicts())


def test_short_forms_of_given_names_do_not_conflict(coverage: Make) -> None:
    """Bob and Robert, and an initial, are the person's own forms."""
    made = coverage()
    a = made.article("Courier", "Robert Falke spoke.", names={"Robert Falke": "person"})
    b = made.article("Gazette", "Bob Falke spoke.", names={"Bob Falke": "person"})
    c = made.article("Herald", "R. Falke spoke.", names={"R. Falke": "person"})
    made.actor("Robert Falke", {"Robert Falke": (a,), "Bob Falke": (b,), "R. Falke": (c,)})

    assert [] == told(made.conflicts())


def test_another_given_name(coverage: Make) -> None:
    """Another given name for one person is a conflict of names, and a slip where one outlet stands against two."""
    made = coverage()
    ids = [
        made.article(outlet, f"{name} left the ministry.", names={name: "person"})
        for outlet, name in (
            ("Courier", "Petra Lindqvist"),
            ("Gazette", "Petra Lindqvist"),
            ("Herald", "Maria Lindqvist"),
        )
    ]
    made.actor("Petra Lindqvist", {"Petra Lindqvist": tuple(ids[:2]), "Maria Lindqvist": tuple(ids[2:])})

    assert [("name", "slip", ["Maria Lindqvist", "Petra Lindqvist"])] == told(made.conflicts())


def test_an_office_held_and_no_longer_held(coverage: Make) -> None:
    """A title that one article calls former and another does not is a conflict; a bare address is none."""
    made = coverage()
    a = made.article("Courier", "Talvia's foreign minister, Edda Brandt, arrived.", names={"Edda Brandt": "person"})
    b = made.article(
        "Gazette", "Edda Brandt, a former foreign minister of Talvia, arrived.", names={"Edda Brandt": "person"}
    )
    made.actor(
        "Edda Brandt",
        {"Edda Brandt": (a, b)},
        (("Talvia's foreign minister", a), ("a former foreign minister of Talvia", b)),
    )
    bare = coverage()
    c = bare.article("Courier", "Governor Edda Brandt arrived.", names={"Edda Brandt": "person"})
    d = bare.article(
        "Gazette", "The former governor of Ostmark, Edda Brandt, arrived.", names={"Edda Brandt": "person"}
    )
    bare.actor("Edda Brandt", {"Edda Brandt": (c, d)}, (("Governor", c), ("The former governor of Ostmark", d)))

    assert [("title", "contradiction", ["Talvia's foreign minister", "a former foreign minister of Talvia"])] == told(
        made.conflicts()
    )
    assert [] == told(bare.conflicts())


def test_two_ministries(coverage: Make) -> None:
    """One person as the minister of two things is a conflict, unless an article gives both titles."""
    made = coverage()
    a = made.article("Courier", "Interior minister Jan Wessel spoke.", names={"Jan Wessel": "person"})
    b = made.article("Gazette", "Defence minister Jan Wessel spoke.", names={"Jan Wessel": "person"})
    made.actor("Jan Wessel", {"Jan Wessel": (a, b)}, (("Interior minister", a), ("Defence minister", b)))

    assert [("title", "contradiction", ["Defence minister", "Interior minister"])] == told(made.conflicts())


FIRST = 'The union will go on. "We will not sign this paper while the gates are shut," Runa Falk said.'
OTHER = '"We cannot sign this paper while the gates are closed," said Runa Falk at the port.'


def test_a_quotation_in_other_words(coverage: Make) -> None:
    """One utterance quoted in two wordings is shown with the sentences that differ."""
    made = coverage()
    a, b = made.article("Courier", FIRST), made.article("Gazette", OTHER)
    made.actor("Runa Falk", {"Runa Falk": (a, b)})
    made.quote(a, "We will not sign this paper while the gates are shut", "Runa Falk")
    made.quote(b, "We cannot sign this paper while the gates are closed", "Runa Falk")

    [found] = made.conflicts()

    assert ("quote wording", "Runa Falk") == (found.kind, found.subject)
    assert "“can” in one, “will” in another" in found.reasons


def test_two_quotations_that_begin_alike_do_not_conflict(coverage: Make) -> None:
    """Where both articles carry both sentences of a speech, neither is another wording of the other."""
    made = coverage()
    first, second = "It is not for Veyra to say how we sail here", "It is not for Veyra to choose how we sail here"
    a = made.article("Courier", f"“{first},” Falk said. “{second},” she added.")
    b = made.article("Gazette", f"Falk said: “{second}.” She went on: “{first}.”")
    made.actor("Runa Falk", {"Falk": (a, b)})
    for id_ in (a, b):
        made.quote(id_, first, "Runa Falk")
        made.quote(id_, second, "Runa Falk")
    loose = made.conflicts()
    made.same(first)
    made.same(second)

    assert ["quote wording"] == [item.kind for item in loose]
    assert () == made.conflicts()


def test_a_shortened_quotation_does_not_conflict(coverage: Make) -> None:
    """A quotation cut at its end, with brackets or with an ellipsis says nothing else."""
    made = coverage()
    made.article("Courier", 'She said: "The harbour will stay open through the winter, whatever the council decides."')
    made.article("Gazette", 'She said: "The harbour will stay open through the winter."')
    made.article("Herald", 'She said: "The [city] harbour will stay open … whatever the council decides."')

    assert [] == told(made.conflicts())


def test_a_difference_between_retellings_is_of_copying(coverage: Make) -> None:
    """Where one article carries the words from the other, another wording is a copying difference."""
    made = coverage()
    a, b = made.article("Courier", FIRST), made.article("Gazette", OTHER)
    made.origins = [
        Origin(a, "Courier", "own report", None, (), (), (), root="courier"),
        Origin(b, "Courier", "retells", a, (), (), (), root="courier"),
    ]

    assert ["copying"] == [item.type for item in made.conflicts()]


def test_figures_of_one_thing(coverage: Make) -> None:
    """Two figures for one thing conflict; figures that a bound or a rounding lets agree do not contradict."""
    made = coverage()
    made.article("Courier", "The storm cut power to 4,100 households in Sarn, the utility said.")
    made.article("Gazette", "In Sarn, the storm cut power to 1,400 households.")
    bound = coverage()
    bound.article("Courier", "The storm cut power to at least 4,100 households in Sarn, the utility said.")
    bound.article("Gazette", "In Sarn, the storm cut power to 4,350 households.")

    assert [("number", "contradiction", ["1,400 households", "4,100 households"])] == told(made.conflicts())
    assert [] == told(bound.conflicts())


def test_figures_of_two_things(coverage: Make) -> None:
    """Figures for different things, for a part of a thing or for another year never meet."""
    made = coverage()
    made.article("Courier", "The mill at Orrel employs 320 workers; another 40 workers were hired in Sarn.")
    made.article("Gazette", "The mill at Orrel employs 320 workers. In 2019 the mill at Orrel had 510 workers.")

    assert [] == told(made.conflicts())


def test_days_of_one_thing(coverage: Make) -> None:
    """Two days for one thing conflict; the same day said in two ways does not."""
    made = coverage()
    made.article("Courier", "The bridge at Orrel reopened to lorries on 3 May after the repairs.")
    made.article("Gazette", "After the repairs the bridge at Orrel reopened to lorries on 5 May.")
    same = coverage()
    same.article("Courier", "The bridge at Orrel reopened to lorries on 3 May after the repairs.", day="2031-05-04")
    same.article("Gazette", "After the repairs the bridge at Orrel reopened to lorries yesterday.", day="2031-05-04")

    assert [("date", "contradiction", ["3 May", "5 May"])] == told(made.conflicts())
    assert [] == told(same.conflicts())


def test_days_of_speaking_do_not_conflict(coverage: Make) -> None:
    """Who speaks of one thing on two days has spoken twice."""
    made = coverage()
    for outlet, day in (("Courier", "Monday"), ("Gazette", "Tuesday")):
        id_ = made.article(outlet, f"The bridge at Orrel is safe for lorries, mayor Edda Brandt said on {day}.")
        made.quote(id_, "The bridge at Orrel is safe for lorries", "Edda Brandt", mode="indirect")
        found = made.findings[id_]
        said = replace(found.statements[0], said_on=found.dates[0])
        made.findings[id_] = replace(found, statements=(said,))

    assert [] == [row for row in told(made.conflicts()) if row[0] == "date"]


def test_places_of_one_thing(coverage: Make) -> None:
    """Two places for one thing may conflict; nothing is said where an article names both."""
    made = coverage()
    made.article("Courier", "The mediators met the miners in Larne on Tuesday for the second round.")
    made.article("Gazette", "The mediators met the miners in Skerry on Tuesday for the second round.")
    both = coverage()
    both.article("Courier", "The mediators met the miners in Larne on Tuesday for the second round.")
    both.article("Gazette", "The mediators met the miners in Skerry, near Larne, on Tuesday for the second round.")

    assert [("place", "unsure", ["Larne", "Skerry"])] == told(made.conflicts())
    assert [] == told(both.conflicts())


def test_order_does_not_matter(coverage: Make) -> None:
    """The same articles in another order give the same conflicts under the same ids."""
    made = coverage()
    made.article("Courier", "The bridge at Orrel reopened to lorries on 3 May after the repairs.")
    made.article("Gazette", "After the repairs the bridge at Orrel reopened to lorries on 5 May.")
    first = made.conflicts()
    made.documents.reverse()

    assert first == made.conflicts()
    assert [Reading] * 2 == [type(reading) for reading in first[0].readings]


def test_there_and_not_there(coverage: Make) -> None:
    """Somebody at a meeting in one article and away from it in another is a conflict of attendance."""
    made = coverage()
    made.article(
        "Courier", "Ordania's president, Kalle Raun, stayed away from the summit in Branna and sent his deputy."
    )
    made.article("Gazette", "President Kalle Raun of Ordania attended the summit in Branna.")

    assert [("attendance", "contradiction")] == [(item.kind, item.type) for item in made.conflicts()]


def test_for_and_against(coverage: Make) -> None:
    """One actor for a thing in one article and against it in another is a conflict of stance."""
    made = coverage()
    made.article("Courier", "The Harbour Party supports the toll on lorries, its leader Nadine Okoro said.")
    made.article("Gazette", "Nadine Okoro, leader of the Harbour Party, ruled out the toll on lorries.")
    denied = coverage()
    denied.article("Courier", "The Harbour Party supports the toll on lorries, its leader Nadine Okoro said.")
    denied.article("Gazette", "Nadine Okoro, leader of the Harbour Party, did not rule out the toll on lorries.")

    assert [("stance", "contradiction")] == [(item.kind, item.type) for item in made.conflicts()]
    assert [] == told(denied.conflicts())


def test_how_two_states_stand_to_each_other(coverage: Make) -> None:
    """A consensus of two states and a clash of the same two are readings of one pair, whatever the two are called."""
    made = coverage()
    made.article("Courier", "She spoke of a broad consensus between Norway and Sweden on the tariff.")
    made.article("Gazette", "The visit deepens the Norwegian clash with Stockholm.")

    [found] = made.conflicts()

    assert ("stance", "Norway and Sweden") == (found.kind, found.subject)


def test_a_thing_that_moved_on(coverage: Make) -> None:
    """A promise in one article and the deed in a later one is a later update, not a contradiction."""
    made = coverage()
    made.article(
        "Courier", "Interior minister Gregor Stahl promised 50 million crowns for the valley.", day="2031-05-07"
    )
    made.article(
        "Gazette", "Interior minister Gregor Stahl handed over 50 million crowns for the valley.", day="2031-05-09"
    )

    assert [("status", "later update")] == [(item.kind, item.type) for item in made.conflicts()]


def test_lists_of_those_who_met(coverage: Make) -> None:
    """Lists that name different ones conflict; a region stands for its states."""
    made = coverage()
    made.article("Courier", "The minister met his Danish, Polish and Irish counterparts at the ferry port of Sarn.")
    made.article("Gazette", "At the ferry port of Sarn the minister met his Danish, Polish and Greek counterparts.")
    same = coverage()
    same.article("Courier", "The minister met his Baltic and Polish counterparts at the ferry port of Sarn.")
    same.article("Gazette", "At Sarn, the ferry port, he met Estonian, Latvian, Lithuanian and Polish counterparts.")

    assert ["attendance"] == [item.kind for item in made.conflicts()]
    assert [] == told(same.conflicts())


def test_paraphrases_that_are_not_equally_sure(coverage: Make) -> None:
    """What one person said on one day, retold as certain in one article and as possible in another, is shown."""
    made = coverage()
    a = made.article("Courier", "On 3 May Runa Falk said that the dockers could strike against the new cranes.")
    b = made.article("Gazette", "Runa Falk warned on 3 May that dockers will strike over the cranes.")
    made.actor("Runa Falk", {"Runa Falk": (a, b)})
    made.quote(a, "the dockers could strike against the new cranes", "Runa Falk", mode="indirect")
    made.quote(b, "dockers will strike over the cranes", "Runa Falk", mode="indirect")

    [found] = [item for item in made.conflicts() if item.kind == "quote wording"]

    assert "“could” in one, “will” in another: how sure or binding it is differs" in found.reasons


def test_ages_and_parts_of_a_whole(coverage: Make) -> None:
    """Two ages of one person conflict, and two parts of the same whole; another person's age does not."""
    made = coverage()
    made.article("Courier", "Marlene Tidwell, 52, drove the bus. The bank will close 40 of its 310 branches.")
    made.article(
        "Gazette", "The driver, Marlene Tidwell, 57, is well. Sixty of the 310 branches will go. Alma Messer, 61, left."
    )

    assert [
        ("number", "contradiction", ["40 of its 310 branches", "Sixty of the 310 branches"]),
        ("number", "contradiction", ["Marlene Tidwell, 52", "Marlene Tidwell, 57"]),
    ] == sorted(told(made.conflicts()))


def test_a_thing_that_one_article_denies(coverage: Make) -> None:
    """What one article says and another denies in so many words conflicts."""
    made = coverage()
    made.article("Courier", "The ferry captain Jonas Reeve will appeal against the verdict, his lawyer Ivo Stern said.")
    made.article("Gazette", "There will be no appeal against the verdict, Ivo Stern, the lawyer of Jonas Reeve, said.")

    assert [("status", "contradiction")] == [(item.kind, item.type) for item in made.conflicts()]


def test_odd_texts_break_nothing(coverage: Make) -> None:
    """Controls, lone surrogates, unclosed marks and repetition give conflicts or none; every reading stands in its text."""
    made = coverage()
    odd = "\x00 12 people \ud800 “We will\u202e not go, 🚢 said ' he. 3 May no appeal " * 20
    made.article("Courier", odd)
    made.article("Gazette", odd.replace("12", "21").replace("3 May", "5 May").replace("not ", ""))

    texts = {document.id: document.text for document in made.documents}
    for item in made.conflicts():
        for reading in item.readings:
            assert all(span.holds(texts[reading.document]) for span in reading.spans)
