/**
 * English: the texts that the others translate, and the names that the code knows them by. Placeholders and plurals are ICU messages
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages/): `{name}`, `{count, plural, one {# message} other {# messages}}`.
 * A plural's branch holds whole phrases, never one bare word. Write ’ for an apostrophe before a brace: ' would quote it.
 */
export const en = {
  // The minutes, wherever they are shown
  'minutes.title': 'Minutes',
  'minutes.participants': 'Participants',
  'minutes.agreed': '✅ Agreed',
  'minutes.openQuestions': '❓ Open questions',
  'minutes.objections': '⚠️ Objections (unresolved)',
  'minutes.keyPoints': 'Key points',
  'minutes.answeredQuestions': 'Answered questions',
  'minutes.none': 'None found.',
  'minutes.pledge': 'Quoted from the thread, nothing written by us',
  'minutes.people': '{count, plural, one {# person} other {# people}}',
  'minutes.messages': '{count, plural, one {# message} other {# messages}}',
  // What was read out of a quotation is a turn, not a message.
  'minutes.turns': '{count, plural, one {# turn} other {# turns}}',
  'minutes.withheld':
    '{count, plural, one {# point by people who do not want to be quoted} other {# points by people who do not want to be quoted}}',
  'minutes.unknownAuthor': 'Unknown',
  'minutes.morePeople': '+{count} more',
  'minutes.moreAttached': '+{count} more in the attached minutes',
  'minutes.wereAnswered':
    '{count, plural, one {# question was answered in the thread} other {# questions were answered in the thread}}',
  // What leads the name of whoever said something to a point: "agreed by Mara"
  'relation.explicit': 'agreed by',
  'relation.qualified': 'agreed with a reservation by',
  'relation.tacit': 'tacitly agreed by',
  'relation.against': 'against',
  'relation.answered': 'answered by',
  'relation.andBy': 'and by',

  // What is new in a thread
  'news.thread': 'Thread',
  'news.joined': 'Joined',
  'news.agreed': '✅ Newly agreed',
  'news.answered': '💡 Answered',
  'news.openQuestions': '❓ New open questions',
  'news.objections': '⚠️ New objections',
  'news.unanswered': '🕰️ Unanswered for {days, plural, one {# day} other {# days}}',
  'news.messages': '{count, plural, =0 {No new messages} one {# new message} other {# new messages}}',

  // The map of a thread: in words, and on the picture
  'map.alt':
    'Map of the thread: {messages} by {people}{days}, {replies, plural, one {# reply} other {# replies}}. Messages: {written}. {agreed, plural, one {# agreed point} other {# agreed points}}, {open, plural, one {# open question} other {# open questions}}, {objections, plural, one {# objection} other {# objections}}.',
  'map.others': '{count, plural, one {# other} other {# others}}',
  'map.agreed': '{count} agreed',
  'map.open': '{count} open',
  'map.objections': '{count, plural, one {# objection} other {# objections}}',

  // Any command
  'answer.unknownCommand': 'I no longer know this command. Try again in a few minutes, or restart Discord.',
  'answer.failed':
    'Something went wrong on my side, and nothing was posted. Whoever runs me finds the reason in my log under `{id}`.',

  // Buttons under the minutes
  'button.delete': 'Delete',
  'button.delete.refused': 'Only <@{user}>, who asked for these minutes, and who may manage messages can delete them.',
  'button.more': 'More',
  'button.people': 'Who said what',
  'button.thread': 'Show thread',
  'button.copy': 'Only for me',
  'button.refresh': 'Refresh',
  'button.previous': 'Previous',
  'button.next': 'Next',
  'button.gone':
    'The discussion that these minutes are of is gone. Whoever asked for them, and who may manage messages, can delete what is left with the button “{delete}”.',
  'button.notReadable': 'There is no such discussion, or you may not read it.',
  'button.noCopy': 'These minutes carry no complete copy of themselves. Ask for new ones.',
  'button.damaged':
    'I cannot read the copy that these minutes carry: it is damaged, or another version of me made it. Ask for new ones.',

  // What the buttons show
  'view.more': 'The complete minutes',
  'view.continued': '(continued)',
  'view.page': 'Page {page} of {pages}',
  'view.link': 'link',
  'view.proposed': 'Proposed',
  'view.agreedTo': 'Agreed to',
  'view.objected': 'Objected',
  'view.asked': 'Asked',
  'view.answered': 'Answered',
  'view.said': 'Said besides',
  'view.nothing': 'Nothing of theirs is quoted.',
  'view.quoted': 'quoted only',
  'view.noTree': 'There are too many messages to keep who answered whom beside the minutes.',

  // Who may take minutes
  'summarize.notYou': 'On this server, only {roles} may take minutes.',

  // /settings: the panel
  'settings.name': 'settings',
  'settings.description': 'How this server wants its minutes',
  'settings.title': 'How minutes are taken here',
  'settings.notYou': 'Only who may manage the server can change how minutes are taken here.',
  'settings.everyone': 'everyone',
  'settings.summarizers': '**Who may take minutes:** {roles}',
  'settings.correctors.usual': '**Who may correct them:** who asked for them, and who may manage messages',
  'settings.correctors.roles': '**Who may correct them:** who asked for them, who may manage messages, and {roles}',
  'settings.private.on': '**Who sees them:** only who asked, unless they say `private:False`',
  'settings.private.off': '**Who sees them:** all in the channel, unless who asks says `private:True`',
  'settings.language': '**Language:** {language}',
  'settings.language.auto': 'That of whoever asks',
  'settings.sizes':
    '**Shown at most:** {participants} participants, {agreed} agreed points, {openQuestions} open questions, {objections} objections, {keyPoints} key points; the rest is attached',
  'settings.archives': '**Archives that links may lead to:** {hosts}',
  'settings.archives.all': 'all that whoever runs me allows',
  'settings.choose.summarizers': 'Roles that may take minutes (none: everyone)',
  'settings.choose.correctors': 'Further roles that may correct them',
  'settings.choose.language': 'Language of the minutes',
  'settings.makePrivate': 'Show only to who asked',
  'settings.makePublic': 'Show to all',
  'settings.sizes.edit': 'How much…',
  'settings.sizes.title': 'How many to show at most',
  'settings.sizes.usual': 'Usually {usual}',
  'settings.sizes.refused': '“{written}” is no number from 0 to {most}.',
  'settings.archives.edit': 'Archives…',
  'settings.archives.title': 'Archives that links may lead to',
  'settings.archives.hosts': 'Hosts',
  'settings.archives.help': 'One a line, such as lore.kernel.org or *.example.org; empty for all that are allowed',
  'settings.archives.refused':
    'I may not read {hosts}: whoever runs me does not allow it, and a server’s list can only be narrower than theirs.',
  'settings.archives.tooMany': 'Name at most {most} hosts.',
  'settings.reset': 'Reset',

  // /privacy
  'privacy.name': 'privacy',
  'privacy.description': 'What is kept of you, and whether you may be quoted',
  'privacy.title': 'What I keep',
  'privacy.kept':
    'I read messages when somebody asks for minutes, or when a digest is due, and keep none of what they say. Of a digest I keep what it watches, who made it, and hashes of what it has told, from which no words can be read back; of a correction, the id of the item, what was wrong with it, and who said so; of a server, its settings. Minutes that I post are messages like any others: they stay where they were posted until somebody deletes them.',
  'privacy.quoted':
    '**You may be quoted.** If you do not want that, press the button: on every server, you are then counted among the participants and those who agreed, by name, and none of your words are shown, in minutes, their files, and digests. I keep your Discord id to know.',
  'privacy.unquoted':
    '**You are not quoted.** On every server you are counted among the participants and those who agreed, by name, and none of your words are shown. Minutes that were posted before still show them until they are refreshed or deleted.',
  'privacy.optOut': 'Do not quote me',
  'privacy.optIn': 'You may quote me again',

  // /help
  'help.name': 'help',
  'help.description': 'What this bot does, and how to ask it',
} as const;
