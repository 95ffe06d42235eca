import type { Minutes } from '../../minutes/index.ts';
import { clip } from '../clip.ts';
import { formatPeriod } from '../heading.ts';
import { neutralise } from '../neutral.ts';
import { count } from '../outline.ts';
import type { MapLayout } from './layout.ts';

/** Discord's limit for the description of an attachment. */
const MOST = 1024;

/** What the map shows, for whoever does not see it. */
export function describeMap(
  { lanes, dots, period, replies }: MapLayout,
  { agreed, openQuestions, objections }: Minutes,
): string {
  const people = lanes.reduce((sum, lane) => sum + lane.people, 0);
  const days = period ? `, ${formatPeriod(period.first, period.last)}` : '';
  const written = lanes.map(
    ({ name, people: all, messages }) =>
      `${name === undefined ? `${all} others` : neutralise(name) || 'Unknown'} ${messages}`,
  );
  const found = [
    count(agreed.length, 'agreed point', 'agreed points'),
    count(openQuestions.length, 'open question', 'open questions'),
    count(objections.length, 'objection', 'objections'),
  ];
  return clip(
    `Map of the thread: ${count(dots.length, 'message', 'messages')} by ${count(people, 'person', 'people')}${days}, ${count(replies.length, 'reply', 'replies')}. Messages: ${written.join(', ')}. ${found.join(', ')}.`,
    MOST,
    (text) => text,
  );
}
