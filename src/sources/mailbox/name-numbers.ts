import { growingIntegers } from './growing.ts';

/**
 * Numbers for names (ids, subjects), from 0 in the order of their first appearance. Of each name a hash of 64 bits is kept and not the name: of a
 * million names two are taken for one with a probability of 1 in 10⁷, and would put two threads together.
 */
export interface NameNumbers {
  /** Begins a name that is given byte by byte (or UTF-16 unit by unit). */
  begin(): void;
  add(unit: number): void;
  /** The number of the name that was given since `begin`. */
  end(): number;
  of(name: string): number;
  /** The name's number, if it has been given one. */
  known(name: string): number | undefined;
  readonly count: number;
}

const FIRST_SLOTS = 4_096;

/** Odd constants whose bits are well mixed: those of MurmurHash3. */
const [ONE, OTHER, FINAL] = [0xcc9e_2d51, 0x1b87_3593, 0x85eb_ca6b];

export function numberNames(): NameNumbers {
  const hashes = growingIntegers();
  /** Open addressing: the number of a name + 1, or 0. */
  let slots = new Uint32Array(FIRST_SLOTS);
  let [low, high] = [0, 0];
  const begin = () => {
    low = 0x2f0b_4c47;
    high = 0x16f1_1fe8;
  };
  const add = (unit: number) => {
    low = Math.imul(low ^ unit, ONE);
    low = (low << 13) | (low >>> 19);
    high = Math.imul(high ^ unit, OTHER);
    high = (high << 15) | (high >>> 17);
  };
  /** The slot that the name has or would have. */
  const slotOf = (one: number, other: number) => {
    const mask = slots.length - 1;
    let slot = Math.imul(one ^ (other >>> 16), FINAL) & mask;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (hashes.at(2 * held - 2) === one && hashes.at(2 * held - 1) === other) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = () => {
    slots = new Uint32Array(slots.length * 2);
    for (let n = 0; 2 * n < hashes.length; n++) slots[slotOf(hashes.at(2 * n), hashes.at(2 * n + 1))] = n + 1;
  };
  const end = () => {
    const [one, other] = [low >>> 0, high >>> 0];
    const slot = slotOf(one, other);
    const held = slots[slot] as number;
    if (held !== 0) return held - 1;
    hashes.push(one);
    hashes.push(other);
    const count = hashes.length / 2;
    slots[slot] = count;
    if (count * 3 > slots.length * 2) grow();
    return count - 1;
  };
  const give = (name: string) => {
    begin();
    for (let n = 0; n < name.length; n++) add(name.charCodeAt(n));
  };
  return {
    begin,
    add,
    end,
    of(name) {
      give(name);
      return end();
    },
    known(name) {
      give(name);
      const held = slots[slotOf(low >>> 0, high >>> 0)] as number;
      return held === 0 ? undefined : held - 1;
    },
    get count() {
      return hashes.length / 2;
    },
  };
}
