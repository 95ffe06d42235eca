import { type Key, type Text, text } from '../wording/index.ts';
import { SourceError } from './error.ts';

/** Runs what reads a file; what the system refuses becomes a `SourceError` that names the file. */
export function explained<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw explanation(path, error);
  }
}

/** The same for what takes its time. */
export async function explainedLater<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw explanation(path, error);
  }
}

/** What the system says of a file, in words that tell what to do; any other error as it is. */
function explanation(path: string, error: unknown): unknown {
  return isSystemError(error) ? new SourceError(systemError(path, error.code)) : error;
}

const SYSTEM_ERRORS = {
  ENOENT: 'terminal.noFile',
  EACCES: 'terminal.denied',
  EPERM: 'terminal.denied',
  ENAMETOOLONG: 'terminal.longName',
  ELOOP: 'terminal.loop',
  ERR_FS_FILE_TOO_LARGE: 'terminal.tooLarge',
  ERR_OUT_OF_RANGE: 'terminal.tooLarge',
} as const satisfies Record<string, Key>;

function systemError(path: string, code: string): Text {
  const key = SYSTEM_ERRORS[code as keyof typeof SYSTEM_ERRORS];
  return key ? text(key, { path }) : text('terminal.unreadable', { path, code });
}

/** Why a file could not be written, in the words that reading has for it. */
export function unwritable(path: string, error: unknown): SourceError {
  const code = isSystemError(error) ? error.code : '?';
  const key = WRITING_ERRORS[code as keyof typeof WRITING_ERRORS];
  return new SourceError(key ? text(key, { path }) : text('terminal.unwritable', { path, code }));
}

const WRITING_ERRORS = {
  ENOENT: 'terminal.noFolder',
  EACCES: 'terminal.writeDenied',
  EPERM: 'terminal.writeDenied',
} as const satisfies Record<string, Key>;

/** Whether the system said no. */
export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}
