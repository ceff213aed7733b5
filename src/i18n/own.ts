/** What is said while the reader's own pages are opened; read with the dialog. */
import { own as en } from './en-own.ts';
import { language } from './index.svelte.ts';
import { own as zh, type OwnTexts } from './zh-own.ts';

const CATALOGUES: Readonly<Record<'zh' | 'en', OwnTexts>> = { zh, en };

/** The texts in the language of the reader. */
export const ownTexts = (): OwnTexts => CATALOGUES[language()];
