import type { Element } from './element.ts';
import { MAX_DEPTH } from './quoted-lines.ts';

/** The elements that are open at a place of a page, and what they make of the text there. */
export interface OpenElements {
  /** How many quotations the text stands in. */
  readonly depth: number;
  readonly hides: boolean;
  readonly preformatted: boolean;
  readonly innermost: Element | undefined;
  enter(element: Element): void;
  /** Closes the innermost element of that name and all that stand in it, if one is open. `leaving` is told of each while it is still open. */
  leave(name: string, leaving: (element: Element) => void): void;
  /** The first words of a line come: where an attribution line stands above them in a reply container, they begin a quotation. Gives the depth. */
  beginLine(): number;
  /** A line has ended, which may have been the attribution line of a reply container. */
  endLine(shown: string): void;
  /** A blockquote comes, which marks the quotation that a reply container would have begun. */
  beginBlockquote(): void;
}

export function openElements(): OpenElements {
  const page: Element = { name: '', levels: 0, hides: false, preformatted: false, divides: false };
  const open: Element[] = [page];
  const openCount = new Map<string, number>();
  const containers: Element[] = [];
  let depth = 0;
  let hidden = 0;
  let preformatted = 0;
  let dividers = 0;

  const close = (element: Element) => {
    openCount.set(element.name, (openCount.get(element.name) ?? 1) - 1);
    depth -= element.levels;
    if (element.hides) hidden--;
    if (element.preformatted) preformatted--;
    if (element.container && containers.at(-1) === element) containers.pop();
    if (element.divides && hidden === 0 && ++dividers <= MAX_DEPTH) beginAnswered();
  };

  /** What follows a header block belongs to the answered message, up to the end of the quotation or page that the block stands in. */
  const beginAnswered = () => {
    const scope = open.findLast(({ name }) => name === 'blockquote') ?? page;
    scope.levels++;
    depth++;
  };

  return {
    get depth() {
      return depth;
    },
    get hides() {
      return hidden > 0;
    },
    get preformatted() {
      return preformatted > 0;
    },
    get innermost() {
      return open.at(-1);
    },
    enter(element) {
      open.push(element);
      openCount.set(element.name, (openCount.get(element.name) ?? 0) + 1);
      depth += element.levels;
      if (element.hides) hidden++;
      if (element.preformatted) preformatted++;
      if (element.container) containers.push(element);
    },
    leave(name, leaving) {
      if (!openCount.get(name)) return;
      for (let element = open.pop(); element; element = open.pop()) {
        leaving(element);
        close(element);
        if (element.name === name) return;
      }
    },
    beginLine() {
      const container = containers.at(-1);
      if (container?.container === 'text') {
        container.container = 'done';
        container.levels++;
        depth++;
      }
      return depth;
    },
    endLine(shown) {
      const container = containers.at(-1);
      if (container?.container === 'attribution') container.container = afterAttribution(shown);
    },
    beginBlockquote() {
      const container = containers.at(-1);
      if (container) container.container = 'done';
    },
  };
}

/** What a reply container awaits after a line: an attribution ends in a colon in all languages known to use one; "---------- Forwarded message" introduces no quotation. */
function afterAttribution(shown: string): Element['container'] {
  if (/[:：]$/.test(shown)) return 'text';
  return /^-/.test(shown) ? 'done' : 'attribution';
}
