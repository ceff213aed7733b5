/** Starts the dashboard. */
import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { filters } from './filters/filters.svelte.ts';
import { follow } from './i18n/index.svelte.ts';

follow(() => filters.address.lang);
mount(App, { target: document.getElementById('app')! });
