/** What is said about inferences and notices, apart from the catalogue: only an open article, files that were read and the quality page need it. */
import { findings as en } from './en-findings.ts';
import { language } from './index.svelte.ts';
import { findings as zh, type FindingTexts } from './zh-findings.ts';

const CATALOGUES: Readonly<Record<'zh' | 'en', FindingTexts>> = { zh, en };

/** The texts in the language of the reader. */
export const findingTexts = (): FindingTexts => CATALOGUES[language()];
