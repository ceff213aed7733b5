/**
 * The contract between the pipeline and the dashboard: every table, every column, its type and its meaning.
 *
 * The pipeline produces these rows, `tables/table-writer.ts` writes and `tables/parquet.ts` reads them, the dashboard asks SQL of them, and
 * docs/data-dictionary.md is generated from them. A column keeps its name everywhere: Parquet, SQL, rows, CSV.
 * Offsets are half-open, in UTF-16 units: `start`/`end` into the article's text, `page_start`/`page_end` into the
 * page's text as decoded (byte-order mark removed, line ends kept).
 */

/** Raised by one whenever a table or column changes its meaning or goes away. */
export const SCHEMA_VERSION = 2;

/** `text` UTF-8; `int` 32-bit; `number` 64-bit float; `flag` boolean; `day` a calendar day, `YYYY-MM-DD` in rows. */
export type ColumnType = 'text' | 'int' | 'number' | 'flag' | 'day';

export interface Column<T extends ColumnType = ColumnType, N extends boolean = boolean> {
  readonly type: T;
  readonly nullable: N;
  /** One sentence of meaning, for the data dictionary and the screen. */
  readonly meaning: string;
}

export interface Table {
  readonly meaning: string;
  /** What one row is. */
  readonly row: string;
  readonly columns: Readonly<Record<string, Column>>;
}

const column = <T extends ColumnType>(type: T, meaning: string): Column<T, false> => ({ type, nullable: false, meaning });
const optional = <T extends ColumnType>(type: T, meaning: string): Column<T, true> => ({ type, nullable: true, meaning });

const inArticle = {
  start: column('int', 'First UTF-16 unit in the article text.'),
  end: column('int', 'Unit after the last in the article text.'),
} as const;
const inPage = {
  page_start: column('int', 'First UTF-16 unit in the page text.'),
  page_end: column('int', 'Unit after the last in the page text.'),
} as const;

