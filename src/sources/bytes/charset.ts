import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { remembering } from '../../thread/index.ts';

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

/**
 * Charsets found in mail that the standard leaves out, as iconv-lite calls them: UTF-7 (RFC 2152), which gateways wrote where only seven bits
 * passed, DOS code pages, and national ones. No others: iconv-lite also takes `hex` and `base64` for charsets.
 */
const OLD_CHARSETS: Readonly<Record<string, string>> = {
  utf7: 'utf-7',
  unicode11utf7: 'utf-7',
  viscii: 'viscii',
  tcvn: 'tcvn',
  tcvn5712: 'tcvn',
  armscii8: 'armscii8',
  georgianps: 'georgianps',
  koi8t: 'koi8t',
  hproman8: 'hproman8',
  roman8: 'hproman8',
  ...Object.fromEntries(
    [437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 869, 1125].flatMap((page) => [
      [`cp${page}`, `cp${page}`],
      [`ibm${page}`, `cp${page}`],
    ]),
  ),
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

function bareLabel(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function oldCharset(label: string): string | undefined {
  return OLD_CHARSETS[bareLabel(label).replace(/^(?:x|cs)/, '')];
}

/** Whether `decodeText` knows a charset that the WHATWG Encoding Standard does not list. */
export function isOldCharset(label: string): boolean {
  return oldCharset(label) !== undefined;
}

const decoderFor = remembering(200, (label) => {
  try {
    return new TextDecoder(label);
  } catch {
    // A label that nobody knows is decoded like no label at all.
    return undefined;
  }
});

/**
 * The text that the bytes spell in the charset of that label. Never throws: without a label, or with one that is unknown, UTF-8 where
 * the bytes are UTF-8 and windows-1252 (which holds latin1) where they are not.
 */
export function decodeText(bytes: Uint8Array, label = ''): string {
  const wanted = label.trim().toLowerCase();
  const bare = bareLabel(label);
  if (MEANS_NOTHING.has(bare)) return guess(bytes);
  const old = oldCharset(label);
  if (old) return asUtf8(bytes) ?? iconv.decode(bytes, old);
  const decoder =
    decoderFor(wanted) ??
    decoderFor(ALIASES[bare.replace(/^(?:x|cs)/, '')] ?? ALIASES[bare] ?? wanted.replace(/^x-/, ''));
  if (!decoder || decoder.encoding === 'utf-8') return guess(bytes);
  const mislabelled = SINGLE_BYTE.test(decoder.encoding) ? asUtf8(bytes) : undefined;
  if (mislabelled !== undefined) return mislabelled;
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
}

/**
 * Gateways and old mailers label UTF-8 as what they were set to. Words in these charsets are never UTF-8 by chance: it asks for a capital
 * (0xC2 to 0xF4) followed by what is a control character or a symbol there. Those of East Asia may be, so their labels are believed.
 */
const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8|macintosh|x-mac|ibm866)/;

const utf8 = new TextDecoder('utf-8');
const utf8Only = new TextDecoder('utf-8', { fatal: true });

/**
 * Not by `TextDecoder`: some versions of Node (20.20 among them) decode windows-1252 as latin1, and its dashes and curly quotes become control
 * characters. The five bytes that the code page leaves out are such characters in the WHATWG Encoding Standard.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  return iconv
    .decode(bytes, 'windows-1252')
    .replaceAll('\ufffd', (_, at: number) => String.fromCharCode(bytes[at] ?? 0xfffd));
}

/** The text, where the bytes are UTF-8 from end to end and not merely ASCII. */
function asUtf8(bytes: Uint8Array): string | undefined {
  if (!bytes.some((byte) => byte > 0x7f)) return undefined;
  try {
    return utf8Only.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8; where it is broken, line by line: people's programs paste quotations into a mail in another charset than its own. */
function guess(bytes: Uint8Array): string {
  const text = utf8.decode(bytes);
  if (!text.includes('\ufffd') || asUtf8(bytes) !== undefined) return text;
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const newline = bytes.indexOf(LF, from);
    const to = newline < 0 ? bytes.length : newline;
    lines.push(guessLine(bytes.subarray(from, to)));
    from = to + 1;
  }
  return lines.join('\n');
}

const LF = 0x0a;

/** UTF-8, unless more of the characters beyond ASCII are broken than whole: one cut off at the end of a mail does not spoil the rest. */
function guessLine(bytes: Uint8Array): string {
  const text = utf8.decode(bytes);
  if (!text.includes('\ufffd')) return text;
  let broken = 0;
  let whole = 0;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return broken > whole ? decodeWindows1252(bytes) : text;
}
