/** Reads settings from `.env` in the folder that the program was started in, if it is there; the environment's own win. Throws what reading it throws. */
export function readEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
