import { describe, expect, it } from 'vitest';
import { isBotCommand } from '../../../src/minutes/questions/bot-commands.ts';
import { chat, minutesOf } from '../discussions.ts';

describe('a command to a bot', () => {
  it.each([
    '.bugs 123',
    '.seen bo',
    '.help',
    '!help',
    '!info printers | Bo',
    '!tell bo about hoses',
    '/msg gardenbot frost',
    '/join #garden',
  ])('is known: %s', (text) => {
    expect(isBotCommand(text)).toBe(true);
  });

  it.each([
    '.bashrc',
    '.bashrc is read by every shell',
    '.help.txt tells how',
    '...and then it froze',
    '!= means different',
    '!',
    '/etc/hosts lists them',
    '/me.txt is empty',
    'Type !help in the channel.',
  ])('is none: %s', (text) => {
    expect(isBotCommand(text)).toBe(false);
  });

  it('answers no question', () => {
    const { answeredQuestions } = minutesOf(
      chat(
        { from: 'ada', text: 'Which hose fits the old tap in the yard?' },
        { from: 'bo', text: '!info hoses | ada', to: 0 },
        { from: 'cy', text: 'Ada: the half-inch hose fits the old tap in the yard', to: 0 },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.author)).toEqual(['Cy Fenn']);
  });
});
