import type { Say } from '../../wording/index.ts';
import { clip } from '../clip.ts';
import { formatPeriod } from '../heading.ts';
import { shownName } from '../names.ts';
import type { MapLayout } from './layout.ts';

/** Discord's limit for the description of an attachment. */
const MOST = 1024;

/** What the map shows, for whoever does not see it. */
export function describeMap({ lanes, messages: count, period, replies, found }: MapLayout, say: Say): string {
  const people = lanes.reduce((sum, lane) => sum + lane.people, 0);
  const written = lanes.map(({ name, people: held, messages }) => `${laneName(name, held, say)} ${messages}`);
  const text = say('map.alt', {
    messages: say('minutes.messages', { count }),
    people: say('minutes.people', { count: people }),
    days: period ? `, ${formatPeriod(period.first, period.last, say.language)}` : '',
    replies,
    written: written.join(say('names.joint')),
    agreed: found.agreed,
    open: found.open,
    objections: found.objection,
  });
  return clip(text, MOST, (same) => same);
}

/** What a lane is called; the one without a name holds so many other people. */
export function laneName(name: string | undefined, people: number, say: Say): string {
  return name === undefined ? say('map.others', { count: people }) : shownName(name, say);
}
