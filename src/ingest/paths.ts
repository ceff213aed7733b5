/** Paths of source files. */

/** File name without folders and extension. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** Files that systems leave behind, and hidden ones: passed over, not read. */
export const isSystemFile = (path: string): boolean => /(?:^|\/)(?:\.[^/]+|Thumbs\.db|desktop\.ini|__MACOSX)(?:\/|$)/i.test(path);

/** The extension in small letters, without its dot; empty where there is none. */
export const extension = (path: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';
