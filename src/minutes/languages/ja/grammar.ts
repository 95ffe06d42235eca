import type { Language } from '../language.ts';
import { GOOD, SELF } from './words.ts';

export const grammar = {
  verbLast: true,
  negators: new Set(),
  raising: new Set(),
  negatorsBehind: new Set('ない ません なく なかった なかっ ず かね'.split(' ')),
  clauseOpeners: new Set('ただ ただし しかし でも が けど けれど けれども ので から'.split(' ')),
  complementizers: new Set(),
  subordinators: new Set(),
  coordinators: new Set(),
  concluding: new Set(),
  fitting: new Set(),
  stopWords: new Set(
    'は が を に で と の も へ や か ね よ な て た だ し れ です ます まし でし でした ました ません でしょう ましょう である ある いる あり い こと もの ため よう そう これ それ あれ この その あの ここ そこ どこ から まで より など とか って という として について において による により とき ところ という ので のに けど けれど が ば たら なら また および 及び または 又は そして しかし ただ でも さん くん 様 さま 私 自分 僕 今 今回 する し しょう ください 下さい なっ なり なる いう よる ない なく られ れる られる せる させ とても のです のでした のでしょう んです もう まだ すでに 既に 少し ちょっと'.split(
      ' ',
    ),
  ),
  openEnded: new Set('は が を に で と の も や'.split(' ')),
  first: new Set(SELF.split('|')),
  together: new Set('我々 私たち 私達 みんな 皆'.split(' ')),
  second: new Set('あなた 貴方 皆さん みなさん そちら'.split(' ')),
  // Japanese leaves out who does it as often as not.
  doer: new Set(['私', '僕', '俺', '自分', 'こちら', 'ておき', 'とき', 'いたし', '致し']),
  tentative: new Set('かも たぶん 多分 もしかし ちょっと よければ'.split(' ')),
  agreeing: new Set('賛成 大賛成 同意 同感 賛同 支持'.split(' ')),
  approving: new Set(GOOD.split('|')),
  conditional: new Set('なら であれば ならば たら'.split(' ')),
} satisfies Partial<Language>;
