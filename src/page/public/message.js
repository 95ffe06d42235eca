import '@skyra/discord-components-core/discord-attachments.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-file-attachment.js';
import '@skyra/discord-components-core/discord-message.js';
import { make, node, plain } from './markup.js';
import { language, say } from './texts.js';

/** @typedef {import('../message-view.ts').MessageView} MessageView */

/**
 * A message of the bot as Discord draws it, without its buttons.
 * @param {MessageView | string} message with an embed, or of plain text
 * @param {{ picture?: string | undefined }} [options] the address of the picture in the embed
 */
export function drawMessage(message, { picture } = {}) {
  const drawn = make('discord-message', { author: 'thread-minutes', avatar: '/public/logo.svg', bot: '' });
  const time = new Date().toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  Object.assign(drawn, { timestamp: say('page.today', { time }) });
  if (typeof message === 'string') drawn.append(message);
  else {
    drawn.append(embed(message, picture));
    if (message.attachments.length > 0)
      drawn.append(make('discord-attachments', { slot: 'attachments' }, message.attachments.map(attachment)));
  }
  return drawn;
}

/**
 * @param {MessageView} message
 * @param {string | undefined} picture
 */
function embed(message, picture) {
  return make(
    'discord-embed',
    {
      slot: 'embeds',
      color: message.color,
      'embed-title': message.title.map(plain).join(''),
      ...(picture === undefined ? {} : { image: picture }),
      ...(message.url === undefined ? {} : { url: message.url }),
    },
    [
      make('discord-embed-description', { slot: 'description' }, message.description.map(node)),
      ...(message.fields.length > 0
        ? [
            make(
              'discord-embed-fields',
              { slot: 'fields' },
              message.fields.map(({ name, value }) =>
                make('discord-embed-field', { 'field-title': name }, value.map(node)),
              ),
            ),
          ]
        : []),
      ...(message.footer === '' ? [] : [make('discord-embed-footer', { slot: 'footer' }, [message.footer])]),
    ],
  );
}

/** @param {MessageView['attachments'][number]} attachment */
function attachment({ name, contentType, base64 }) {
  const file = new Blob([bytesOf(base64)], { type: contentType });
  return make('discord-file-attachment', {
    name,
    bytes: (file.size / 1024).toFixed(1),
    'bytes-unit': 'KB',
    href: URL.createObjectURL(file),
    target: '_blank',
  });
}

/** @param {string} base64 */
export function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Discord's colours of today, and links that can be read on white; the components carry those of 2022. */
const LOOK = new CSSStyleSheet();
LOOK.replaceSync(`
  .discord-embed-wrapper { background-color: #393a41 !important; border-color: #44454c !important; max-width: 516px !important }
  .discord-file-attachment-mosaic-style { background-color: #393a41 !important; border-color: #44454c !important; padding: 10px 16px !important }
  .discord-file-attachment-light-theme.discord-file-attachment-mosaic-style { background-color: #ffffff !important; border-color: #dcdce0 !important }
  .discord-file-attachment-metadata { color: #b5b7bd !important }
  .discord-file-attachment-light-theme .discord-file-attachment-metadata { color: #5c5e66 !important }
  .discord-embed-media, .discord-embed-image { max-width: 100% !important }
  .discord-embed-title a, a { color: #00a8fc !important; text-decoration: none }
  :host([light-theme]) .discord-embed-wrapper { background-color: #ffffff !important; border-color: #dcdce0 !important }
  :host([light-theme]) .discord-embed-title a, a.discord-link-light-theme { color: #006ce7 !important }
`);

/**
 * Gives what was drawn the look of today. It must stand on the page.
 * @param {ParentNode} drawn
 */
export async function restyle(drawn) {
  for (const component of drawn.querySelectorAll('discord-embed, discord-file-attachment, discord-link')) {
    // Lit makes the shadow root when it first renders.
    await /** @type {Element & { updateComplete: Promise<boolean> }} */ (component).updateComplete;
    const { shadowRoot } = component;
    if (!shadowRoot) continue;
    shadowRoot.adoptedStyleSheets.push(LOOK);
    await restyle(shadowRoot);
  }
}
