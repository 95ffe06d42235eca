import type { en } from './languages/en.ts';

/** The name of a text. */
export type Key = keyof typeof en;

/** The texts of a language: all of them, and no others. */
export type Texts = Readonly<Record<Key, string>>;

/** What stands in a placeholder. A text is said in the language of what it stands in; several things are listed as it lists ("a, b and c"; where one of them is meant, "a, b or c"). */
export type Value = string | number | Text | Several | { readonly anyOf: Several };
type Several = readonly (string | Text)[];

type Before<S extends string, Sign extends string> = S extends `${infer Head}${Sign}${string}` ? Head : S;
/** What is between a brace and the next sign: a name, or the words of a plural's branch, which are more than one. */
type NameIn<S extends string> = S extends '' | `${string}${' ' | '#' | '{'}${string}` ? never : S;
/** The names of a text's placeholders. */
type Placeholders<S extends string> = S extends `${string}{${infer Rest}`
  ? NameIn<Before<Before<Rest, '}'>, ','>> | Placeholders<Rest>
  : never;

/** What has to be given with a text: nothing, or a value for each placeholder of the English one. */
export type ValuesFor<K extends Key> = [Placeholders<(typeof en)[K]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<(typeof en)[K]>, Value>>];

/** A text that is still to be said in somebody's language. Plain data: it can be kept, and handed to another thread. */
export interface Text {
  readonly key: Key;
  readonly values: Readonly<Record<string, Value>>;
}

export function text<K extends Key>(key: K, ...[values]: ValuesFor<K>): Text {
  return { key, values: values ?? {} };
}
