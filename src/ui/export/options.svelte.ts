/** How files are written, for all downloads of the page. */
export const options = $state({ chineseHeader: false });
