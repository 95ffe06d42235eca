import { addressParser } from 'postal-mime';
import { ownAddress, type Person, personOf, remembering, withoutOutsiderMark } from '../../thread/index.ts';
import { mendEncodedWords, unstructured } from './header.ts';

/** `user at host (Name)` and `user@host (Name)`: Pipermail's From fields and RFC 822's old way of giving a name. */
const ADDRESS_THEN_NAME = /^\s*(?:<)?([^\s<>()@,"]+)(?:@| at )([^\s<>(),"]+)(?:>)?\s*\((.*)\)\s*$/;
/** `user at host.org`, as archives write addresses against harvesters, with its `@`. Names with an " at " in them stay. */
function withAtSigns(value: string): string {
  const [first = '', ...rest] = value.split(' at ');
  const pieces = [first];
  let before = first;
  for (const piece of rest) {
    const host = /^[A-Za-z0-9][A-Za-z0-9.-]{0,100}/.exec(piece)?.[0] ?? '';
    const isAddress = /[^\s<>()@,;:"]/.test(before.at(-1) ?? ' ') && /\.[A-Za-z]{2}/.test(host);
    pieces.push(isAddress ? '@' : ' at ', piece);
    before = piece;
  }
  return pieces.join('');
}

/** The people of a From, To or Cc field, in order; groups give their members. Obfuscated addresses stay as the archive shows them, ` at ` read as `@`. */
export const parsePeople = remembering<readonly Person[]>(2_000, parse);

function parse(field: string): Person[] {
  const value = field.includes(';') ? field.replace(NOBODY, '') : field;
  const old = ADDRESS_THEN_NAME.exec(value);
  if (old?.[3]?.trim()) {
    const person = toPerson(unquoted(unstructured(old[3])), `${old[1]}@${old[2]}`);
    return person ? [person] : [];
  }
  const spelled = withAtSigns(value);
  const mended = mendEncodedWords(spelled.replace(/[\r\n]+/g, ' '));
  const people: Person[] = [];
  for (const { name, address } of addressParser(mended, { flatten: true })) {
    const person = toPerson(unquoted(name ?? ''), address ?? '');
    if (person) people.push(person);
  }
  return people;
}

/** `unlisted-recipients:; (no To-header on input)`: a group without members, and what a relay remarks on it. */
const NOBODY = /(?:unlisted|undisclosed)[ -]recipients: ?;(?: ?\([^()]{0,200}\))?/gi;

function toPerson(name: string, address: string): Person | undefined {
  const written = address.trim().replace(/^<|>$/g, '');
  const trimmed = ownAddress(written);
  const shown = [written, trimmed].some((known) => known.toLowerCase() === name.toLowerCase())
    ? ''
    : withoutOutsiderMark(name);
  if (!shown && !trimmed) return undefined;
  return personOf(shown, trimmed);
}

/** A name without the quotation marks, single ones too (Outlook), that mailers leave around it, white space folded. */
function unquoted(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\\(["\\])/g, '$1')
    .trim();
}

/**
 * Who wrote a mail. A list that sends in its own name because of DMARC ("Ann Lee via Some-List <list@…>") gives the person and, where
 * X-Original-From (Google Groups) or Reply-To tells it, the person's own address.
 */
export function authorOf(
  from: string,
  { replyTo, original }: { readonly replyTo?: string | undefined; readonly original?: string | undefined },
): Person | undefined {
  const [author] = parsePeople(from);
  const via = author?.name?.lastIndexOf(' via ') ?? -1;
  if (!author?.name || via < 1) return author;
  const name = unquoted(author.name.slice(0, via));
  const [first] = original ? parsePeople(original) : [];
  if (first?.address && first.address !== author.address) return { name: first.name ?? name, address: first.address };
  const own = replyTo
    ? parsePeople(replyTo).find((person) => person.address !== author.address && person.name === name)
    : undefined;
  return { name, ...(own?.address ? { address: own.address } : {}) };
}
