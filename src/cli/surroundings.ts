import type { Environment } from '../environment/index.ts';
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

/** The same as the process has it: its settings are not checked. */
export type ProcessSurroundings = Omit<Surroundings, 'settings'> & { readonly settings: Environment };