export const TABLES = {
  pages: {
    row: 'a page text',
    meaning: 'The files that were read, one row a page.',
    columns: {
      page_id: column('text', 'Stable id of the page, made from its text.'),
      file: column('text', 'Path of the source file, relative to what was ingested; with the part of it that holds the page (paper.pdf#page=3, corpus.csv#row=2-9, 2023.zip/03.txt).'),
      encoding: column('text', 'Encoding the bytes were read as.'),
      chars: column('int', 'Characters of the page that are not white space.'),
      residue_chars: column('int', 'Of these, characters that belong to no article.'),
      articles: column('int', 'Articles found on the page.'),
      date: optional('day', 'Date of the newspaper, where the page or its file states it.'),
      date_basis: optional('text', 'Where that date stands: folio (printed on the page), file (in its path), column (of a table) or head (of an HTML or Markdown file).'),
      page_number: optional('int', 'Number of the page in the newspaper, where printed, in the path or in a column.'),
      section: optional('text', 'Name or letter of the section, where the path or a column gives it.'),
    },
  },
  articles: {
    row: 'an article',
    meaning: 'The articles, without their text.',
    columns: {
      article_id: column('text', 'Stable id of the article: its page and its place there.'),
      page_id: column('text', 'The page it stands on.'),
      number: column('int', 'Its place on the page, from 1.'),
      page_start: column('int', 'First UTF-16 unit in the page text.'),
      page_end: column('int', 'Unit after the last in the page text.'),
      headline: column('text', 'The headline, printed or derived.'),
      headline_origin: column('text', 'printed, derived (made from the lead where none is printed), or corrected (set by hand).'),
      date: optional('day', 'Day of the event, where year, month and day are known.'),
      year: optional('int', 'Year of the event.'),
      month: optional('int', 'Month of the event, 1 to 12.'),
      day: optional('int', 'Day of the month of the event.'),
      date_precision: column('text', 'day, month, year or none.'),
      date_text: optional('text', 'The words the date was read from, 近日 included.'),
      date_basis: column('text', 'What gave the date: text, dateline (电/讯), folio, file, corrected (a hand) or none.'),
      year_basis: column('text', 'What gave the year: printed (beside the date), article, page, folio, file, corrected (a hand) or none.'),
      year_text: optional('text', 'The words the year was inferred from.'),
      date_confidence: column('number', 'How sure the date is, 0 to 1; 0 where there is none.'),
      kind: column('text', 'Kind of activity, a kind_id.'),
      kind_confidence: column('number', 'How sure the kind is, 0 to 1.'),
      boundary_confidence: column('number', 'How sure the first and last line are, 0 to 1.'),
      chars: column('int', 'Characters of the article text that are not white space.'),
      corrected: optional('text', 'What was corrected by hand (boundary, headline, date, reject, retitle, rename), joined by 、; none where nothing was.'),
    },
  },
  texts: {
    row: 'an article',
    meaning: 'The text of each article: lines joined, layout spaces removed, paragraphs separated by a line feed.',
    columns: {
      article_id: column('text', 'The article.'),
      text: column('text', 'Headline (where printed), body and byline, one paragraph a line.'),
    },
  },
  page_texts: {
    row: 'a page text',
    meaning: 'The untouched text of each page.',
    columns: {
      page_id: column('text', 'The page.'),
      text: column('text', 'The text as decoded; of HTML, Markdown, PDF and tables, the text without what is not text.'),
    },
  },
  spans: {
    row: 'a run of a page',
    meaning: 'Where every character of a page went: the runs cover the page from first to last, without gap or overlap.',
    columns: {
      page_id: column('text', 'The page.'),
      article_id: optional('text', 'The article the run belongs to; none for residue.'),
      role: column('text', 'kicker, headline, subheadline, body, caption, byline; residue: blank, furniture, advertisement or fragment.'),
      ...inPage,
    },
  },
  officials: {
    row: 'an official',
    meaning: 'People who hold or held an office in a party, government or public body, one row a person across all pages.',
    columns: {
      official_id: column('text', 'Stable id, made from the name in pinyin.'),
      name: column('text', 'The name as printed most often.'),
      pinyin: column('text', 'The name in pinyin without tones, syllables separated by a space.'),
      initials: column('text', 'First letters of the syllables.'),
      title: column('text', 'The latest title printed.'),
      local: column('flag', 'False for national leaders and others who are cited but do not act locally.'),
      articles: column('int', 'Articles that name the person.'),
      mentions: column('int', 'Times the name is printed.'),
      first_date: optional('day', 'Day of the first dated article.'),
      last_date: optional('day', 'Day of the last dated article.'),
      corrected: column('flag', 'Whether a hand has joined or parted the sightings of this person.'),
    },
  },
  offices: {
    row: 'an office of an official in one standing',
    meaning: 'Careers: the offices of each official over time, in order of time.',
    columns: {
      official_id: column('text', 'The official.'),
      title: column('text', 'The office as printed.'),
      place: optional('text', 'The place printed in front of it, in its longest form.'),
      status: column('text', 'current, former, acting, proposed, appointed or removed.'),
      first_date: optional('day', 'Day of the first dated article that prints it so.'),
      last_date: optional('day', 'Day of the last dated article that prints it so.'),
      articles: column('int', 'Articles that print it so.'),
    },
  },
  roles: {
    row: 'a title of an official in an article',
    meaning: 'The titles of each official, as printed, with their evidence.',
    columns: {
      official_id: column('text', 'The official.'),
      article_id: column('text', 'The article that prints the title.'),
      title: column('text', 'One office as printed; a list of offices is split.'),
      status: column('text', 'current, former, acting, proposed, appointed or removed.'),
      date: optional('day', 'Day of the article.'),
      ...inArticle,
      ...inPage,
    },
  },
  mentions: {
    row: 'a mention of an official',
    meaning: 'Every place where an official is named.',
    columns: {
      official_id: column('text', 'The official.'),
      article_id: column('text', 'The article.'),
      name: column('text', 'The words printed there (the whole name, or a surname with a title).'),
      title: optional('text', 'The title printed there, offices joined by 、; none where the bare name is printed.'),
      ...inArticle,
      ...inPage,
    },
  },
  others: {
    row: 'a mention of another person',
    meaning: 'Named people who hold no office (a reader quoted, a veteran visited): kept, but never ranked beside officials.',
    columns: {
      article_id: column('text', 'The article.'),
      name: column('text', 'The name as printed.'),
      what: optional('text', 'What the print calls the person, such as 困难党员.'),
      ...inArticle,
      ...inPage,
    },
  },
  bylines: {
    row: 'a name in a byline',
    meaning: 'Who wrote, photographed or edited.',
    columns: {
      article_id: column('text', 'The article.'),
      name: column('text', 'The name, without layout spaces.'),
      role: column('text', 'reporter, correspondent, photographer, editor or author.'),
      ...inPage,
    },
  },
  topics: {
    row: 'a topic',
    meaning: 'The taxonomy of subjects.',
    columns: {
      topic_id: column('text', 'Stable id.'),
      zh: column('text', 'Chinese label.'),
      en: column('text', 'English label.'),
      pinyin: column('text', 'The Chinese label in pinyin without tones, syllables separated by a space.'),
      initials: column('text', 'First letters of the syllables.'),
      meaning: column('text', 'What belongs to it.'),
    },
  },
  kinds: {
    row: 'a kind of activity',
    meaning: 'The kinds of activity.',
    columns: {
      kind_id: column('text', 'Stable id.'),
      zh: column('text', 'Chinese label.'),
      en: column('text', 'English label.'),
    },
  },
  article_topics: {
    row: 'a topic of an article',
    meaning: 'The topics of each article, the strongest first.',
    columns: {
      article_id: column('text', 'The article.'),
      topic_id: column('text', 'The topic.'),
      score: column('number', 'Share of the topic in the evidence of the article, 0 to 1.'),
      words: column('text', 'The words that earned it, separated by 、.'),
    },
  },
  evidence: {
    row: 'a run of text that a finding rests on',
    meaning: 'The printed words behind dates, years, topics and kinds.',
    columns: {
      article_id: column('text', 'The article whose finding it supports.'),
      finding: column('text', 'date, year, topic or kind.'),
      value: column('text', 'What was found: an ISO date, a year, a topic_id or a kind_id.'),
      start: optional('int', 'First UTF-16 unit in the article text; none where the words stand outside the article.'),
      end: optional('int', 'Unit after the last in the article text.'),
      ...inPage,
    },
  },
  corrections: {
    row: 'a correction at one place',
    meaning: 'What was set by hand: the entries of the corrections file, and what became of them.',
    columns: {
      number: column('int', 'Place of the entry in the file, from 1.'),
      operation: column('text', 'boundary, headline, date, reject, retitle, rename, merge or split; empty where it could not be read.'),
      status: column('text', 'applied, stale (what it corrects is not there), conflicting (another says otherwise) or invalid.'),
      target: column('text', 'The person or the first words of the article that it corrects.'),
      value: optional('text', 'What was set.'),
      was: optional('text', 'What the pages gave.'),
      reason: optional('text', 'The reason given.'),
      page_id: optional('text', 'The page.'),
      article_id: optional('text', 'The article.'),
      official_id: optional('text', 'The person who was joined or parted.'),
    },
  },
  notices: {
    row: 'a notice',
    meaning: 'Everything odd that was met while reading, for the reader to judge.',
    columns: {
      code: column('text', 'What was met; the dashboard explains each code in the reader’s language.'),
      severity: column('text', 'info, doubt or error.'),
      file: column('text', 'The source file.'),
      page_id: optional('text', 'The page.'),
      article_id: optional('text', 'The article.'),
      page_start: optional('int', 'First UTF-16 unit in the page text.'),
      page_end: optional('int', 'Unit after the last in the page text.'),
      detail: optional('text', 'The words or the figure it is about.'),
    },
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

interface Values {
  text: string;
  int: number;
  number: number;
  flag: boolean;
  day: string;
}
type Value<C> = C extends Column<infer T, infer N> ? Values[T] | (N extends true ? null : never) : never;

/** A row of a table, derived from its columns. */
export type Row<N extends TableName> = { [K in keyof (typeof TABLES)[N]['columns']]: Value<(typeof TABLES)[N]['columns'][K]> };

/** All tables of a data set. */
export type Tables = { [N in TableName]: Row<N>[] };
