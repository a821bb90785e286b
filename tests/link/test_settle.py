"""Statements led to their speakers over a whole record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]


def test_surname_title_and_pronoun(article: Make, story: Make) -> None:
    """A surname, a title and a pronoun lead to the person who was named in full."""
    text = (
        "Norlandic Foreign Minister Edda Brandt visited the port of Kell on Monday.\n\n"
        "“We are not leaving,” Brandt said. She added that talks would go on.\n\n"
        "The minister warned that time was short."
    )
    one = (
        article(text)
        .names("Edda Brandt", "Brandt", "l:Kell")
        .says("Brandt", "said", "We are not leaving,")
        .says("She", "added", "talks would go on")
        .says("The minister", "warned", "time was short")
    )
    found = story(one)
    assert ["Edda Brandt"] * 3 == found.speakers()
    assert ["Edda Brandt"] == found.names()
    assert ["Norlandic Foreign Minister"] == [r.title for r in found.entity("Edda Brandt").roles]


def test_capital_speaks_for_its_state(article: Make, story: Make) -> None:
    """A capital that speaks is its state; the same word as a place stays a place."""
    one = (
        article("Delegates met in Warsaw on Friday. Warsaw said it would wait. The Kremlin denied that it had asked.")
        .names("l:Warsaw", "o:Kremlin")
        .says("Warsaw", "said", "it would wait")
        .says("The Kremlin", "denied", "it had asked")
    )
    found = story(one)
    assert ["Poland", "Russia"] == found.speakers()
    assert ["Warsaw"] == found.names("place")


def test_continuing_quotation(article: Make, story: Make) -> None:
    """A quotation that names nobody goes on with the speaker of the one above it, and says so."""
    text = "“The bridge is safe,” said Tomas Reuel.\n\n“Nobody needs to worry about it.”"
    one = (
        article(text)
        .names("Tomas Reuel")
        .says("Tomas Reuel", "said", "The bridge is safe,")
        .says("", "", "Nobody needs to worry about it.")
    )
    found = story(one)
    assert ["Tomas Reuel", "Tomas Reuel"] == found.speakers()
    reasons = {s.statement: s.reasons for s in found.settlement.speakers}
    assert ("continues the quotation above",) == reasons[one.statements[1].id]


def test_two_people_together(article: Make, story: Make) -> None:
    """Two people named together are a group whose members are both."""
    text = "Minister Edda Brandt and General Ivo Lund said that the border was quiet. Brandt left at noon."
    one = article(text).names("Edda Brandt", "Ivo Lund", "Brandt")
    found = story(one.says("Minister Edda Brandt and General Ivo Lund", "said", "the border was quiet"))
    assert ["Edda Brandt; Ivo Lund"] == found.speakers()
    group = found.entity("Edda Brandt; Ivo Lund")
    assert {found.entity("Edda Brandt").id, found.entity("Ivo Lund").id} == set(group.members)


def test_spellings_are_one_person(article: Make, story: Make) -> None:
    """Diacritics, romanisation and a dropped first name do not part a person."""
    one = article("Lísa Zelenkoská said it rained. Reporters in Kell listened.").names("Lísa Zelenkoská", "l:Kell")
    two = article("Lisa Zelenkoska said it snowed in Kell.").names("Lisa Zelenkoska", "l:Kell")
    found = story(
        one.says("Lísa Zelenkoská", "said", "it rained"), two.says("Lisa Zelenkoska", "said", "it snowed in Kell")
    )
    assert ["Lísa Zelenkoská"] == found.names()


def test_slip_inside_one_article(article: Make, story: Make) -> None:
    """One letter off beside the right name is the same person, and the slip is noted."""
    one = article("Emil Maron raised it. Maron’s words stood. President Emil Mauron said no.").names(
        "Emil Maron", "Emil Mauron", "Maron"
    )
    found = story(one.says("President Emil Mauron", "said", "no"))
    assert ["Emil Maron"] == found.names()
    assert {("Emil Maron", "Emil Mauron")} == {(x.left, x.right) for x in found.settlement.likenesses}


def test_other_first_name_is_probably_the_same(article: Make, story: Make) -> None:
    """The same office and surname with another first name is probably the same person, with the conflict shown."""
    one = article("Ukrainian Foreign Minister Darko Kulen said it rained.").names("Darko Kulen")
    two = article("Antin Kulen, the foreign minister of Ukraine, said it snowed.").names("Antin Kulen", "l:Ukraine")
    three = article("Darko Kulen, Ukraine’s foreign minister, went home.").names("Darko Kulen", "l:Ukraine")
    found = story(one.says("Darko Kulen", "said", "it rained"), two.says("Antin Kulen", "said", "it snowed"), three)
    assert ["Darko Kulen"] == found.names()
    assert ["probably same"] == [x.verdict for x in found.settlement.likenesses]
    assert {"sure", "probably"} == {s.sureness for s in found.settlement.speakers}


def test_two_people_with_one_surname_stay_apart(article: Make, story: Make) -> None:
    """Two full names with one surname and nothing else in common are two people."""
    one = article("Anna Reuel, a farmer, and Boris Reuel, a pilot, met.").names("Anna Reuel", "Boris Reuel")
    assert ["Anna Reuel", "Boris Reuel"] == story(one).names()


def test_spoofed_name_is_flagged_and_not_merged(article: Make, story: Make) -> None:
    """A name with a Cyrillic letter in it looks the same, is flagged and stays apart."""
    one = article("Paula Payton said it rained.").names("Paula Payton")
    two = article("Paula P\u0430yton said it snowed.").names("Paula P\u0430yton")
    found = story(one, two)
    assert 2 == len(found.names())
    assert ["unsure"] == [x.verdict for x in found.settlement.likenesses]


def test_merge_and_undo(article: Make, story: Make, correction: Make) -> None:
    """A merge makes two names one entity; taken back, it is as if it had never been made."""
    one = article("Anna Reuel and Ivo Lund met.").names("Anna Reuel", "Ivo Lund")
    merged = story(one, corrections=[correction("merge", "Anna Reuel", "Ivo Lund")])
    undone = story(one, corrections=[correction("merge", "Anna Reuel", "Ivo Lund", undone=True)])
    assert 1 == len(merged.names())
    assert story(one).settlement == undone.settlement


def test_title_without_name_is_led_across_articles(article: Make, story: Make) -> None:
    """A title whose holder only another article names leads to that person, probably and with the reason."""
    one = article("French Foreign Minister Edda Brandt flew to Kell.").names("Edda Brandt", "l:Kell")
    two = article("In Kell the French foreign minister warned that time was short.").names("l:Kell")
    found = story(one, two.says("the French foreign minister", "warned", "time was short"))
    assert ["Edda Brandt"] == found.speakers(1)
    (led,) = found.settlement.speakers
    assert "probably" == led.sureness
    assert any("Edda Brandt" in reason for reason in led.reasons)


def test_role_without_name_stays_a_role(article: Make, story: Make) -> None:
    """Somebody known only by what they are stays so, and an unnamed source stays unnamed."""
    text = "A French official said it rained. Two sources familiar with the talks said it snowed. Edda Brandt left."
    one = article(text).names("Edda Brandt")
    found = story(
        one.says("A French official", "said", "it rained").says(
            "Two sources familiar with the talks", "said", "it snowed"
        )
    )
    assert ["A French official", "Two sources familiar with the talks"] == found.speakers()
    assert ["role", "unnamed"] == [
        found.entity(name).kind for name in ("A French official", "Two sources familiar with the talks")
    ]
    assert found.entity("France").id == found.entity("A French official").speaks_for


def test_members_of_a_collective(article: Make, story: Make) -> None:
    """A collective keeps the members that its line lists, even when the list comes after the words said."""
    text = "Several countries rejected the plan for the port, including Poland, the United States and Canada."
    one = article(text).names("l:Poland", "l:United States", "l:Canada")
    found = story(one.says("Several countries", "rejected", "the plan for the port"))
    (name,) = found.speakers()
    assert name is not None
    members = {e.id for e in found.settlement.entities if e.kind == "state"}
    assert members == set(found.entity(name).members)


def test_position_of_a_palace_is_its_state_speaking(article: Make, story: Make) -> None:
    """A position, letter or statement of somebody named is that somebody speaking."""
    one = article("The Kremlin’s position stresses that time is short. Ivo Lund’s letter says it is not.")
    one.names("o:Kremlin", "Ivo Lund")
    found = story(
        one.says("The Kremlin’s position", "stresses", "time is short").says("Ivo Lund’s letter", "says", "it is not")
    )
    assert ["Russia", "Ivo Lund"] == found.speakers()


def test_former_and_current_titles_stand_side_by_side(article: Make, story: Make) -> None:
    """Two titles for one person are both kept, each with its document and whether it is still held."""
    one = article("Norwegian Foreign Minister Darko Kulen spoke in Kell.").names("Darko Kulen", "l:Kell")
    two = article("Darko Kulen, who once led Norway’s Ministry of Foreign Affairs, left Kell.").names(
        "Darko Kulen", "l:Kell"
    )
    roles = story(one, two).entity("Darko Kulen").roles
    assert {("current", one.document.id), ("former", two.document.id)} == {(r.standing, r.document) for r in roles}


def test_who_speaks_as_i(article: Make, story: Make) -> None:
    """Inside a quotation "I" is the one who speaks it."""
    text = "“I told them that it was over,” said Tomas Reuel."
    one = article(text).names("Tomas Reuel")
    one.says("Tomas Reuel", "said", "I told them that it was over,").says("I", "told", "it was over")
    assert ["Tomas Reuel", "Tomas Reuel"] == story(one).speakers()


def test_whoever_asked_does_not_answer(article: Make, story: Make) -> None:
    """A pronoun after a question is not the one who asked it."""
    text = "Nina Galt and Anna Moss sat down. “Is it over?” Galt asked.\n\n“It is not,” she replied."
    one = article(text).names("Nina Galt", "Anna Moss", "Galt")
    found = story(one.says("Galt", "asked", "Is it over?").says("she", "replied", "It is not,"))
    assert ["Nina Galt", "Anna Moss"] == found.speakers()


def test_who_asks_in_passing_does_not_answer(article: Make, story: Make) -> None:
    """Behind "pressed by" stands who asks; whoever answers is somebody else."""
    text = "Anna Moss sat down. Pressed by Nina Galt on the toll, she said: “It stays.”"
    one = article(text).names("Nina Galt", "Anna Moss")
    assert ["Anna Moss"] == story(one.says("she", "said", "It stays.")).speakers()


def test_a_woman_called_spokesman(article: Make, story: Make) -> None:
    """A title that ends in "man" tells no gender."""
    text = "Otto Galt came. So did spokesman Noor Teruel, who had walked. “We won,” she said."
    one = article(text).names("Otto Galt", "Noor Teruel")
    assert ["Noor Teruel"] == story(one.says("she", "said", "We won,")).speakers()


def test_slip_and_surname_within_an_article(article: Make, story: Make) -> None:
    """Two people of one surname are told apart by the form of address."""
    text = "Nina Galt and Otto Galt came. Mrs. Galt said it rained. Mr. Galt said it snowed."
    one = article(text).names("Nina Galt", "Otto Galt")
    found = story(one.says("Mrs. Galt", "said", "it rained").says("Mr. Galt", "said", "it snowed"))
    assert ["Nina Galt", "Otto Galt"] == found.speakers()


def test_corrections_rename_split_reject_confirm(article: Make, story: Make, correction: Make) -> None:
    """A person's decisions stand above the machine's."""
    one = (
        article("Edda Brandt said it rained in Kell.")
        .names("Edda Brandt", "l:Kell")
        .says("Edda Brandt", "said", "it rained")
    )
    two = article("E. Brandt sang in Kell.").names("E. Brandt", "l:Kell")
    statement = one.statements[0].id
    assert ["Edda Brandt"] == story(one, two).names()
    assert ["Edda B."] == story(one, two, corrections=[correction("rename", "E. Brandt", value="Edda B.")]).names()
    assert ["E. Brandt", "Edda Brandt"] == story(one, two, corrections=[correction("split", "E. Brandt")]).names()
    assert [None] == story(one, corrections=[correction("reject", statement)]).speakers()
    (led,) = story(one, corrections=[correction("confirm", statement)]).settlement.speakers
    assert ("sure", "confirmed by Ada on 2031-05-01") == (led.sureness, led.reasons[0])
    twice = [correction("merge", "Edda Brandt", "Kell", day=1), correction("split", "Kell", day=2)]
    assert ["Edda Brandt"] == story(one, corrections=twice).names()


def test_whoever_leads_in_a_quotation_speaks_it(article: Make, story: Make) -> None:
    """After “A echoed B.” a quotation with “he said” is A's, though B has spoken and is named last."""
    text = (
        "“The port must close,” Otto Galt said. Galt warned of floods.\n\nHarbour master Adam Lund echoed Galt. "
        "“It must close. We cannot wait. The sea will not,” he said."
    )
    one = article(text).names("Otto Galt", "Adam Lund", "Galt")
    one.says("Otto Galt", "said", "The port must close,").says("Galt", "warned of", "floods")
    found = story(one.says("he", "said", "It must close. We cannot wait. The sea will not,"))

    assert ["Otto Galt", "Otto Galt", "Adam Lund"] == found.speakers()


