import { type APIStringSelectComponent, ComponentType, type ModalSubmitFields } from 'discord.js';
import { type Correction, type Item, speakerId, VERDICTS, type Verdict } from '../../minutes/index.ts';
import { clip, neutralise, type PostedMinutes, type PostedThread, shownName } from '../../render/index.ts';
import { SourceError } from '../../sources/index.ts';
import { type Key, type Say, text } from '../../wording/index.ts';

/** The menus of the form: what is meant, what is wrong with it, and whose words they are; the first and the last of as many menus as it takes. */
const ITEMS = 'items';
const VERDICT = 'verdict';
const SPEAKER = 'speaker';
const TAKE_BACK = 'take back';
const SOMEBODY_ELSE = 'else';
/** https://docs.discord.com/developers/components/reference#string-select and #label: five labels a form, 25 choices a menu, in 100 characters. */
const LABELS = 5;
const MENU = 25;
const CHOICE = 100;
/** One label is for what is wrong, and one at least for whose words they are. */
const MOST_ITEMS = (LABELS - 2) * MENU;

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

export function correctablesIn({ threads }: PostedMinutes): Correctable[] {
  const all = threads.flatMap((thread) =>
    (['agreed', 'openQuestions'] as const).flatMap((kind) =>
      thread.minutes[kind].map((item): Correctable => ({ item, kind, thread })),
    ),
  );
  const byValue = new Map(all.toReversed().map((each) => [choiceOf(each.item), each]));
  // Discord takes no choice without a value.
  byValue.delete('');
  return all.filter((each) => byValue.get(choiceOf(each.item)) === each).slice(0, MOST_ITEMS);
}

/** What an item is known by in a menu: the end of its id, which is a hash of its words. */
function choiceOf({ id }: Item): string {
  // Half of a character that the cut went through would be refused.
  return id.slice(-CHOICE).replace(/^[\uDC00-\uDFFF]/, '');
}

/** Those whose words they may be, whoever wrote most first. Known in the menu by their number, since names may be long and alike. */
function speakersIn({ threads }: PostedMinutes): string[] {
  const people = threads.flatMap(({ minutes }) => minutes.participants);
  return [...new Set(people.filter((each) => neutralise(each.name) !== '' && speakerId(each)).map(({ name }) => name))];
}

/**
 * The form for what can be corrected in the minutes, of which `said` was said already. Where there are more items or people than its menus
 * hold, the first ones.
 */
export function correctionForm(
  custom_id: string,
  posted: PostedMinutes,
  said: ReadonlyMap<string, Correction>,
  say: Say,
) {
  const items = correctablesIn(posted);
  const itemMenus = inMenus(items.map((each) => optionOf(each, said.get(each.item.id), say)));
  const people = speakersIn(posted).map((name, n) => ({ value: String(n), label: shortened(name) }));
  const speakerMenus = inMenus([
    ...people.slice(0, (LABELS - 1 - itemMenus.length) * MENU - 1),
    { value: SOMEBODY_ELSE, label: say('corrections.somebodyElse') },
  ]);
  const labelled = (label: string, component: APIStringSelectComponent) => ({
    type: ComponentType.Label as const,
    label,
    component,
  });
  const menusOf = (
    name: string,
    label: string,
    menus: readonly APIStringSelectComponent['options'][],
    rest: (n: number) => object,
  ) =>
    menus.map((options, n) =>
      labelled(
        n === 0 ? label : say('corrections.moreItems', { from: n * MENU + 1 }),
        select(`${name}-${n}`, options, rest(n)),
      ),
    );
  const alone = itemMenus.length === 1;
  return {
    custom_id,
    title: say('corrections.title'),
    components: [
      ...menusOf(ITEMS, say('corrections.items'), itemMenus, (n) => ({
        required: alone,
        min_values: alone ? 1 : 0,
        max_values: itemMenus[n]?.length ?? 1,
      })),
      labelled(
        say('corrections.verdict'),
        select(
          VERDICT,
          [
            ...Object.entries(VERDICT_KEYS).map(([value, key]) => ({ value, label: say(key) })),
            ...(said.size > 0 ? [{ value: TAKE_BACK, label: say('corrections.takeBack') }] : []),
          ],
          { required: true },
        ),
      ),
      ...menusOf(SPEAKER, say('corrections.speaker'), speakerMenus, () => ({ required: false, min_values: 0 })),
    ],
  };
}

