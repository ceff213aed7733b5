/** crossfilter2: sorted indexes and incremental groups in the page. */
import { tableFromIPC } from 'apache-arrow';
import crossfilter from 'crossfilter2';
import { bars, FIRST, loadBytes, monthOf, timeline } from './views.js';

const table = tableFromIPC(await loadBytes());
const values = (name) => table.getChild(name).data[0].values;
const names = (name) => [...table.getChild(name).data[0].dictionary];
const [day, official, topic] = ['day', 'official', 'topic'].map(values);
const [officials, topics] = ['official', 'topic'].map(names);

const facts = crossfilter(Array.from(day.keys()));
const byDay = facts.dimension((i) => day[i]);
const byOfficial = facts.dimension((i) => official[i]);
const byTopic = facts.dimension((i) => topic[i]);
const inMonth = byDay.group((each) => monthOf[each - FIRST]);
const ofOfficial = byOfficial.group();
const ofTopic = byTopic.group();

const choose = (dimension, all) => (name) => {
  if (name === null) dimension.filterAll();
  else dimension.filterExact(all.indexOf(name));
  draw();
};
const drawMonths = timeline((range) => {
  byDay.filterRange(range);
  drawBars();
});
const drawOfficials = bars('officials', 20, choose(byOfficial, officials));
const drawTopics = bars('topics', topics.length, choose(byTopic, topics));

function drawBars() {
  drawOfficials(ofOfficial.top(20).map(({ key, value }) => [officials[key], value]));
  drawTopics(ofTopic.top(Infinity).map(({ key, value }) => [topics[key], value]));
}
function draw() {
  drawMonths(inMonth.all().map(({ value }) => value));
  drawBars();
}
draw();
