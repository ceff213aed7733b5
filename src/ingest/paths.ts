/** Paths of source files. */

/** File name without folders and extension. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** Files that systems leave behind, and hidden ones: passed over, not read. */
export const isSystemFile = (path: string): boolean => /(?:^|\/)(?:\.[^/]+|Thumbs\.db|desktop\.ini|__MACOSX)(?:\/|$)/i.test(path);