function select(
  custom_id: string,
  options: APIStringSelectComponent['options'],
  rest: object,
): APIStringSelectComponent {
  return { type: ComponentType.StringSelect, custom_id, options, ...rest };
}

function inMenus<T>(options: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(options.length / MENU) }, (_, n) => options.slice(n * MENU, (n + 1) * MENU));
}

function optionOf({ item, kind, thread }: Correctable, said: Correction | undefined, say: Say) {
  const speaker = thread.minutes.participants.find((each) => said?.speaker && speakerId(each) === said.speaker);
  const verdict = said && say(VERDICT_KEYS[said.verdict]);
  const state = verdict
    ? say('corrections.now', { verdict: speaker ? `${verdict} → ${speaker.name}` : verdict })
    : shownName(item.author, say);
  return {
    value: choiceOf(item),
    label: shortened(`${kind === 'agreed' ? '✅' : '❓'} ${item.text}`),
    description: shortened(state),
  };
}

function shortened(words: string): string {
  return clip(neutralise(words), CHOICE, (text) => text);
}

/** What was chosen in the form, each with how it is corrected; with nothing where a correction is taken back. Throws `SourceError` where it does not go together. */
export function chosenIn(
  fields: ModalSubmitFields,
  posted: PostedMinutes,
): readonly (Correctable & { readonly correction: Correction | undefined })[] {
  const values = (menu: string) =>
    [...fields.fields.keys()].filter((id) => id.startsWith(menu)).flatMap((id) => fields.getStringSelectValues(id));
  const wanted = new Set(values(ITEMS));
  const chosen = correctablesIn(posted).filter(({ item }) => wanted.has(choiceOf(item)));
  const [value] = values(VERDICT);
  if (chosen.length === 0 || value === undefined) throw new SourceError(text('corrections.nothingChosen'));
  const speakers = values(SPEAKER);
  if (speakers.length > 0 && value !== 'wrong person')
    throw new SourceError(text('corrections.unfit.speaker', { verdict: text(VERDICT_KEYS['wrong person']) }));
  if (speakers.length > 1) throw new SourceError(text('corrections.oneSpeaker'));
  if (value === TAKE_BACK) return chosen.map((each) => ({ ...each, correction: undefined }));
  const verdict = (Object.keys(VERDICT_KEYS) as Verdict[]).find((each) => each === value);
  if (!verdict) throw new TypeError(`the form has no verdict ${value}`);
  const unfit = chosen.find(({ kind }) => !(VERDICTS[kind] as readonly Verdict[]).includes(verdict));
  if (unfit)
    throw new SourceError(
      text(unfit.kind === 'agreed' ? 'corrections.unfit.agreed' : 'corrections.unfit.question', {
        verdict: text(VERDICT_KEYS[verdict]),
      }),
    );
  const [speaker = SOMEBODY_ELSE] = speakers;
  const name = speaker === SOMEBODY_ELSE ? undefined : speakersIn(posted)[Number(speaker)];
  return chosen.map((each) => ({ ...each, correction: { verdict, ...speakerIn(each.thread, name) } }));
}

/** The one of that name among who took part in the thread; nobody where no name was chosen. */
function speakerIn({ minutes }: PostedThread, name: string | undefined): Pick<Correction, 'speaker'> {
  if (name === undefined) return {};
  const found = minutes.participants.find((each) => each.name === name && speakerId(each));
  if (!found) throw new SourceError(text('corrections.notThere', { name }));
  return { speaker: speakerId(found) };
}
