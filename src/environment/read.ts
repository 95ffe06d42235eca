import type { z } from 'zod';

/** The environment as the process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable in the environment is not what it should be; the message is one line that says which. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Checks the environment against the variables that are read of it; one that is set to nothing counts as not set. Throws `ConfigurationError`. */
export function readEnvironment<Variables>(variables: z.ZodType<Variables>, environment: Environment): Variables {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(set);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigurationError(`${String(issue?.path[0])}: ${issue?.message}. .env.example describes it.`);
}
