import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { japanese } from '../../../src/minutes/languages/ja/index.ts';
import { questionMarks } from '../../../src/minutes/transcript/question-marks.ts';
import { splitSentences } from '../../../src/minutes/transcript/sentences.ts';
import { wordsOf } from '../../../src/minutes/transcript/words.ts';
import { chat, minutesOf } from '../discussions.ts';

const textsOf = (text: string) => splitSentences(text, japanese).map((sentence) => sentence.text);

describe('Japanese words, which no blank parts,', () => {
  it.each([
    ['サーバを直しました。', ['サーバ', 'を', '直し', 'ました']],
    ['裏の小屋に置くのはどうでしょう', ['裏', 'の', '小屋', 'に', '置', 'く', 'のは', 'どう', 'でしょう']],
    ['反対意見は特にありません', ['反対意見', 'は', '特に', 'あり', 'ません']],
    ['ＯＫです！＋１', ['ok', 'です', '+1']],
    ['READMEを見てください', ['readme', 'を', '見', 'て', 'ください']],
    // A word of katakana is known as a whole only.
    ['マージンはマージしません', ['マージン', 'は', 'マージ', 'し', 'ません']],
    // A particle stands behind a word that is known, and the same letter inside one is none.
    ['とらのこが来ました', ['とらのこが', '来', 'ました']],
    // A line that was wrapped in the middle of a word.
    ['小屋の裏のタン クです', ['小屋', 'の', '裏', 'の', 'タンク', 'です']],
  ])('are found in %s', (text, words) => expect(wordsOf(text, japanese)).toEqual(words));

  // A longer word that some phrase holds would be found instead, and the phrases that hold its parts would not.
  it.each([
    'して',
    'します',
    'ですか',
    'ませんか',
    'でしょうか',
    'ですが',
    'だと',
    'ないと',
    'ないで',
    'と思い',
    'ていない',
    'てください',
  ])('hold no %s, which is several', (several) => expect(wordsOf(`案${several}`, japanese)).not.toContain(several));

  it('hold all letters of a text, in their order', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'いかはのですますたん案反対意見サーバーー々、。aZ1 '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (any) => {
        const letters = (said: string) => said.replace(/[^\p{L}\p{N}]/gu, '');
        expect(wordsOf(any, japanese).join('')).toBe(letters(any.toLowerCase().normalize('NFKC')));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('Japanese sentences', () => {
  it.each([
    ['end at their full stop', '賛成です。ただ、少し高いです。', ['賛成です。', 'ただ、少し高いです。']],
    ['end at marks of either width', 'いいですね!やりますか?はい！', ['いいですね!', 'やりますか?', 'はい！']],
    [
      'end with a line where their writer sets no stop',
      'それでいいと思います\n私が金曜日に行きます\n',
      ['それでいいと思います', '私が金曜日に行きます'],
    ],
    [
      'go on over lines that were wrapped',
      '小屋の裏に二つ目のタンクを置くことを提案しますが、先に\n場所を測る必要があります。',
      ['小屋の裏に二つ目のタンクを置くことを提案しますが、先に 場所を測る必要があります。'],
    ],
    ['go on behind what they quote', '「いいですね。」と言われました。', ['「いいですね。」と言われました。']],
    ['leave an address whole', 'https://a.example/?b=1を見てください。', ['https://a.example/?b=1を見てください。']],
    ['keep an emoji behind them as it stands', '次です。直りました。🎉', ['次です。', '直りました。🎉']],
  ])('%s', (_, text, sentences) => expect(textsOf(text)).toEqual(sentences));
});

describe('a Japanese sentence without a question mark', () => {
  it.each([
    '鍵は誰が持っていますか。',
    '移すべきでしょうか',
    'どこでしたっけ。',
    '一緒に行きませんか。',
    'いかがでしょう。',
  ])('asks by its ending: %s', (text) =>
    expect(questionMarks(text, japanese)).toEqual({ asks: true, asksInside: false }),
  );

  it.each(['誰が持っているか知っています。', '場所が課題でしょうか。', 'まあ、これでいいか。', '決め手はこれかな。'])(
    'asks nobody: %s',
    (text) => expect(questionMarks(text, japanese)).toEqual({ asks: false, asksInside: false }),
  );
});

it('reads a Japanese chat', () => {
  const { agreed, openQuestions, answeredQuestions, objections } = minutesOf(
    chat(
      { from: 'ada', text: '小屋の裏にもう一つタンクを置きませんか？' },
      { from: 'bo', text: '賛成です' },
      { from: 'cy', text: '屋根を青く塗ることを提案します。' },
      { from: 'bo', text: 'それは目立ちすぎると思います。' },
      { from: 'ada', text: '小屋の鍵は誰が持っていますか' },
      { from: 'cy', text: '私が持っています。' },
      { from: 'ada', text: 'ホースの長さはどれくらいですか？' },
      { from: 'bo', text: '分かりません。' },
    ),
  );
  expect(agreed.map(({ text, by }) => [text, by])).toEqual([
    ['小屋の裏にもう一つタンクを置きませんか？', ['Ada Quill', 'Bo Marl']],
  ]);
  expect(objections.map(({ text }) => text)).toEqual(['それは目立ちすぎると思います。']);
  expect(answeredQuestions.map(({ answer }) => answer?.text)).toContain('私が持っています。');
  expect(openQuestions.map(({ text }) => text)).toEqual(['ホースの長さはどれくらいですか？']);
});
