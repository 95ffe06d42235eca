import { describe, expect, test } from 'vitest';
import { type Key, LANGUAGES } from '../../src/wording/index.ts';
import { TEXTS } from '../../src/wording/say.ts';

/** In characters. https://docs.discord.com/developers/components/reference and …/interactions/application-commands */
const LIMITS: readonly (readonly [what: string, most: number, fits: (key: Key) => boolean])[] = [
  [
    'labels of buttons',
    80,
    (key) =>
      /^(?:button[.](?:delete|more|people|thread|copy|refresh|previous|next|correct)|privacy[.]opt\w+|settings[.](?:make\w+|reset|\w+[.]edit)|corrections[.]export)$/.test(
        key,
      ),
  ],
  [
    'options of selects',
    100,
    (key) => /^corrections[.](?:notAgreed|answered|notAQuestion|wrongPerson|somebodyElse|takeBack)$/.test(key),
  ],
  ['placeholders', 150, (key) => /^settings[.]choose[.]/.test(key)],
  ['titles of forms', 45, (key) => /^(?:corrections|settings[.]\w+|summarize[.]form)[.]title$/.test(key)],
  ['descriptions of commands and options', 100, (key) => key.endsWith('.description')],
];

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = TEXTS[language];
  const keys = Object.keys(texts) as Key[];

  test.each(LIMITS)('Discord takes the %s: at most %i characters', (_, most, fits) => {
    const found = keys.filter(fits);
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((key) => texts[key].length > most).map((key) => `${key}: ${texts[key].length}`)).toEqual([]);
  });
});
