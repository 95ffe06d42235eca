// Reads the largest thread of a mailbox, and prints as JSON the seconds and the megabytes that it took beyond those of the idle program: read-mailbox.js FILE
import { openPath } from '../../../src/sources/index.ts';
import { buildThread, groupIntoThreads } from '../../../src/thread/index.ts';

/** In kilobytes, as the system counts it. */
const highest = () => process.resourceUsage().maxRSS;

const [path = ''] = process.argv.slice(2);
const [idle, started] = [highest(), performance.now()];
const mailbox = openPath(path);
const [largest = []] = groupIntoThreads(mailbox.outline);
buildThread(mailbox.read(new Set(largest.map(({ id }) => id))));
mailbox.close();
console.log(
  JSON.stringify({
    mails: mailbox.outline.length,
    seconds: (performance.now() - started) / 1_000,
    megabytes: (highest() - idle) / 1_000,
  }),
);
