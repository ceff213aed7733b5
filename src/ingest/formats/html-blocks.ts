/** HTML -> its blocks of text, as a browser would show them, with what each says of itself. No document is made. */
import { Parser } from 'htmlparser2';
import type { PartialDate } from '../../pipeline/model.ts';
import { knownDay } from '../../pipeline/paths.ts';

/** Elements that hold no text of the page. */
const APART = new Set('script style nav aside footer noscript template form button select svg iframe object audio video canvas'.split(' '));
const ROLES_APART = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary']);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const BLOCKS = new Set('address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(' '));
/** Blank lines around a block: two where something else begins, one where a browser leaves a space. */
const SPACE = new Map([
  ...'h1 h2 h3 h4 h5 h6 article section'.split(' ').map((name) => [name, 2] as const),
  ...'blockquote dl figure ol p pre table ul'.split(' ').map((name) => [name, 1] as const),
]);
const DATES = new Set('pubdate publishdate publish_date publish-date publication_date article:published_time og:published_time date dc.date dc.date.issued citation_publication_date datepublished'.split(' '));

export interface HtmlBlock {
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  readonly heading: boolean;
  /** Blank lines above it. */
  readonly gap: number;
  /** Which `article` element it stands in, from 0; -1 outside. */
  readonly article: number;
  /** Stands in `main`. */
  readonly main: boolean;
}

export interface HtmlBlocks {
  readonly blocks: HtmlBlock[];
  readonly title: string;
  /** The day of publication that the page's head states. */
  readonly day: PartialDate | null;
}

/** Reads any text as HTML; linear in its length. */
export function toBlocks(html: string): HtmlBlocks {
  const reader = new BlockReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (words) => reader.text(words),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.end();
}

class BlockReader {
  readonly #blocks: HtmlBlock[] = [];
  /** Open elements of those that matter, by name. */
  readonly #open = new Map<string, number>();
  /** The open element that is left out, and how deep elements of its name are nested in it. */
  #apart: { readonly name: string; depth: number } | null = null;
  #title = '';
  #day: PartialDate | null = null;
  #articles = -1;
  #gap = 0;
  #text = '';
  #linked = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'meta') this.#day ??= statedDay(attributes);
    if (this.#apart !== null) {
      if (this.#apart.name === name) this.#apart.depth++;
    } else if (APART.has(name) || ROLES_APART.has(attributes['role'] ?? '') || 'hidden' in attributes) {
      if (VOID.has(name)) return;
      if (BLOCKS.has(name)) this.#flush();
      this.#apart = { name, depth: 1 };
    } else if (name === 'br') {
      if (this.#text !== '') this.#text = `${this.#text.trimEnd()}\n`;
    } else if (name === 'td' || name === 'th') {
      if (this.#text !== '') this.#text += '\t';
    } else {
      this.#border(name);
      if (name === 'article' && this.#depth('article') === 0) this.#articles++;
      this.#open.set(name, this.#depth(name) + 1);
    }
  }

  text(words: string): void {
    if (this.#apart !== null) return;
    if (this.#depth('title') > 0) {
      this.#title += words;
      return;
    }
    const whole = this.#depth('pre') > 0;
    const shown = whole ? words : words.replace(/[ \t\r\n\f]+/g, ' ');
    const kept = !whole && (this.#text === '' || /[ \n\t]$/.test(this.#text)) ? shown.replace(/^ /, '') : shown;
    this.#text += kept;
    if (this.#depth('a') > 0) this.#linked += kept.length;
  }

  close(name: string): void {
    if (this.#apart !== null) {
      if (this.#apart.name === name && --this.#apart.depth === 0) this.#apart = null;
      return;
    }
    this.#border(name);
    this.#open.set(name, Math.max(0, this.#depth(name) - 1));
  }

  end(): HtmlBlocks {
    this.#flush();
    return { blocks: this.#blocks, title: this.#title.replace(/\s+/g, ' ').trim(), day: this.#day };
  }

  #depth(name: string): number {
    return this.#open.get(name) ?? 0;
  }

  #border(name: string): void {
    if (!BLOCKS.has(name)) return;
    this.#flush();
    this.#gap = Math.max(this.#gap, SPACE.get(name) ?? 0);
  }

  #flush(): void {
    const text = this.#text.trimEnd();
    if (text.trim() !== '') {
      const heading = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].some((name) => this.#depth(name) > 0);
      const article = this.#depth('article') > 0 ? this.#articles : -1;
      this.#blocks.push({ text, linked: this.#linked, heading, gap: this.#gap, article, main: this.#depth('main') > 0 });
      this.#gap = 0;
    }
    this.#text = '';
    this.#linked = 0;
  }
}

function statedDay(attributes: Readonly<Record<string, string>>): PartialDate | null {
  const name = attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? '';
  return DATES.has(name.toLowerCase()) ? knownDay(attributes['content'] ?? '') : null;
}