def test_a_place_that_one_article_takes_for_a_person(article: Make, story: Make) -> None:
    """A name without title or known given name that another article uses as a place is that place."""
    one = article("Ships left Sant Ardel at dawn.").names("l:Sant Ardel")
    two = article("Sant Ardel was quiet. Otto Galt was not.").names("Sant Ardel", "Otto Galt")

    assert ["Otto Galt"] == story(one, two).names()


def test_whoever_asks_twice_is_one(article: Make, story: Make) -> None:
    """Who has just asked may ask again; who answers is somebody else."""
    text = "Eva Galt sat in court. Judge Anna Lund asked about the deal. “Do you agree?” she asked. “I do,” she said."
    one = article(text).names("Anna Lund", "Eva Galt")
    one.says("Anna Lund", "asked about", "the deal").says("she", "asked", "Do you agree?")

    assert ["Anna Lund", "Anna Lund", "Eva Galt"] == story(one.says("she", "said", "I do,")).speakers()


def test_a_heading_in_marks_is_whoever_says_its_words(article: Make, story: Make) -> None:
    """Words that head a part of the article are led to who says them below, and to nobody where no one does."""
    text = "Otto Galt said it rained.\n\n“They were brave”\n\n“They were brave and we miss them,” Ada Lund said."
    one = article(text).names("Otto Galt", "Ada Lund").says("Otto Galt", "said", "it rained")
    one.says("", "", "They were brave").says("Ada Lund", "said", "They were brave and we miss them,")
    other = article("Otto Galt said it rained.\n\n“They were lost”\n\nThe rest is told.").names("Otto Galt")
    other.says("Otto Galt", "said", "it rained").says("", "", "They were lost")

    assert ["Otto Galt", "Ada Lund", "Ada Lund"] == story(one).speakers()
    assert ["Otto Galt", None] == story(other).speakers()


