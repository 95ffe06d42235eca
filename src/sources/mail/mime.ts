import { decodeText } from '../bytes/index.ts';
import { htmlToText } from '../html/index.ts';
import { field, type Header, readHeader, type Structured, structured, unstructured } from './header.ts';
import { MOST_PARTS, partsOf } from './parts.ts';
import { signedContent } from './signed-data.ts';
import { transferDecoded } from './transfer-encoding.ts';

/** The text of a mail as its reader sees it. */
export interface BodyText {
  readonly text: string;
  readonly flowed?: { readonly delSp: boolean };
  /** The words are encrypted (S/MIME, PGP/MIME, PGP's armour): `text` is what is left in clear. */
  readonly encrypted?: true;
}

/** Deeper parts than this are taken as text: nobody nests them, and every level reads its bytes once more. */
const DEEPEST = 20;

/** Kinds of text that people write to be read. Calendars, cards, stylesheets and data are not. */
const READABLE = new Set([
  'text/plain',
  'text/markdown',
  'text/enriched',
  'text/richtext',
  'text/x-patch',
  'text/x-diff',
  'text/x-markdown',
]);

interface Piece {
  readonly text: string;
  readonly from: 'plain' | 'html' | 'attachment';
  readonly flowed?: { readonly delSp: boolean };
}

/** What is told of a whole mail while its parts are read. */
interface Reading {
  /** How many were read so far, over all levels. */
  parts: number;
  encrypted?: true;
}

/**
 * The readable text of a mail's body (RFC 2045 to 2049): text/plain where there is some, else text made of the HTML part. Lines stay as they
 * were sent (format=flowed is told, not undone), ended by `\n`. Attached files are left out unless there is nothing else.
 *
 * postal-mime reads a whole mail as well, but joins flowed lines, prints forwarded mails in the machine's own locale and refuses
 * what is nested too deep; this needs the lines themselves, the same everywhere, of any mail.
 */
export function readBody(header: Header, body: Uint8Array): BodyText {
  const reading: Reading = { parts: 0 };
  const pieces = piecesOf(header, body, 0, reading);
  const shown = pieces.filter((piece) => piece.from !== 'attachment');
  const used = shown.some((piece) => piece.text.trim() !== '') ? shown : pieces;
  let text = '';
  for (const piece of withoutRepetition(used))
    text += text === '' || text.endsWith('\n') ? piece.text : `\n${piece.text}`;
  const flowed = used.find((piece) => piece.text.trim() !== '')?.flowed;
  const encrypted =
    (reading.encrypted && text.trim() === '') || text.trimStart().startsWith('-----BEGIN PGP MESSAGE-----');
  return { text: text.replace(/\n$/, ''), ...(flowed ? { flowed } : {}), ...(encrypted ? { encrypted } : {}) };
}

