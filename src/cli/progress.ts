import { byteSize, describeProgress, type Progress, type ReadProgress } from '../sources/index.ts';
import { type Say, text } from '../wording/index.ts';
import { printable } from './printable.ts';

const BAR_WIDTH = 24;
/** What is less than this is read before anybody wonders. */
const LONG = { bytes: 8_000_000, files: 2_000 } as const;

function bar(share: number): string {
  const done = Math.round(Math.min(1, share) * BAR_WIDTH);
  return `${'█'.repeat(done)}${'░'.repeat(BAR_WIDTH - done)} `;
}

/** Where nobody knows how much there is, a piece of the bar moves on with each so many bytes. */
const MOVING = { width: 6, bytes: 16_384 } as const;

function movingBar(bytes: number): string {
  const start = Math.floor(bytes / MOVING.bytes) % BAR_WIDTH;
  const isFull = (at: number) => (at - start + BAR_WIDTH) % BAR_WIDTH < MOVING.width;
  return `${Array.from({ length: BAR_WIDTH }, (_, at) => (isFull(at) ? '█' : '░')).join('')} `;
}

/** How far a fetch is, behind a bar while something comes. */
export function fetchingLine(now: Progress, say: Say): string {
  const { step, bytes, totalBytes } = now;
  const shown = step !== 'downloading' ? '' : totalBytes ? bar(bytes / totalBytes) : movingBar(bytes);
  return `${shown}${say(describeProgress(now))}`;
}

/** Shows how far the reading of something long is, each time that another hundredth of it is read; of what is short, nothing. */
export function showReading(name: string, status: (line: string) => void, say: Say): (now: ReadProgress) => void {
  let shown = -1;
  return ({ of, done, whole }) => {
    const hundredth = Math.floor((done / whole) * 100);
    if (whole < LONG[of] || hundredth === shown) return;
    shown = hundredth;
    status(bar(done / whole) + say(readingText(printable(name), { of, done, whole })));
  };
}

function readingText(name: string, { of, done, whole }: ReadProgress) {
  return of === 'bytes'
    ? text('terminal.readOf', { name, size: byteSize(done), whole: byteSize(whole) })
    : text('terminal.filesOf', { name, done, whole });
}

/** Shows how much of standard input has come, each time that it is another megabyte: nobody knows how much it will be. */
export function showArriving(status: (line: string) => void, say: Say): (bytes: number) => void {
  let shown = 0;
  return (bytes) => {
    if (bytes - shown < 1_000_000) return;
    shown = bytes;
    status(say('terminal.arrived', { size: byteSize(bytes) }));
  };
}
