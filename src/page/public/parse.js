/** @typedef {import('../summary.ts').Summary['parse']} Parse */

/**
 * Shows each message with its lines coloured by who wrote them, and why that is thought on hover, on focus and to screen readers.
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
      item.textContent = name;
      item.style.setProperty('--who', colour(n));
      return item;
    }),
  );
  // It scrolls, so the keyboard must reach it.
  place.tabIndex = 0;
  place.replaceChildren(legend);
  for (const message of messages) {
    const heading = document.createElement('h3');
    heading.textContent = `${message.author} `;
    if (message.date !== undefined) {
      const date = document.createElement('small');
      date.textContent = new Date(message.date).toLocaleString('en-GB', { timeZone: 'UTC' });
      heading.append(date);
    }
    place.append(
      heading,
      ...message.blocks.filter(({ text }) => text.trim() !== '').map((block) => show(block, people)),
    );
  }
  if (omitted > 0) {
    const more = document.createElement('p');
    more.textContent = `+${omitted} more messages`;
    place.append(more);
  }
}

/**
 * @param {Parse['messages'][number]['blocks'][number]} block
 * @param {readonly string[]} people
 */
function show({ kind, depth, author, reason, text }, people) {
  const shown = document.createElement('div');
  shown.className = 'block';
  shown.dataset.kind = kind;
  shown.title = `${author ?? 'Nobody known'}: ${reason} (${kind}, depth ${depth})`;
  shown.style.setProperty('--who', author === undefined ? 'gray' : colour(people.indexOf(author)));
  const why = document.createElement('span');
  why.className = 'why';
  why.textContent = `${author ?? 'nobody known'}${kind === 'own' || kind === 'quote' ? '' : `, ${kind}`}`;
  const heard = document.createElement('span');
  heard.className = 'heard';
  heard.textContent = `: ${reason}. `;
  why.append(heard);
  shown.append(why, text);
  return shown;
}

/** Hues a golden angle apart, so that however many people there are, neighbours differ. @param {number} n */
function colour(n) {
  return `hsl(${Math.round(n * 137.5 + 145) % 360} 60% 50%)`;
}
