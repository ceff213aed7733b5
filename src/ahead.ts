/**
 * Runs inside the page's own HTML, while its code is still on the way: asks for what the address will need of the data,
 * so that code and data come at the same time. The code takes the answers from here (`data/ahead.ts`) and asks itself for
 * what is not here. Nothing is checked or kept here, and what fails here fails where it is taken.
 */
interface Ahead {
  /** By their addresses. */
  ahead?: Map<string, Promise<Response>>;
}

interface Listed {
  readonly sets?: readonly { readonly id: string; readonly columns?: { readonly file: string } }[];
}

const answers = new Map<string, Promise<Response>>();
(globalThis as Ahead).ahead = answers;

function ask(name: string, init: RequestInit): Promise<Response> {
  const url = new URL(`data/${name}`, document.baseURI).href;
  const answer = fetch(url, init);
  answers.set(url, answer);
  return answer;
}

const fresh: RequestInit = { cache: 'no-cache' };

ask('index.json', fresh)
  .then(async (response) => {
    const { sets = [] } = (await response.clone().json()) as Listed;
    const named = /[?&]set=([^&]*)/.exec(location.hash)?.[1];
    const set = sets.find(({ id }) => id === (named ?? sets[0]?.id));
    if (!set) return;
    const asked = [ask(`${set.id}/manifest.json`, fresh)];
    if (set.columns) asked.push(ask(`${set.id}/${set.columns.file}`, {}));
    await Promise.all(asked);
  })
  .catch(() => undefined);
