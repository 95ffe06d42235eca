import { asksAll, isAddition, onlyTakesNote, type Spoken } from './spoken.ts';

/** A turn of several messages: so many, each this close to the one before it or to the last. */
const TURN = 8;
const TURN_TIME = 2 * 60_000;
/** Nobody types faster: ten words of five letters in ten seconds. */
const FASTEST_TYPING = 5;
/** More messages than this come in while nobody types. */
const MOST_UNREAD = 20;
/** A conversation partner's message is read and answered as long as no more messages than this came since. */
export const NEAR = 8;

/** The place of the last message that was there when the writer began to type; their own are always known to them. */
export function lastRead({ message, place, time, writer }: Spoken, spoken: readonly Spoken[]): number {
  const began = time - (message.text.length * 1000) / FASTEST_TYPING;
  let last = place - 1;
  while (last >= 0 && last > place - MOST_UNREAD) {
    const other = spoken[last];
    if (!other || other.writer === writer || other.time <= began) return last;
    last--;
  }
  return place - 1;
}

/** Who speaks to somebody and goes on to ask in the same turn is answered where he asks: "ann: it moved" and then "which lake is it?" */
export function askedSince(addressing: Spoken, last: number, spoken: readonly Spoken[]): Spoken {
  let asked = addressing;
  for (let place = addressing.place + 1; place <= last && spoken[place]?.writer === addressing.writer; place++) {
    const other = spoken[place];
    if (other && asksAll(other)) asked = other;
  }
  return asked;
}

/** Of what somebody wrote up to their last message, the latest up to a place. */
export function readOf(theirs: Spoken | undefined, last: number, spoken: readonly Spoken[]): Spoken | undefined {
  if (!theirs || theirs.place <= last) return theirs;
  for (let place = last; place >= 0 && place > last - NEAR; place--)
    if (spoken[place]?.writer === theirs.writer) return spoken[place];
  return undefined;
}

/** Of somebody's last messages in a row, the latest that speaks to the writer of another; else the latest that speaks to nobody by name; else the last. */
export function speakingTo(now: Spoken, last: Spoken | undefined, spoken: readonly Spoken[]): Spoken | undefined {
  if (!last) return undefined;
  let toAll: Spoken | undefined;
  for (let place = last.place; place >= 0 && place > last.place - TURN; place--) {
    const other = spoken[place];
    if (!other || last.time - other.time > TURN_TIME || other.writer === now.writer) break;
    if (other.writer !== last.writer) continue;
    if (other.addressed.includes(now.writer)) return other;
    if (other.addressed.length === 0) toAll ??= other;
  }
  return toAll ?? last;
}

/**
 * What is answered of a turn that ends in a message: what it asks, if the answer does not ask in turn (a question makes its answer the next thing due,
 * Schegloff 2007); else its last message that is more than an addition to the one before.
 */
export function answeredOf(end: Spoken, now: Spoken, spoken: readonly Spoken[]): Spoken {
  let told: Spoken | undefined;
  let here: Spoken | undefined = end;
  for (let n = 0; n <= MOST_BACK && here; n++) {
    if (told && here.asks && here.addressed.every((other) => other === now.writer)) return here;
    if (!told && !isAddition(here)) told = here;
    if (told && (told.asks || now.asks)) return told;
    const before: Spoken | undefined = spoken[here.place - 1];
    here = before?.writer === here.writer && here.time - before.time <= TURN_TIME ? before : undefined;
  }
  return told ?? end;
}

const MOST_BACK = 4;

/**
 * What somebody answers who writes after a message: that, unless it only takes note of what a third said ("ok thanks"); then that. One's own words of
 * which another takes note are answered by nobody else, so the note is.
 */
export function notedBefore(before: Spoken | undefined, now: Spoken): Spoken | undefined {
  let told = before;
  for (let n = 0; n < MOST_BACK && told?.parent && onlyTakesNote(told) && told.parent.writer !== now.writer; n++)
    told = told.parent;
  return told;
}
