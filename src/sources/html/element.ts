import { type Attributes, replyMark } from './reply-containers.ts';

/** Elements that stand on lines of their own; `paragraph` with an empty line around them. Others are part of a line. */
export const BLOCKS: ReadonlyMap<string, 'line' | 'paragraph'> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'pre', 'figure'].map(
    (name) => [name, 'paragraph'] as const,
  ),
  ...[
    'div',
    'blockquote',
    'table',
    'tbody',
    'thead',
    'tr',
    'li',
    'dt',
    'dd',
    'center',
    'address',
    'article',
    'section',
    'header',
    'footer',
  ].map((name) => [name, 'line'] as const),
  ...['main', 'nav', 'aside', 'form', 'fieldset', 'body', 'html', 'caption', 'details', 'summary'].map(
    (name) => [name, 'line'] as const,
  ),
]);
/** Elements whose content is not shown. */
const HIDDEN = new Set(['style', 'script', 'title', 'template', 'object', 'select', 'textarea']);

/** An element that is not closed yet. */
export interface Element {
  readonly name: string;
  /** Quotation levels that begin with this element, or after a divider in it, and end with it. */
  levels: number;
  readonly hides: boolean;
  readonly preformatted: boolean;
  readonly divides: boolean;
  /** A reply container: at first its attribution line is awaited, then the text that it introduces. */
  container?: 'attribution' | 'text' | 'done';
  /** The number of the next item of an ordered list. */
  item?: number;
}

/** The element that a tag opens; undefined for what is a part of its line like any text. */
export function elementOf(name: string, given: Readonly<Record<string, string>>): Element | undefined {
  const hides = HIDDEN.has(name) || /display:\s?none|mso-hide:\s?all/i.test(given.style ?? '');
  const isBlock = BLOCKS.has(name);
  if (!isBlock && !hides) return undefined;
  const attributes: Attributes = { id: given.id ?? '', class: given.class ?? '', style: given.style ?? '' };
  const mark = isBlock ? replyMark(attributes) : undefined;
  return {
    name,
    levels: name === 'blockquote' ? 1 : 0,
    hides,
    preformatted: name === 'pre',
    divides: mark === 'divider',
    ...(mark === 'container' ? { container: 'attribution' as const } : {}),
    ...(name === 'ol' ? { item: 1 } : {}),
  };
}
