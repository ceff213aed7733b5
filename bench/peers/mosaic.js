/** Mosaic: DuckDB-WASM behind a coordinator that aggregates beforehand what a brush will ask, drawn with vgplot. */
import { Coordinator, wasmConnector } from '@uwdata/mosaic-core';
import { coordinator, barX, bin, count, from, height, intervalX, marginLeft, plot, rectY, Selection, toggleY, width, xDomain, xScale, yLabel } from '@uwdata/vgplot';
// The version that Mosaic itself brings, as the page would get it.
import { AsyncDuckDB, VoidLogger } from '../node_modules/@uwdata/mosaic-core/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs';
import { END, FIRST, loadBytes } from './views.js';

const db = new AsyncDuckDB(new VoidLogger(), new Worker('/mosaic-duckdb/duckdb-browser-eh.worker.js'));
const [bytes] = await Promise.all([loadBytes(), db.instantiate(new URL('/mosaic-duckdb/duckdb-eh.wasm', location.href).href)]);
const connection = await db.connect();
await connection.insertArrowFromIPCStream(bytes, { name: 'articles', create: true });
coordinator(new Coordinator(wasmConnector({ duckdb: db, connection }), { logger: null }));

const filterBy = Selection.crossfilter();
const articles = () => from('articles', { filterBy });
const show = (id, ...parts) => document.getElementById(id).append(plot(...parts));
const dates = [FIRST, END].map((day) => new Date(day * 86_400_000));
const ranked = (y, limit) => barX(articles(), { x: count(), y, fill: 'steelblue', sort: { y: '-x', limit } });

show('timeline', rectY(articles(), { x: bin('day', { interval: 'month' }), y: count(), fill: 'steelblue', inset: 0.5 }), intervalX({ as: filterBy }), xDomain(dates), xScale('utc'), width(800), height(140));
show('officials', ranked('official', 20), toggleY({ as: filterBy }), yLabel(null), width(420), height(330), marginLeft(90));
show('topics', ranked('topic', 30), toggleY({ as: filterBy }), yLabel(null), width(420), height(480), marginLeft(90));
