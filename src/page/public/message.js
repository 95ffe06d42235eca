import '@skyra/discord-components-core/discord-attachments.js';
import '@skyra/discord-components-core/discord-bold.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-file-attachment.js';
import '@skyra/discord-components-core/discord-italic.js';
import '@skyra/discord-components-core/discord-link.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';

/** The map shown last, to be let go of. */
let picture = '';

/** @typedef {import('../message-view.ts').MessageView} MessageView */
/** @typedef {import('../message-view.ts').Markup} Markup */

/**
 * Shows a message as Discord does. Text from the thread only ever becomes text nodes and attribute values.
 * @param {HTMLElement} place
 * @param {MessageView} message
 * @param {import('../summary.ts').Summary['map']} map
 * @param {boolean} light
 */
export async function showMessage(place, message, map, light) {
  URL.revokeObjectURL(picture);
  picture = URL.createObjectURL(new Blob([map.dark], { type: 'image/svg+xml' }));
  const embed = make('discord-embed', {
    slot: 'embeds',
    color: message.color,
    'embed-title': message.title.map(plain).join(''),
    ...(map.posted ? { image: picture } : {}),
    ...(message.url === undefined ? {} : { url: message.url }),
  });
  const description = make('discord-embed-description', { slot: 'description' }, message.description.map(node));
  const fields = message.fields.map(({ name, value }) =>
    make('discord-embed-field', { 'field-title': name }, value.map(node)),
  );
  const footer = make('discord-embed-footer', { slot: 'footer' }, [message.footer]);
  embed.append(description, make('discord-embed-fields', { slot: 'fields' }, fields), footer);

  const posted = make('discord-message', { author: 'thread-minutes', avatar: '/public/logo.svg', bot: '' }, [embed]);
  const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  Object.assign(posted, { timestamp: `Today at ${time}` });
  if (message.attachments.length > 0)
    posted.append(make('discord-attachments', { slot: 'attachments' }, message.attachments.map(attachment)));
  const messages = make('discord-messages', light ? { 'light-theme': '' } : {}, [posted]);
  place.replaceChildren(messages);
  await restyle(messages);
}

/** Discord's colours of today, and links that can be read on white; the components carry those of 2022. */
const LOOK = new CSSStyleSheet();
LOOK.replaceSync(`
  .discord-embed-wrapper { background-color: #393a41 !important; border-color: #44454c !important; max-width: 516px !important }
  .discord-embed-title a, a { color: #00a8fc !important; text-decoration: none }
  :host([light-theme]) .discord-embed-wrapper { background-color: #ffffff !important; border-color: #dcdce0 !important }
  :host([light-theme]) .discord-embed-title a, a.discord-link-light-theme { color: #006ce7 !important }
`);

/** @param {HTMLElement} messages */
async function restyle(messages) {
  for (const component of messages.querySelectorAll('discord-embed, discord-link')) {
    // Lit makes the shadow root when it first renders.
    await /** @type {HTMLElement & { updateComplete: Promise<boolean> }} */ (component).updateComplete;
    component.shadowRoot?.adoptedStyleSheets.push(LOOK);
  }
}

/**
 * @param {MessageView['attachments'][number]} attachment
 */
function attachment({ name, contentType, text }) {
  const file = new Blob([text], { type: contentType });
  return make('discord-file-attachment', {
    slot: 'attachments',
    name,
    bytes: (file.size / 1024).toFixed(1),
    'bytes-unit': 'KB',
    href: URL.createObjectURL(file),
    target: '_blank',
  });
}

/** @param {Markup} markup @returns {Node} */
function node(markup) {
  switch (markup.type) {
    case 'text':
      return document.createTextNode(markup.text);
    case 'break':
      return document.createElement('br');
    case 'day':
      return make('time', { datetime: markup.date }, [dayOf(markup.date)]);
    case 'bold':
    case 'italic':
      return make(`discord-${markup.type}`, {}, markup.content.map(node));
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

/** @param {Markup} markup @returns {string} */
function plain(markup) {
  if (markup.type === 'text') return markup.text;
  if (markup.type === 'day') return dayOf(markup.date);
  return markup.type === 'break' ? ' ' : markup.content.map(plain).join('');
}

/** @param {string} date */
function dayOf(date) {
  return new Date(date).toLocaleDateString(undefined, { dateStyle: 'long' });
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {readonly (Node | string)[]} [children]
 */
function make(tag, attributes, children = []) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