def test_a_title_with_a_place_is_whoever_the_article_ties_to_it(article: Make, story: Make) -> None:
    """“The Kell senator” is the one of Kell, and not another who is called senator."""
    text = (
        "Sen. Otto Galt, of the Harbour Party, and the liberal Adam Lund of Kell met. “We stay,” the Kell senator said."
    )
    one = article(text).names("Otto Galt", "Adam Lund", "l:Kell")

    assert ["Adam Lund"] == story(one.says("the Kell senator", "said", "We stay,")).speakers()


def test_scraps_of_a_source_name_nobody(article: Make, story: Make) -> None:
    """An article or a conjunction alone is no speaker."""
    one = article("In Kell the rain was said to last.").names("l:Kell")

    assert [None] == story(one.says("the", "said", "to last")).speakers()


def test_a_quotation_goes_on_behind_a_short_aside(article: Make, story: Make) -> None:
    """A line such as “He grew quiet.” between two quotations does not end the first one's turn."""
    text = "“I want no jail,” Otto Galt said.\n\nHe grew quiet.\n\n“This is about rights.”"
    one = article(text).names("Otto Galt").says("Otto Galt", "said", "I want no jail,")

    assert ["Otto Galt", "Otto Galt"] == story(one.says("", "", "This is about rights.")).speakers()


