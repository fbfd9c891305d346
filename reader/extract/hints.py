"""What a page's head tells before its body is read: what it is about, and of which kind it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.extract.markup import Element, class_and_id, raw_text

_DISCUSSION = re.compile(r"DiscussionForumPosting|QAPage|Question\"|\"Answer\"")
_ARTICLE = re.compile(
    r"NewsArticle|BlogPosting|\"Article\"|ReportageNews|AnalysisNews|TechArticle"
)
_FORUM = re.compile(
    r"forum|vbulletin|phpbb|xenforo|discourse|\bsmf\b|mybb|invision|ipsapp|discuss|thread|"
    r"\btopic|stackexchange|showthread|viewtopic|question|community"
)
_FORUM_BODY = re.compile(r"forum|vbulletin|phpbb|xenforo|discourse|mybb|invision|ipsapp|viewtopic")
_FORUM_ADDRESS = re.compile(
    r"forum|//discuss|//community|showthread|viewtopic|/threads?/|/questions?/|/topics?/|/t/|"
    r"reddit\.com|news\.ycombinator|stackexchange|stackoverflow|/comments/"
)
_REFERENCE = re.compile(
    r"\bdocs?\b|documentation|sphinx|mkdocs|docusaurus|readthedocs|hugo|manual|reference|\bapi\b|"
    r"tutorial|guide|\bwiki|gitbook|javadoc|doxygen"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """The page's description of itself, and what speaks for its being of a kind."""

    description: str = ""
    kinds: tuple[float, ...] = (0.0,) * 6
    is_discussion: bool = False
    """Whether the page is one whose replies are its content."""


def hints_of(root: Element, address: str) -> Hints:
    """Read the hints in *root*, the page found at *address*."""
    metas = {
        (meta.get("property") or meta.get("name") or "").lower(): meta.get("content") or ""
        for meta in root.iter("meta")
    }
    declared = " ".join(
        raw_text(script)[:200_000]
        for script in root.iter("script")
        if "ld+json" in (script.get("type") or "").lower()
    )
    body = root.find("body")
    names = class_and_id(body) if body is not None else ""
    names += " " + metas.get("generator", "").lower()
    address = address.lower()
    return Hints(
        description=" ".join(
            (metas.get("og:description") or metas.get("description") or "").split()
        ),
        is_discussion=bool(
            _DISCUSSION.search(declared)
            or _FORUM_BODY.search(names)
            or _FORUM_ADDRESS.search(address)
        ),
        kinds=(
            float(bool(_DISCUSSION.search(declared))),
            float(bool(_ARTICLE.search(declared)) or metas.get("og:type", "") == "article"),
            float(bool(_FORUM.search(names))),
            float(bool(_FORUM.search(address))),
            float(bool(_REFERENCE.search(names))),
            float(bool(_REFERENCE.search(address))),
        ),
    )
