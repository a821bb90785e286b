"""Currency signs, codes and names to ISO 4217."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Codes that stand beside an amount as they are.
CODES: Final = frozenset(
    "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP ETB EUR GBP GEL GHS HKD HRK HUF IDR ILS INR IQD IRR ISK "
    "JOD JPY KES KRW KWD KZT LBP LKR MAD MDL MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB "
    "TND TRY TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF ZAR ZMW".split()
)
#: Signs before or after an amount, folded to lower case and without blanks and points.
SIGNS: Final[Mapping[str, str]] = {
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₩": "KRW", "₦": "NGN",
    "₪": "ILS", "₫": "VND", "฿": "THB", "₱": "PHP", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₵": "GHS", "₸": "KZT",
    "zł": "PLN", "kč": "CZK", "元": "CNY", "rs": "INR", "rm": "MYR", "rp": "IDR", "rmb": "CNY", "$": "USD",
    "us$": "USD", "$us": "USD", "$a": "AUD", "$nz": "NZD", "$c": "CAD", "usd$": "USD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD",
    "cad$": "CAD", "cdn$": "CAD", "nz$": "NZD", "nzd$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD",
    "r$": "BRL", "mx$": "MXN", "mex$": "MXN", "mxn$": "MXN", "ksh": "KES", "cfa": "XOF", "gh₵": "GHS",
}  # fmt: skip
#: The country's adjective and the currency's name, in the singular.
_NAMED: Final[Mapping[str, str]] = {
    "us dollar": "USD", "american dollar": "USD", "united states dollar": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "new zealand dollar": "NZD", "hong kong dollar": "HKD", "singapore dollar": "SGD",
    "taiwan dollar": "TWD", "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP", "sterling": "GBP",
    "egyptian pound": "EGP", "lebanese pound": "LBP", "syrian pound": "SYP", "sudanese pound": "SDG", "yen": "JPY",
    "japanese yen": "JPY", "yuan": "CNY", "chinese yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rouble": "RUB",
    "ruble": "RUB", "russian rouble": "RUB", "russian ruble": "RUB", "belarusian ruble": "BYN", "hryvnia": "UAH",
    "hryvnya": "UAH", "zloty": "PLN", "polish zloty": "PLN", "złoty": "PLN", "forint": "HUF", "koruna": "CZK",
    "czech crown": "CZK", "czech koruna": "CZK", "swedish crown": "SEK", "swedish krona": "SEK", "danish crown": "DKK",
    "danish krone": "DKK", "norwegian crown": "NOK", "norwegian krone": "NOK", "icelandic krona": "ISK",
    "kronor": "SEK", "swedish kronor": "SEK", "danish kroner": "DKK", "norwegian kroner": "NOK", "swiss franc": "CHF",
    "cfa franc": "XOF", "lira": "TRY", "turkish lira": "TRY", "rupee": "INR", "indian rupee": "INR",
    "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "nepali rupee": "NPR", "nepalese rupee": "NPR", "won": "KRW",
    "south korean won": "KRW", "baht": "THB", "thai baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
    "indonesian rupiah": "IDR", "dong": "VND", "taka": "BDT", "real": "BRL", "reais": "BRL", "brazilian real": "BRL",
    "brazilian reais": "BRL", "mexican peso": "MXN", "argentine peso": "ARS", "argentinian peso": "ARS",
    "chilean peso": "CLP", "colombian peso": "COP", "philippine peso": "PHP", "naira": "NGN", "cedi": "GHS",
    "rand": "ZAR", "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS", "birr": "ETB",
    "shekel": "ILS", "new israeli shekel": "ILS", "dirham": "AED", "moroccan dirham": "MAD", "riyal": "SAR",
    "saudi riyal": "SAR", "qatari riyal": "QAR", "kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "serbian dinar": "RSD",
    "tunisian dinar": "TND", "algerian dinar": "DZD", "jordanian dinar": "JOD", "tenge": "KZT", "lev": "BGN",
    "leva": "BGN", "romanian leu": "RON", "romanian lei": "RON", "moldovan leu": "MDL", "moldovan lei": "MDL",
    "lei": "RON", "lari": "GEL", "dollar": "USD", "krona": "SEK",
}  # fmt: skip
#: Names that several countries use, each with the words of the country that tell which is meant.
SHARED: Final[Mapping[str, Mapping[str, str]]] = {
    "crown": {"Swed": "SEK", "Dan|Denmark": "DKK", "Norw": "NOK", "Czech": "CZK", "Iceland": "ISK"},
    "krone": {"Dan|Denmark": "DKK", "Norw": "NOK"},
    "peso": {"Mexic": "MXN", "Argentin": "ARS", "Chile": "CLP", "Colombia": "COP", "Philippin|Filipin": "PHP"},
    "dinar": {"Serb": "RSD", "Iraq": "IQD", "Kuwait": "KWD", "Tunis": "TND", "Algeri": "DZD", "Jordan": "JOD"},
    "shilling": {"Kenya": "KES", "Uganda": "UGX", "Tanzania": "TZS"},
    "rial": {"Iran": "IRR", "Oman": "OMR", "Yemen": "YER"},
    "franc": {"Swiss|Switzerland|Zurich|Geneva": "CHF"},
    "leu": {"Romania": "RON", "Moldova": "MDL"},
}
#: A hundredth of which money; a cent is taken for the dollar's unless another name stands with it.
HUNDREDTHS: Final[Mapping[str, str]] = {
    "cent": "USD",
    "penny": "GBP",
    "pence": "GBP",
    "pennie": "GBP",
    "p": "GBP",
    "euro cent": "EUR",
    "eurocent": "EUR",
    "sen": "MYR",
}

_LETTER_SIGNS: Final = r"(?:RMB|Rs\.?|RM|Rp\.?|KSh|CFA|CHF|zł|Kč|R(?=$))"
_CODE: Final = rf"(?:[mM](?=EUR|USD|GBP|AUD))?(?:{'|'.join(sorted(CODES))})"
#: Before an amount: "€", "US $", "EUR", "C$", "USD ".
BEFORE: Final = re.compile(
    rf"(?:(?<![\w$])(?:(?:U\.S\.|US|USD|AU|AUD|C|CAN|CAD|Cdn|NZ|NZD|HK|SG|NT|MX|Mex|MXN) ?|CA|[ASR])?\$(?:US|A|NZ|C)?|[{''.join(s for s in SIGNS if len(s) == 1 and not s.isalpha() and s != '$')}]"
    rf"|(?<!\w){_CODE}|(?<!\w){_LETTER_SIGNS}|(?<!\w)GH₵)[ \u00a0]?$"
)
_NAME: Final = "|".join(
    rf"{re.escape(name).replace(chr(92) + ' ', ' ')}s?"
    for name in sorted({*_NAMED, *SHARED, "kroner"}, key=len, reverse=True)
)
#: After an amount: "euros", "million Canadian dollars", "EUR", "€", "US", "sterling".
AFTER: Final = re.compile(
    rf"[ \u00a0\n-]?(?:(?P<cent>(?:euro ?)?cents?|pence|penn(?:y|ies)|sen|p)(?!\w)|(?P<name>(?:U\.S\. |US )?(?:{_NAME}))(?!\w)"
    rf"|(?P<code>M?{_CODE})(?!\w)|(?P<sign>[€£₽₴₺₹₩₪¥₡₾₭元$]|zł|Kč)(?![\w\d]))",
    re.IGNORECASE,
)
#: "pounds" are money only beside a scale, or where no weight is meant.
POUNDS: Final = re.compile(r"[ \u00a0\n-]?pounds?(?!\w)", re.IGNORECASE)


#: Code points of an article for each of which the country of its money is named once more.
_PER_NAMING: Final = 1200


def sign_code(written: str) -> str | None:
    """The ISO code for a sign or code as it stands before or after an amount."""
    bare = re.sub(r"[\s.]", "", written).lower()
    if bare == "r":
        return "ZAR"
    if bare in SIGNS:
        return SIGNS[bare]
    code = bare.upper()
    return code if code in CODES else code[1:] if code[1:] in CODES else None


def name_code(written: str, text: str = "") -> str | None:
    """The ISO code for a currency's name in words; none where several countries have it and ``text`` names none of them."""
    bare = re.sub(r"\s+", " ", written.lower().replace("u.s.", "us")).strip()
    for form in (bare, bare.removesuffix("s"), bare.removesuffix("s") + "s"):
        if form in _NAMED:
            return _NAMED[form]
    countries = SHARED.get(bare.removesuffix("s").replace("kroner", "krone"), {})
    # A long article names many a country; whose money it is it names again and again.
    often = 1 + len(text) // _PER_NAMING
    named = [code for words, code in countries.items() if len(re.findall(rf"\b(?:{words})", text)) >= often]
    return named[0] if len(named) == 1 else None