def test_who_asks_no_questions_may_be_spoken_of(article: Make, story: Make) -> None:
    """“He asked no questions” asks nothing, so what follows may be his."""
    text = "Otto Galt came. Adam Lund sat in the hall and asked no questions. Instead, he called it “sad”."
    one = article(text).names("Otto Galt", "Adam Lund").says("Adam Lund", "asked", "no questions")

    assert ["Adam Lund", "Adam Lund"] == story(one.says("he", "called", "it “sad”")).speakers()


def test_it_that_stands_for_nobody(article: Make, story: Make) -> None:
    """“It was disclosed that” names no source, whatever body was named before."""
    one = article("The Harbour League met. It was disclosed that tolls rose.").names("o:Harbour League")

    assert [None] == story(one.says("It", "was disclosed", "that tolls rose")).speakers()


def test_a_body_told_by_another_word_is_another(article: Make, story: Make) -> None:
    """“The harbour department” is not the Department of Bridges, nor one's office another's."""
    text = "The Department of Bridges met. Lund’s office rose. Tolls rise, the harbour department said. Galt’s office agreed it was so."
    one = article(text).names("o:Department of Bridges", "Lund", "Galt")
    one.says("the harbour department", "said", "Tolls rise").says("Galt’s office", "agreed", "it was so")

    assert ["the harbour department", "Galt’s office"] == story(one).speakers()


def test_a_description_that_ends_in_a_name(article: Make, story: Make) -> None:
    """A description that ends in the full name of one person of the story is of that person, who keeps the plain name."""
    one = article("Ravi Veld met Ivo Lund and Edda Brandt. “We go,” he said.").names(
        "Ravi Veld", "Ivo Lund", "Edda Brandt"
    )
    text = "Edda Brandt and Ivo Lund left. Chief Executive Ravi Veld said they would stay in Kell."
    two = article(text).names("Edda Brandt", "Ivo Lund", "g:Ravi Veld")
    two.says("Chief Executive Ravi Veld", "said", "they would stay in Kell")
    found = story(one, two)
    assert ["Ravi Veld"] == found.speakers(1)
    assert {"Edda Brandt", "Ivo Lund", "Ravi Veld"} == set(found.names())
