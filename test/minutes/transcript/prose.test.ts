import { describe, expect, test } from 'vitest';
import { isListing, isProse, isSignOff, unsigned } from '../../../src/minutes/transcript/prose.ts';
import { wordsOf } from '../../../src/minutes/transcript/words.ts';

describe('is prose', () => {
  test.each([
    ['a link that a sentence points to', 'See https://wiki.example.org/EndOfLife_Upgrades?lang=en_GB'],
    ['a link in the middle', 'Look, at http://www.example.org/_gui/ for a listing of the projects.'],
    ['more link than words', 'Maybe this might help: http://www.example.org/docs/KB/R/documents/bootstrap_2.html'],
    [
      'two links',
      'Two further references are https://stat.example.org/~jo/median.pdf and https://doi.example.org/10.1000/182?x=1',
    ],
    ['a link between angle brackets', 'Some background is at <http://www.example.org/~jo/access/> .'],
    ['a link that ends it', 'The address of the article is http://www.example.org/scwsepoct04free_statistics.html.'],
    ['a link alone, which may be an answer', 'https://www.example.org/some/long/path_of_words.html'],
    ['links alone', 'http://www.example.org/pwd/ http://pages.example.org/5447/access.html'],
    ['words that Markdown marks', 'That **must** **not** happen'],
    ['words that mail marks', '_I_ *do* mind.'],
    ['mail in brackets', 'I sent you an email (3 MB)'],
    ['a span of code', "You'll probably get something like `let b: [u8; 32] = a.sub_array<0..32>();`"],
    ['mail as a matter', 'Now to the more interesting parts of your e-mail...'],
    ['mail as a place', 'It is said again at the bottom of this email.'],
    ['a telephone as a matter', 'Jo can only take part by phone.'],
    ['a host that somebody is sent to', 'Have a look at packages.example.org'],
    ['a host where something is', 'The sources are at git.example.org'],
    ['a time', "Let's meet at 10.30"],
    ['a day', 'The freeze is on 2024-11-16'],
    ['a day as Britons write it', 'We meet again on 16/11/2024'],
    ['the address of a machine', 'It listens on 192.168.10.101'],
    ['the number of a bug', 'That is bug 451881234'],
    ['a commit by its hash', 'Fixed in 0b9e41d2c7805f36e1504b8c92a7f5630d18e4c9.'],
    ['a commit by the start of its hash', 'Done in 5f30937017a26, thanks.'],
    ['two commits', 'Fixed in 5f30937017a2 and 81904460c755.'],
    ['a vote', '+1'],
    ['a vote by its short name', ':+1:'],
    ['what somebody does', '*nods*'],
  ])('%s', (_, text) => expect(isProse(text)).toBe(true));
});

describe('is no prose', () => {
  test.each([
    ['a link with its label', 'Homepage: http://www.example.org/~jo/'],
    ['a name with a link', 'Common Library of Exampletown http://www.example.org/'],
    ['an address', 'jo.doe at example.org'],
    ['a name with an address', 'Jo Doe jo@example.org'],
    ['an address with its label', 'Doe E-Mail: jo.doe at example.org'],
    ['two labels', 'E-mail: J.Doe at example.org Internet: http://www.example.org/public/doe/'],
    ['a telephone number', 'Phone +44 161 496 0123'],
    ['a number with its label', 'Tel. 0161 496 0123'],
    ['a number alone', '(0161) 496-0123'],
    ['an American number', 'Office 555-010-1234'],
    ['a value that is given', 'result <- parLapply(cl, dat, periodogram)'],
    ['code', 'if (x[1] == y[2]) { z = x[1]; }'],
    ['code in a span', '`if (x[1] == y[2]) z = x[1];`'],
    ['the head of a commit in a log', 'commit 0b9e41d2c7805f36e1504b8c92a7f5630d18e4c9'],
    ['hashes', '5f30937017a2 81904460c755 0020009034a1'],
    ['a dump of memory', '0000 7f454c46 02010100 00000000 03003e00'],
    ['what an archive left out', 'A non-text attachment was scrubbed...'],
  ])('%s', (_, text) => expect(isProse(text)).toBe(false));
});

test('that two sentences have a link is no word in common', () => {
  expect(wordsOf('See https://www.example.org/Upgrades')).toEqual(['see', 'example.org', 'upgrades']);
});

describe('a line without small words', () => {
  test.each([
    ['packages', '[1] stats graphics grDevices utils datasets methods base'],
    ['versions', '[22] ladder_0.3-7 proto_0.3-8 AnchorDb_1.3.12'],
    ['a command', 'mpiexec -n 3 RUNSNOW -f snowtest_solo.r'],
    ['calls', 'install.packages("ladder") library(ladder) example(rungs) summary(fit)'],
    ['what a program says of itself', 'Platform: x86_64-unknown-linux-gnu (64-bit) release'],
  ])('is a listing: %s', (_, text) => expect(isListing(text)).toBe(true));

  test.each([
    ['news', 'Tests pass, shipping 2.1 tomorrow.'],
    ['a number', 'Closing ticket 4512 now.'],
    ['a name in it', "Merged Ada's README changes yesterday"],
    ['a question', 'Anybody using grDevices_2.8 anywhere (x86_64)?'],
    ['another language', 'Propongo cerrar libFerry.so mañana'],
    ['few words', 'Fixed: ladder.c'],
  ])('is what somebody says: %s', (_, text) => expect(isListing(text)).toBe(false));
});

describe('a name alone under a text', () => {
  const signs = (text: string, name: string) => {
    const words = wordsOf(text);
    return isSignOff(
      text,
      words,
      words.map(() => undefined),
      { name },
    );
  };

  test.each([
    ['Jürg', 'Juerg Bähler'],
    ['Juerg', 'Jürg Bähler'],
    ['Bjørn', 'Bjoern Nås'],
    ['Renée', 'Renee Locher'],
    ['Ada', 'Ada Kern'],
    ['Ada Kern', 'ada'],
    ['A.', 'Ada Kern'],
    ['AK', 'Ada Kern'],
    ['Ada K.', 'Ada Kern'],
    ['Dr. Ada Kern, PhD', 'Ada Kern'],
    ['Ada Kern (she/her)', 'Ada Kern'],
  ])('"%s" signs what %s wrote', (text, name) => expect(signs(text, name)).toBe(true));

  test.each(['Jürg', 'Ada agrees', 'B.', 'OK'])('says something where it is another one, or no name: %s', (text) =>
    expect(signs(text, 'Ada Kern')).toBe(false),
  );
});

describe('a name on the last line', () => {
  const ada = { name: 'Ada Kern', address: 'ada@kern.example' };
  const text = 'The hall is free on Thursday, and the caretaker has the key :)';

  test.each(['Ada Kern', 'Ada', '  Ada Kern', 'Ada Kern\n'])('is no part of what stands above it: %j', (name) =>
    expect(unsigned(`${text}\n${name}`, ada)).toBe(text),
  );

  test.each(['Bo', 'Ada and Bo', 'ada', 'Ask Ada'])('is left where it is more or less than who writes: %j', (line) =>
    expect(unsigned(`${text}\n${line}`, ada)).toBe(`${text}\n${line}`),
  );

  test('alone says whose text it is', () => expect(unsigned('Ada', ada)).toBe('Ada'));
});
