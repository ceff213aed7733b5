/** What waits for the next frame: one request serves all, as each costs a hand as much as the drawing of a chart's figures. */
let waiting = new Set<() => void>();
let asked = false;

function follow(): void {
  asked = false;
  const due = waiting;
  waiting = new Set();
  for (const each of due) each();
}

/** Calls `then` once the page has shown its next frame. Returns what calls it off. */
export function afterFrame(then: () => void): () => void {
  waiting.add(then);
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => setTimeout(follow));
  }
  return () => waiting.delete(then);
}
