/** falcon-vis: an index of the active view, made when a hand enters it; months are exact, as days stand at their fraction of one. */
import { makeVector, Table, tableFromIPC } from 'falcon-arrow';
import { ArrowDB, FalconVis } from 'falcon-vis';
import { bars, FIRST, largest, loadBytes, monthOf, MONTHS, timeline } from './views.js';

const firstOf = Array.from({ length: MONTHS + 1 }, (_, month) => (month < MONTHS ? monthOf.indexOf(month) : monthOf.length));
const inMonths = (day) => {
  const at = Math.min(day - FIRST, monthOf.length);
  const month = monthOf[Math.min(at, monthOf.length - 1)];
  return month + (at - firstOf[month]) / (firstOf[month + 1] - firstOf[month]);
};

const source = tableFromIPC(await loadBytes());
const months = Float32Array.from(source.getChild('day').data[0].values, inMonths);
const table = new Table({ month: makeVector(months), official: source.getChild('official').memoize(), topic: source.getChild('topic').memoize() });
const falcon = new FalconVis(new ArrowDB(table));

const shown = (show, most) => (state) => {
  if (state.filter) show(largest(state.bin, state.filter, most));
};
const choose = (view) => async (name) => {
  const { link, update } = view();
  await link.activate();
  await link.select(name === null ? undefined : [name]);
  update(link.state);
};
const drawMonths = timeline(async (range) => {
  await byMonth.activate();
  byMonth.select(range.map(inMonths));
});
const updateOfficials = shown(bars('officials', 20, choose(() => ({ link: byOfficial, update: updateOfficials }))), 20);
const updateTopics = shown(bars('topics', 30, choose(() => ({ link: byTopic, update: updateTopics }))), 30);

const monthly = { type: 'continuous', name: 'month', resolution: 800, range: [0, MONTHS], bins: MONTHS, binConfig: { start: 0, stop: MONTHS, step: 1 } };
const byMonth = await falcon.view1D(monthly, (state) => state.filter && drawMonths(Array.from(state.filter)));
const byOfficial = await falcon.view1D({ type: 'categorical', name: 'official' }, updateOfficials);
const byTopic = await falcon.view1D({ type: 'categorical', name: 'topic' }, updateTopics);
await falcon.all();
for (const [id, link] of [['timeline', byMonth], ['officials', byOfficial], ['topics', byTopic]]) document.getElementById(id).addEventListener('pointerenter', () => link.activate());
