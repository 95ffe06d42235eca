// Reads the largest thread of a mailbox, and prints as JSON the seconds and the megabytes that it took beyond those of the idle program: read-mailbox.js FILE
import { openPath } from '../../../src/sources/index.ts';
import { buildThread } from '../../../src/thread/index.ts';

/** In kilobytes, as the system counts it. */
const highest = () => process.resourceUsage().maxRSS;

const [path = ''] = process.argv.slice(2);
const [idle, started] = [highest(), performance.now()];
const mailbox = openPath(path);
const { messages = [], others = 0 } = mailbox.readLargest() ?? {};
buildThread(messages);
mailbox.close();
console.log(
  JSON.stringify({
    threads: others + 1,
    seconds: (performance.now() - started) / 1_000,
    megabytes: (highest() - idle) / 1_000,
  }),
);
