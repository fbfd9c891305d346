"""Formulas: each once, in one line, as a person would type it, whatever a page is made of."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.formulas.mathml import text_of_math
from reader.extract.formulas.tex import as_text
from reader.extract.tree import parse
from reader.intake import draft_from_html

SECONDS = 8.0
WORDS = "The harbour master wrote the law of the tides on a board, and it reads"
SPEED = "<mrow><mi>v</mi><mo>=</mo><mfrac><mi>s</mi><mi>t</mi></mfrac></mrow>"
NOTED = (
    f"<math><semantics>{SPEED}<annotation encoding='application/x-tex'>v=\\frac{{s}}{{t}}"
    "</annotation></semantics></math>"
)


def typed(inner):
    math = next(parse(f"<body><p><math>{inner}</math></p>").root.iter("math"))
    return text_of_math(math)


def paragraphs(inner):
    page = f"<title>Tides</title><article><h1>Tides</h1>{inner}<p>{WORDS}: low at noon.</p>"
    return draft_from_html(page.encode(), "https://harbour.example/tides").paragraphs


def mi(*names):
    return "".join(f"<mi>{name}</mi>" for name in names)


def mo(*signs):
    return "".join(f"<mo>{sign}</mo>" for sign in signs)


def mn(*numbers):
    return "".join(f"<mn>{number}</mn>" for number in numbers)


def of(name, *parts):
    return f"<{name}>{''.join(parts)}</{name}>"


def row(*parts):
    return of("mrow", *parts)


TWO_X = row(mn(2), mo("\u2062"), mi("x"))
A_PLUS_B = row(mi("a"), mo("+"), mi("b"))
K_IS_1 = row(mi("k"), mo("="), mn(1))
MINUS_T2 = row(mo("-"), of("msup", mi("t"), mn(2)))
CASES = (
    "<mtable><mtr><mtd><mn>0</mn><mo>,</mo></mtd><mtd><mtext>if\xa0</mtext><mi>x</mi>"
    "<mo>&lt;</mo><mn>1</mn></mtd></mtr><mtr><mtd><mi>x</mi></mtd><mtd><mtext>else</mtext></mtd>"
    "</mtr></mtable>"
)
ALIGNED = (
    "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mrow></mrow><mo>=</mo><mi>b</mi></mtd></mtr>"
    "<mtr><mtd></mtd><mtd><mo>=</mo><mi>c</mi></mtd></mtr></mtable>"
)
MATRIX = (
    "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
    "<mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>"
)


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        (of("mfrac", mi("a"), mi("b")), "a/b"),
        (of("mfrac", A_PLUS_B, TWO_X), "(a + b)/(2x)"),
        (of("mfrac", TWO_X, of("msup", mi("y"), mn(2))), "2x/y²"),
        (of("mfrac", of("mfrac", mi("a"), mi("b")), mi("c")), "(a/b)/c"),
        (of("mfrac", mi("d", "v"), mi("x")), "dvx"),
        (of("mfrac", row(mi("d", "v")), row(mi("d", "x"))), "dv/dx"),
        (of("mfrac", mn(1), mn(2)) + mi("m"), "(1/2)m"),
        ("<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>", "n choose k"),
        (of("msqrt", row(mi("x"), mo("+"), mi("y"))), "√(x + y)"),
        (of("msqrt", mi("x"), mo("+"), mi("y")), "√(x + y)"),
        (of("msqrt", mn(2)) + mi("x"), "√2 x"),
        (of("mroot", mn(8), mn(3)), "∛8"),
        (of("mroot", TWO_X, mi("n")), "ⁿ√(2x)"),
        (of("msup", mi("x"), mn(2)), "x²"),
        (of("msup", mi("n"), row(mo("+"), mn(1))), "n⁺¹"),
        (of("msub", mi("x"), mn(10)), "x₁₀"),
        (of("msub", mi("a"), row(mn(1), mn(1))), "a₁₁"),
        (of("msubsup", mi("a"), mi("i"), mn(2)), "aᵢ²"),
        (of("msup", mi("e"), MINUS_T2), "e^(−t²)"),
        (of("msup", mi("e"), mi("α")) + mi("β"), "e^α β"),
        (of("msub", mi("d"), of("mtext", "max")), "dₘₐₓ"),
        (of("msub", mi("d"), of("mtext", "wide")), "d_(wide)"),
        (of("msub", mi("x"), row(mi("i"), mo(","), mi("j"))), "x_(i,j)"),
        (of("msup", A_PLUS_B, mn(2)), "(a + b)²"),
        (of("msup", row(mo("("), A_PLUS_B, mo(")")), mn(2)), "(a + b)²"),
        (mo("(") + A_PLUS_B + of("msup", mo(")"), mn(2)), "(a + b)²"),
        (of("msup", of("msup", mi("x"), mn(2)), mn(3)), "(x²)³"),
        (of("msup", mi("f"), mo("′")) + mo("(") + mi("x") + mo(")"), "f′(x)"),
        (of("munderover", mo("∑"), K_IS_1, mi("n")) + mi("k"), "∑_(k=1)^n k"),
        (of("munder", mo("∑"), mi("i")) + mi("x"), "∑ᵢ x"),
        (of("msubsup", mo("∫"), mn(0), mn(1)) + mi("f"), "∫₀¹ f"),
        (of("msubsup", mo("∫"), mn(0), mi("∞")) + mi("f"), "∫_0^∞ f"),
        (of("munder", mo("lim"), row(mi("x"), mo("→"), mn(0))) + mi("y"), "lim_(x→0) y"),
        (of("mover", mi("x"), mo("^")), "x̂"),
        (of("mover", mi("x"), mo("¯")), "x̄"),
        (of("mover", mi("v"), mo("→")), "v⃗"),
        (of("mover", row(mi("A", "B")), mo("¯")), "overline(AB)"),
        (of("munder", of("munder", A_PLUS_B, mo("⏟")), mi("n")), "(a + b)ₙ"),
        (of("mover", mo("→"), mi("f")), "→ᶠ"),
        ("<mfenced open='[' close=')'><mi>a</mi><mi>b</mi></mfenced>", "[a, b)"),
        (mo("(") + MATRIX + mo(")"), "(a, b; c, d)"),
        (mi("f") + mo("=", "{") + CASES, "f = {0, if x < 1; x, else}"),
        (ALIGNED, "a = b; = c"),
        (of("mphantom", mi("x")) + mi("y"), "y"),
        (mi("a") + "<mspace width='1em'/>" + mi("b"), "a b"),
        (mi("a") + "<mspace width='-1em'/>" + mi("b"), "ab"),
        (of("ms", "x y"), '"x y"'),
        ("<menclose notation='box'><mi>x</mi></menclose>", "x"),
        (of("mmultiscripts", mi("C"), "<none/><none/><mprescripts/>", mn(6, 14)), "¹⁴₆C"),
        (mo("-") + mi("x") + mo("-") + mi("y"), "−x − y"),
        (mi("a") + mo("=") + mo("-") + mi("b"), "a = −b"),
        (mo("|") + mo("-") + mi("x") + mo("|"), "|−x|"),
        (mi("x") + mo("≤") + mn(2) + mo("×") + mn(3), "x ≤ 2 × 3"),
        (mi("x") + mo(":", "=") + mn(2), "x := 2"),
        (mn(1) + mo(":") + mn(2), "1:2"),
        (mi("f") + mo(":") + mi("A") + mo("→") + mi("B"), "f: A → B"),
        (mi("x") + mo(",", "…", ",") + mi("y"), "x, …, y"),
        (of("msup", mn(90), mo("∘")), "90°"),
        (mo("{") + mi("x") + mo("∣") + mi("x") + mo("&gt;") + mn(0) + mo("}"), "{x | x > 0}"),
        (mi("sin") + mo("\u2061") + mi("x") + mo("+") + mi("y"), "sin x + y"),
        (mi("Law") + mo("(") + mi("Q") + mo(",") + mi("K") + mo(")") + mi("V"), "Law(Q, K)V"),
        (mn(2) + mo("&InvisibleTimes;") + mn(3), "2 3"),
        ("<mi mathvariant='double-struck'>R</mi>", "ℝ"),
        ("<mi>\U0001d465</mi>", "x"),
        (NOTED.removeprefix("<math>").removesuffix("</math>"), "v = s/t"),
    ],
)
def test_mathml_is_typed_in_one_line(inner, line):
    assert typed(inner) == line


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        ("<mfrac><mi>a</mi></mfrac>", "a"),
        ("<mfrac>over<mi>a</mi><mi>b</mi></mfrac>", "over ab"),
        ("<msup></msup>", ""),
        ("<mtable><mi>x</mi>stray</mtable>", "x; stray"),
        ("<mmultiscripts></mmultiscripts>", ""),
        ("<unknown><mi>x</mi> and so on</unknown>", "x and so on"),
        ("only words", "only words"),
        ("<mi>x", "x"),
        ("<mroot><mi>x</mi><mi></mi></mroot>", "√x"),
    ],
)
def test_malformed_mathml_keeps_its_text(inner, line):
    assert typed(inner) == line


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}", "x = (−b ± √(b² − 4ac))/(2a)"),
        ("{\\displaystyle ax^{2}+bx+c=0}", "ax² + bx + c = 0"),
        ("\\forall x \\in \\mathbb{R}", "∀x ∈ ℝ"),
        ("\\left( \\sum_{k=1}^n a_k \\right)^2 \\le 1{,}000", "(∑_(k=1)^n aₖ)² ≤ 1,000"),
        ("x^10 + \\frac12", "x¹ 0 + 1/2"),
        ("\\mathrm{softmax}(x) \\text{ for } x>0", "softmax(x) for x > 0"),
        ("p(x \\mid y)", "p(x | y)"),
        ("\\[ E = mc^2 \\]", "E = mc²"),
        ("\\begin{pmatrix}a\\end{pmatrix}", "$\\begin{pmatrix}a\\end{pmatrix}$"),
        ("\\unknown{x}", "$\\unknown{x}$"),
        ("a_1_2", "$a_1_2$"),
        ("a}", "$a}$"),
        ("\\frac", "$\\frac$"),
        ("  ", ""),
    ],
)
def test_simple_tex_is_read_and_other_tex_is_kept(source, line):
    assert as_text(source) == line


DRAWN = "<span class='katex-html' aria-hidden='true'><span class='base'>v=ts</span></span>"
TEX = "v=\\frac{s}{t}"


@pytest.mark.parametrize(
    "formula",
    [
        f"<math>{SPEED}</math>",
        NOTED,
        re.sub("<(/?)m", r"<\1mml:m", f"<math>{SPEED}</math>"),
        f"<math alttext='{TEX}'></math>",
        f"<span class='katex'><span class='katex-mathml'>{NOTED}</span>{DRAWN}</span>",
        f"<span><span class='katex-mathml'>{NOTED}</span>{DRAWN}</span>",
        f"<span data-math='{TEX}'><span class='katex'>{DRAWN}</span></span>",
        f"<span class='equation' data-tex='{TEX}'></span>",
        f"<amp-mathml inline data-formula='\\[{TEX}\\]'></amp-mathml>",
        f"<script type='math/tex'>{TEX}</script>",
        (
            "<span class='MathJax_Preview'>v=s/t</span><span class='MathJax' id='MathJax-1-Frame'>"
            f"<nobr>v=st</nobr></span><script type='math/tex' id='MathJax-1'>{TEX}</script>"
        ),
        (
            "<span class='MathJax_Preview'></span><span class='MathJax_SVG' data-mathml='"
            f"<math>{SPEED}</math>'><svg></svg></span><script type='math/mml'><math>{SPEED}</math>"
            "</script>"
        ),
        (
            f"<span class='MathJax'><nobr>v=st</nobr><span class='MJX_Assistive_MathML'>"
            f"<math>{SPEED}</math></span></span>"
        ),
        (
            "<mjx-container class='MathJax'><mjx-math><mjx-mi>v</mjx-mi></mjx-math>"
            f"<mjx-assistive-mml><math>{SPEED}</math></mjx-assistive-mml></mjx-container>"
        ),
        f"<span class='hurmet-tex' data-entry='{TEX}'><math>{SPEED}</math></span>",
        (
            "<span class='mwe-math-element'><span class='mwe-math-mathml-inline "
            f"mwe-math-mathml-a11y' style='display: none;'>{NOTED}</span><img "
            f"class='mwe-math-fallback-image-inline' src='/a.png' alt='{TEX}'></span>"
        ),
        f"<span style='display:none'>{NOTED}</span><img src='/a.png' alt='{TEX}'>",
        f"<img class='latex' src='/a.png' width='28' height='12' alt='{TEX}'>",
        f"<img src='https://draws.example/a.svg' alt='{TEX}'>",
        "<img src='https://latex.codecogs.com/svg.latex?v%3D%5Cfrac%7Bs%7D%7Bt%7D' alt=''>",
        f"<span class='math inline'>\\({TEX}\\)</span>",
        f"<span class='math-container'>${TEX}$</span>",
    ],
)
def test_a_formula_is_there_once(formula):
    found = paragraphs(f"<p>{WORDS} {formula}, as <i>all</i> know, and {formula}.</p>")
    assert found[0] == f"{WORDS} v = s/t, as all know, and v = s/t."


@pytest.mark.parametrize(
    "formula",
    [
        f"<math display='block'>{SPEED}</math>",
        (
            "<span class='katex-display'><span class='katex'><span class='katex-mathml'>"
            f"{NOTED}</span>{DRAWN}</span></span>"
        ),
        f"<span class='math-block' data-math='{TEX}'><span class='katex'>{DRAWN}</span></span>",
        f"<script type='math/tex; mode=display'>{TEX}</script>",
        (
            f"<mjx-container display='true'><mjx-assistive-mml><math>{SPEED}</math>"
            "</mjx-assistive-mml></mjx-container>"
        ),
        f"<span class='math display'>\\[{TEX}\\]</span>",
        (
            '<div class="latex-rendered" data-attrs="{&quot;persistentExpression&quot;:'
            '&quot;v=\\\\frac{s}{t}&quot;}"></div>'
        ),
    ],
)
def test_a_displayed_formula_is_a_block_with_its_mark(formula):
    found = paragraphs(f"<p>{WORDS} {formula}, where the sea is calm and the moon is new.</p>")
    assert found[:3] == (WORDS, "v = s/t,", "where the sea is calm and the moon is new.")


@pytest.mark.parametrize("name", ["ul li", "table td", "dl dd", "div p"])
def test_a_displayed_formula_fills_the_block_that_it_is_alone_in(name):
    outer, inner = name.split()
    block = of(outer, of(inner, f"<math display='block'>{SPEED}</math>"), of(inner, WORDS))
    assert "v = s/t" in paragraphs(f"<p>{WORDS}:</p>{block}")


@pytest.mark.parametrize(
    "place",
    ["{}", "<p>{}</p>", "<div class='eq'>{}</div>", "<dl><dd>{}</dd></dl>", "<center>{}</center>"],
)
def test_short_formulas_between_long_paragraphs_are_kept_each_in_its_block(place):
    formulas = [of("math", mi("x"), mo("="), mn(n)) for n in range(3)]
    shown = [place.format(one.replace("<math", "<math display='block'")) for one in formulas]
    first, second = f"<p>{WORDS}, first:</p>", f"<p>{WORDS}, second.</p>"
    found = paragraphs(f"{first}{shown[0]}{shown[1]}{second}{shown[2]}")
    lines = ("x = 0", "x = 1", f"{WORDS}, second.", "x = 2")
    assert found[:5] == (f"{WORDS}, first:", *lines)


def test_a_displayed_formula_before_the_first_paragraph_is_kept():
    formula = f"<div><math display='block'>{SPEED}</math></div>"
    found = paragraphs(f"{formula}{formula}<p>{WORDS}.</p>")
    assert found[:3] == ("v = s/t", "v = s/t", f"{WORDS}.")


def test_a_displayed_formula_of_a_wiki_is_kept_although_hidden():
    formula = (
        "<dl><dd><span class='mwe-math-element'><span class='mwe-math-mathml-display' "
        f"style='display:none'><math display='block'>{SPEED}</math></span>"
        "<img class='mwe-math-fallback-image-display' src='/a.svg' alt='v'></span></dd></dl>"
    )
    assert paragraphs(f"<p>{WORDS}:</p>{formula}")[:2] == (f"{WORDS}:", "v = s/t")


def test_a_picture_of_a_formula_stays_where_there_is_no_other():
    page = f"<p>{WORDS} <img class='latex' src='https://a.example/1.png' alt='v=st'>, so.</p>"
    assert "1.png" in draft_from_html((page * 3).encode()).html


def test_words_of_a_picture_that_is_no_formula_are_not_read_as_one():
    page = f"<p>{WORDS} <img src='https://a.example/math.svg' alt='A math class'> so.</p>"
    assert "A math class" in draft_from_html((page * 3).encode()).html


def test_a_formula_that_was_only_drawn_is_kept():
    found = paragraphs(f"<p>{WORDS} <span class='katex'>{DRAWN}</span>, at last.</p>")
    assert found[0] == f"{WORDS} v=ts, at last."


def test_an_attribute_that_only_says_so_changes_nothing():
    assert paragraphs(f"<p data-math='true'>{WORDS} 5.</p>")[0] == f"{WORDS} 5."
    assert paragraphs(f"<p data-formula='x'>{WORDS} 5.</p>")[0] == f"{WORDS} 5."


def test_equations_in_tables_become_blocks():
    cells = "<td class='ltx_eqn_cell'></td>"
    table = (
        f"<table class='ltx_equation ltx_eqn_table'><tr>{cells}<td class='ltx_eqn_cell'>"
        f"<math display='block'>{SPEED}</math></td>{cells}<td class='ltx_eqn_cell'>(1)</td></tr>"
        "</table>"
    )
    found = paragraphs(f"<p>{WORDS}:</p>{table}")
    assert found[1] == "v = s/t (1)"


def test_a_formula_that_is_never_closed_swallows_nothing():
    found = paragraphs(f"<p>{WORDS} <math><mi>x</p><p>{WORDS}, and here it goes on.</p>")
    assert f"{WORDS}, and here it goes on." in found


@pytest.mark.parametrize(
    "page",
    [
        "<math>" * 20_000 + "<mi>x",
        "<math>" + "<mrow>" * 20_000 + "<mi>x",
        "<math>" + "<mfrac><mi>a</mi>" * 20_000,
        "<math>" + "<msup><mrow>" * 90 + "<mi>x</mi>" * 50_000,
        "<p class=katex>" + "<math><mi>x</mi></math>" * 30_000,
        "<math></math>" * 40_000 + "x",
        "<span class=katex>" * 200 + "<math><mi>x</mi></math>" * 20_000,
        f"<span data-tex='{'{' * 100_000}{'}' * 100_000}'></span>",
        f"<span data-tex='{'{' * 900}x{'}' * 900}'></span>" * 200,
        "<p>" + "<math display=block><mi>x</mi></math>" * 30_000,
        "<p>x</p>" + "<div><math display=block><mi>x</mi></math></div>" * 20_000,
        "<div>" * 80 + "<math display=block><mi>x</mi></math>" * 30_000,
        "<table class=ltx_equation><tr><td>x</table>" * 20_000,
        "<span data-tex='" + "\\sqrt" * 400 + "'></span>" * 1000,
        "<span data-tex='" + "\\left" * 400 + "'></span>" * 1000,
        "<span class=MathJax><span class=MathJax>" * 100 + "<i>x</i>" * 20_000,
        "<span class=MathJax_Preview></span>" * 30_000 + "<script type=math/tex>x</script>",
    ],
    ids=range(17),
)
def test_hostile_formulas_are_bounded(page):
    start = time.process_time()
    draft_from_html(f"<p>{WORDS}</p>{page}".encode())
    assert time.process_time() - start < SECONDS


NAMES = (
    "mrow mi mn mo mtext ms mspace mfrac msqrt mroot msup msub msubsup mover munder munderover "
    "mfenced menclose mtable mtr mtd mlabeledtr mmultiscripts none mprescripts mstyle mpadded "
    "semantics merror unknown"
)
names = st.sampled_from(NAMES.split())
TOKENS = "a b x1 12 + − = | ( ) { , → ∑ ∫ ^ ~ ¯ lim if √ ; ⏟ &amp; …"
tokens = st.sampled_from(TOKENS.split())


@st.composite
def mathml(draw, depth=4):
    if depth == 0:
        return draw(tokens)
    inner = "".join(draw(st.lists(mathml(depth - 1) | tokens, max_size=4)))
    return f"<{(name := draw(names))}>{inner}</{name}>"


@given(mathml())
@settings(max_examples=200)
def test_no_mathml_raises_or_breaks_the_line(inner):
    line = typed(inner)
    assert line == " ".join(line.split())
    assert line.isprintable() or not line


TEX_PIECES = (
    r"x 12 + { } ^ _ \frac \sqrt [ ] \left( \right) \text{if} \hat & \\ \, ' \begin{a} \alpha "
    r"\mathbb \operatorname ~ $ \{ | \sum \mid \binom"
)
tex_pieces = st.sampled_from(TEX_PIECES.split())


@given(st.lists(tex_pieces, max_size=20).map("".join) | st.text(max_size=30))
@settings(max_examples=300)
def test_no_tex_raises_or_is_lost(source):
    line = as_text(source)
    assert (
        bool(line) or not source.strip("{}$ \\[]()\n\t!") or "\\" in source or not source.split()
    )


@given(st.lists(mathml(3), min_size=1, max_size=4))
@settings(max_examples=50, deadline=None)
def test_words_around_formulas_stay(formulas):
    inner = " then ".join(f"<math>{formula}</math>" for formula in formulas)
    text = " ".join(paragraphs(f"<p>{WORDS} {inner} before dawn.</p>"))
    assert text.startswith(WORDS)
    assert text.split().count("then") >= len(formulas) - 1
    assert "before dawn." in text
