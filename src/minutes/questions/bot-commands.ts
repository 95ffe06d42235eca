/** "!info printers", "!tell ann about wireless": "!" is what Supybot (Ubuntu's and Debian's channels), Eggdrop and Discord's bots before slash commands listen for. */
const BANG_COMMAND = /^!\p{L}[\p{L}\p{N}_-]*(?=$|[\s|])/u;

/** ".seen bo": "." is the prefix of Sopel, Phenny and Eggdrop's console, but also starts the names of files (".bashrc"), so that the command must be known. */
const DOT_COMMAND = /^\.(\p{L}+)(?=$|\s)/u;
/** Commands of Sopel's and Phenny's modules that people type in channels, and the plainest of Eggdrop's. */
const DOT_COMMANDS: ReadonlySet<string> = new Set(
  'ask ban bug bugs c calc choose commands convert define dict g help in join karma kick listen note op part ping py rate reload remind rfc search seen status t tell time title tr translate u uptime url version w weather who whois wik wiki'.split(
    ' ',
  ),
);

/** "/msg ubottu dpkg": what IRC clients and Discord take for themselves when it is typed with "/", and what is seen when a blank was typed before it. */
const CLIENT_COMMAND = /^\/(?:msg|query|join|part|nick|me|quit|notice|whois|ignore|invite|topic|mode|away)(?=$|\s)/iu;

/** Whether a chat message is a command to a bot, which asks nobody in the channel and answers nobody. */
export function isBotCommand(text: string): boolean {
  const dotted = DOT_COMMAND.exec(text)?.[1];
  return (
    BANG_COMMAND.test(text) ||
    CLIENT_COMMAND.test(text) ||
    (dotted !== undefined && DOT_COMMANDS.has(dotted.toLowerCase()))
  );
}
