import { describe, expect, it } from 'vitest';
import { buildThread, type Message, parsePerson } from '../../src/thread/index.ts';

/** What is the sender's own of a mail that a tracker sent in somebody's name. */
function ownWords(from: string, lines: readonly string[]): string[] {
  const mail: Message = {
    medium: 'mail',
    id: 'notice@beds.example',
    author: parsePerson(from) ?? {},
    subject: '[pump] The hose is too short',
    parentIds: [],
    text: `${lines.join('\n')}\n`,
  };
  return (buildThread([mail]).blocks.get(mail.id) ?? [])
    .filter(({ kind }) => kind === 'own')
    .flatMap(({ text }) => text.split('\n').map((line) => line.trim()))
    .filter((line) => line !== '');
}

const WORDS = 'I suggest that we use the larger hose.';

describe('what a tracker sets around a comment is not its writer’s', () => {
  it.each<[string, string, string[]]>([
    [
      'GitHub, of a review',
      'Ada Kern <notifications@github.com>',
      [
        '@adakern commented on this pull request.',
        '',
        '',
        WORDS,
        '',
        '-- ',
        'Reply to this email directly or view it on GitHub:',
        'https://github.com/beds/pump/pull/12',
        'You are receiving this because you are subscribed to this thread.',
      ],
    ],
    [
      'GitHub, of a comment',
      'Ada Kern <notifications@github.com>',
      [
        'adakern left a comment (beds/pump#12)',
        '',
        WORDS,
        '',
        '-- ',
        'Reply to this email directly or view it on GitHub:',
        'https://github.com/beds/pump/issues/12',
      ],
    ],
    [
      'GitHub, of a new pull request',
      'Ada Kern <notifications@github.com>',
      [
        WORDS,
        '',
        'You can view, comment on, or merge this pull request online at:',
        '',
        '  https://github.com/beds/pump/pull/12',
        '',
        '-- Commit Summary --',
        '',
        '  * Use the larger hose',
        '',
        '-- File Changes --',
        '',
        '    M hose.c (12)',
      ],
    ],
    [
      'GitLab',
      'Ada Kern (@ada) <gitlab@beds.example>',
      [
        'Ada Kern commented:',
        '',
        '',
        WORDS,
        '',
        '-- ',
        'Reply to this email directly or view it on GitLab: https://gitlab.beds.example/pump/-/issues/12',
      ],
    ],
    [
      'GitLab, of a discussion',
      'Ada Kern (@ada) <gitlab@beds.example>',
      [
        'Ada Kern started a new discussion on src/hose.c: https://gitlab.beds.example/pump/-/merge_requests/12#note_1',
        '',
        WORDS,
      ],
    ],
    [
      'Jira',
      '"Ada Kern (Jira)" <jira@beds.example>',
      [
        '',
        '    [ https://jira.beds.example/browse/PUMP-1?focusedCommentId=1#comment-1 ] ',
        '',
        'Ada Kern commented on PUMP-1:',
        '----------------------------',
        '',
        WORDS,
        '',
        '--',
        'This message was sent by Atlassian Jira',
        '(v8.20.10#820010)',
      ],
    ],
    [
      'Gerrit',
      '"Ada Kern (Code Review)" <gerrit@beds.example>',
      [
        'Ada Kern has posted comments on this change. ( https://gerrit.beds.example/c/pump/+/12 )',
        '',
        'Change subject: Use the larger hose',
        '......................................................................',
        '',
        '',
        WORDS,
        '',
        '',
        '-- ',
        'To view, visit https://gerrit.beds.example/c/pump/+/12',
      ],
    ],
    [
      'Phabricator',
      'ada (Ada Kern) <noreply@phab.beds.example>',
      [
        'ada added a comment.',
        '',
        '',
        WORDS,
        '',
        'TASK DETAIL',
        '  https://phab.beds.example/T12',
        '',
        'EMAIL PREFERENCES',
        '  https://phab.beds.example/settings/',
      ],
    ],
    [
      'Roundup',
      'Ada Kern <report@bugs.python.org>',
      [
        'Ada Kern <ada@kern.example> added the comment:',
        '',
        WORDS,
        '',
        '----------',
        'nosy: +ada.kern',
        'status: open -> closed',
        '',
        '_______________________________________',
        'Python tracker <report@bugs.python.org>',
        '<https://bugs.python.org/issue4711>',
        '_______________________________________',
      ],
    ],
    [
      'Savannah',
      'Ada Kern <INVALID.NOREPLY@gnu.org>',
      [
        'Follow-up Comment #3, bug #4711 (project pump):',
        '',
        WORDS,
        '',
        '    _______________________________________________________',
        '',
        'Reply to this item at:',
        '',
        '  <https://savannah.gnu.org/bugs/?4711>',
      ],
    ],
    [
      'Mantis',
      'Ada Kern <mantis@beds.example>',
      [
        WORDS,
        '',
        'Issue History ',
        'Date Modified    Username       Field                    Change               ',
        '====================================================================== ',
        '2010-03-04 10:20 bo             New Issue                                    ',
      ],
    ],
    [
      'Launchpad',
      'Ada Kern <4711@bugs.launchpad.net>',
      [
        WORDS,
        '',
        '** Changed in: pump',
        '       Status: New => Confirmed',
        '',
        '-- ',
        'You received this bug notification because you are subscribed to pump.',
        'https://bugs.launchpad.net/bugs/4711',
        '',
        'Title:',
        '  The hose is too short',
      ],
    ],
  ])('%s', (_, from, lines) => {
    expect(ownWords(from, lines)).toEqual([WORDS]);
  });

  it.each<[string, string[]]>([
    ['further down', [WORDS, '', 'Bo Lind commented:', '', '', 'It is too heavy.']],
    ['without the lines that a tracker leaves empty', ['Bo Lind commented:', 'It is too heavy.']],
    ['without the rule that Jira draws', ['Bo Lind commented on PUMP-1:', 'It is too heavy.']],
    ['in a sentence', ['Bo Lind commented on this pull request. It is too heavy.']],
    ['as a heading', ['Issue history', 'It was too heavy in May, too.']],
    ['for emphasis', ['** Changed my mind **', 'It is too heavy.']],
    ['above a list of his own', ['----------', 'priorities: the beds in the north first']],
  ])('but the same words are, %s', (_, lines) => {
    const said = lines.filter((line) => line !== '' && !/^-+$/.test(line));
    expect(ownWords('Ada Kern <ada@kern.example>', lines)).toEqual(expect.arrayContaining(said));
  });
});
