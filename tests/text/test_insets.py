"""Teasers inside the lines of an article."""

from __future__ import annotations

from onrecord.text.insets import around_insets, insets, without_insets

BOX = " Ada Mary QuillMayor opens mill in Kell Council weighs toll for harbour MORE"
TEXT = f"Mayor Ada Quill{BOX} (I) said MORE tolls were due. Quill left."


def test_a_box_behind_a_name_is_blanked() -> None:
    """The full name and the headlines run together go; every other character stays in its place."""
    assert [BOX] == [TEXT[a:b] for a, b in insets(TEXT)]
    assert TEXT.replace(BOX, " " * len(BOX)) == without_insets(TEXT)
    glued = "Sen. Ada QuillAda Mary QuillMayor opens mill MORE said so."
    assert "Sen. Ada Quill" + " " * len("Ada Mary QuillMayor opens mill MORE") + " said so." == without_insets(glued)


def test_the_label_of_a_video_is_blanked() -> None:
    """A line that gives its title twice and ends in a length is no sentence of the article."""
    line = "NOW PLAYING Mayor opens mill in Kell Replay NEXT Mayor opens mill in Kell 02:14"
    text = f"The mill opened.\n\n{line}\n\nThe train leaves for Kell at 02:14\n\nEnd."
    assert text.replace(line, " " * len(line)) == without_insets(text)


def test_the_captions_of_a_gallery_are_blanked() -> None:
    """A line that begins with its title said twice holds the captions of a gallery."""
    line = "Photos: Kell opens mill Photos: Kell opens mill Mayor Ada Quill waves to the crowd. Hide Caption 1 of 9"
    assert f"{' ' * len(line)}\n\nThe mill opened." == without_insets(f"{line}\n\nThe mill opened.")


def test_the_headline_of_another_article_is_blanked() -> None:
    """A line that goes over into “Read more” leads elsewhere."""
    line = "Mayor of Kell says mill will open Read more"
    assert f"Rain.\n{' ' * len(line)}\nRain." == without_insets(f"Rain.\n{line}\nRain.")
    assert "We must read more" == without_insets("We must read more")


def test_a_text_without_teasers_stays() -> None:
    """Names said twice, capitals and times alone are no teaser."""
    text = "Ada Quill and Mary Quill want MORE from McQuill.\nQuill Street Quill Road 02:14 and on."
    assert () == insets(text)
    assert text == without_insets(text)


def test_ranges_are_parted_around_teasers() -> None:
    """A range keeps what stands before and behind the teaser in it."""
    (start, end) = insets(TEXT)[0]
    assert ((0, start), (end, end + 4), (end + 5, end + 9)) == around_insets(
        [(0, end + 4), (end + 5, end + 9)], insets(TEXT)
    )
