"""A text that a page holds twice is read once, and whatever else repeats stays."""

from tests.extract.test_body import PROSE, body_of

STORY = [
    f"On the {day} day they went out again, with a new rope and less hope than on the day before, "
    "and looked for the boat along the whole of the northern shore until the light was gone."
    for day in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
]


def page(*parts):
    return body_of("".join(f"<p>{part}</p>" for part in parts)).paragraphs


def test_a_copy_for_another_width_of_screen_is_left_out():
    assert page(*STORY, *STORY) == (PROSE[0], PROSE[1], *STORY, PROSE[2])


def test_what_only_the_copy_says_stays():
    added = "Only on a telephone does one read this sentence, which is a note on the weather."
    assert page(*STORY, *STORY[:3], added, *STORY[3:]) == (
        *(PROSE[0], PROSE[1]),
        *STORY,
        *(added, PROSE[2]),
    )


def test_a_refrain_stays():
    assert page(*STORY[:3], *STORY[:3]) == (*PROSE[:2], *STORY[:3], *STORY[:3], PROSE[2])


def test_a_quotation_stays():
    quoted = "<blockquote>" + "".join(f"<p>{part}</p>" for part in STORY) + "</blockquote>"
    draft = body_of("".join(f"<p>{part}</p>" for part in STORY) + quoted)
    assert draft.paragraphs == (*PROSE[:2], *STORY, *STORY, PROSE[2])
