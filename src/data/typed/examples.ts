/** Statements to begin with; the questions they answer stand in the catalogues. Each has an order, so that it answers the same each time. */
import { sql } from '../sql.ts';
import { readable } from './literals.ts';

export const EXAMPLE_IDS = ['by-month', 'officials-topics', 'together', 'careers', 'topic-words', 'sentence', 'undated', 'residue'] as const;
export type ExampleId = (typeof EXAMPLE_IDS)[number];

/** The statements; `word` is one that articles may hold. */
export const examples = (word: string): Readonly<Record<ExampleId, string>> => ({
  'by-month': `SELECT date_trunc('month', date)::DATE AS first_day, count(*) AS articles
FROM articles
WHERE date IS NOT NULL
GROUP BY first_day
ORDER BY first_day`,
  'officials-topics': `SELECT o.name, t.zh AS topic, count(DISTINCT m.article_id) AS articles
FROM mentions m
JOIN officials o USING (official_id)
JOIN article_topics USING (article_id)
JOIN topics t USING (topic_id)
WHERE o.local
GROUP BY o.official_id, o.name, t.topic_id, t.zh
ORDER BY articles DESC, o.official_id, t.topic_id
LIMIT 30`,
  together: `SELECT a.name AS one, b.name AS other, count(DISTINCT x.article_id) AS articles
FROM mentions x
JOIN mentions y ON x.article_id = y.article_id AND x.official_id < y.official_id
JOIN officials a ON a.official_id = x.official_id
JOIN officials b ON b.official_id = y.official_id
GROUP BY a.official_id, a.name, b.official_id, b.name
ORDER BY articles DESC, a.official_id, b.official_id
LIMIT 30`,
  careers: `SELECT name, f.title, f.status, f.first_date, f.last_date, f.articles
FROM offices f
JOIN officials USING (official_id)
ORDER BY official_id, f.first_date NULLS LAST, f.title`,
  'topic-words': `SELECT t.zh AS topic, word, count(*) AS articles
FROM (SELECT topic_id, unnest(string_split(words, '、')) AS word FROM article_topics)
JOIN topics t USING (topic_id)
WHERE word <> ''
GROUP BY t.topic_id, t.zh, word
ORDER BY t.topic_id, articles DESC, word`,
  sentence: readable(sql`SELECT article_id, a.date, a.headline, (length(text) - length(replace(text, word, ''))) // length(word) AS times
FROM (SELECT ${word} AS word), texts
JOIN articles a USING (article_id)
WHERE contains(text, word)
ORDER BY times DESC, article_id`),
  undated: `SELECT article_id, headline, date_text, date_precision
FROM articles
WHERE date IS NULL
ORDER BY article_id`,
  residue: `SELECT file, chars, residue_chars, round(residue_chars / chars, 3) AS share
FROM pages
WHERE chars > 0
ORDER BY share DESC, file`,
});
