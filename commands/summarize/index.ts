export { summarize } from './summarize.ts';
export { summarizeThread } from './summarize-thread.ts';
