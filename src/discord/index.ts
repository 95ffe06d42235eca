// The bot: it logs in (`connection/`), brings commands to their handlers (`interactions/`), reads what is to be summarised (`reading/`), has the
// minutes taken in another thread (`computing/`), posts them (`posting/`) and answers what is pressed under them (`buttons/`).

export { type Asker, everyViewerMayRead, openChannel, openPlace, type ReadableChannel } from './access.ts';
export { admit, managedGuild } from './admission.ts';
export type { Bot } from './bot.ts';
export { correcting } from './buttons/corrections.ts';
export { navigation } from './buttons/navigation.ts';
export { readAgain, refreshing } from './buttons/refresh.ts';
export { TooMuch } from './computing/computing.ts';
export { StartError } from './connection/application.ts';
export { STOP, startShardProcesses } from './connection/shard-processes.ts';
export type { Answer, AnswerOptions, Visibility } from './interactions/answer.ts';
export { type Call, type Command, type Components, messageCommand, slashCommand } from './interactions/command.ts';
export type { Happening } from './interactions/happening.ts';
export type { OpenInteractions } from './interactions/interrupted.ts';
export { ChannelClosed, type OwnMessage } from './posting/own-message.ts';
export { editOwn, findOwn, openForPosting, postOnce } from './posting/own-posts.ts';
export { readPostedMinutes } from './posting/posted.ts';
export { sendMinutes } from './posting/send.ts';
export { type Preferences, wishesFor } from './preferences.ts';
export { type Carrier, carrierOf, readCarried } from './reading/carried.ts';
export {
  type Discussion,
  readAround,
  readChannel,
  readFile,
  readLink,
  readLinked,
  readText,
} from './reading/discussion.ts';
export { type DiscordLink, parseDiscordLink } from './reading/link.ts';
export { parseSince } from './reading/since.ts';
export { MOST_MESSAGES, readConversation, readSinceSpoken } from './reading/spoken.ts';
export { holdsThreads, threadsSince } from './reading/threads.ts';
export { type BotOptions, type RunningBot, startBot } from './start.ts';
