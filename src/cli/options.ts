/** What is asked for on the command line, as `program.ts` defines it. */
export interface Options {
  readonly json?: boolean;
  readonly html?: boolean;
  readonly markdown?: boolean;
  readonly parse?: boolean;
  readonly list?: boolean;
  readonly thread?: string;
  readonly out?: string;
  readonly map?: string;
  readonly watch?: boolean;
}
