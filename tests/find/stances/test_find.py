"""Stances in one document: what is found, whose it is, and what it comes to."""

from __future__ import annotations

import pytest

from onrecord.find.stances.find import stances
from onrecord.terms import Mention, NameKind, Span, Stance, Statement, mention_id, statement_id

DOCUMENT = "d" * 16


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def _said(text: str, source: str, cue: str, content: str, *, direct: bool = False) -> Statement:
    who, by, what = ((_span(text, words),) for words in (source, cue, content))
    id_ = statement_id(DOCUMENT, who, by, what)
    return Statement(id_, DOCUMENT, "direct" if direct else "indirect", who, by, what, "body", None, None, None, None)


def _named(text: str, words: str, kind: NameKind = "organisation") -> Mention:
    span = _span(text, words)
    return Mention(mention_id(DOCUMENT, kind, span), DOCUMENT, span, kind)


def _found(text: str, *statements: Statement, named: tuple[str, ...] = ()) -> tuple[Stance, ...]:
    return stances(text, statements, [_named(text, words) for words in named], document=DOCUMENT)


def _only(text: str, *statements: Statement) -> Stance:
    (found,) = _found(text, *statements)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Norrland rejected the toll.", "opposes"),
        ("Norrland did not reject the toll.", "open"),
        ("Norrland refused to rule out the toll.", "open"),
        ("Norrland refused to back the toll.", "opposes"),
        ("Norrland no longer opposes the toll.", "open"),
        ("Norrland might support the toll.", "open"),
        ("Norrland is open to the toll.", "open"),
        ("Norrland is not opposed to the toll.", "open"),
        ("Norrland has yet to decide on the toll.", "undecided"),
        ("Norrland warned against the toll.", "warns against"),
        ("Norrland backs the toll.", "supports"),
        ("Norrland has dropped its opposition to the toll.", "supports"),
        ("Norrland called on the guild to call off the toll.", "opposes"),
        ("Norrland would back the toll only if the road was repaired.", "conditional"),
        ("Norrland will not back the toll unless the road is repaired.", "conditional"),
        ("Norrland is expected to back the toll.", "unclear"),
        ("Norrland urged the council to postpone a vote on the toll.", "unclear"),
        ("Norrland fought hard for the toll.", "supports"),
        ("Norrland fought long to block the toll.", "opposes"),
        ("Norrland came out strongly against the toll.", "opposes"),
        ("Norrland has voted repeatedly against the toll.", "opposes"),
        ("Norrland urged the council not to pass the toll.", "opposes"),
        ("Norrland walked out over the toll.", "opposes"),
        ("Unless fares fall, Norrland will not back the toll.", "conditional"),
        ("Norrland could live with the toll provided fares fall.", "conditional"),
        ("The toll was met with scorn by Norrland.", "opposes"),
        ("The toll drew fire from Norrland.", "opposes"),
        ("Norrland signalled willingness to accept the toll.", "open"),
        ("Norrland called the toll a waste of money.", "opposes"),
        ("Norrland tore into the toll.", "opposes"),
        ("Norrland had backed the toll.", "unclear"),
        ("Norrland once opposed the toll.", "unclear"),
    ],
)
def test_value(text: str, value: str) -> None:
    """A phrase of attitude has the value that negation, doubt, another phrase around it and a condition give it."""
    assert value in {stance.value for stance in _found(text)}
    assert not {"supports", "opposes"} - {value} & {stance.value for stance in _found(text)}


def test_parts_of_a_reported_stance() -> None:
    """The reporter's own words name the holder, the phrase and what it is about."""
    stance = _only("On Friday, Norrland flatly rejected the toll on the bridge.")
    assert ["Norrland"] == [span.exact for span in stance.holder]
    assert ["flatly rejected"] == [span.exact for span in stance.cue]
    assert ["the toll on the bridge"] == [span.exact for span in stance.target]
    assert "reported" == stance.hand
    assert stance.statement is None


def test_condition_is_a_span() -> None:
    """The words of a condition are kept, without what comes after them."""
    stance = _only("The guild would accept the toll, but only for lorries.")
    assert ["but only for lorries"] == [span.exact for span in stance.condition]


def test_passive_names_its_agent() -> None:
    """In the passive the holder stands after "by" and the target before the verb."""
    stance = _only("The toll was welcomed by the guild.")
    assert ["the guild"] == [span.exact for span in stance.holder]
    assert ["The toll"] == [span.exact for span in stance.target]


def test_shared_subject() -> None:
    """The second of two verbs has the subject of the first."""
    first, second = _found("Norrland backed the bridge but rejected the toll.")
    assert [["Norrland"]] * 2 == [[span.exact for span in stance.holder] for stance in (first, second)]
    assert ["supports", "opposes"] == [first.value, second.value]


