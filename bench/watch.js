/* Injected before a page's own scripts: when its views changed, when a hand moved, and which tasks were long. */
(() => {
  const views = globalThis.benchViews;
  const changes = Object.fromEntries(Object.keys(views).map((name) => [name, []]));
  const watch = (globalThis.bench = { changes, drawn: {}, events: [], long: [] });
  const roots = {};
  const note = (name) => {
    const now = performance.now();
    changes[name].push(now);
    if (watch.drawn[name] === undefined && roots[name].querySelectorAll('rect').length >= 3) watch.drawn[name] = now;
  };
  const attach = () => {
    for (const [name, selector] of Object.entries(views)) {
      const root = document.querySelector(selector);
      if (!root || roots[name] === root) continue;
      roots[name] = root;
      new MutationObserver(() => note(name)).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      note(name);
    }
  };
  new MutationObserver(attach).observe(document, { childList: true, subtree: true });
  for (const type of ['pointerdown', 'pointermove']) addEventListener(type, ({ timeStamp }) => watch.events.push({ type, sent: timeStamp, heard: performance.now() }), { capture: true, passive: true });
  new PerformanceObserver((list) => watch.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });

  /** Milliseconds from the first event of a type, of those from number `from` on, to the last change of all `names`; null where one did not change. */
  watch.answered = (type, from, names, { quiet, limit }) =>
    new Promise((resolve) => {
      const began = performance.now();
      const timer = setInterval(() => {
        const event = watch.events.slice(from).find((each) => each.type === type);
        const now = performance.now();
        const after = event ? names.map((name) => changes[name].findLast((at) => at >= event.heard)) : [];
        const all = event && after.every((at) => at !== undefined);
        if (all ? now - Math.max(...after) < quiet : now - began < limit) return;
        clearInterval(timer);
        resolve(all ? { heard: Math.max(...after) - event.heard, sent: Math.max(...after) - watch.events[from].sent } : null);
      }, 4);
    });
})();
