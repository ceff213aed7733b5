/** A report of an error as plain text, with all that is needed to find the place again. */
import type { MethodTexts } from '../../i18n/zh-method.ts';
import type { Manifest } from '../../tables/manifest.ts';

export interface Reported {
  readonly article: string;
  readonly sentence: string;
  readonly wrong: string;
  /** Address of the page that shows it. */
  readonly link: string;
}

export function reportOf({ article, sentence, wrong, link }: Reported, { id, pipeline_version, schema_version }: Manifest, manifestHash: string, words: MethodTexts['report']): string {
  const { labels, unknown } = words;
  const given = (text: string): string => text.trim() || unknown;
  return [
    [labels.what, given(wrong)],
    [labels.article, given(article)],
    [labels.sentence, given(sentence)],
    [labels.link, link],
    [labels.set, id],
    [labels.manifest, manifestHash],
    [labels.versions, words.versions(pipeline_version, schema_version)],
  ].map(([label, text]) => `${label}: ${text}`).join('\n');
}
