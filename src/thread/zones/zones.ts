import type { Person } from '../person.ts';
import { strip } from '../strip.ts';
import { readArmour, readFence, readGeekCode, readPgpSignature, readSignedHeader } from './armour.ts';
import { findListings } from './listings.ts';
import { readListFooter, readNotice, readRuledNotice } from './notices.ts';
import { readPatch, readScissors } from './patch.ts';
import { WORD_START } from './rules.ts';
import { readDashedName, readSentFrom, readSignature } from './signature.ts';
import { readTrackerFrame } from './tracker-frame.ts';
import { readTrailer } from './trailers.ts';
import { findCard } from './visiting-card.ts';
import { CODE, FOOTER, OWN, SIGNATURE, type Zone, type ZoneReader } from './zone.ts';

/** The zones that begin at a line, in the order in which they are looked for. */
const READERS: readonly ZoneReader[] = [
  readPatch,
  readScissors,
  readFence,
  readTrailer,
  readTrackerFrame,
  readListFooter,
  readNotice,
  readRuledNotice,
  readSignedHeader,
  readPgpSignature,
  readGeekCode,
  readArmour,
  readSignature,
  readSentFrom,
];
/** Those of them that may begin with a letter, as most lines do. */
const READERS_OF_WORDS: readonly ZoneReader[] = [
  readPatch,
  readTrailer,
  readTrackerFrame,
  readListFooter,
  readNotice,
  readArmour,
  readSentFrom,
];

/**
 * Sorts the lines that are the sender's (`mine`) into zones; the others are left alone. One pass from the top and one from the end of each
 * run of the sender's lines.
 * @param prompts lines that begin with a console's `> `
 * @param sender whose lines they are
 */
export function readZones(
  lines: readonly string[],
  mine: readonly boolean[],
  prompts: ReadonlySet<number> = new Set(),
  sender: Person = {},
): (Zone | undefined)[] {
  const zones: (Zone | undefined)[] = mine.map((own) => (own ? OWN : undefined));
  for (let from = 0; from < lines.length; from++) {
    if (!mine[from]) continue;
    let to = from;
    while (to + 1 < lines.length && mine[to + 1]) to++;
    readRun(lines, zones, from, to);
    readDivider(lines, zones, from, to);
    readAddress(lines, zones, from, to, sender);
    const card = findCard(lines, (n) => zones[n] === OWN, { from, to }, sender);
    for (let n = card?.from ?? to + 1; n <= (card?.to ?? to); n++) if (zones[n] === OWN) zones[n] = SIGNATURE;
    for (const n of findListings(lines, from, to, prompts)) if (zones[n] === OWN) zones[n] = CODE;
    from = to;
  }
  return zones;
}

/** A rule that a mailer drew above what it quotes, at the end of the sender's words. */
function readDivider(lines: readonly string[], zones: (Zone | undefined)[], from: number, to: number): void {
  if (to + 1 >= lines.length) return;
  let n = to;
  while (n > from && (lines[n] ?? '').trim() === '') n--;
  if (zones[n] === OWN && DIVIDER.test(lines[n] ?? '')) zones[n] = FOOTER;
}

/** The sender's address alone below the words, Foxmail's signature where nobody wrote another. */
function readAddress(
  lines: readonly string[],
  zones: (Zone | undefined)[],
  from: number,
  to: number,
  { address }: Person,
): void {
  let n = to;
  while (n > from && (lines[n] ?? '').trim() === '') n--;
  if (address !== undefined && zones[n] === OWN && strip((lines[n] ?? '').trim(), '<', '>') === address)
    zones[n] = SIGNATURE;
}

const DIVIDER = /^\s{0,3}(?:_{10,}|-{10,}|={10,}|[─━—]{10,})\s{0,3}$/;

function readRun(lines: readonly string[], zones: (Zone | undefined)[], from: number, to: number): void {
  for (let n = from; n <= to; ) {
    const found = zoneAt(lines, n, to);
    const end = found?.end ?? n + 1;
    if (found) zones.fill(found.zone, n, end);
    n = end;
  }
  readDashedName(lines, zones, from, to);
}

function zoneAt(lines: readonly string[], n: number, to: number): ReturnType<ZoneReader> {
  const line = lines[n] ?? '';
  if (line.trim() === '') return undefined;
  for (const read of WORD_START.test(line) ? READERS_OF_WORDS : READERS) {
    const found = read(lines, n, to);
    if (found) return found;
  }
  return undefined;
}
