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

  // /help
  'help.name': 'help',
  'help.description': 'What this bot does, and how to ask it',
} as const;
