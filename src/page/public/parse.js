import { language } from './texts.js';

/** @typedef {import('../summary.ts').Summary['parse']} Parse */

/**
 * Shows each message with its lines coloured by who wrote them, and why that is thought on hover, on focus and to screen readers. The
 * tabulator leads to the lines, the arrow keys from block to block.
 * @param {HTMLElement} place
 * @param {Parse} parse
 */
export function showParse(place, { messages, omitted }) {
  const people = [...new Set(messages.flatMap(({ blocks }) => blocks.flatMap(({ author }) => author ?? [])))];
  const legend = document.createElement('ul');
  legend.className = 'legend';
  legend.append(
    ...people.map((name, n) => {
      const item = document.createElement('li');
      item.append(isolated(name));
      item.style.setProperty('--who', colour(n));
      return item;
    }),
  );
  place.replaceChildren(legend);
  for (const message of messages) {
    const heading = document.createElement('h3');
    heading.append(isolated(message.author), ' ');
    if (message.date !== undefined) {
      const date = document.createElement('small');
      date.textContent = new Date(message.date).toLocaleString(language, { timeZone: 'UTC' });
      heading.append(date);
    }
    const lines = document.createElement('div');
    lines.setAttribute('role', 'list');
    lines.append(...message.blocks.filter(({ text }) => text.trim() !== '').map((block) => show(block, people)));
    place.append(heading, lines);
  }
  if (omitted !== undefined) {
    const more = document.createElement('p');
    more.textContent = omitted;
    place.append(more);
  }
  place.append(reasonOf(place));
}

/**
 * The place below the lines that says why a block counts as whose it does, of the one that has the focus, or that the pointer is over.
 * @param {HTMLElement} place
 */
function reasonOf(place) {
  const reason = document.createElement('p');
  reason.className = 'reason';
  reason.hidden = true;
  // The blocks say it themselves to screen readers.
  reason.setAttribute('aria-hidden', 'true');
  const blocks = /** @type {HTMLElement[]} */ ([...place.querySelectorAll('.block')]);
  /** @param {HTMLElement | undefined} block */
  const tell = (block) => {
    reason.textContent = block?.title ?? '';
    reason.hidden = block === undefined;
  };
  const focused = () => blocks.find((block) => block === document.activeElement);
  blocks.forEach((block, n) => {
    block.tabIndex = n === 0 ? 0 : -1;
    block.addEventListener('pointerenter', () => tell(block));
    block.addEventListener('pointerleave', () => tell(focused()));
    block.addEventListener('blur', () => tell(undefined));
    block.addEventListener('focus', () => {
      for (const other of blocks) other.tabIndex = other === block ? 0 : -1;
      tell(block);
    });
    block.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') tell(undefined);
      const to = { ArrowDown: n + 1, ArrowUp: n - 1, Home: 0, End: blocks.length - 1 }[event.key];
      const next = to === undefined ? undefined : blocks[to];
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
  });
  return reason;
}

/**
 * @param {Parse['messages'][number]['blocks'][number]} block
 * @param {readonly string[]} people
 */
function show({ kind, author, label, why, title, text }, people) {
  const shown = document.createElement('div');
  shown.className = 'block';
  shown.setAttribute('role', 'listitem');
  shown.dataset.kind = kind;
  shown.title = title;
  shown.style.setProperty('--who', author === undefined ? 'gray' : colour(people.indexOf(author)));
  const whose = document.createElement('span');
  whose.className = 'whose';
  whose.textContent = label;
  const heard = document.createElement('span');
  heard.className = 'heard';
  heard.textContent = `: ${why}. `;
  whose.append(heard);
  shown.append(whose, text);
  return shown;
}

/** Hues a golden angle apart, so that however many people there are, neighbours differ. @param {number} n */
function colour(n) {
  return `hsl(${Math.round(n * 137.5 + 145) % 360} 60% 50%)`;
}

/** A name of its own direction, so that what stands after one in Hebrew or Arabic keeps its order. @param {string} name */
function isolated(name) {
  const shown = document.createElement('bdi');
  shown.textContent = name;
  return shown;
}
