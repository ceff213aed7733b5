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

const fresh: RequestInit = { cache: 'no-cache' };

function ask(name: string, init: RequestInit, read: (response: Response) => Promise<void> = () => Promise.resolve()): void {
  const url = new URL(`data/${name}`, document.baseURI).href;
  const answer = fetch(url, init).then(async (response) => {
    await read(response).catch(() => undefined);
    return response;
  });
  answer.catch(() => undefined);
  answers.set(url, answer);
}

async function askForSet(list: Response): Promise<void> {
  const { sets = [] } = (await list.clone().json()) as Listed;
  const named = /[?&]set=([^&]*)/.exec(location.hash)?.[1];
  const set = sets.find(({ id }) => id === (named ?? sets[0]?.id));
  if (!set) return;
  ask(`${set.id}/manifest.json`, fresh);
  if (set.columns) ask(`${set.id}/${set.columns.file}`, {});
  setTimeout(openStorage);
}

/** Whoever looks into the storage first waits for the browser to open it: here, while code and data are on their way. */
function openStorage(): void {
  try {
    void localStorage.length;
  } catch {
    // storage is blocked in some privacy modes
  }
}

// The code is given the list once the set has been asked for, so that it asks for nothing twice.
ask('index.json', fresh, askForSet);
