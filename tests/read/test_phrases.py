"""What a line gives away by its own words."""

from __future__ import annotations

import pytest

from onrecord.read.phrases import kind_of_line

FURNITURE = {
    "skip-link": ["Skip to content", "Jump to main navigation", "Skip to main content area"],
    "advert": [
        "AD",
        "Advertisement",
        "— Advertisement —",
        "Article continues below",
        "Sponsored by Acme Ropes",
        "Scroll to continue",
    ],
    "reading-time": [
        "2 min read",
        "Reading time: 4 minutes",
        "3-minute read",
        "Estimated reading time: 5 min",
        "Listen to this article 6 min",
    ],
    "donation": [
        "We bring you news from the islands. Support our work with a monthly donation!",
        "Subscribe to our newsletter",
        "If you value our reporting, please consider making a donation.",
        "Your support keeps our newsroom running.",
        "Become a member today",
        "Donate now",
        "Sign up for daily newsletters",
        "Get the stories you care about delivered to your inbox. By signing up, you agree to our policy.",
    ],
    "share": [
        "Share this article",
        "Follow us on Telegram",
        "Facebook Twitter Email",
        "Copy link",
        "Share",
        "1.2K shares",
    ],
    "related": [
        "READ MORE",
        "Read also: Harbour tolls to double",
        "Related articles",
        "You may also like",
        "More on the ferry strike",
        "See also",
    ],
    "comments": ["Comments (12)", "Leave a reply", "Join the conversation", "Log in to comment"],
    "legal": [
        "© 2031 The Harbour Gazette. All rights reserved.",
        "Privacy Policy | Terms of Use",
        "We use cookies to improve this site.",
    ],
    "source-line": [
        "Read the original article on The Harbour Gazette",
        "Originally published by The Harbour Gazette",
        "This story first appeared in The Harbour Gazette",
        "Source: Harbour Gazette",
        "With files from the Island Press",
        "The Island Press contributed to this report.",
        "Bo Vane contributed reporting from Port Elba.",
    ],
    "caption": [
        "Photo: Ada Quill",
        "The mayor at the quay on Monday. (Photo by Ada Quill/Island Press)",
        "FILE PHOTO: The mayor attends a session of the council, March 3.",
        "Image credit: Island Press",
        "Image copyright Island Press Image caption Fishers on the quay",
        "Photo",
        "Mayor Ada Quill. Photo: Bo Vane / Gazette",
        "Mayor Ada Quill (file photo)",
        "Screenshot from a video of the fishers",
        "Ferries in the harbour | Getty Images",
    ],
    "other": [
        "CLICK HERE TO GET THE GAZETTE APP",
        "If you have found a spelling error, please notify us.",
        "Download our app",
        "This article has been machine-translated",
    ],
    "byline": ["By The Associated Press", "By Gazette staff"],
    "menu": ["Menu", "Log in", "Home", "Toggle navigation"],
}
ARTICLE = [
    "Support us, she told the crowd, and the harbour will stay open.",
    "“Support us with a donation,” she told the crowd.",
    "Support for the harbour has fallen, a poll found.",
    "AD 79 was the year the mountain burst.",
    "Troops left.",
    "Shares fell.",
    "Share prices fell on Monday.",
    "Home prices rose by 4 percent.",
    "Donations to the lifeboat doubled this year.",
    "Subscribe to the idea that tolls are theft and you lose, the mayor said.",
    "Become a member of the league and the strike ends, he said.",
    "The report was first published in March by the ministry.",
    "More from the minister is expected on Monday.",
    "Sources in the council said the deal was dead.",
    "Credit by the bank was denied to the shipyard.",
    "Image is everything for the mayor, and she knows it.",
    "Copyright law will change in March, the minister said.",
    "Comments by the mayor drew anger across the islands.",
    "Read the bill, and you will see what I mean, she said.",
    "Help us keep the peace",
    "Next week the council votes.",
    "Fishers contributed to the fund.",
    "The text was generated in the mayor's office.",
    "By staff reckoning, tolls will double.",
    "Accept the offer, the mayor urged.",
    "Join the union or lose the quay, the fishers said.",
    "Post offices and print shops closed.",
    "Photos of the quay were shown to the jury.",
    "Videos spread by the fishers showed smoke.",
    "Get the money to your family, the mayor said.",
    "Click here and you will lose your savings, police warned.",
    "Follow the money, investigators say.",
]


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in FURNITURE.items() for line in lines])
def test_furniture_is_told_by_its_words(kind: str, line: str) -> None:
    """A line that sites print around articles is named by its kind."""
    assert kind == kind_of_line(line)


@pytest.mark.parametrize("line", ARTICLE)
def test_sentences_of_articles_are_left_alone(line: str) -> None:
    """A sentence is not taken for furniture because it begins like some."""
    assert kind_of_line(line) is None


def test_long_hostile_lines_are_not_judged() -> None:
    """A line longer than any furniture is left alone at once."""
    assert kind_of_line("share " * 100_000) is None
