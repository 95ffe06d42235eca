import { field, type Header } from './header.ts';

/** Fields that lists add to what they bring, and nobody else: their address stands in them. */
const LIST_FIELDS = ['list-post', 'x-mailing-list', 'x-beenthere', 'mailing-list', 'x-loop'] as const;

/** Fields that hold the address of a list's software: `owner-roses@host` (Majordomo), `roses-bounces@host` (Mailman). */
const SOFTWARE_FIELDS = ['sender', 'errors-to'] as const;

/** All that `listsOf` looks at. */
export const FIELDS_OF_LISTS: readonly string[] = [...LIST_FIELDS, ...SOFTWARE_FIELDS, 'list-id', 'newsgroups'];

/**
 * The addresses, in lower case, of the lists that a mail came by: what List-Post and List-Id (RFC 2369, RFC 2919) and the fields from before
 * them say, and a Sender that is a list's software; and the newsgroups.
 */
export function listsOf(header: Header): string[] {
  const found = new Set<string>();
  for (const name of LIST_FIELDS) {
    const address = addressIn(field(header, name) ?? '');
    if (address) found.add(withoutCommand(address));
  }
  // `<roses.garden.example>` is roses at garden.example.
  const id = (field(header, 'list-id') ?? '').toLowerCase();
  const [account = '', ...host] = id.slice(id.lastIndexOf('<') + 1, id.lastIndexOf('>')).split('.');
  if (host.length > 0 && !/[\s@]/.test(id.slice(id.lastIndexOf('<')).trim())) found.add(`${account}@${host.join('.')}`);
  for (const name of SOFTWARE_FIELDS) {
    const address = addressIn(field(header, name) ?? '') ?? '';
    const list = withoutCommand(address);
    if (list !== address) found.add(list);
  }
  for (const group of (field(header, 'newsgroups') ?? '').split(/[\s,]+/)) if (group !== '') found.add(group);
  return [...found];
}

/** The first address of a field, in lower case. */
function addressIn(value: string): string | undefined {
  const words = value
    .slice(0, LONGEST)
    .toLowerCase()
    .split(/[\s<>()",;?]/);
  return words.map((word) => word.replace(/^mailto:/, '')).find((word) => /^[^@]+@[^@]+$/.test(word));
}

const LONGEST = 500;

/** The list's address, of one that its software has beside it: `roses-bounces+ann=lee.example@host`, `roses-return-47-ann@host`. */
function withoutCommand(address: string): string {
  const at = address.indexOf('@');
  const [local = ''] = address.slice(0, at).split(/\+|-return-/, 1);
  return local.replace(/^owner-|-(?:owner|bounces?|admin|request|errors|help|unsubscribe)$/, '') + address.slice(at);
}
