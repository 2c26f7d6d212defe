"""Caption objects: text and credit apart."""

import pytest

from copydesk import clean_article

STORY = "The council voted on Monday to close the old bridge for repairs, the mayor said."


@pytest.mark.parametrize(
    ("line", "text", "credit"),
    [
        ("The bridge “Raw”Photo: DW", "The bridge “Raw”", "DW"),
        ("The bridge at night. (Photo: Jane Doe)", "The bridge at night.", "Jane Doe"),
        ("The bridge at night. (AP Photo/Jane Doe)", "The bridge at night.", "AP Photo/Jane Doe"),
        ("The bridge – Photo: DW", "The bridge", "DW"),
        ("Image caption The bridge at night", "The bridge at night", None),
        ("FILE PHOTO: The bridge at night", "FILE PHOTO: The bridge at night", None),
        (
            "FILE - The bridge in May. (Max Penn/Reuters)",
            "FILE - The bridge in May.",
            "Max Penn/Reuters",
        ),
    ],
)
def test_a_caption_has_its_text_and_its_credit(line: str, text: str, credit: str | None) -> None:
    captions = clean_article(f"{STORY}\n\n{line}\n\n{STORY}", language="en").captions

    assert [(caption.text, caption.credit) for caption in captions] == [(text, credit)]


@pytest.mark.parametrize("line", ["Photo: Jane Doe/ABC News", "Image copyright Getty Images"])
def test_a_credit_alone_is_removed_and_is_no_caption(line: str) -> None:
    article = clean_article(f"{STORY}\n\n{line}\n\nNobody knows why.", language="en")

    assert article.captions == ()
    assert [removal.text for removal in article.removed] == [line]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Image caption A quay", "Photo: Jane Doe"), [("A quay", "Jane Doe")]),
        (("Enlarge / The bridge, seen from a ferry.",), [("The bridge, seen from a ferry.", None)]),
        (
            (
                "Image copyright Reuters",
                "Image caption A quay",
                "Image copyright AFP",
                "Image caption A ferry",
            ),
            [("A quay", "Reuters"), ("A ferry", "AFP")],
        ),
        (("Image caption A quay", "Nobody came.", "Photo: Jane Doe"), [("A quay", None)]),
    ],
)
def test_a_caption_has_the_credit_of_the_line_beside_it(
    lines: tuple[str, ...], found: list[tuple[str, str | None]]
) -> None:
    text = "\n\n".join([STORY, *lines, "Nobody knows why."])
    captions = clean_article(text, language="en").captions

    assert [(caption.text, caption.credit) for caption in captions] == found
