"""Generated documents: stories with noise between, laid out in every way, and plain chaos."""

from hypothesis import strategies as st

from copydesk.packs.rules import languages, pack

SENTENCES = (
    "The council voted on Monday to close the old bridge for repairs, the mayor said.",
    "“We have waited for this since spring,” said Ana Petrova, who runs the ferry.",
    "Nobody knows what it will cost.",
    "– Yes, we just arrived.",
    "“It was late, and they left the house with one bag",
    'He told reporters : "It is over" .',
    "SOFIA (Reuters) – The river rose by two metres on Friday, and the port was shut.",
    "The firm was founded in 1998.It employs 300 people,most of them women.",
    "“Ferry” and “bridge”Photo: ABC",
    "Smoke over the harbour on Sunday. (Jane Doe/Associated Press)",
    "donâ€™t go, itâ€™s late",
    "caf\u00e9 &amp;amp; bar\u00a0\u00a0\u200b at the quay",
    "a soft\u00adhyphen and\ufeff a mark",
    "The border’ post was empty.",
    "She saidno one came, andthat was that.",
    "Jane Doe is a reporter at the Harbour Times.",
    "Jane Doe",
    "By Jane Doe",
    "What comes next?",
    "Where they went",
    "Who pays for the new bridge? – DW – 23-09/2022",
    "Updated 3 March 2021, 10:15 GMT",
    "  • News",
    "…",
    "1. First the ferry",
    "Il a dit : « Non » !",
    "Он сказал: «Нет», и ушёл.",
    "市长周一表示，大桥将关闭。",
    "قال الوزير إن الجسر مغلق.",
)
BREAKS = ("\n\n", "\n", "\r\n", "\r\n\r\n", "\n\n\n\n", "\n \t\n", "\u2028", "\x0b", " ", "")


RULES = [rule for language in languages() for rule in pack(language).rules]
# The lines that the packs' rules were written for, and those they must leave. Read before
# anything is drawn: to compile so many patterns, `regex` throws dice over its cache.
NOISE = sorted({line for rule in RULES for line in (*rule.match, *rule.keep)})


def lines() -> st.SearchStrategy[str]:
    """Lines of a story, of what surrounds one, and of anything at all."""
    return st.one_of(
        st.sampled_from(SENTENCES),
        st.sampled_from(NOISE),
        st.text(max_size=30),
        st.text(alphabet="“”„«»\"'’‘ .,!?aI\u00a0\u200bÃ©â€™\u0093\u0094\n", max_size=40),
    )


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Give texts as scrapers leave them."""
    parts = draw(st.lists(st.tuples(lines(), st.sampled_from(BREAKS)), max_size=12))
    return "".join(line + gap for line, gap in parts)


MENU = (
    "Home", "Local", "Weather", "Sport", "Culture", "Letters", "Jobs", "Property", "Puzzles",
    "About us", "Archive", "RSS", "Who pays for the new bridge?", "Rain until Thursday", "Погода",
    "Новости", "首页", "天气", "Harbour Times", "2021", "Next »", "Swimmers call for a warmer pool",
)  # fmt: skip


@st.composite
def dumps(draw: st.DrawFn) -> str:
    """Give whole pages as plain text: menus around a story, in it and below it, a line each."""
    menus = st.lists(st.sampled_from(MENU), min_size=4, max_size=24)
    prose = st.lists(st.sampled_from(SENTENCES[:8]), min_size=2, max_size=6).map(" ".join)
    stories = st.lists(prose | lines(), max_size=8)
    parts = draw(st.lists(menus | stories, min_size=1, max_size=4))
    gap: str = draw(st.sampled_from(BREAKS[:2]))
    return gap.join(line for part in (draw(menus), *parts) for line in part)


def languages_or_none() -> st.SearchStrategy[str | None]:
    """Languages whose rules, quotation marks or spaces differ, and none: then it is found out."""
    return st.sampled_from(("en", "de", "fr", "ru", "zh", "ar", "es")) | st.none()
