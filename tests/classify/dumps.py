"""Pages as plain text dumps, written for these tests."""

MENU = """Harbour Times
Subscribe
Log in
Home
Local
Business
Sport
Weather
Culture
Opinion
Letters
Jobs
Property
Puzzles
Contact us
Search"""
STORY = (
    (
        "The ferry between Ostrand and the islands will stop at the end of the month, the company "
        "said on Tuesday, after its only ship failed an inspection for the second time this year."
    ),
    (
        "Inspectors found cracks in two of the beams that hold the car deck, and water in a room "
        "where there should be none. The ship may sail without cars until Friday."
    ),
    (
        "“We have asked for a replacement in every port of this coast, and nobody has one to "
        "lend,” said Ana Petrova, who has run the line since her father retired."
    ),
    "What happens to the islanders",
    (
        "About four hundred people live on the islands all year. Most of them work in the town, "
        "and the school there takes their children from the age of eleven."
    ),
    (
        "The council will pay for a small boat that can take thirty people, twice a day, but it "
        "cannot carry goods, and it will not sail when the wind is strong."
    ),
    "A shop owner on the larger island said she had ordered flour, oil and paper for three months.",
    "The company hopes that the ship can be mended by spring.",
)
FOOTER = """Most read
Bakery in Mill Lane closes after ninety years
Rain until Thursday
Three hurt in crash on the coast road
Swimmers call for a warmer pool
More from Local
Council votes on parking
New bells for the old church
About us
Advertise
Terms of use
Privacy
Cookies
Accessibility
Archive
RSS
Newsletter
Back to top"""
DUMP = "\n\n".join((MENU, *STORY, FOOTER))
BODY = "\n\n".join(STORY)
# A guide whose body is a list: short lines that look like a menu, and must stay.
PACKING = "\n\n".join(
    (
        (
            "Whoever walks the coast path for a week needs less than they think. This is what our "
            "readers carried, and what they wished that they had left at home."
        ),
        "What to wear",
        *("Two shirts", "One jumper", "Rain jacket", "Long trousers", "Shorts", "Sun hat", "Socks"),
        "What to carry",
        *("Map", "Compass", "Torch", "Water for a day", "Bread and cheese", "Plasters", "Whistle"),
        "What to leave",
        *("Books", "A second pair of shoes", "The tent, if you sleep at farms", "Perfume"),
    )
)
