/** Some lines under a heading, all in Discord's Markdown. */
export interface Passage {
  /** Repeated, with `continued` after it, where its lines go on on another page. */
  readonly heading: string;
  /** Each as what must not be parted: words, whole links. */
  readonly lines: readonly (readonly string[])[];
}

/** A heading stands on a page only with so many characters of room below it. */
const ROOM_BELOW_HEADING = 160;

/** The passages on as many pages of at most `most` characters as they take; nothing is left out. At least one page. */
export function paginate(passages: readonly Passage[], most: number, continued: string): string[] {
  const pages: string[] = [];
  let page = '';
  const add = (text: string, joint: string) => {
    page = page === '' ? text : page + joint + text;
  };
  const turn = (heading: string) => {
    pages.push(page);
    page = heading === '' ? '' : `${heading} ${continued}`;
  };
  for (const { heading, lines } of passages) {
    if (page !== '' && page.length + heading.length + ROOM_BELOW_HEADING > most) turn('');
    if (heading !== '') add(heading, '\n\n');
    for (const line of lines) {
      const length = line.reduce((sum, unit) => sum + unit.length + 1, 0);
      if (page.length + length > most && page !== heading && length + heading.length + continued.length < most)
        turn(heading);
      // What is longer than a page begins where there is room.
      let joint = '\n';
      for (const unit of line.flatMap((each) => parts(each, most - heading.length - continued.length - 4))) {
        if (page.length + joint.length + unit.length > most) {
          turn(heading);
          // A word that happens to begin a line must not make a heading or a list of it.
          joint = '\n… ';
        }
        add(unit, joint);
        joint = ' ';
      }
    }
  }
  if (page !== '' || pages.length === 0) pages.push(page);
  return pages;
}

/** A word that is longer than a page, in parts that hold whole characters and whole escapes. */
function parts(unit: string, most: number): string[] {
  if (unit.length <= most) return [unit];
  const found: string[] = [];
  let part = '';
  for (const [character] of unit.matchAll(/\\?./gsu)) {
    if (part.length + character.length > most) {
      found.push(part);
      part = '';
    }
    part += character;
  }
  return [...found, part];
}
