import type { Texts } from '../text.ts';

/** Japanese, in the polite style (です・ます). It has no plural forms: only `other` is written. */
export const ja: Texts = {
  // The minutes, wherever they are shown
  'minutes.title': '議事録',
  'minutes.participants': '参加者',
  'minutes.agreed': '✅ 合意事項',
  'minutes.openQuestions': '❓ 未解決の質問',
  'minutes.objections': '⚠️ 反対意見（未解決）',
  'minutes.keyPoints': '要点',
  'minutes.answeredQuestions': '回答済みの質問',
  'minutes.none': '見つかりませんでした。',
  'minutes.pledge': 'すべてスレッドからの原文引用です。こちらで書き加えた文はありません',
  'minutes.people': '{count, number}人',
  'minutes.messages': 'メッセージ{count, number}件',
  'minutes.turns': '発言{count, number}件',
  'minutes.unknownAuthor': '不明',
  'minutes.morePeople': 'ほか{count}人',
  'minutes.moreAttached': 'ほか{count}件は添付の議事録にあります',
  'minutes.wereAnswered': 'スレッド内で{count, number}件の質問に回答がありました',
  'relation.explicit': '賛成:',
  'relation.qualified': '条件付き賛成:',
  'relation.tacit': '暗黙の賛成:',
  'relation.against': '反対の対象:',
  'relation.answered': '回答:',
  'relation.andBy': 'ほか賛成:',

  // What is new in a thread
  'news.thread': 'スレッド',
  'news.joined': '新しい参加者',
  'news.agreed': '✅ 新しい合意事項',
  'news.answered': '💡 回答済み',
  'news.openQuestions': '❓ 新しい未解決の質問',
  'news.objections': '⚠️ 新しい反対意見',
  'news.unanswered': '🕰️ {days, number}日間回答なし',
  'news.messages': '{count, plural, =0 {新しいメッセージはありません} other {新しいメッセージ#件}}',

  'map.alt':
    'スレッドの地図：{people}、{messages}{days}、返信{replies, number}件。メッセージ数：{written}。合意{agreed, number}件、未解決の質問{open, number}件、異議{objections, number}件。',
  'map.others': '他{count, number}人',
  // Signs and numbers alone: the font of the map has no Japanese letters.
  'map.agreed': '{count, number}',
  'map.open': '{count, number}',
  'map.objections': '{count, number}',

  // Any command
  'answer.unknownCommand': 'このコマンドはもう使えません。数分後にもう一度試すか、Discordを再起動してください。',
  'answer.failed': '内部でエラーが発生し、何も投稿されませんでした。運営者はログの `{id}` で原因を確認できます。',

  // Buttons under the minutes
  'button.delete': '削除',
  'button.delete.refused': '削除できるのは、この議事録を依頼した<@{user}>さんと、メッセージを管理できる人だけです。',

  // /help
  'help.name': 'ヘルプ',
  'help.description': 'このボットでできることと使い方',
};