def test_subject_before_an_aside() -> None:
    """A clause between commas does not hide the subject."""
    stance = _only("The fund, which owns a fifth of the line, has rejected the offer.")
    assert ["The fund"] == [span.exact for span in stance.holder]


def test_attributing_words_have_the_speaker_for_holder() -> None:
    """A phrase that attributes a statement is the stance of its speaker, as the reporter tells it."""
    text = "The guild rejected the toll on the bridge."
    statement = _said(text, "The guild", "rejected", "the toll on the bridge")
    stance = _only(text, statement)
    assert (statement.id, "reported", ()) == (stance.statement, stance.hand, stance.holder)


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("We must never build that bridge", "opposes"),
        ("We should build that bridge", "supports"),
        ("I will vote for the bridge", "supports"),
        ("A bridge would be a mistake", "opposes"),
        ("A bridge is not a mistake", "unclear"),
        ("A bridge is out of the question", "opposes"),
        ("Nothing can be excluded", "open"),
        ("All options are on the table", "open"),
        ("The bridge could be built next year", "open"),
        ("There can be no question of a bridge", "opposes"),
        ("The bridge would ruin the ferries", "warns against"),
        ("It is too early to say", "undecided"),
        ("Must we build that bridge?", "unclear"),
        ("Oh, we should build a bridge", "unclear"),
    ],
)
def test_own_words(content: str, value: str) -> None:
    """What speakers say must be, will be, may be, or is good and bad, is their stance."""
    text = f"“{content},” said the mayor."
    assert {value} == {stance.value for stance in _found(text, _said(text, "the mayor", "said", content, direct=True))}


def test_second_hand() -> None:
    """What a speaker says of another is the other's stance, at second hand."""
    text = "The mayor said the guild opposed the bridge."
    stance = _only(text, _said(text, "The mayor", "said", "the guild opposed the bridge"))
    assert ("second hand", ["the guild"]) == (stance.hand, [span.exact for span in stance.holder])


def test_what_somebody_must_do_is_the_speakers_stance() -> None:
    """Of "parliament must reject the bill", the no is that of whoever says so."""
    text = "The mayor said parliament must reject the bill."
    stance = _only(text, _said(text, "The mayor", "said", "parliament must reject the bill"))
    assert ("own words", "opposes", ()) == (stance.hand, stance.value, stance.holder)


def test_not_thinking_is_turned() -> None:
    """What somebody does not think is turned: "she does not think that anybody should" is a no."""
    text = "She does not think that anybody should be forced to take it."
    stance = _only(text, _said(text, "She", "think", "that anybody should be forced to take it"))
    assert "opposes" == stance.value


@pytest.mark.parametrize(
    "text",
    [
        "If Norrland rejects the toll, the bridge will close.",
        "Military support arrived on Friday.",
        "The proposed cut was on Friday.",
        "Will Norrland reject the toll?",
        "Ferries ran on Friday.",
        "Theresa May met the guild on Friday.",
        "The bridge that they want is long.",
    ],
)
def test_no_stance(text: str) -> None:
    """Conditions, questions of the reporter, nouns and adjectives give none."""
    assert () == _found(text)


def test_denied_words_are_unclear() -> None:
    """What a speaker is said to deny is no stance either way."""
    text = "The mayor denied having asked for the bridge."
    assert {"unclear"} == {
        s.value for s in _found(text, _said(text, "The mayor", "denied", "having asked for the bridge"))
    }


def test_harm_of_a_condition() -> None:
    """Where harm is said to come of a condition, the condition is what the judgement is about."""
    text = "The mayor said it would be a disaster if the ferry closed."
    stance = _only(text, _said(text, "The mayor", "said", "it would be a disaster if the ferry closed"))
    assert ("opposes", ["the ferry closed"]) == (stance.value, [span.exact for span in stance.target])


@pytest.mark.parametrize(
    "text", ["", "\x00", "rejected", "\ud800 rejected \udfff the toll", "n't " * 500, "“”" * 400, "but, " * 900]
)
def test_odd_texts_are_safe(text: str) -> None:
    """Any text gives stances whose spans slice it."""
    for stance in _found(text):
        assert all(span.holds(text) for part in (stance.holder, stance.cue, stance.target) for span in part)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Nine fathers from Lind, all of whom row, delivered a petition against the toll.", "Nine fathers from Lind"),
        ("The mayor's own wife, a nurse in Lind, voted for the toll.", "The mayor's own wife"),
    ],
)
def test_holder_without_what_describes_it(text: str, holder: str) -> None:
    """An aside that only describes a subject is no part of it."""
    assert [holder] == [span.exact for span in _only(text).holder]