/** What the page's own `<meta charset=…>` or `http-equiv` says, where the mail says nothing. */
function charsetInHtml(bytes: Uint8Array): string | undefined {
  const top = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  return /charset=["']?([A-Za-z0-9_.:-]{1,40})/i.exec(top)?.[1];
}

/** Some mailers and gateways send the HTML beside the same words in plain text, and not as its alternative. */
function withoutRepetition(pieces: readonly Piece[]): readonly Piece[] {
  const folded = (text: string) => text.replace(/[\s>*]+/g, '');
  const plain = folded(pieces.map(({ from, text }) => (from === 'plain' ? text : '')).join(''));
  return plain === '' ? pieces : pieces.filter(({ from, text }) => from !== 'html' || !plain.includes(folded(text)));
}

function piecesOf(
  header: Header,
  body: Uint8Array,
  depth: number,
  reading: Reading,
  fallbackType = 'text/plain',
): Piece[] {
  if (++reading.parts > MOST_PARTS) return [];
  const type = structured(field(header, 'content-type') ?? fallbackType);
  const kind = type.value.includes('/') ? type.value : 'text/plain';
  if (kind.startsWith('multipart/') && depth < DEEPEST) return multipart(kind, type, header, body, depth, reading);
  const disposition = structured(field(header, 'content-disposition') ?? '');
  const attached = disposition.value === 'attachment';
  if (kind === 'message/rfc822' && depth < DEEPEST) {
    return attached ? [] : forwarded(transferDecoded(header, body), depth, reading);
  }
  if (/^application\/(?:x-)?pkcs7-mime$/.test(kind) && depth < DEEPEST) {
    const signed = signedContent(transferDecoded(header, body));
    if (!signed) reading.encrypted = true;
    return signed ? readPart(signed, depth + 1, reading) : [];
  }
  const readable = READABLE.has(kind) || kind.startsWith('multipart/');
  if (!readable && kind !== 'text/html') return [];
  const bytes = transferDecoded(header, body);
  const charset = type.parameters.get('charset') ?? (kind === 'text/html' ? charsetInHtml(bytes) : undefined);
  const decoded = decodeText(bytes, charset).replace(/\r\n?/g, '\n');
  if (kind === 'text/html') return [{ text: htmlToText(decoded), from: attached ? 'attachment' : 'html' }];
  const text = kind === 'text/enriched' || kind === 'text/richtext' ? fromEnriched(decoded) : unescapeDashes(decoded);
  const flowed = type.parameters.get('format')?.toLowerCase() === 'flowed';
  const delSp = type.parameters.get('delsp')?.toLowerCase() === 'yes';
  return [{ text, from: attached ? 'attachment' : 'plain', ...(flowed ? { flowed: { delSp } } : {}) }];
}

function readPart(part: Uint8Array, depth: number, reading: Reading, fallbackType?: string): Piece[] {
  const header = readHeader(part);
  return piecesOf(header, part.subarray(header.bodyFrom), depth, reading, fallbackType);
}

function multipart(
  kind: string,
  type: Structured,
  header: Header,
  body: Uint8Array,
  depth: number,
  reading: Reading,
): Piece[] {
  const bodies = partsOf(transferDecoded(header, body), type.parameters.get('boundary'));
  const inDigest = kind === 'multipart/digest';
  const read = (part: Uint8Array) => readPart(part, depth + 1, reading, inDigest ? 'message/rfc822' : 'text/plain');
  if (bodies.length === 0) return [{ text: decodeText(body).replace(/\r\n?/g, '\n'), from: 'plain' }];
  const some = (pieces: readonly Piece[]) =>
    pieces.some((piece) => piece.text.trim() !== '' && piece.from !== 'attachment');
  switch (kind) {
    case 'multipart/alternative': {
      const choices: Piece[][] = [];
      for (const part of bodies) {
        const pieces = read(part);
        if (some(pieces) && pieces[0]?.from === 'plain') return pieces;
        choices.push(pieces);
      }
      return choices.find(some) ?? [];
    }
    // The second part of each is for machines: a signature (RFC 1847), a delivery report (RFC 3462).
    case 'multipart/signed':
    case 'multipart/report':
      return bodies[0] ? read(bodies[0]) : [];
    case 'multipart/encrypted':
      reading.encrypted = true;
      return [];
    default:
      return bodies.flatMap(read);
  }
}

/** A mail within the mail, as Gmail and others write it out, so that what reads forwarded text reads it too. */
function forwarded(mail: Uint8Array, depth: number, reading: Reading): Piece[] {
  const header = readHeader(mail);
  const inner = piecesOf(header, mail.subarray(header.bodyFrom), depth + 1, reading).filter(
    (piece) => piece.from !== 'attachment',
  );
  const lines = ['From', 'Date', 'Subject', 'To', 'Cc'].flatMap((name) => {
    const value = field(header, name.toLowerCase());
    return value ? [`${name}: ${unstructured(value)}`] : [];
  });
  const text = ['', '---------- Forwarded message ----------', ...lines, '', ...inner.map((piece) => piece.text)].join(
    '\n',
  );
  return [{ text, from: 'plain' }];
}

/** What PGP signed in clear, without the `- ` that it sets in front of lines that begin with a dash (RFC 9580, 7.2). */
function unescapeDashes(text: string): string {
  if (!text.includes(SIGNED_IN_CLEAR)) return text;
  let signed = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(SIGNED_IN_CLEAR)) signed = true;
      else if (line.startsWith('-----BEGIN PGP SIGNATURE-----')) signed = false;
      else if (signed && line.startsWith('- ')) return line.slice(2);
      return line;
    })
    .join('\n');
}

const SIGNED_IN_CLEAR = '-----BEGIN PGP SIGNED MESSAGE-----';

/** RFC 1896: `<<` is a bracket, other tags go, one line end is a space and n are n - 1. */
function fromEnriched(text: string): string {
  return text
    .replace(/<param>[^<]*<\/param>/gi, '')
    .replace(/<<|<\/?[A-Za-z-]{1,60}>/g, (tag) => (tag === '<<' ? '<' : ''))
    .replace(/\n(\n*)/g, (_, more: string) => more || ' ');
}
