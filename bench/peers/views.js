/** The page that every peer gets: months with a brush, twenty officials, all topics. Bars are made once and moved in place. */
const SVG = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT, ROW] = [800, 140, 15];
const DAY = 86_400_000;

export const FIRST = Date.UTC(2015, 0, 1) / DAY;
export const END = Date.UTC(2025, 0, 1) / DAY;
export const MONTHS = 120;
export const articles = Number(new URLSearchParams(location.search).get('n'));

/** Month of each day since 2015-01-01. */
export const monthOf = Uint8Array.from({ length: END - FIRST }, (_, i) => {
  const day = new Date((FIRST + i) * DAY);
  return (day.getUTCFullYear() - 2015) * 12 + day.getUTCMonth();
});

export const loadBytes = async () => new Uint8Array(await (await fetch(`/data/w${articles}.arrow`)).arrayBuffer());

function add(parent, name, attributes) {
  const element = parent.appendChild(document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** `onRange` gets days from and up to, without; null for none. */
export function timeline(onRange) {
  const root = document.getElementById('timeline');
  const svg = add(root, 'svg', { width: WIDTH, height: HEIGHT });
  const bars = Array.from({ length: MONTHS }, (_, i) => add(svg, 'rect', { x: (i * WIDTH) / MONTHS, width: WIDTH / MONTHS - 1, fill: 'steelblue' }));
  const shown = add(svg, 'rect', { height: HEIGHT, fill: 'gray', opacity: 0.3 });
  const ground = add(svg, 'rect', { class: 'ground', width: WIDTH, height: HEIGHT, fill: 'none', 'pointer-events': 'all' });
  let [range, hold] = [null, null];
  const at = (event) => Math.max(0, Math.min(1, (event.clientX - ground.getBoundingClientRect().left) / WIDTH));
  ground.addEventListener('pointerdown', (event) => {
    const from = at(event);
    hold = { from, range: range && from >= range[0] && from <= range[1] ? range : null };
    ground.setPointerCapture(event.pointerId);
  });
  ground.addEventListener('pointermove', (event) => {
    if (!hold) return;
    const to = at(event);
    const by = to - hold.from;
    range = hold.range ? hold.range.map((edge) => edge + by) : [Math.min(hold.from, to), Math.max(hold.from, to)];
    shown.setAttribute('x', range[0] * WIDTH);
    shown.setAttribute('width', (range[1] - range[0]) * WIDTH);
    onRange(range.map((edge) => Math.round(FIRST + Math.max(0, Math.min(1, edge)) * (END - FIRST))));
  });
  ground.addEventListener('pointerup', () => (hold = null));
  return (counts) => {
    const most = Math.max(1, ...counts);
    bars.forEach((bar, i) => {
      bar.setAttribute('height', (counts[i] / most) * HEIGHT);
      bar.setAttribute('y', HEIGHT - (counts[i] / most) * HEIGHT);
    });
  };
}

/** Horizontal bars; `onChoose` gets the name of one, null where it was chosen already. */
export function bars(id, rows, onChoose) {
  const svg = add(document.getElementById(id), 'svg', { width: 420, height: rows * ROW, 'font-size': 11 });
  let [shown, chosen] = [[], null];
  const parts = Array.from({ length: rows }, (_, i) => {
    const row = add(svg, 'g', { class: 'row', transform: `translate(0,${i * ROW})` });
    row.addEventListener('click', () => onChoose((chosen = chosen === shown[i][0] ? null : shown[i][0])));
    return { bar: add(row, 'rect', { class: 'bar', x: 90, height: ROW - 2 }), name: add(row, 'text', { y: 11 }), figure: add(row, 'text', { x: 375, y: 11 }) };
  });
  return (values) => {
    shown = values;
    const most = Math.max(1, ...values.map(([, count]) => count));
    parts.forEach(({ bar, name, figure }, i) => {
      const [text, count] = values[i] ?? ['', 0];
      bar.setAttribute('width', (count / most) * 280);
      bar.setAttribute('fill', text === chosen ? 'orange' : 'steelblue');
      name.textContent = text;
      figure.textContent = count;
    });
  };
}

/** The largest first, as pairs of name and count. */
export function largest(names, counts, most) {
  const top = [];
  for (let i = 0; i < counts.length; i++) {
    if (top.length === most && counts[i] <= counts[top[most - 1]]) continue;
    let place = top.length;
    while (place > 0 && counts[top[place - 1]] < counts[i]) place--;
    top.splice(place, 0, i);
    if (top.length > most) top.pop();
  }
  return top.map((i) => [names[i], counts[i]]);
}