@pytest.mark.parametrize(
    ("content", "value", "condition"),
    [
        ("if the pub stays, then we will bottle the beer", "conditional", "if the pub stays, then"),
        ("not one barrel of it will be sold", "opposes", ""),
        ("she would support the sale provided the pub stays", "conditional", "provided the pub stays"),
        (
            "she would take part in the sale only at the request of the union",
            "conditional",
            "only at the request of the union",
        ),
        ("she would let the sale go ahead only if the pub was kept", "conditional", "only if the pub was kept"),
        ("the sale would cross a red line", "warns against", ""),
    ],
)
def test_conditions_and_refusals(content: str, value: str, condition: str) -> None:
    """A condition before or behind makes a yes conditional; who denies that anything will happen is against it."""
    text = f"Ann Dorr wrote: {content}."
    stance = _only(text, _said(text, "Ann Dorr", "wrote", content))
    assert (value, condition, ()) == (stance.value, "".join(s.exact for s in stance.condition), stance.holder)


def test_minds_that_are_not_made_up() -> None:
    """A body that has not made up its mind is undecided, and the matter is what follows."""
    stance = _only("The union haven't made up their minds about the sale.")
    assert ("undecided", ["the sale"]) == (stance.value, [span.exact for span in stance.target])


@pytest.mark.parametrize(
    ("text", "value", "holder", "target"),
    [
        ("The toll faces opposition from hauliers in both towns.", "opposes", "hauliers in both towns", ["The toll"]),
        ("The toll drew criticism from the guild.", "opposes", "the guild", ["The toll"]),
        ("The guild has dropped its old objections to the toll.", "supports", "The guild", ["the toll"]),
        ("The mayor, Ann Dorr, voted against; nobody else did.", "opposes", "The mayor, Ann Dorr", []),
        ("The guild wants a referendum first.", "unclear", "The guild", ["a referendum first"]),
    ],
)
def test_roles_around_a_phrase(text: str, value: str, holder: str, target: list[str]) -> None:
    """Who holds a stance may stand after its words, and what it is about before them or in the sentence before."""
    stance = _only(text)
    found = [span.exact for span in stance.target]
    assert (value, holder, target) == (stance.value, stance.holder[0].exact, found)


@pytest.mark.parametrize(
    "text",
    [
        "Regulators must approve the toll.",
        "Ann Dorr was joined by the mayor at the gate.",
        "The Court of Appeals for the Sixth Circuit sat on Monday.",
        "Ann Dorr, often quoted by supporters of the toll, was away.",
        "There is support for the toll.",
    ],
)
def test_words_that_are_nobodys_stance(text: str) -> None:
    """Duties, company, names of courts, and nouns that are nobody's give no stance."""
    assert () == _found(text)


def test_a_view_that_was_given_up() -> None:
    """Who fought it once and was wrong does not say where they stand now."""
    text = "“I campaigned against the toll and I was wrong,” said Ann Dorr."
    said = _said(text, "Ann Dorr", "said", "I campaigned against the toll and I was wrong", direct=True)
    assert ["unclear"] == [s.value for s in _found(text, said) if "campaigned" in s.cue[0].exact]


def test_an_inverted_condition_demands_nothing() -> None:
    """“Should ships appear” names a case; nobody says that they should."""
    text = "Orvia said it “reserves the right to close the lane” should naval ships appear."
    content = "it “reserves the right to close the lane” should naval ships appear"

    assert () == _found(text, _said(text, "Orvia", "said", content))
    other = "She said Orvia would close the lane should the ships appear."
    assert "supports" not in {s.value for s in _found(other, _said(other, "She", "said", other[9:-1]))}


@pytest.mark.parametrize(
    "text",
    [
        "Other signs of a thaw between the two towns were a joint market and a common bus.",
        "The children are now back in school.",
        "The students were collecting trash in the square.",
        "Twelve villages will be flooded if we do not start the fight against the tide.",
        "The guild has not said how much the ferry costs.",
        "The winner of the town vote in a council election is entitled to a seat.",
    ],
)
def test_words_that_are_no_verb_of_attitude(text: str) -> None:
    """A noun that looks like a verb, and a clause that has another subject, hold no stance of the one named before."""
    assert () == _found(text)


def test_how_much_it_will_cost_is_no_warning() -> None:
    """What is asked with "how much" is nothing that the speaker claims."""
    text = "The guild did not say how much the parade will cost the town."

    assert () == _found(text, _said(text, "The guild", "did not say", "how much the parade will cost the town"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Analysts predict chaos if the ferry closes.", "warns against"),
        ("Analysts predict a quick end to the strike.", None),
    ],
)
def test_what_is_predicted(text: str, value: str | None) -> None:
    """To predict harm is to warn; to predict something else tells nothing."""
    assert ([value] if value else []) == [s.value for s in _found(text)]


def test_what_will_be_done_to_somebody_is_not_their_stance() -> None:
    """Who will be confirmed announces nothing; who will confirm does."""
    done, does = "The judge Ada Quill will be confirmed.", "The judge Ada Quill will confirm the sale."

    assert () == _found(done, named=("Ada Quill",))
    assert ["supports"] == [s.value for s in _found(does, named=("Ada Quill",))]
