import type { InputSurroundings } from './input.ts';

/** What the commands need of the process. `columns` is undefined where the output is no terminal. */
export interface Surroundings extends InputSurroundings {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly columns: number | undefined;
  readonly color: boolean;
  readonly hyperlinks: boolean;
  /** Ends what would go on by itself. */
  readonly stop?: AbortSignal;
}
