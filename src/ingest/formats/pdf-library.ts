/**
 * pdf.js, loaded when the first PDF is met. It works in this thread: reading already runs in a worker. Its tables of Asian
 * encodings and its standard fonts lie beside the site, in Node in the package; nothing is asked of another host.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const HERE = import.meta.url;
const DATA = new URL(new URL(HERE).pathname.endsWith('.ts') ? '../../../node_modules/pdfjs-dist/' : '../pdf/', HERE);
/** An address in a browser, a path in Node, as pdf.js asks files there. */
const place = (folder: string): string => (DATA.protocol === 'file:' ? decodeURIComponent(DATA.pathname).replace(/^\/(?=[A-Za-z]:\/)/, '') : DATA.href) + folder;

/** Fetches pdf.js's data in a browser; its own way asks for a document, which a worker has not. */
class SiteData {
  readonly #places: Readonly<Record<string, string>>;
  constructor(places: Readonly<Record<string, string>>) {
    this.#places = places;
  }

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const response = await fetch(`${this.#places[kind] ?? ''}${filename}`);
    if (!response.ok) throw new Error(`${filename}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

async function load() {
  const scope = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown; window?: unknown };
  // Node has no DOMMatrix, and pdf.js makes one while it loads; text needs none.
  scope.DOMMatrix ??= function DOMMatrix() {};
  // Without a window the parsing half takes over the messages of the thread it is loaded in, which are not its own.
  const windowless = scope.window === undefined;
  if (windowless) scope.window = globalThis;
  try {
    // @ts-expect-error -- the package has no types for this half; it is loaded for what it does
    scope.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (windowless) delete scope.window;
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

let library: ReturnType<typeof load> | null = null;

/** Joins two matrices: the second happens first. */
export type Transform = (a: readonly number[], b: readonly number[]) => number[];

export type OpenedPdf =
  | { readonly ok: true; readonly document: PDFDocumentProxy; readonly transform: Transform; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly reason: 'encrypted' | 'damaged' };

/** Opens a PDF; the bytes stay as they are. Rejects only if the library itself cannot be loaded. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  library ??= load();
  const { getDocument, Util } = await library.catch((error: unknown) => {
    library = null; // the next file tries again
    throw error;
  });
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy, as pdf.js takes it for itself
    cMapUrl: place('cmaps/'),
    standardFontDataUrl: place('standard_fonts/'),
    ...(DATA.protocol === 'file:' ? {} : { BinaryDataFactory: SiteData }),
    useWorkerFetch: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    return { ok: true, document, transform: (a, b) => Util.transform([...a], [...b]) as number[], close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    return { ok: false, reason: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' };
  }
}
