"""One article, one address: what makes two addresses the same page.

Folded away are the differences that never choose another text: scheme, `www.`, default
ports, letter case of the host, the fragment, a final slash, the order of parameters,
parameters that only count where readers come from (as the lists of uBlock Origin's
removeparam, ClearURLs and Firefox's query stripping name them), AMP (a path ending in /amp, an
`amp.` host, Google's and the AMP project's caches) and the mobile hosts `m.` and `mobile.`.

The address that a page names as canonical is the draft's; this module doesn't look at pages.
"""

from __future__ import annotations

import contextlib
import re
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

_TRACKING = re.compile(
    r"(?:utm|hsa|mtm|pk|piwik|matomo|oly|vero|ga)_\w+|at_(?:medium|campaign|custom\d|creation|format"
    r"|link_\w+|ptr_name|bbc_team)|ns_(?:source|mchannel|campaign|linkname|fee)|wt_z?mc(?:_o)?"
    r"|[fgdy]clid|fbclid|gclsrc|[gw]braid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|s_cid"
    r"|li_fat_id|mc_[ce]id|_hs(?:enc|mi)|__hs(?:tc|sc|fp)|hsctatracking|mkt_tok|s_kwcid|ef_id"
    r"|cmpid|icid|ncid|ocid|srsltid|_openstat|rb_clickid|wickedid|ref_(?:src|url)|xtor|_g[al]"
    r"|guccounter|guce_referrer(?:_sig)?|soc_(?:src|trk)|dicbo|oborigurl|xing_share|usqp"
    r"|amp_(?:js_v|gsa|kit)|__twitter_impression|sharetoken|share_id"
    r"|(?:itm|otm|hmb|bsft|sfmc)_\w+|fb_(?:action_ids|action_types|ref|source|comment_id)|gs_l|epik"
    r"|rdt_cid|tblci|vgo_ee|elqtrack(?:id)?|hss_channel|ck_subscriber_id|intcmp|wprov|mbid|cndid"
    r"|bxid|_branch_(?:match_id|referrer)|cx_(?:recs_)?click|zanpid",
    re.IGNORECASE,
)
# Names that are common enough to mean something elsewhere.
_ON_SITES = (
    (r"nytimes\.com", r"smid|smtyp|partner|emc|nl|te|(?:campaign|instance|segment|regi|user)_id"),
    (r"youtube\.com", r"feature|si|pp"),
    (r"(?:wsj|marketwatch|barrons)\.com", r"mod|reflink|st"),
    (r"linkedin\.com", r"trk|trackingid|lipi"),
    (r"(?:yahoo|msn|aol)\.com", r"tsrc|\.tsrc|cvid"),
    (r"(?:alibaba|aliexpress|taobao)\.com", r"spm|scm"),
    (r"theguardian\.com", r"cmp|ref"),
    (r"blogspot\.[a-z.]{2,6}", r"m"),
    (r"medium\.com", r"source|sk"),
    (r"substack\.com", r"r|publication_id|post_id|isfreemail|triedredirect"),
    (r"(?:twitter|x)\.com", r"s|t"),
    (r"bbc\.(?:com|co\.uk)", r"at_\w+|xtor|ocid"),
)
_AMP_VALUES = frozenset({("amp", ""), ("amp", "1"), ("amp", "true"), ("outputtype", "amp")})
_AMP_PATH = re.compile(r"(?:^/amp(?=/)|/amp/?$|/amp\.html$|(?<=\w)\.amp(?=(?:\.html)?$))")
_CACHE_PATH = re.compile(r"^/(?:amp/|c/|v/|a/|i/)?(?:s/)?(?=[\w-]+(?:\.[\w-]+)+)")
_TWIN_HOST = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_PORTS = frozenset({None, 80, 443})


def canonical(url: str) -> str | None:
    """The form of *url* that is the same for every address of one page.

    It is meant for comparing, not for fetching. None where *url* doesn't name a page on the
    web, so that nothing can be the same as it.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return None
    cached = _behind_cache(host, parts)
    if cached:
        return canonical(cached)
    place = _plain_host(host) + ("" if port in _PORTS else f":{port}")
    query = _plain_query(parts.query, host)
    return f"//{place}{_plain_path(parts.path)}" + (f"?{query}" if query else "")


def host_of(url: str) -> str:
    """The name of the site that *url* leads to, without www; empty where it is no address."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _behind_cache(host: str, parts: SplitResult) -> str | None:
    is_google = re.fullmatch(r"(?:www\.)?google\.[a-z.]{2,6}", host) and parts.path.startswith(
        "/amp/"
    )
    if not is_google and not host.endswith(".cdn.ampproject.org"):
        return None
    inner = _CACHE_PATH.sub("", parts.path)
    return f"https://{inner.lstrip('/')}" + (f"?{parts.query}" if parts.query else "")


def _plain_host(host: str) -> str:
    host = host.lower()
    if not host.isascii():
        with contextlib.suppress(UnicodeError):
            host = host.encode("idna").decode().lower()
    while _TWIN_HOST.match(host):
        host = _TWIN_HOST.sub("", host, count=1)
    # Wikipedia and its like put the mobile twin in the middle.
    return re.sub(r"^([a-z-]{2,12})\.m\.(?=wik)", r"\1.", host)


def _plain_path(path: str) -> str:
    path = _AMP_PATH.sub("", re.sub(r"/{2,}", "/", path))
    return "/".join(map(_plain_segment, path.split("/"))).rstrip("/")


def _plain_segment(segment: str) -> str:
    plain = unquote(segment, errors="surrogatepass")
    return quote(plain, safe=":@!$&'()*+,;=~-._", errors="backslashreplace")


def _plain_query(query: str, host: str) -> str:
    kept = [
        (name, value)
        for name, value in parse_qsl(query, keep_blank_values=True, errors="replace")
        if not _only_tracks(name, host) and (name.lower(), value.lower()) not in _AMP_VALUES
    ]
    return urlencode(sorted(kept), errors="backslashreplace")


def _only_tracks(name: str, host: str) -> bool:
    return bool(_TRACKING.fullmatch(name)) or any(
        re.search(rf"(?:^|\.){site}$", host) and re.fullmatch(names, name, re.IGNORECASE)
        for site, names in _ON_SITES
    )
