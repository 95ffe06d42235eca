import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Say } from '../wording/index.ts';
import type { PostedMinutes } from './posted.ts';
import type { View } from './views.ts';

/** A row of buttons under a message. */
export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** The names of the buttons, before the colon of their custom ids. A new meaning gets a new version: old posts keep their buttons. */
export const BUTTON = {
  more: 'v1.more',
  people: 'v1.people',
  thread: 'v1.thread',
  copy: 'v1.copy',
  refresh: 'v1.refresh',
  correct: 'v1.correct',
  /** Of the first release, and still the same. */
  delete: 'delete-minutes',
} as const;

/** Whether everybody sees the minutes, only who asked, or only who asked for a copy of everybody's. */
export type Audience = 'everybody' | 'asker' | 'copy';

/** The buttons under minutes: those that show more of them above, those that change them below. */
export function minutesRows(
  { threads, askedBy, digest }: PostedMinutes,
  { say, audience, navigable }: { readonly say: Say; readonly audience: Audience; readonly navigable: boolean },
): ButtonRow[] {
  const [thread, ...others] = threads;
  const copyable = audience === 'everybody' && others.length === 0;
  const showing = ['more', 'people', 'thread', ...(copyable ? (['copy'] as const) : [])] as const;
  const changing = [
    ...(navigable && thread?.source && others.length === 0 && !digest
      ? [button(`${BUTTON.refresh}:${askedBy ?? ''}`, say('button.refresh'))]
      : []),
    ...(navigable && audience !== 'copy' ? [button(BUTTON.correct, say('button.correct'))] : []),
    ...(audience === 'copy' || digest ? [] : [button(`${BUTTON.delete}:${askedBy ?? ''}`, say('button.delete'))]),
  ];
  return [navigable ? showing.map((name) => button(BUTTON[name], say(`button.${name}`))) : [], changing]
    .filter((buttons) => buttons.length > 0)
    .map(row);
}

/** The buttons that turn the pages of a view; none for a single page. */
export function pageRows(view: View, page: number, pages: number, say: Say): ButtonRow[] {
  if (pages < 2) return [];
  const turn = (to: number, label: string) => ({
    ...button(`${BUTTON[view]}:${to}`, label),
    disabled: to < 0 || to >= pages,
  });
  return [row([turn(page - 1, say('button.previous')), turn(page + 1, say('button.next'))])];
}

function row(components: APIButtonComponentWithCustomId[]): ButtonRow {
  return { type: ComponentType.ActionRow, components };
}

function button(custom_id: string, label: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label };
}
