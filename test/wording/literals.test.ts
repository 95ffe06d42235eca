import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Where words are said to people: there they come from `src/wording/languages`. What sources refuse is a text by its type. */
const FOLDERS = ['commands', 'src/discord', 'src/digests', 'src/page', 'src/render'];
/** Two words and a space between them: a sentence, or a part of one. */
const PROSE = /\p{L}{2,} \p{L}{2,}/u;
/** What these are given is read by whoever runs the bot or mends it. */
const FOR_OPERATORS = /^(?:\w*Error|StillHeld|TooLate|URL|(?:\w+\.)?log\.\w+|report)$/;
/** What these are given is SQL. */
const FOR_DATABASE = /^(?:executeSql|inTransaction)$/;
/** What these are given selects elements of the page. */
const FOR_ELEMENTS = /[.]querySelector(?:All)?$/;
/** Styles, HTML and SVG. */
const MARKUP = /[<>{}]/;
/** What the store and the forms call the kinds of corrections, and what HTML calls kinds of links. */
const VALUES = new Set(['not agreed', 'not a question', 'wrong person', 'take back', 'noreferrer noopener']);
/** What the bot says to whoever starts it. */
const STARTING = new Set(['src/discord/connection/application.ts', 'src/discord/start.ts']);

function proseIn(path: string, code: string): string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText(source) : '';
    // A `SourceError` takes a text of ours only.
    if (
      FOR_ELEMENTS.test(called) ||
      FOR_DATABASE.test(called) ||
      (FOR_OPERATORS.test(called) && called !== 'SourceError')
    )
      return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && PROSE.test(node.text) && !MARKUP.test(node.text) && !VALUES.has(node.text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${path}:${line + 1}: ${node.text.trim().slice(0, 100)}`);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

test('no words for people stand in the code that shows them', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => `${folder}/${name}`),
  ).filter((path) => !STARTING.has(path));
  expect(files.length).toBeGreaterThan(50);
  expect([...files, 'src/digest-service.ts'].flatMap((path) => proseIn(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('finds a sentence and a template in code, and passes over what operators read', () => {
  const code = [
    "answer.send({ content: 'Nothing was found.' });",
    'const description = many ? `There are many` : undefined;',
    "throw new TypeError('no such handler here');",
    "log.info({ id }, 'it ran out of time');",
    "say('minutes.none');",
  ].join('\n');
  expect(proseIn('some.ts', code)).toEqual(['some.ts:1: Nothing was found.', 'some.ts:2: There are many']);
});
