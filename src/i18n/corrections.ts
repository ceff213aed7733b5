/** What is said where a reader corrects something; read when that is first opened. */
import { correctionTexts as en } from './en-corrections.ts';
import { language } from './index.svelte.ts';
import { correctionTexts as zh, type CorrectionTexts } from './zh-corrections.ts';

const CATALOGUES: Readonly<Record<'zh' | 'en', CorrectionTexts>> = { zh, en };

/** The texts in the language of the reader. */
export const correctionTexts = (): CorrectionTexts => CATALOGUES[language()];
