import {
  type APIStringSelectComponent,
  ComponentType,
  InteractionContextType,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
} from 'discord.js';
import { type Item, VERDICTS, type Verdict } from '../minutes/index.ts';
import { BUTTON, clip, type PostedMinutes, type PostedThread } from '../render/index.ts';
import { SourceError } from '../sources/index.ts';
import { type Key, type Say, sayIn, text } from '../wording/index.ts';
import { hasRole, isManager } from './admission.ts';
import type { Call, Components } from './command.ts';
import { mayChange, type Pressed, readPressed } from './navigation.ts';
import { keptFiles, minutesPost, withoutTheUnquoted } from './post.ts';
import type { Place } from './preferences.ts';

/** The form that the button opens. */
const FORM = 'v1.corrections';
/** The menus of the form: what is meant, of as many menus as it takes, and what is wrong with it. */
const ITEMS = 'items';
const VERDICT = 'verdict';
const TAKE_BACK = 'take back';
/** https://docs.discord.com/developers/components/reference#string-select and #label: five labels a form, 25 choices a menu, in 100 characters. */
const MOST_MENUS = 4;
const MENU = 25;
const CHOICE = 100;

const VERDICT_KEYS = {
  'not agreed': 'corrections.notAgreed',
  answered: 'corrections.answered',
  'not a question': 'corrections.notAQuestion',
  'wrong person': 'corrections.wrongPerson',
} as const satisfies Record<Verdict, Key>;

/** Something in the posted minutes that can be corrected. */
interface Correctable {
  readonly item: Item;
  readonly kind: keyof typeof VERDICTS;
  readonly thread: PostedThread;
}

/**
 * "Correct…" under minutes: a form with what was agreed and what is open, and what can be wrong with it. A correction changes the post, and
 * is kept by the item's id for later minutes and digests of the same thread, on the same server or, outside of servers, for the person.
 */
export const correcting: Components = {
  buttons: {
    async [BUTTON.correct](_, call) {
      const { interaction, answer, say, bot } = call;
      const posted = await readPressed(call);
      await needCorrector(call, posted);
      const items = correctablesIn(await withoutTheUnquoted(bot.preferences, posted));
      if (items.length === 0) throw new SourceError(text('corrections.nothing'));
      const ids = items.map(({ item }) => item.id);
      const said = await bot.preferences.verdictsOn(ids, placeOf(interaction));
      answer.handled();
      await interaction.showModal(form(items, said, say));
    },
  },
  modals: {
    async [FORM](_, call) {
      const { interaction, answer, bot } = call;
      if (!interaction.isFromMessage()) throw new TypeError('the form stood on no minutes');
      const press = { ...call, interaction };
      const posted = await readPressed(press);
      await needCorrector(press, posted);
      const { chosen, verdict } = chosenIn(interaction, correctablesIn(posted));
      const where = placeOf(interaction);
      for (const { item, thread } of chosen) {
        if (verdict === TAKE_BACK) await bot.preferences.takeBack(where, item.id);
        else
          await bot.preferences.keepVerdict(where, {
            statement: item.id,
            verdict,
            at: bot.now(),
            thread: thread.minutes.id,
            source: thread.source,
          });
      }
      answer.handled();
      await interaction.deferUpdate();
      const { content, flags } = interaction.message;
      const alone = flags.has(MessageFlags.Ephemeral) || interaction.context === InteractionContextType.BotDM;
      const post = await minutesPost(bot, interaction, posted, {
        say: sayIn(posted.language),
        audience: alone ? 'asker' : 'everybody',
        notes: content ? [content] : [],
      });
      await interaction.editReply({
        ...post,
        attachments: keptFiles(interaction.message),
        allowedMentions: { parse: [] },
      });
    },
  },
};

/** Throws `SourceError` for who may not correct these minutes. */
async function needCorrector(
  { interaction, bot }: Pick<Call<Pressed>, 'interaction' | 'bot'>,
  { askedBy }: PostedMinutes,
): Promise<void> {
  if (mayChange(interaction, askedBy) || isManager(interaction)) return;
  const { correctors } = await bot.preferences.settingsOf(interaction.guildId);
  if (hasRole(interaction, correctors)) return;
  const others = correctors.map((role) => `<@&${role}>`);
  throw new SourceError(
    text('corrections.notYou', {
      who: [...(askedBy ? [`<@${askedBy}>`] : []), ...others, text('corrections.moderators')],
    }),
  );
}

