import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConfigurationError } from './read.ts';

/** Reads settings from `.env` in the folder that the program was started in, if it is there; the environment's own win. Throws `ConfigurationError`. */
export function readEnvFile(): void {
  for (const [name, value] of Object.entries(parseEnv(contentOf('.env')))) process.env[name] ??= value;
}

/** `process.loadEnvFile` tells a file that may not be read from none as little as it tells a folder: the bot would start without its token. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw new ConfigurationError(
      `${path} cannot be read (${code}): it must be a file that whoever starts this may read.`,
    );
  }
}
