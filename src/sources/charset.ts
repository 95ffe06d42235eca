import { TextDecoder } from 'node:util';

/**
 * Labels found in mail that the WHATWG Encoding Standard does not list, and the encoding that `TextDecoder` knows them by.
 * Keys have case, separators and the `x-` and `cs` prefixes taken off.
 */
const ALIASES: Readonly<Record<string, string>> = {
  utf8mb4: 'utf-8',
  cp932: 'shift_jis', // Windows-31J, which is what the standard calls Shift_JIS
  windows932: 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  windows936: 'gbk',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  cp874: 'windows-874',
  cp51932: 'euc-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  iso2022jp1: 'iso-2022-jp',
  iso2022jp2: 'iso-2022-jp',
  iso88598i: 'iso-8859-8-i',
  macroman: 'macintosh',
};

/** Labels that say nothing about the bytes: the mailer's default, or a gateway that did not know (RFC 1428). */
const MEANS_NOTHING = new Set([
  '',
  'usascii',
  'ascii',
  'ansix341968',
  'unknown8bit',
  'unknown',
  'default',
  'binary',
  '8bit',
  '7bit',
  'none',
]);

const decoders = new Map<string, TextDecoder | undefined>();

function decoderFor(label: string): TextDecoder | undefined {
  if (!decoders.has(label)) {
    let decoder: TextDecoder | undefined;
    try {
      decoder = new TextDecoder(label);
    } catch {
      // A label that nobody knows is decoded like no label at all.
    }
    // A sender can make up any number of labels: remember only so many.
    if (decoders.size > 200) decoders.clear();
    decoders.set(label, decoder);
  }
  return decoders.get(label);
}

/**
 * The text that the bytes spell in the charset of that label. Never throws: without a label, or with one that is unknown, UTF-8 where
 * the bytes are UTF-8 and windows-1252 (which holds latin1) where they are not.
 */
export function decodeText(bytes: Uint8Array, label = ''): string {
  const wanted = label.trim().toLowerCase();
  const bare = wanted.replace(/[^a-z0-9]/g, '');
  if (MEANS_NOTHING.has(bare)) return guess(bytes);
  const decoder =
    decoderFor(wanted) ??
    decoderFor(ALIASES[bare.replace(/^(?:x|cs)/, '')] ?? ALIASES[bare] ?? wanted.replace(/^x-/, ''));
  if (!decoder || decoder.encoding === 'utf-8') return guess(bytes);
  return decoder.decode(bytes);
}

const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

/** UTF-8, unless more of the characters beyond ASCII are broken than whole: one cut off at the end of a mail does not spoil the rest. */
function guess(bytes: Uint8Array): string {
  const text = utf8.decode(bytes);
  if (!text.includes('\ufffd')) return text;
  let broken = 0;
  let whole = 0;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return broken > whole ? windows1252.decode(bytes) : text;
}
