import { describe, expect, test } from 'vitest';
import { type Key, LANGUAGES, type Language } from '../../src/wording/index.ts';
import { TEXTS } from '../../src/wording/say.ts';

interface Terms {
  readonly thread: RegExp;
  readonly server: RegExp;
  readonly channel: RegExp;
  readonly role: RegExp;
  readonly bot: RegExp;
  /** Where the menu of a message keeps the commands of bots. */
  readonly apps: string;
  /** What stands under a message that only one sees. */
  readonly onlyYou: string;
  readonly permissions: readonly string[];
}

const SPANISH: Terms = {
  thread: /hilo/i,
  server: /servidor/i,
  channel: /canal/i,
  role: /rol(?:es)?\b/i,
  bot: /bot/i,
  apps: 'Aplicaciones',
  onlyYou: 'Solo tú puedes ver esto',
  permissions: [
    'Ver canal',
    'Leer el historial de mensajes',
    'Enviar mensajes',
    'Enviar mensajes en hilos',
    'Insertar enlaces',
    'Adjuntar archivos',
  ],
};

/**
 * What Discord's own client calls things, in each language: texts that call them otherwise send people looking for what is not there.
 * Compared in November 2026 with the names that public bots show of permissions, threads and the menu of a message, which they took from the
 * client; where those disagreed with each other, the most frequent. Discord calls the thread of a mailing list nothing: it goes by the same name.
 */
const DISCORD: Readonly<Record<Language, Terms>> = {
  en: {
    thread: /thread/i,
    server: /server/i,
    channel: /channel/i,
    role: /role/i,
    bot: /bot/i,
    apps: 'Apps',
    onlyYou: 'Only you can see this',
    permissions: [
      'View Channel',
      'Read Message History',
      'Send Messages',
      'Send Messages in Threads',
      'Embed Links',
      'Attach Files',
    ],
  },
  de: {
    thread: /thread/i,
    server: /server/i,
    channel: /kan[aä]l/i,
    role: /rolle/i,
    bot: /bot/i,
    apps: 'Apps',
    onlyYou: 'Nur du kannst dies sehen',
    permissions: [
      'Kanal ansehen',
      'Nachrichtenverlauf anzeigen',
      'Nachrichten senden',
      'Nachrichten in Threads senden',
      'Links einbetten',
      'Dateien anhängen',
    ],
  },
  fr: {
    thread: /\bfils?\b/i,
    server: /serveur/i,
    channel: /salon/i,
    role: /rôle/i,
    bot: /bot/i,
    apps: 'Applications',
    onlyYou: 'Toi seul peux voir ceci',
    permissions: [
      'Voir le salon',
      'Voir les anciens messages',
      'Envoyer des messages',
      'Envoyer des messages dans les fils',
      'Intégrer des liens',
      'Joindre des fichiers',
    ],
  },
  'es-ES': SPANISH,
  'es-419': SPANISH,
  'pt-BR': {
    thread: /tópico/i,
    server: /servidor/i,
    channel: /cana(?:l|is)/i,
    role: /cargo/i,
    bot: /bot/i,
    apps: 'Apps',
    onlyYou: 'Só você pode ver esta mensagem',
    permissions: [
      'Ver canal',
      'Ver histórico de mensagens',
      'Enviar mensagens',
      'Enviar mensagens em tópicos',
      'Inserir links',
      'Anexar arquivos',
    ],
  },
  ja: {
    thread: /スレッド/,
    server: /サーバー/,
    channel: /チャンネル/,
    role: /ロール/,
    bot: /ボット/,
    apps: 'アプリ',
    onlyYou: 'これはあなただけに表示されています',
    permissions: [
      'チャンネルを見る',
      'メッセージ履歴を読む',
      'メッセージを送信',
      'スレッドでメッセージを送信',
      '埋め込みリンク',
      'ファイルを添付',
    ],
  },
};

const KEYS = Object.keys(TEXTS.en) as Key[];
const PERMISSIONS = KEYS.filter((key) => key.startsWith('permission.'));

/** Names of placeholders, of options, and of this program. */
const NAMES = /\{\w+[,}]|`[^`]*`|thread-minutes|--\w+/g;

/** The texts that name a thing in English, and leave its name out in a language; the map is one of a discussion in any. */
function without(language: Language, english: RegExp, theirs: RegExp): string[] {
  return KEYS.filter((key) => !key.startsWith('map.'))
    .filter((key) => english.test(TEXTS.en[key].replace(NAMES, '')) && !theirs.test(TEXTS[language][key]))
    .map((key) => `${key}: ${TEXTS[language][key]}`);
}

describe.each(LANGUAGES)('in %s', (language) => {
  const terms = DISCORD[language];

  test('permissions are called as the settings of a channel call them', () =>
    expect(PERMISSIONS.map((key) => TEXTS[language][key])).toEqual(terms.permissions));

  test('the menu of a message, and what only one sees, are called as the client calls them', () => {
    expect(TEXTS[language]['help.menu']).toContain(terms.apps);
    expect(TEXTS[language]['page.onlyYou']).toBe(terms.onlyYou);
  });

  test.each(['thread', 'role', 'channel', 'bot', 'server'] as const)('a %s is called as Discord calls one', (thing) => {
    expect(without(language, new RegExp(`\\b${thing}s?\\b`, 'i'), terms[thing])).toEqual([]);
  });
});

describe.each([
  ['es-ES', /archivos?(?: públicos)? (?:de listas|web)/i, /archivo/i],
  ['es-419', /archivos?(?: públicos)? (?:de listas|web)/i, /archivo/i],
  ['pt-BR', /arquivos?(?: públicos)? (?:de listas|na web)/i, /arquivo/i],
] as const)('in %s, which has one word for both', (language, archive, both) => {
  const texts = (english: RegExp) => KEYS.filter((key) => english.test(TEXTS.en[key].replace(NAMES, '')));

  test('an archive is one of lists, or on the web', () => {
    // ZIP and 7z archives are files, The Mail Archive is a name, a busy archive is called the server that it is, and Groups.io exports
    // messages.
    const others = ['file.zip', 'file.sevenZip', 'refused.mailArchive', 'fetching.waiting', 'refused.groupsIo'];
    const found = texts(/\barchives?\b/i).filter((key) => !others.includes(key));
    expect(found.length).toBeGreaterThan(15);
    for (const key of found) expect.soft(TEXTS[language][key], key).toMatch(archive);
  });

  test('a file is none of lists', () => {
    const found = texts(/^(?!.*\barchive).*\bfiles?\b/is).filter((key) => both.test(TEXTS[language][key]));
    expect(found.length).toBeGreaterThan(15);
    for (const key of found) expect.soft(TEXTS[language][key], key).not.toMatch(archive);
  });
});
