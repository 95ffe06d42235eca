import type { Language } from '../language.ts';

export const opening = {
  interjections: new Set(
    'あ あー ああ えーと ええと えっと うーん んー まあ おお おー へえ へー では じゃあ で ちなみに あと それと また そして すみません すいません どうも こんにちは こんばんは なるほど はい ok okay 個人的に 個人的には とりあえず 一応 あっ おっ いや さて'.split(
      ' ',
    ),
  ),
  disjuncts: [],
  exclamations: new Set('ありがとう 素晴らしい 感謝'.split(' ')),
} satisfies Partial<Language>;
