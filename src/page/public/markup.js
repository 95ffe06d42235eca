import '@skyra/discord-components-core/discord-link.js';
import '@skyra/discord-components-core/discord-mention.js';
import { language } from './texts.js';

/** @typedef {import('../message-view.ts').Markup} Markup */

/**
 * What a piece of Discord's Markdown looks like. Text from the thread only ever becomes text nodes and attribute values.
 * @param {Markup} markup
 * @returns {Node}
 */
export function node(markup) {
  switch (markup.type) {
    case 'text':
      return document.createTextNode(markup.text);
    case 'break':
      return document.createElement('br');
    case 'day':
    case 'hour':
      return make('time', { datetime: markup.date }, [momentOf(markup)]);
    case 'bold':
      return make('strong', {}, markup.content.map(node));
    case 'italic':
      return make('em', {}, markup.content.map(node));
    case 'underlined':
      return make('u', {}, markup.content.map(node));
    case 'link':
      return make(
        'discord-link',
        { href: markup.address, target: '_blank', rel: 'noreferrer noopener' },
        markup.content.map(node),
      );
    case 'foreign':
      return make('discord-mention', { 'data-kind': markup.kind }, [markup.kind, ...markup.content.map(node)]);
  }
}

/** Its words alone. @param {Markup} markup @returns {string} */
export function plain(markup) {
  switch (markup.type) {
    case 'text':
      return markup.text;
    case 'break':
      return ' ';
    case 'day':
    case 'hour':
      return momentOf(markup);
    default:
      return markup.content.map(plain).join('');
  }
}

/** @param {Extract<Markup, { date: string }>} markup */
function momentOf({ type, date }) {
  const moment = new Date(date);
  return type === 'hour'
    ? moment.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
    : moment.toLocaleDateString(language, { dateStyle: 'long' });
}

/**
 * An element with its attributes and what stands in it.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {readonly (Node | string)[]} [children]
 */
export function make(tag, attributes, children = []) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
