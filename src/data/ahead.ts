/** Answers that the page's HTML asked for before any code was there (`src/ahead.ts`): each is given away once. */
import type { Fetch } from './place.ts';

/** Takes the answer that is on its way for an address, else asks for it. */
export const fetchAhead: Fetch = (url, init) => {
  const { ahead } = globalThis as { ahead?: Map<string, Promise<Response>> };
  const answer = init?.headers === undefined ? ahead?.get(url) : undefined;
  if (!answer) return fetch(url, init);
  ahead!.delete(url);
  return answer;
};
