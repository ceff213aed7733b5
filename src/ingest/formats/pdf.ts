/**
 * PDF with a text layer -> one page text a page. A page without text, or whose fonts do not say which characters their
 * glyphs are, is left out and said: nothing is guessed from shapes.
 */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { knownFrom } from '../../pipeline/paths.ts';
import { key } from '../../pipeline/text.ts';
import { readability } from '../decode.ts';
import { type Contents, fileNotice, type GivenFile, leftOut } from './contents.ts';
import { type Run, toPageText } from './pdf-layout.ts';
import { openPdf, type Transform } from './pdf-library.ts';

/** Share of characters without a mapping beyond which a page cannot be read. */
const UNMAPPED_BORNE = 0.2;
/** Below this, glyph numbers were taken for characters. */
const MOJIBAKE = 0.1;

export async function readPdf({ path, bytes }: GivenFile): Promise<Contents> {
  const pdf = await openPdf(bytes);
  if (!pdf.ok) return leftOut(path, pdf.reason === 'encrypted' ? 'file_encrypted' : 'file_damaged', 'PDF');
  const { document, transform, close } = pdf;
  const parts: Contents[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const file = document.numPages === 1 ? path : `${path}#page=${number}`;
    try {
      const page = await document.getPage(number);
      parts.push(toContents(file, path, document.numPages === 1, toPageText(await runsOf(page, transform))));
      page.cleanup();
    } catch {
      parts.push(leftOut(file, 'file_damaged', 'PDF'));
    }
  }
  await close();
  return { pages: parts.flatMap(({ pages }) => pages), notices: parts.flatMap(({ notices }) => notices), leftOut: parts.reduce((sum, part) => sum + part.leftOut, 0) };
}

/** `alone`: the file is this page, so that the page number in its name is the page's. */
function toContents(file: string, path: string, alone: boolean, text: string): Contents {
  const printed = text.replace(/\s+/g, '');
  if (printed === '') return leftOut(file, 'page_without_text');
  const unmapped = printed.match(/[\u0000-\u001f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  const foreign = printed.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  if (unmapped > UNMAPPED_BORNE * printed.length || (foreign >= 20 && readability(printed.normalize('NFKC')) < MOJIBAKE)) return leftOut(file, 'page_unmapped', String(unmapped));
  const { pageNumber, ...known } = knownFrom(path);
  return {
    pages: [{
      file, text, encoding: 'pdf',
      known: alone && pageNumber !== undefined ? { ...known, pageNumber } : known,
      notices: unmapped > 0 ? [fileNotice(file, 'page_unmapped', 'doubt', String(unmapped))] : [],
    }],
    notices: [],
    leftOut: 0,
  };
}

/** The glyph runs of a page, placed from its left and top as it is shown; what lies outside the page is not printed. */
async function runsOf(page: PDFPageProxy, transform: Transform): Promise<Run[]> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const view = page.getViewport({ scale: 1 });
  const seen = new Set<string>();
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    // One glyph serves a character and its radical, and fonts often name the radical: ⻓ for 长.
    const text = item.str.replace(/[\u2e80-\u2fdf]/g, key);
    const [a, b, c, d, x, y] = transform(view.transform, item.transform as number[]) as [number, number, number, number, number, number];
    const size = Math.hypot(c, d);
    if (x < -size || y < -size || x > view.width + size || y > view.height + size) continue;
    // Bold type is often the same run printed twice, a hair apart.
    const place = `${Math.round((4 * x) / size)} ${Math.round((4 * y) / size)} ${text}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const upright = Math.abs(b) < Math.abs(a);
    if (upright) runs.push({ text, x, y, size, ...(styles[item.fontName]?.vertical === true ? { length: item.height, vertical: true } : { length: item.width, vertical: false }) });
    else runs.push({ text, x, y: b < 0 ? y - item.width : y, length: item.width, size, vertical: true });
  }
  return runs;
}
