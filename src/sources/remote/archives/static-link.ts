import type { Page } from '../pages/index.ts';
import type { Session } from './source.ts';

/** The page that a link leads to, and where it is; `undefined` when it is missing or no mail. */
export async function readPage(
  link: string,
  session: Session,
): Promise<{ link: string; url: string; page: Page } | undefined> {
  const response = await session.find(link);
  const page = response && (await session.read('page', response));
  return page && { link, url: response.url.href, page };
}
