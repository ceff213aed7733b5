/** An entry in the words of the reader. */
import type { CorrectionTexts } from '../../i18n/zh-corrections.ts';
import type { Entry } from './entry.ts';

/** What it says, and the words that its article begins with, or that it holds everywhere. */
export function saidOf(entry: Entry, { said }: CorrectionTexts): { readonly what: string; readonly where: string } {
  const article = 'article' in entry ? entry.article : entry.do === 'merge' ? entry.people[0]?.article : entry.do === 'split' ? entry.articles[0] : undefined;
  return { what: whatOf(entry, said), where: article ? `${article.page} “${article.starts}”` : said.everywhere };
}

function whatOf(entry: Entry, said: CorrectionTexts['said']): string {
  switch (entry.do) {
    case 'headline':
      return said.headline(entry.headline);
    case 'date':
      return said.date(entry.date);
    case 'boundary':
      return said.boundary(entry.article.starts, entry.ends);
    case 'reject':
      return said.reject(entry.person, entry.as === 'other');
    case 'retitle':
      return said.retitle(entry.person, entry.was ?? '', entry.title);
    case 'rename':
      return said.rename(entry.person, entry.name);
    case 'merge':
      return said.merge(entry.people.map(({ name }) => name));
    case 'split':
      return said.split(entry.person);
  }
}
