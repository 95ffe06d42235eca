import '@skyra/discord-components-core/discord-messages.js';
import { make, plain } from './markup.js';
import { bytesOf, drawMessage, restyle } from './message.js';
import { ours, say } from './texts.js';

/** @typedef {import('../message-view.ts').MessageView} MessageView */
/** @typedef {MessageView['buttons'][number][number]} Button */

/** What the complete minutes are called that travel with the post. */
const CARRIED = 'minutes.json.gz';
/** The buttons that show something, by the name before the colon of their ids. The others change what is posted in Discord. */
const SHOWING = /^v1[.](more|people|thread|copy)(:|$)/;

/** The map shown last, to be let go of. */
let picture = '';

/**
 * Shows the bot's post as Discord does, with its buttons. What they show appears under it, as the reply that Discord shows to whoever
 * presses and nobody else.
 * @param {HTMLElement} place
 * @param {MessageView} message
 * @param {import('../summary.ts').Summary['map']} map
 * @param {boolean} light
 * @param {(text: string) => void} tell says something to screen readers
 */
export async function showPost(place, message, map, light, tell) {
  URL.revokeObjectURL(picture);
  picture = URL.createObjectURL(new Blob([map.dark], { type: 'image/svg+xml' }));
  const pictured = { picture: map.posted ? picture : undefined };
  const carried = message.attachments.find(({ name }) => name === CARRIED);
  const messages = make('discord-messages', light ? { 'light-theme': '' } : {});
  /** @type {Map<string, HTMLElement>} */
  const replies = new Map();

  /**
   * @param {Button} button
   * @returns {Promise<MessageView | string>}
   */
  const answerTo = async ({ id, label }) => {
    if (!SHOWING.test(id) || !carried) return say('page.unchanged', { button: label });
    const response = await fetch(ours('/api/press', { button: id }), {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: bytesOf(carried.base64),
    });
    const answer = await response.json();
    return response.ok ? answer : answer.error;
  };

  /**
   * Under the post stands one reply to each of its buttons; the buttons of a reply turn its pages.
   * @param {Button} button
   * @param {HTMLButtonElement} pressed
   */
  const press = async (button, pressed) => {
    const name = button.id.split(':')[0] ?? '';
    const answer = await answerTo(button);
    if (!messages.isConnected) return;
    const before = replies.get(name);
    const turning = before?.contains(pressed) ?? false;
    const title = typeof answer === 'string' ? answer : answer.title.map(plain).join('');
    const reply = make('section', { class: 'reply', tabindex: '-1', 'aria-label': say('page.forYou', { title }) });
    const dismiss = make('button', { type: 'button', class: 'dismiss' }, [say('page.dismiss')]);
    dismiss.addEventListener('click', () => {
      reply.remove();
      replies.delete(name);
      opener(messages, name)?.focus();
    });
    const drawn = drawMessage(answer, name === 'v1.copy' ? pictured : {});
    drawn.append(
      make('div', { slot: 'components' }, [
        ...rows(typeof answer === 'string' ? [] : answer.buttons, press),
        make('p', { class: 'private' }, [`${say('page.onlyYou')} · `, dismiss]),
      ]),
    );
    reply.append(drawn);
    if (before) before.replaceWith(reply);
    else messages.append(reply);
    replies.set(name, reply);
    await restyle(reply);
    if (!turning) return reply.focus();
    // The keyboard stays on the button that turned the page, or on the other one at the first and the last.
    const there = [...reply.querySelectorAll('.buttons button')].find(
      ({ textContent }) => textContent === button.label,
    );
    const left =
      there instanceof HTMLButtonElement && !there.disabled ? there : reply.querySelector('.buttons button:enabled');
    if (left instanceof HTMLButtonElement) left.focus();
    if (typeof answer !== 'string') tell(answer.footer);
  };

  const posted = drawMessage(message, pictured);
  posted.append(make('div', { slot: 'components' }, rows(message.buttons, press)));
  messages.append(posted);
  place.replaceChildren(messages);
  await restyle(messages);
}

/**
 * The button of the post that opened a reply.
 * @param {HTMLElement} messages
 * @param {string} name
 * @returns {HTMLElement | null}
 */
function opener(messages, name) {
  return messages.querySelector(`[data-button="${name}"]`);
}

/**
 * @param {MessageView['buttons']} buttons
 * @param {(button: Button, pressed: HTMLButtonElement) => Promise<void>} press
 */
function rows(buttons, press) {
  return buttons.map((row) =>
    make(
      'div',
      { class: 'buttons' },
      row.map((button) => {
        const drawn = document.createElement('button');
        drawn.type = 'button';
        drawn.dataset.button = button.id.split(':')[0] ?? '';
        drawn.textContent = button.label;
        drawn.disabled = button.disabled;
        drawn.addEventListener('click', () => press(button, drawn));
        return drawn;
      }),
    ),
  );
}
