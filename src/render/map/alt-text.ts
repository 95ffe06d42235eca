import type { Say } from '../../wording/index.ts';
import { clip } from '../clip.ts';
import { formatPeriod } from '../heading.ts';
import { shownName } from '../names.ts';
import type { Lane } from './lanes.ts';
import type { MapLayout } from './layout.ts';

/** Discord's limit for the description of an attachment. */
const MOST = 1024;

/** What the map shows, for whoever does not see it. */
export function describeMap({ lanes, messages: count, period, replies, found }: MapLayout, say: Say): string {
  const people = lanes.reduce((sum, lane) => sum + peopleIn(lane), 0);
  const written = lanes.map((lane) => `${laneName(lane, say)} ${lane.messages}`);
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

function peopleIn(lane: Lane): number {
  switch (lane.kind) {
    case 'person':
      return 1;
    case 'others':
      return lane.count;
    case 'robots':
      return 0;
  }
}

/** What a lane is called: its person, or how many share it. */
export function laneName(lane: Lane, say: Say): string {
  switch (lane.kind) {
    case 'person':
      return shownName(lane.name, say);
    case 'others':
      return say('map.others', { count: lane.count });
    case 'robots':
      return say('map.robots', { count: lane.count });
  }
}
