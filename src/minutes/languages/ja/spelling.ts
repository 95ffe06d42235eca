import type { Language } from '../language.ts';

export const spelling = {
  abbreviations: new Set(['e.g.', 'i.e.', 'etc.', 'vs.', 'cf.', 'no.', 'ver.']),
  unspaced: true,
  asking:
    /(?:ます|ません|ました|ましょう|です|でした|(?:の|ん|べき|いい|良い|よい|ない|たい|る|た|どう|いかが|よろしい|何|誰|どこ|いつ|どれ|どちら|なぜ)でしょう)か(?:ね)?[。.…!！]{0,3}$|っけ[。.…]{0,3}$|(?:いかが|どう)でしょう[。.…]{0,3}$/u,
  ending:
    /(?:です|ます|した|ません|ください|下さい|ましょう|でしょう|である|ですね|ですよ|ますね|ますよ|よね|たい|思う)[)）」』w笑]{0,3}$/u,
} satisfies Partial<Language>;
