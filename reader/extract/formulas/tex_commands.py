r"""The commands of TeX that a line of text has a twin for, by what they do."""

from __future__ import annotations

from types import MappingProxyType

from reader.extract.markup import name_set

_SIGNS = (
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι "
    "kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ "
    "upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π "
    "Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
    "pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet ∙ cup ∪ cap ∩ oplus ⊕ otimes ⊗ "
    "ominus ⊖ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ setminus ∖ "
    "le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ equiv ≡ "
    "sim ~ simeq ≃ cong ≅ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ "
    "parallel ∥ perp ⟂ prec ≺ succ ≻ vdash ⊢ models ⊨ doteq ≐ triangleq ≜ coloneqq ≔ "
    "to → rightarrow → longrightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ "
    "implies ⇒ Longrightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ "
    "sum ∑ prod ∏ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ "
    "infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ emptyset ∅ varnothing ∅ neg ¬ lnot ¬ ell ℓ "
    "hbar ℏ Re ℜ Im ℑ aleph ℵ prime ′ angle ∠ top ⊤ bot ⊥ dagger † ddagger ‡ degree ° "
    "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ "
    "lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ | ‖ lbrace { rbrace } { { } } "
    "lbrack [ rbrack ] % % # # & & $ $ _ _ colon : "
)
_PAIRS = _SIGNS.split()
SIGNS = MappingProxyType(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))
NAMED = name_set(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp lim limsup "
    "liminf max min sup inf det dim ker gcd deg arg hom Pr bmod"
)
SPACES = frozenset([",", ":", ";", ">", " ", "quad", "qquad", "enspace", "thinspace"])
IGNORED = name_set("! displaystyle textstyle scriptstyle limits nolimits nonumber notag")
DELIMITED = name_set(
    "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr"
)
TEXTS = name_set("text textrm textit textbf textnormal mbox operatorname operatorname* mathrm")
NAMING = name_set("operatorname operatorname* mathrm")
FONTS = name_set("mathbf mathit mathsf bm boldsymbol mathnormal")
VARIANTS = MappingProxyType(
    {"mathbb": "double-struck", "mathcal": "script", "mathscr": "script", "mathfrak": "fraktur"}
)
FRACTIONS = name_set("frac dfrac tfrac cfrac")
ACCENTS = MappingProxyType(
    {
        "hat": "^", "widehat": "^", "tilde": "~", "widetilde": "~", "bar": "¯", "overline": "¯",
        "dot": "˙", "ddot": "¨", "vec": "→", "overrightarrow": "→", "check": "ˇ", "breve": "˘",
    }
)  # fmt: skip
