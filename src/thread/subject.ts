import { fold } from './fold.ts';
import { stripEnd } from './strip.ts';

/** "Re:" and its translations, as mail programs write them, with a count ("Re[2]:", "RE(3):", "Re^2:") or without. */
const REPLY_PREFIXES = [
  're',
  'aw',
  'antw',
  'antwort',
  'sv',
  'vs',
  'odp',
  'ref',
  'rif',
  'r',
  'ynt',
  'ха',
  'отв',
  'на',
  'ответ',
  'vá',
  'bls',
  'atb',
  'res',
  '回复',
  '回覆',
  '答复',
  '返信',
  '답장',
  '回信',
  'rv-re',
  'σχετ',
  'απ',
  'ati',
];
/** "Fwd:" and its translations. */
const FORWARD_PREFIXES = [
  'fwd',
  'fw',
  'wg',
  'tr',
  'rv',
  'i',
  'enc',
  'vb',
  'vl',
  'doorst',
  'pd',
  'továbbítás',
  'пер',
  '转发',
  '轉寄',
  '전달',
  'ilt',
  'yml',
  'vs',
  'fs',
  'trs',
  'rvs',
];

const REPLIES = new Set(REPLY_PREFIXES.map(fold));
const FORWARDS = new Set(FORWARD_PREFIXES.map(fold));

export interface Subject {
  /** Without prefixes, list tags and what says what it was before; lower case. Two messages of one discussion share it. */
  readonly base: string;
  /** It begins with a reply prefix. */
  readonly reply: boolean;
  /** The base of the former subject, where it says "(was: …)". */
  readonly was?: string;
}

/** Reads a subject line; RFC 5256 calls the result the base subject. */
export function readSubject(text: string | undefined): Subject {
  let rest = (text ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim();
  let reply = false;
  for (;;) {
    const tag = /^\[[^[\]]{0,80}\] ?/.exec(rest);
    if (tag && tag[0].length < rest.length && !/^\[(?:patch|rfc)/i.test(rest)) {
      rest = rest.slice(tag[0].length);
      continue;
    }
    const prefix = /^([\p{L}-]{1,12})(?:[[(^]\d{1,3}[\])]?)?\s?[:：]\s?/u.exec(rest);
    const word = fold(prefix?.[1] ?? '');
    if (!prefix || !(REPLIES.has(word) || FORWARDS.has(word))) break;
    reply ||= REPLIES.has(word);
    rest = rest.slice(prefix[0].length);
  }
  const former = /[([] ?was:? /i.exec(rest);
  const was = former && former.index > 0 ? stripEnd(rest.slice(former.index + former[0].length), ')] ') : '';
  if (former && was) rest = rest.slice(0, former.index);
  const base = fold(rest.replace(/ ?\(fwd\)$/i, ''));
  return { base, reply, ...(was ? { was: readSubject(was).base } : {}) };
}
