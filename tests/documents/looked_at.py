"""PDFs, looked at: their text, their pages as pixels, their fonts, and names that are hard to set."""

from collections.abc import Iterator
from ctypes import create_string_buffer

import pypdfium2
from pypdfium2 import raw

POINTS_A_MM = 72 / 25.4
SCALE = 0.6  # pixels for a point


def text_of(pdf: bytes) -> str:
    """Return the text of a PDF as a reader's search finds it: without places to break at, with single spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        told = "\n".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(told.replace("\u200b", "").replace("\u00ad", "").replace("\ufffe", "").split())


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Return the fonts of a PDF, each with whether it is embedded."""
    found: dict[str, bool] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                font = raw.FPDFTextObj_GetFont(one)
                name = create_string_buffer(100)
                raw.FPDFFont_GetBaseFontName(font, name, 100)
                found[name.value.decode()] = raw.FPDFFont_GetIsEmbedded(font) == 1
    return found


def beyond_margins(pdf: bytes, millimetres: float) -> Iterator[int]:
    """Yield the numbers of pages on which something stands outside the margins."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            pixels = page.render(scale=SCALE, grayscale=True).to_numpy().copy()
            edge = int(millimetres * POINTS_A_MM * SCALE)
            pixels[edge:-edge, edge:-edge] = 255
            if (pixels < 250).any():
                yield number
