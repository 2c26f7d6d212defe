"""The comparison of speed."""

from copydesk.evaluate.speed import speed_ratio


def test_the_ratio_of_two_times_is_positive() -> None:
    assert speed_ratio(["It isn’t over. Nobody knows why.\n\n“Fine,” she said."], rounds=1) > 0


def test_no_texts_take_no_time() -> None:
    assert speed_ratio([]) == 0
