"""The association's colour stays readable, whatever is chosen."""

import pytest
from django.core.exceptions import ValidationError

from members import colours


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_what_wcag_says(one, other, ratio):
    assert round(colours.contrast(one, other), 2) == ratio


@pytest.mark.parametrize("colour", ["#0b5a63", "#7a1f1f", "#1b3a8a", "#000000", "#5b3f8c"])
def test_dark_enough_colours_may_be_chosen_and_stay_readable_on_both_grounds(colour):
    colours.validate_accent(colour)
    shades = colours.accent_tokens(colour)
    for mode, paper in enumerate((colours.LIGHT_PAPER, colours.DARK_PAPER)):
        accent = shades["--accent"][mode]
        assert colours.contrast(accent, paper) >= colours.READABLE
        assert colours.contrast(accent, shades["--accent-tint"][mode]) >= colours.READABLE


@pytest.mark.parametrize("colour", ["#ffd500", "#7cc7cf", "#ffffff", "teal", "#0b5", "", "#0b5a63;}"])
def test_pale_or_broken_colours_are_refused_and_the_default_stands_in(colour):
    with pytest.raises(ValidationError):
        colours.validate_accent(colour)
    assert colours.accent_tokens(colour) == colours.accent_tokens(colours.DEFAULT_ACCENT)
