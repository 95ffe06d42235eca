/**
 * The function, which remembers what it made of up to `most` texts: few differ, and they come again and again. Then it forgets them all, so that
 * a process that runs for years does not grow.
 */
export function remembering<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined || made.has(text)) return known as Made;
    if (made.size >= most) made.clear();
    // A text that was cut out of a mail would hold on to all of it: only a copy is kept.
    const copy = Buffer.from(text).toString();
    const fresh = make(copy);
    made.set(copy, fresh);
    return fresh;
  };
}
