import { showMap } from './map.js';
import { showParse } from './parse.js';
import { showPost } from './post.js';
import { ours, say } from './texts.js';

/** @typedef {import('../summary.ts').Summary} Summary */

/**
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new TypeError(`#${id} is missing from the page`);
  return found;
}

const form = element('form', HTMLFormElement);
const text = element('text', HTMLTextAreaElement);
const file = element('file', HTMLInputElement);
const threads = element('threads', HTMLSelectElement);
const theme = element('theme', HTMLSelectElement);
const languages = element('language', HTMLSelectElement);
const status = element('status', HTMLElement);
const error = element('error', HTMLElement);
const outcome = element('outcome', HTMLElement);
const download = element('download', HTMLElement);
const tabs = ['tab-message', 'tab-parse', 'tab-map'].map((id) => element(id, HTMLButtonElement));

/** Where pasted text waits while the page loads in another language: in this tab only, and no longer than that. */
const KEPT = 'text';
/** In characters; a browser keeps five megabytes. */
const MOST_KEPT = 1_000_000;

/** What the minutes shown were taken of, so that another of its threads can be chosen. @type {{ body: Blob, name: string | undefined } | undefined} */
let source;
/** Counts requests, so that the answer to an older one does not overwrite a newer one's. */
let asked = 0;
/** What is shown. @type {Summary | undefined} */
let shown;

/**
 * @param {Blob} body
 * @param {string} [name] of a file; pasted text has none
 * @param {string} [thread]
 */
async function takeMinutes(body, name, thread) {
  const turn = ++asked;
  source = { body, name };
  error.hidden = true;
  status.textContent = say('page.reading');
  try {
    const asking = { ...(name === undefined ? {} : { name }), ...(thread === undefined ? {} : { thread }) };
    const response = await fetch(ours('/api/minutes', asking), {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body,
    });
    const answer = await response.json();
    if (turn !== asked) return;
    if (!response.ok) throw new Error(answer.error);
    await show(answer);
  } catch (problem) {
    if (turn !== asked) return;
    outcome.hidden = true;
    status.textContent = '';
    error.textContent = problem instanceof Error ? problem.message : String(problem);
    error.hidden = false;
    bringIntoView(error);
  }
}

/** On a narrow screen the minutes stand below the form: nobody would see that they came. @param {HTMLElement} place */
function bringIntoView(place) {
  const { top } = place.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) place.scrollIntoView();
}

/** @param {Summary} summary */
async function show(summary) {
  threads.replaceChildren(
    ...summary.threads.map(
      ({ id, subject, messages }) => new Option(`${subject || say('page.noSubject')} (${messages})`, id),
    ),
  );
  threads.value = summary.thread;
  element('choice', HTMLElement).hidden = summary.threads.length < 2;
  outcome.hidden = false;
  await showPost(element('message', HTMLElement), summary.message, summary.map, isLight(), (told) => {
    status.textContent = told;
  });
  showParse(element('parse', HTMLElement), summary.parse);
  showMap(element('map', HTMLElement), summary.map, isLight());
  shown = summary;
  bringIntoView(element('result', HTMLElement));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([summary.html], { type: 'text/html' }));
  link.download = 'minutes.html';
  link.textContent = say('page.download');
  download.replaceChildren(link);
  status.textContent = say('page.ready');
}

/** Marks the example whose minutes are shown; none where they are of something else. @param {string} [id] */
function markExample(id) {
  for (const link of document.querySelectorAll('#examples a'))
    if (id !== undefined && link.getAttribute('href') === addressOf({ example: id }))
      link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
}

/** @param {string} id */
async function showExample(id) {
  const response = await fetch(ours(`/examples/${encodeURIComponent(id)}`));
  if (!response.ok) {
    error.textContent = (await response.json()).error;
    error.hidden = false;
    return;
  }
  const body = await response.blob();
  text.value = await body.text();
  file.value = '';
  markExample(id);
  await takeMinutes(body, id);
}

async function listExamples() {
  const response = await fetch(ours('/api/examples'));
  /** @type {{ id: string, title: string }[]} */
  const examples = await response.json();
  element('examples', HTMLUListElement).replaceChildren(
    ...examples.map(({ id, title }) => {
      const link = document.createElement('a');
      link.href = addressOf({ example: id });
      link.textContent = title;
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.pushState(null, '', link.href);
        showExample(id);
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}

/**
 * An address of this page, in the language that was chosen if one was.
 * @param {Record<string, string>} parameters
 */
function addressOf(parameters) {
  const chosen = new URLSearchParams(location.search).get('lang');
  const query = new URLSearchParams({ ...parameters, ...(chosen === null ? {} : { lang: chosen }) }).toString();
  return query === '' ? '/' : `/?${query}`;
}

function showPermalink() {
  const example = new URLSearchParams(location.search).get('example');
  return example === null ? undefined : showExample(example);
}

/** @param {File} chosen */
function readFile(chosen) {
  history.replaceState(null, '', addressOf({}));
  markExample();
  takeMinutes(chosen, chosen.name);
}

function isLight() {
  return theme.value === 'auto' ? matchMedia('(prefers-color-scheme: light)').matches : theme.value === 'light';
}

function applyTheme() {
  document.documentElement.dataset.theme = theme.value;
  for (const messages of document.querySelectorAll('discord-messages'))
    messages.toggleAttribute('light-theme', isLight());
  if (shown) showMap(element('map', HTMLElement), shown.map, isLight());
}

/** @param {HTMLButtonElement} chosen */
function selectTab(chosen) {
  for (const tab of tabs) {
    const selected = tab === chosen;
    tab.setAttribute('aria-selected', String(selected));
    tab.tabIndex = selected ? 0 : -1;
    element(tab.getAttribute('aria-controls') ?? '', HTMLElement).hidden = !selected;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', addressOf({}));
  markExample();
  file.value = '';
  takeMinutes(new Blob([text.value]));
});
text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (chosen) readFile(chosen);
});
// The name of the file stays beside the button while its minutes are shown; it can be chosen again all the same.
file.addEventListener('click', () => {
  file.value = '';
});
threads.addEventListener('change', () => {
  if (source) takeMinutes(source.body, source.name, threads.value);
});
for (const tab of tabs) {
  tab.addEventListener('click', () => selectTab(tab));
  tab.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const step = event.key === 'ArrowRight' ? 1 : tabs.length - 1;
    const next = tabs[(tabs.indexOf(tab) + step) % tabs.length];
    if (!next) return;
    selectTab(next);
    next.focus();
  });
}
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dropping');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const files = event.dataTransfer?.files;
  const [dropped] = files ?? [];
  if (!files || !dropped) return;
  file.files = files;
  readFile(dropped);
});
languages.addEventListener('change', () => {
  const query = new URLSearchParams(location.search);
  query.set('lang', languages.value);
  if (text.value.length <= MOST_KEPT) sessionStorage.setItem(KEPT, text.value);
  location.search = query.toString();
});
theme.addEventListener('change', applyTheme);
matchMedia('(prefers-color-scheme: light)').addEventListener('change', applyTheme);
addEventListener('popstate', showPermalink);

listExamples().then(() => {
  const kept = sessionStorage.getItem(KEPT) ?? '';
  sessionStorage.removeItem(KEPT);
  if (new URLSearchParams(location.search).has('example') || kept === '') return showPermalink();
  text.value = kept;
  return takeMinutes(new Blob([kept]));
});
