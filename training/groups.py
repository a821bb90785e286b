"""Words that name nationalities, religious and political groups: weak labels where a corpus marks none."""

from __future__ import annotations

from typing import Final

__all__ = ["is_group"]

_NATIONS: Final = """
Afghan Albanian Algerian American Angolan Arab Argentine Argentinian Armenian Asian Australian Austrian Azerbaijani
Bahraini Balkan Baltic Bangladeshi Basque Belarusian Belgian Bolivian Bosnian Brazilian Briton British Bulgarian Burmese
Cambodian Cameroonian Canadian Catalan Chechen Chilean Chinese Colombian Congolese Cuban Croat Croatian Cypriot Czech
Danish Dane Dutch Ecuadorian Egyptian English Eritrean Estonian Ethiopian European Filipino Finnish Finn Flemish French
Gambian Georgian German Ghanaian Greek Guatemalan Haitian Hispanic Honduran Hungarian Icelandic Indian Indonesian
Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian Kashmiri Kazakh Kenyan Korean Kosovar Kurd Kurdish
Kuwaiti Kyrgyz Laotian Latino Latina Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malaysian Maltese Mexican
Moldovan Mongolian Montenegrin Moroccan Nepalese Nepali Nicaraguan Nigerian Norwegian Omani Ottoman Pakistani
Palestinian Panamanian Paraguayan Persian Peruvian Polish Pole Portuguese Qatari Roma Romanian Russian Rwandan Saudi
Salvadoran Scandinavian Scot Scottish Senegalese Serb Serbian Singaporean Slav Slavic Slovak Slovakian Slovene
Slovenian Somali Soviet Spaniard Spanish Sudanese Swede Swedish Swiss Syrian Taiwanese Tajik Tanzanian Tatar Texan Thai
Tibetan Tunisian Turk Turkish Turkmen Ugandan Ukrainian Uruguayan Uyghur Uzbek Venezuelan Vietnamese Welsh Yemeni
Yugoslav Zambian Zimbabwean African Californian Yorker Floridian
"""
_BELIEFS: Final = """
Alawite Anglican Baptist Buddhist Catholic Christian Druze Evangelical Hindu Islamic Islamist Jew Jewish Lutheran
Mennonite Methodist Mormon Muslim Orthodox Presbyterian Protestant Quaker Shia Shiite Sikh Sunni Wahhabi Yazidi Zionist
"""
_PARTIES: Final = """
Bolshevik Communist Conservative Democrat Democratic Fascist GOP Islamist Jihadist Labourite Leninist Liberal
Libertarian Maoist Marxist Menshevik Nazi Neo-Nazi Peronist Republican Socialist Stalinist Tory Tories Trotskyist Whig
Eurosceptic Kemalist Ba'athist Gaullist Thatcherite Zionist Taliban
"""


def _forms() -> frozenset[str]:
    words = (_NATIONS + _BELIEFS + _PARTIES).split()
    ends_hard = ("ish", "ese", "ch", "s")
    plurals = [word + "s" for word in words if not word.endswith(ends_hard)]
    folk = [word + tail for word in words if word.endswith(("ish", "ch")) for tail in ("man", "men")]
    return frozenset(words) | frozenset(plurals) | frozenset(folk)


_FORMS: Final = _forms()


def is_group(word: str) -> bool:
    """Say whether a word, as it stands, names a nationality, a faith or a political camp."""
    return word in _FORMS
