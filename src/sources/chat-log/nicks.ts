import { RENAMED } from './formats.ts';

/** Who speaks under a nick: the first one under which they said something, by the nick that they took since. */
export type Nicks = Map<string, string>;

/** Reads a note of the program, which may tell that somebody takes another nick: `jo (~jo@x.example) is now known as jo_away`. */
export function readNickChange(note: string, nicks: Nicks, spoken: ReadonlySet<string>): void {
  const at = note.indexOf(RENAMED);
  if (at < 0) return;
  const words = note.slice(0, at).split(/\s/);
  // Some programs add where somebody writes from.
  const was = words.findLast((word) => !word.startsWith('('));
  const becomes = note.slice(at + RENAMED.length).trim();
  if (!was || !becomes) return;
  const first = nicks.get(was) ?? was;
  // Whoever comes by it next is somebody else.
  nicks.delete(was);
  // Many come as `Guest4711` and say nothing before they have their nick.
  if (spoken.has(first)) nicks.set(becomes, first);
}
