/** What is said about files, citations and saved views; read when one of their panels is first opened. */
import { takeaway as en } from './en-takeaway.ts';
import { language } from './index.svelte.ts';
import { takeaway as zh, type Takeaway } from './zh-takeaway.ts';

const CATALOGUES: Readonly<Record<'zh' | 'en', Takeaway>> = { zh, en };

/** The texts in the language of the reader. */
export const takeaway = (): Takeaway => CATALOGUES[language()];
