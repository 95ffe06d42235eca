export { type Asker, everyViewerMayRead, openChannel, openPlace, type ReadableChannel } from './access.ts';
export { admit, isManager } from './admission.ts';
export type { Answer, AnswerOptions, Visibility } from './answer.ts';
export { StartError } from './application.ts';
export type { Bot } from './bot.ts';
export { type Call, type Command, type Components, messageCommand, slashCommand } from './command.ts';
export { TooMuch } from './computing.ts';
export { correcting } from './corrections.ts';
export {
  type Carrier,
  carrierOf,
  type Discussion,
  MOST_MESSAGES,
  readAround,
  readCarried,
  readChannel,
  readConversation,
  readFile,
  readLink,
  readLinked,
  readSinceSpoken,
  readText,
  sendMinutes,
} from './discussion.ts';
export type { Happening } from './happening.ts';
export type { OpenInteractions } from './interrupted.ts';
export { messageLink, parseDiscordLink } from './link.ts';
export { navigation } from './navigation.ts';
export { ChannelClosed, type OwnMessage } from './own-message.ts';
export { editOwn, findOwn, openForPosting, postOnce } from './own-posts.ts';
export { readPostedMinutes } from './posted.ts';
export { type Preferences, wishesFor } from './preferences.ts';
export { readAgain, refreshing } from './refresh.ts';

export { STOP, startShardProcesses } from './shard-processes.ts';

export { parseSince } from './since.ts';
export { type BotOptions, type RunningBot, startBot } from './start.ts';
export { holdsThreads, threadsSince } from './threads.ts';
