import type { CueFamily, Language } from './language.ts';
import { CUE_FAMILIES } from './language.ts';

/**
 * Languages that are only told from others: the words that they are full of, most of them at the top of the frequency lists made from film
 * subtitles (Lison & Tiedemann 2016). Close neighbours are told by what only one of them spells so ("av" and "af", "não" and "no").
 */
const FUNCTION_WORDS = {
  it: 'di che e la il un a per in una sono mi ho è ha lo ma ti si no le con cosa se io come da ci questo qui hai sei del bene tu solo gli tutto della al mio c perché più quello dei anche non nel alla delle i degli abbiamo siamo possiamo era stato essere dove quando sì fare questa molto chi può ogni quanto qualcuno grazie fino mese va d l un dalla dello nella delle loro prima dopo ancora sarebbe potremmo dobbiamo credo essere',
  ca: 'de la i que el a en un per és les no amb una als del els se al més com però ser són està aquest aquesta hi ha han va van també molt quan si ja tot només perquè doncs o ho em et ens us seva seu nostre sense fins cal pot podem crec hauríem vostè',
  gl: 'de a o que e do da en un unha non os as no na por máis como mais para é ao co coa dun dunha se lle foi está este esta eu ti el ela nós vós eles moi tamén xa pero ou cando deste nesta podemos creo fai',
  nl: 'de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen moet ben kan kunnen wel',
  sv: 'och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig kan här ha alla under någon eller allt också bara',
  da: 'og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være kun hvis også noget meget efter',
  nb: 'og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv her alle vil bli ble blitt kunne inn når være noe også bare etter',
  fi: 'ja on ei se että en hän oli mutta niin kuin ole jos minä sinä nyt vain mitä tai myös joka sitä kun mikä olen olet ovat sen tämä me te he ne hyvin voi voisi pitäisi mukaan kanssa ennen jo vielä siitä',
  pl: 'nie to się w na i z do że jest co jak ja tak za a o mi ale po jestem mam go ma czy dla tylko by już może od jej są był było przez lub także oraz więc być który która które tego tym mnie nam nas można trzeba jeszcze ze bardzo',
  cs: 'je se že to a na v co si jsem o jak ale za tak do z mi jen by s jsi už jako ne když nebo pro může být bylo byl ještě také která který které jsme má proč kde nic tady myslím asi tím jeho není bude aby',
  ro: 'de și să nu în la că o e cu un pe ce mai din am este pentru a ca sunt se ai dar ei era asta fi dacă care doar acum cum lui au fost după avea foarte unde când sau prea avem putem cred ar aș',
  hu: 'a az és hogy nem is egy meg csak de ez van ha már azt volt el mint még kell vagy majd mert én te ő itt ezt igen jó lehet nagyon most akkor minden ami lesz sem úgy amit ki szerintem lenne',
  tr: 've bir bu da de ne için çok ben o ile mi var daha ama gibi kadar olarak olan sonra değil en ya her şey yok mı sen biz siz iyi nasıl evet hayır olur bence şu diye veya ancak',
  ru: 'и в не на я что с он как это а по но к у мы из за то все так его от для да же вы бы если есть или уже только было когда меня мне ещё еще нет о нас чтобы можно надо там был быть очень',
  uk: 'і в не на я що з він як це а по але до у ми із за то все так його від для та же ви би якщо є або вже тільки було коли мене мені ще ні про нас щоб можна треба там був бути дуже',
} as const;

/** Scripts that one language is written in, or nearly; kana beside Han tells Japanese. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** A text without blanks in pieces as long as most of its words, so that a sentence has as many as it has elsewhere. */
const PARTED: Readonly<Record<string, Pick<Language, 'parted'>>> = {
  zh: { parted: [[/\p{Script=Han}{1,2}/gu, '$& ']] },
};

/** What says yes and no wherever people write to each other: signs, and the words that went around the world. */
const EVERYWHERE: Partial<Record<CueFamily, readonly string[]>> = {
  assent: ['^ ok|okay'],
  agreement: ['^ +1'],
  objection: ['^ -1'],
};

/** Languages in which only what is the same everywhere is understood: question marks, votes, "OK". */
export const UNREAD: readonly Language[] = [
  ...Object.entries(FUNCTION_WORDS).map(([code, words]) => unread(code, words.split(' '))),
  ...SCRIPTS.filter(([, code]) => code !== 'ja').map(([, code]) => unread(code, [])),
];

const BY_CODE = new Map(UNREAD.map((language) => [language.code, language]));

/** Whether nothing of a language is known but how to tell it. */
export function isUnread(language: Language): boolean {
  return BY_CODE.get(language.code) === language;
}

/** How many letters make up about a word where words are written without blanks. */
const LETTERS_A_WORD = 2;

/** How many words of a text its script gives to a language: counted like function words, since no language that is read has these letters. */
export function votesByScript(text: string): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const [script, code] of SCRIPTS) {
    const letters = text.match(script)?.length ?? 0;
    if (letters > 0) votes.set(code, letters / LETTERS_A_WORD);
  }
  const [kana, han] = [votes.get('ja') ?? 0, votes.get('zh') ?? 0];
  // A tenth of kana and more is no quotation in a Chinese text: particles and endings are written in it.
  if (kana * 10 > han && han > 0) {
    votes.set('ja', kana + han);
    votes.delete('zh');
  }
  return votes;
}

function unread(code: string, words: readonly string[]): Language {
  const cues = Object.fromEntries(
    CUE_FAMILIES.map((family) => [family, EVERYWHERE[family] ?? []]),
  ) as unknown as Language['cues'];
  const none: ReadonlySet<string> = new Set();
  return {
    code,
    cues,
    forms: {
      bareQuestion: [],
      briefQuestion: [],
      subjectDropped: [],
      interrogative: [],
      inquiry: [],
      appeal: [],
      mockQuestion: [],
      phatic: [],
      conjecture: [],
      ownAnswer: [],
      selfAnswer: [],
      ownReason: [],
      assentTag: [],
      behest: [],
      found: [],
      shortAnswer: [],
      directive: [],
      reminder: [],
      suggestion: [],
      consent: [],
      partial: [],
      reserve: [],
      deed: [],
      opposition: [],
      hearsay: [],
      disclaimer: [],
      settlement: [],
      doubt: [],
      contingent: [],
      existence: [],
      concession: [],
      gladness: [],
      call: [],
      marker: [],
      summons: [],
      worksHere: [],
      housekeeping: [],
      sameTrouble: [],
      reason: [],
      permission: [],
      plan: [],
      remark: [],
      gratitude: [],
    },
    records: { labels: [], reports: [], undecided: '', putOff: '' },
    negators: none,
    raising: none,
    negatorsBehind: none,
    clauseOpeners: none,
    complementizers: none,
    subordinators: none,
    coordinators: none,
    concluding: none,
    fitting: none,
    disjuncts: [],
    afterthoughts: [],
    closingAdverbials: [],
    interjections: none,
    exclamations: none,
    stopWords: new Set(words),
    abbreviations: none,
    first: none,
    together: none,
    second: none,
    doer: none,
    conditional: none,
    tentative: none,
    openEnded: none,
    agreeing: none,
    approving: none,
    ...PARTED[code],
  };
}
