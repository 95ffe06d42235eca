import * as specification from 'discord-api-spec/zod';
import type { z } from 'zod/mini';

type Schema = z.ZodMiniType;
const schemas = specification as unknown as Record<string, Schema>;

/** A schema of Discord's OpenAPI description by its name there. */
function named(name: string): Schema {
  const schema = schemas[`${name}Schema`];
  if (!schema) throw new RangeError(`Discord's description has no ${name}`);
  return schema;
}

/** `A | B` of the description; `A[]` a list of it. */
export type SchemaName = string;

/** Where `value` differs from the description; nothing when it does not. */
export function differences(name: SchemaName, value: unknown): string[] {
  const found = name.split(' | ').map((one) => {
    const list = one.endsWith('[]');
    const schema = named(list ? one.slice(0, -2) : one);
    const values = list ? (value as unknown[]) : [value];
    if (!Array.isArray(values)) return [`${one}: is no list`];
    return values.flatMap((each, n) => {
      const result = schema.safeParse(withUtc(each));
      if (result.success) return unknownKeys(schema, each).map((key) => `${one}: ${key} is not known to Discord`);
      return result.error.issues
        .filter(({ path }) => !UNDESCRIBED.test(path.join('.')))
        .map((issue) => `${one}${list ? `[${n}]` : ''} ${issue.path.join('.')}: ${JSON.stringify(issue)}`);
    });
  });
  return found.some((issues) => issues.length === 0) ? [] : found.flat();
}

/** discord.js sends these beside every message, whatever the route; Discord passes over them. */
const SENT_ANYWAY = new Set(['tts', 'enforce_nonce']);

/**
 * What Discord does and its description does not say yet: the reference of a forwarded message has type 1
 * (https://docs.discord.com/developers/resources/message#message-reference-types), and permissions are text, since they may exceed what
 * a number holds (https://docs.discord.com/developers/topics/permissions).
 */
const UNDESCRIBED = /message_reference\.type$|default_member_permissions$/;

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, Schema>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly getter?: () => Schema;
}

/** The paths of keys that the description does not list. The schemas pass over them, and a typing error would go unseen. */
function unknownKeys(schema: Schema, value: unknown, path = ''): string[] {
  const definition = schema._zod.def as unknown as Definition;
  switch (definition.type) {
    case 'object':
      return Object.entries(value as object).flatMap(([key, each]) => {
        const known = definition.shape?.[key];
        if (known) return unknownKeys(known, each, `${path}.${key}`);
        return SENT_ANYWAY.has(key) ? [] : [`${path}.${key}`];
      });
    case 'array':
      return (value as unknown[]).flatMap((each, n) =>
        definition.element ? unknownKeys(definition.element, each, `${path}[${n}]`) : [],
      );
    case 'optional':
    case 'nullable':
      return value === undefined || value === null || !definition.innerType
        ? []
        : unknownKeys(definition.innerType, value, path);
    case 'lazy':
      return definition.getter ? unknownKeys(definition.getter(), value, path) : [];
    case 'union': {
      const found = (definition.options ?? [])
        .filter((option) => option.safeParse(withUtc(value)).success)
        .map((option) => unknownKeys(option, value, path));
      return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
    }
    default:
      return [];
  }
}

/**
 * Discord writes times with `+00:00`, which RFC 3339 (the description's `date-time`) allows; zod's `datetime`, which stands in the
 * generated schemas, wants `Z`.
 */
function withUtc(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^(\d{4}-\d\d-\d\dT[\d:.]+)\+00:00$/, '$1Z');
  if (Array.isArray(value)) return value.map(withUtc);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withUtc(each)]));
  return value;
}