function placeOf({ guildId, user }: Pressed): Place {
  return { guild: guildId, user: user.id };
}

function correctablesIn({ threads }: PostedMinutes): Correctable[] {
  const all = threads.flatMap((thread) =>
    (['agreed', 'openQuestions'] as const).flatMap((kind) =>
      thread.minutes[kind].map((item): Correctable => ({ item, kind, thread })),
    ),
  );
  const byValue = new Map(all.toReversed().map((each) => [choiceOf(each.item), each]));
  return all.filter((each) => byValue.get(choiceOf(each.item)) === each).slice(0, MOST_MENUS * MENU);
}

/** What an item is known by in a menu: the end of its id, which is a hash of its words. */
function choiceOf({ id }: Item): string {
  return id.slice(-CHOICE);
}

function form(items: readonly Correctable[], said: ReadonlyMap<string, Verdict>, say: Say) {
  const option = ({ item, kind }: Correctable) => {
    const verdict = said.get(item.id);
    const state = verdict ? say('corrections.now', { verdict: text(VERDICT_KEYS[verdict]) }) : item.author;
    return {
      value: choiceOf(item),
      label: clip(`${kind === 'agreed' ? '✅' : '❓'} ${item.text}`, CHOICE, (words) => words),
      description: clip(state, CHOICE, (words) => words),
    };
  };
  const menus = Array.from({ length: Math.ceil(items.length / MENU) }, (_, n) => items.slice(n * MENU, (n + 1) * MENU));
  const select = (custom_id: string, options: APIStringSelectComponent['options'], rest: object) => ({
    type: ComponentType.StringSelect as const,
    custom_id,
    options,
    ...rest,
  });
  return {
    custom_id: FORM,
    title: say('corrections.title'),
    components: [
      ...menus.map((some, n) => ({
        type: ComponentType.Label as const,
        label: n === 0 ? say('corrections.items') : say('corrections.moreItems', { from: n * MENU + 1 }),
        component: select(`${ITEMS}-${n}`, some.map(option), {
          required: menus.length === 1,
          min_values: menus.length === 1 ? 1 : 0,
          max_values: some.length,
        }),
      })),
      {
        type: ComponentType.Label as const,
        label: say('corrections.verdict'),
        component: select(
          VERDICT,
          [
            ...Object.entries(VERDICT_KEYS).map(([value, key]) => ({ value, label: say(key) })),
            ...(said.size > 0 ? [{ value: TAKE_BACK, label: say('corrections.takeBack') }] : []),
          ],
          { required: true },
        ),
      },
    ],
  };
}

/** What was chosen in the form. Throws `SourceError` where the two do not go together. */
function chosenIn(
  { fields }: ModalMessageModalSubmitInteraction,
  items: readonly Correctable[],
): { chosen: readonly Correctable[]; verdict: Verdict | typeof TAKE_BACK } {
  const values = [...fields.fields.keys()]
    .filter((id) => id.startsWith(ITEMS))
    .flatMap((id) => fields.getStringSelectValues(id));
  const chosen = items.filter(({ item }) => values.includes(choiceOf(item)));
  const [value] = fields.getStringSelectValues(VERDICT);
  if (chosen.length === 0 || value === undefined) throw new SourceError(text('corrections.nothingChosen'));
  if (value === TAKE_BACK) return { chosen, verdict: TAKE_BACK };
  const verdict = (Object.keys(VERDICT_KEYS) as Verdict[]).find((each) => each === value);
  if (!verdict) throw new TypeError(`the form has no verdict ${value}`);
  const unfit = chosen.find(({ kind }) => !(VERDICTS[kind] as readonly Verdict[]).includes(verdict));
  if (unfit)
    throw new SourceError(
      text(unfit.kind === 'agreed' ? 'corrections.unfit.agreed' : 'corrections.unfit.question', {
        verdict: text(VERDICT_KEYS[verdict]),
      }),
    );
  return { chosen, verdict };
}
