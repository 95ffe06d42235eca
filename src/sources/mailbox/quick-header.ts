const [LF, CR, SPACE, TAB, COLON] = [0x0a, 0x0d, 0x20, 0x09, 0x3a];
const LONGEST_NAME = 100;

/** Where a field's body stands in the bytes, its folded lines with the line ends between them; `from` is -1 where the header has no such field. */
export interface Place {
  from: number;
  to: number;
}

/** Where the fields stand that tell threads apart. One is used for mail after mail. */
export interface Places {
  readonly messageId: Place;
  readonly date: Place;
  readonly subject: Place;
  /** Of In-Reply-To and References: `from`, `to`, `from`, `to`, … */
  readonly parents: number[];
  /** Where the empty line stands that ends the header. */
  end: number;
  /** There is a Content-Length. */
  hasLength: boolean;
}

export function noPlaces(): Places {
  const place = () => ({ from: -1, to: -1 });
  return { messageId: place(), date: place(), subject: place(), parents: [], end: -1, hasLength: false };
}

/**
 * Finds the places in the header that starts at `from`, without decoding anything. False where the header is not as it should be, all fields up to an
 * empty line before `to`: what it means is for `readHeader` to say.
 */
export function findPlaces(bytes: Uint8Array, from: number, to: number, places: Places): boolean {
  const { messageId, date, subject, parents } = places;
  messageId.from = date.from = subject.from = -1;
  parents.length = 0;
  places.hasLength = false;
  /** What the line before belongs to, where folded lines are added. */
  let open: Place | undefined;
  let isParent = false;
  for (let at = from; at < to; ) {
    const first = bytes[at] as number;
    const folded = first === SPACE || first === TAB;
    let body = at;
    if (!folded && first !== LF && first !== CR) {
      const nameEnd = endOfName(bytes, at, Math.min(to, at + LONGEST_NAME));
      body = nameEnd;
      while (body < to && (bytes[body] === SPACE || bytes[body] === TAB)) body++;
      if (nameEnd === at || body >= to || bytes[body] !== COLON) return false;
      body++;
      open = undefined;
      isParent = false;
      switch (nameEnd - at) {
        case 4:
          if (date.from < 0 && isNamed(bytes, at, DATE)) open = date;
          break;
        case 7:
          if (subject.from < 0 && isNamed(bytes, at, SUBJECT)) open = subject;
          break;
        case 10:
          if (messageId.from < 0 && isNamed(bytes, at, MESSAGE_ID)) open = messageId;
          else isParent = isNamed(bytes, at, REFERENCES);
          break;
        case 11:
          isParent = isNamed(bytes, at, IN_REPLY_TO);
          break;
        case 14:
          places.hasLength ||= isNamed(bytes, at, CONTENT_LENGTH);
          break;
      }
    }
    let end = body;
    while (end < to && bytes[end] !== LF) end++;
    if (end >= to) return false;
    let lineEnd = end;
    while (lineEnd > at && bytes[lineEnd - 1] === CR) lineEnd--;
    if (lineEnd === at) {
      places.end = at;
      return true;
    }
    if (first === CR) return false;
    if (open) {
      if (!folded) open.from = body;
      open.to = lineEnd;
    }
    if (isParent) {
      if (folded) parents.pop();
      else parents.push(body);
      parents.push(lineEnd);
    }
    at = end + 1;
  }
  return false;
}

/** Behind the printable ASCII that is no colon (RFC 5322, 2.2). */
function endOfName(bytes: Uint8Array, at: number, most: number): number {
  let end = at;
  for (; end < most; end++) {
    const byte = bytes[end] as number;
    if (byte <= SPACE || byte > 0x7e || byte === COLON) break;
  }
  return end;
}

const [DATE, SUBJECT, MESSAGE_ID, REFERENCES, IN_REPLY_TO, CONTENT_LENGTH] = [
  Buffer.from('date'),
  Buffer.from('subject'),
  Buffer.from('message-id'),
  Buffer.from('references'),
  Buffer.from('in-reply-to'),
  Buffer.from('content-length'),
] as const;

/** Whether the name of that length is this one, which is given in lower case. Of the bytes that a name may have, only capitals become others of the wanted ones by their bit 0x20. */
function isNamed(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let n = 0; n < name.length; n++) if (((bytes[at + n] as number) | 0x20) !== name[n]) return false;
  return true;
}
