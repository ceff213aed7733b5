/** How texts are folded for search: as the pipeline folds glyphs, and without regard to case. */
import { key } from '../pipeline/text.ts';

/** The same length as `text`, unit by unit. */
export const searchKey = (text: string): string => key(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
