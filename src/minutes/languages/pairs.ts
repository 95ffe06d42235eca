/** Words and what each stands for, from "u:you pls:please". */
export function pairs(written: string): [string, string][] {
  return written.split(' ').map((pair) => pair.split(':') as [string, string]);
}
