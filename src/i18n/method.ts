/** The texts of the pages on method and data quality in the reader's language, apart from the catalogue so that the first chart does not wait for them. */
import { en } from './en-method.ts';
import { en as enQuality } from './en-quality.ts';
import { language } from './index.svelte.ts';
import { zh, type MethodTexts } from './zh-method.ts';
import { zh as zhQuality, type QualityTexts } from './zh-quality.ts';

const CATALOGUES = { zh, en };

export const methodTexts = (): MethodTexts => CATALOGUES[language()];

/** Invented lines as a paper prints them: the same in every language, as it is the print that is explained. */
export const EXAMPLES = {
  articles: '（记者 周青）／城东社区办起夜校／本报讯 5月12日……',
  dates: '5月12日，全区防汛演练举行。',
  people: '区委常委、副区长，区住建局党组书记林树声出席。',
  topics: '年内完成12个老旧小区改造，物业同步进驻。',
  kinds: '林树声主持召开防汛工作会议',
} as const;

const QUALITY = { zh: zhQuality, en: enQuality };

export const qualityTexts = (): QualityTexts => QUALITY[language()];
