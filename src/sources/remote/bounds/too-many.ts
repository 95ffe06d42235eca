import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';

export function tooMany(messages: number, most: number): SourceError {
  return new SourceError(text('link.tooMany', { count: messages, most }));
}

/** A thread goes on where nothing more may be asked for. A part of it would pass for all of it, so none is given. */
export function tooManyPages(host: string, most: number): SourceError {
  return new SourceError(text('link.tooManyPages', { host, count: most }));
}
