/** Lists of words as lexicons write them: blanks or line ends between. */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/);
