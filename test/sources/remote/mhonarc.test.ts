import { describe, expect, it } from 'vitest';
import { fetchMessages } from '../../../src/sources/index.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { mhonarcPage } from './kiln-archives.ts';
import { CLAY, type InventedMail, KILN } from './mails.ts';

const FOLDER = '/archive/html/pottery/2024-03';
const page = (number: number) => `msg0000${number}.html`;
const ids = KILN.map(({ id }) => id);
/** What stands before and after the thread in the archive. */
const before: InventedMail = { ...CLAY, id: 'before@pottery.example', subject: 'Opening hours' };

/** An archive in which the discussion has the numbers 1 to 4, between 0 and 5. */
const archived = (linked: (number: number) => Parameters<typeof mhonarcPage>[1]) =>
  Object.fromEntries(
    [before, ...KILN, CLAY].map((mail, number) => [`${FOLDER}/${page(number)}`, mhonarcPage(mail, linked(number))]),
  );

async function read(pages: Record<string, string>, number: number) {
  const archive = await archiveFor(pages);
  const messages = await fetchMessages(fetcherFor(archive), `${archive.origin}${FOLDER}/${page(number)}`);
  const asked = archive.requests.map((request) => request.replace(`GET ${FOLDER}/`, '')).sort();
  return { messages, asked, origin: archive.origin };
}

describe('a page that MHonArc made', () => {
  it('leads to its thread by the answers and references below the text', async () => {
    const pages = archived((number) => ({
      followUps: number >= 1 && number < 4 ? [page(number + 1)] : [],
      references: number > 1 && number < 5 ? [page(number - 1)] : [],
      moves: `[<a href="${page(number - 1)}">Date Prev</a>][<a href="${page(number + 1)}">Date Next</a>]`,
    }));
    const { messages, asked, origin } = await read(pages, 3);
    expect(messages.map(({ id, url }) => [id, url])).toEqual(
      ids.map((id, i) => [id, `${origin}${FOLDER}/${page(i + 1)}`]),
    );
    expect(messages[1]).toMatchObject({
      author: { name: 'Bram de Wit', address: 'bram@pottery.example' },
      date: '2024-03-04T10:30:00.000Z',
      subject: 'Re: Second firing of the blue glaze',
      parentIds: ['kiln-1@pottery.example'],
      text: KILN[1]?.body,
    });
    // Not by its date, which leads to whatever came that day.
    expect(asked).toEqual([1, 2, 3, 4].map(page));
  });

  it.each([1, 2, 3, 4])(
    'leads there by the moves through the index of threads, up to where another begins: %i',
    async (start) => {
      const pages = archived((number) => ({
        moves: `[<a href="msg00900.html">Date Prev</a>][<a href="${page(number - 1)}">Thread Prev</a>][<a href="${page(number + 1)}">Thread Next</a>]`,
      }));
      const { messages, asked } = await read(pages, start);
      expect(messages.map(({ id }) => id)).toEqual(ids);
      expect(asked).toEqual([0, 1, 2, 3, 4, 5].map(page));
    },
  );

  it('leads there by a list of moves, and by the list of the current thread', async () => {
    const moves = archived((number) => ({
      moves: `<ul><li>Prev by Date: <strong><a href="msg00900.html">Other</a></strong></li>
<li>Next by thread: <strong><a href="${page(number + 1)}">Re: Date of the firing</a></strong></li>
<li>Previous by thread: <strong><a href="${page(number - 1)}">Second firing</a></strong></li></ul>`,
    }));
    const byMoves = await read(moves, 2);
    expect(byMoves.messages.map(({ id }) => id)).toEqual(ids);
    expect(byMoves.asked).not.toContain('msg00900.html');

    const current = [1, 2, 3, 4, 5].map(
      (number) => `<li><a href="${page(number)}">Re: Second firing</a>, <em>Ana</em></li>`,
    );
    const list = archived(() => ({ moves: `<strong>Current Thread</strong><ul>${current.join('\n')}</ul>` }));
    expect((await read(list, 2)).messages.map(({ id }) => id)).toEqual(ids);
  });

  it('finds a neighbour that only another neighbour tells to belong', async () => {
    // The second answers the first; the third and fourth name only the mail right before them, and carry a subject of their own.
    const renamed = KILN.map((mail, i) =>
      i === 0 ? mail : { ...mail, subject: `Firing ${i}`, answers: [KILN[i - 1]?.id ?? ''] },
    );
    const pages = Object.fromEntries(
      renamed.map((mail, i) => [
        `${FOLDER}/${page(i + 1)}`,
        mhonarcPage(mail, { moves: [1, 2, 3, 4].map((n) => `<a href="${page(n)}">x</a>`).join('') }),
      ]),
    );
    expect((await read(pages, 1)).messages.map(({ id }) => id)).toEqual(ids);
  });

  it('takes no links of the mail for those of the archive', async () => {
    const trap = '<!--X-Follow-Ups--><a href="msg00900.html">trap</a><!--X-Follow-Ups-End-->';
    const html = mhonarcPage({ ...CLAY, body: 'Hi' }, {}).replace('Hi', `Hi ${trap}`);
    const { messages, asked } = await read({ [`${FOLDER}/${page(1)}`]: html }, 1);
    expect(messages).toHaveLength(1);
    expect(asked).toEqual([page(1)]);
  });

  it('is followed to where an archive moved', async () => {
    const moved = { status: 301, headers: { location: `${FOLDER}/${page(1)}` } };
    const archive = await archiveFor({
      '/r/pottery/2024-03/msg00001.html': moved,
      ...archived((number) => ({
        followUps: number === 1 ? [page(2)] : [],
        references: number === 2 ? [page(1)] : [],
      })),
    });
    const link = `${archive.origin}/r/pottery/2024-03/msg00001.html`;
    const messages = await fetchMessages(fetcherFor(archive), link);
    expect(messages.map(({ url }) => url)).toEqual([1, 2].map((n) => `${archive.origin}${FOLDER}/${page(n)}`));
  });

  it('says so when it is gone', async () => {
    await expect(read({}, 1)).rejects.toThrow(/nothing at/);
  });
});
