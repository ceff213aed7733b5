/** What is said while the years of a large set still come, in the language of the reader. Loaded for such sets alone. */
import { yearTexts as en } from './en-years.ts';
import { language } from './index.svelte.ts';
import { yearTexts as zh, type YearTexts } from './zh-years.ts';

export const yearTexts = (): YearTexts => (language() === 'zh' ? zh : en);
