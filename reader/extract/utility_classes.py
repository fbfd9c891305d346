"""Class names of utility style sheets, which say how an element looks and not what it is for.

Tailwind (https://tailwindcss.com/docs/styling-with-utility-classes) and its like style a page
by names such as `scroll-mt-2`, `text-gray-500` or `lg:hidden`. Taken for names of purposes
they would speak of scrolling boxes, of text and of what is never seen.
"""

from __future__ import annotations

import re

from reader.extract.markup import Element, elements_at

_MANY = 20
_UTILITY = re.compile(
    r"-?(?:text|scroll)-\S+|content-(?:none|center|start|end|between|around|evenly|stretch)"
)
_IN_VARIANTS = ":["
"""What stands in the names of variants and of measures, and in no other name of a class."""
_SHOWN = re.compile(r"(?:sm|md|lg|xl|2xl|print):(?:block|flex|grid|contents|inline\S*|table\S*)")


def drop(body: Element) -> None:
    """Take such names out of *body*, where it is styled by them."""
    styled = elements_at(body, "descendant::*/@class[contains(., ':')]/..")
    if len(styled) < _MANY:
        return
    for element in elements_at(body, "descendant::*/@class/.."):
        names = element.get("class", "").split()
        is_shown = any(_SHOWN.fullmatch(name) for name in names)
        kept = [
            name
            for name in names
            if not (any(map(name.__contains__, _IN_VARIANTS)) or _UTILITY.fullmatch(name))
            and not (is_shown and name == "hidden")
        ]
        if len(kept) < len(names):
            element.set("class", " ".join(kept))
