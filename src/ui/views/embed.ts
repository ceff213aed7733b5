/** The markup by which another page shows a chart of this one. */

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An `iframe` of `url`; nothing in it needs more than scripts of its own origin, downloads and new windows. */
export const embedOf = (url: string, title: string): string =>
  `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="520" loading="lazy" style="border: 0"></iframe>`;
