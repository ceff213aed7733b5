/** The charts of the dashboard, in page order. */
import { activity } from './activity.ts';
import type { Chart } from './chart.ts';
import { kinds } from './kinds.ts';
import { mentions } from './mentions.ts';
import { topics } from './topics.ts';

export const CHARTS: readonly Chart[] = [activity, mentions, topics, kinds];
