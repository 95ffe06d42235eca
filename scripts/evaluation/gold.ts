import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A passage of a thread as an annotator marked it. `message` is the id of the message it stands in. */
export interface Passage {
  readonly text: string;
  readonly message: string;
  readonly author?: string;
}

/** `marked` is how many annotators had it: 2 is wanted, 1 is accepted. */
interface Marked {
  readonly marked: number;
}

export interface GoldPoint extends Marked {
  readonly statement: readonly Passage[];
  readonly support: readonly Passage[];
  /** Who holds it, the proposer first. */
  readonly by: readonly string[];
}

export interface GoldQuestion extends Marked {
  readonly sents: readonly Passage[];
  readonly answer?: readonly Passage[];
}

/** One annotated thread: `gold/<id>.json`. */
export interface Gold {
  readonly id: string;
  readonly participants: readonly string[];
  readonly agreed: readonly GoldPoint[];
  readonly open: readonly GoldQuestion[];
  readonly answered: readonly GoldQuestion[];
  readonly rhetorical: readonly Passage[];
  readonly key: readonly (Passage & { readonly votes: number })[];
  readonly keyLimit: number;
  /** All that was said, for the check that quotations are verbatim. */
  readonly text: string;
}

/** Whether the folder holds threads and their annotations. */
export function isSet(folder: string): boolean {
  const holds = (...names: string[]) => names.some((name) => existsSync(join(folder, name)));
  return holds('threads') && holds('gold', 'gold.json', 'gold.json.gz');
}

/** The annotations of a set: `gold/*.json`, or all in one file: `gold.json.gz`, whose answers are not shown, or `gold.json`. */
export function readGold(set: string): { threads: Gold[]; packed: boolean } {
  const packed = join(set, 'gold.json.gz');
  if (existsSync(packed) && statSync(packed).isFile())
    return { threads: JSON.parse(gunzipSync(readFileSync(packed)).toString('utf8')), packed: true };
  const single = join(set, 'gold.json');
  if (existsSync(single)) return { threads: JSON.parse(readFileSync(single, 'utf8')), packed: false };
  const folder = join(set, 'gold');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return { threads: names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))), packed: false };
}
