import { describe, expect, test } from 'vitest';
import { messageLink, parseDiscordLink } from '../../src/discord/reading/link.ts';

describe('links of Discord', () => {
  test.each([
    ['https://discord.com/channels/11/22/33', { guildId: '11', channelId: '22', messageId: '33' }],
    ['https://discord.com/channels/11/22', { guildId: '11', channelId: '22' }],
    ['https://ptb.discord.com/channels/11/22/33', { guildId: '11', channelId: '22', messageId: '33' }],
    ['https://canary.discord.com/channels/11/22/33', { guildId: '11', channelId: '22', messageId: '33' }],
    ['https://discordapp.com/channels/@me/22/33', { guildId: '@me', channelId: '22', messageId: '33' }],
    ['  <https://discord.com/channels/11/22/33>  ', { guildId: '11', channelId: '22', messageId: '33' }],
    ['https://discord.com/channels/11/22/33?foo=bar', { guildId: '11', channelId: '22', messageId: '33' }],
  ])('%s', (text, place) => expect(parseDiscordLink(text)).toEqual(place));

  test.each([
    'https://discord.com.example.org/channels/11/22/33',
    'https://example.org/https://discord.com/channels/11/22/33',
    'http://discord.com/channels/11/22/33',
    'https://discord.com/channels/11',
    'https://discord.gg/abc',
    'see https://discord.com/channels/11/22/33',
  ])('%s is none', (text) => expect(parseDiscordLink(text)).toBeUndefined());

  test('a message link reads back', () => {
    expect(parseDiscordLink(messageLink(null, '22', '33'))).toEqual({
      guildId: '@me',
      channelId: '22',
      messageId: '33',
    });
  });
});
