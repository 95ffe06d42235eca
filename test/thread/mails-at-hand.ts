import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { message } from '../../scripts/bench/made-up.ts';
import { STYLES } from '../../scripts/bench/reply-styles.ts';
import { clientCases } from './clients.corpus.ts';

const folder = new URL('../', import.meta.url);

/** The lines of all mails that any test or benchmark has: what `clients/` collects, what is made up, and every text that stands in a test. */
export function mailsAtHand(): readonly (readonly string[])[] {
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .flatMap((path) => textsIn(readFileSync(new URL(path, folder), 'utf8')));
  const made = [message(1), ...Object.values(STYLES)].map(({ text }) => text);
  return [
    ...clientCases().map(({ lines }) => lines.map(({ text }) => text)),
    ...[...new Set([...made, ...written])].map((text) => text.split('\n')),
  ];
}

/** The strings of a program, those without a space aside. */
function textsIn(program: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('', program, ts.ScriptTarget.Latest));
  return texts.filter((text) => text.includes(' '));
}
