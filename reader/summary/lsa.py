"""sumy's LSA (Steinberger and Ježek 2004), the one method that needs numpy."""

from __future__ import annotations

from typing import Any

from reader.summary.document import Document
from reader.summary.sumy_base import stand_ins

with stand_ins():
    from sumy.summarizers.lsa import LsaSummarizer


class SteadyLsa(LsaSummarizer):  # type: ignore[misc]
    """sumy's LSA with its words in the text's order, and quiet about short vocabularies."""

    def _create_dictionary(self, document: Document) -> dict[str, int]:
        stems = (stem for part in document.sentences for stem in part.content)
        return {stem: i for i, stem in enumerate(dict.fromkeys(stems))}

    def _create_matrix(self, document: Document, dictionary: dict[str, int]) -> Any:
        import numpy as np

        matrix = np.zeros((len(dictionary), len(document.sentences)))
        for column, sentence in enumerate(document.sentences):
            for stem in sentence.content:
                matrix[dictionary[stem], column] += 1
        return matrix
