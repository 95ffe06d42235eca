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
  'minutes.withheld': '引用を望まない人の発言{count, number}件',
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
  'button.more': 'もっと見る',
  'button.people': '誰が何を言ったか',
  'button.thread': 'スレッドを表示',
  'button.copy': '自分だけに表示',
  'button.refresh': '更新',
  'button.previous': '前へ',
  'button.next': '次へ',
  'button.gone':
    'この議事録のもとの議論はもうありません。依頼した人とメッセージを管理できる人は、「{delete}」ボタンで残りを削除できます。',
  'button.notReadable': 'その議論は存在しないか、あなたには閲覧権限がありません。',
  'button.noCopy': 'この議事録には完全な控えが付いていません。新しく作り直してください。',
  'button.damaged':
    'この議事録に付いている控えを読めません。壊れているか、別のバージョンが作ったものです。新しく作り直してください。',

  // What the buttons show
  'view.more': '議事録の全文',
  'view.continued': '（続き）',
  'view.page': '{pages}ページ中{page}ページ',
  'view.link': 'リンク',
  'view.proposed': '提案',
  'view.agreedTo': '賛成',
  'view.objected': '反対',
  'view.asked': '質問',
  'view.answered': '回答',
  'view.said': 'その他の発言',
  'view.nothing': '引用された発言はありません。',
  'view.quoted': '引用のみ',
  'view.noTree': 'メッセージが多すぎるため、誰が誰に返信したかは議事録と一緒に保存されていません。',

  // Who may take minutes
  'summarize.notYou': 'このサーバーで議事録を作成できるのは{roles}だけです。',

  // /settings: the panel
  'settings.name': '設定',
  'settings.description': 'このサーバーでの議事録の作り方',
  'settings.title': 'このサーバーでの議事録の設定',
  'settings.notYou': 'この設定を変更できるのは、サーバーを管理できる人だけです。',
  'settings.everyone': '全員',
  'settings.summarizers': '**議事録を作成できる人:** {roles}',
  'settings.correctors.usual': '**訂正できる人:** 作成を頼んだ人と、メッセージを管理できる人',
  'settings.correctors.roles': '**訂正できる人:** 作成を頼んだ人、メッセージを管理できる人、{roles}',
  'settings.private.on': '**見られる人:** 頼んだ人だけ（`private:False`を付けた場合を除く）',
  'settings.private.off': '**見られる人:** チャンネルの全員（`private:True`を付けた場合を除く）',
  'settings.language': '**言語:** {language}',
  'settings.language.auto': '頼んだ人の言語',
  'settings.sizes':
    '**表示する最大数:** 参加者{participants}、合意事項{agreed}、未解決の質問{openQuestions}、反対意見{objections}、要点{keyPoints}。残りは添付',
  'settings.archives': '**リンクで読めるアーカイブ:** {hosts}',
  'settings.archives.all': '運営者が許可しているものすべて',
  'settings.choose.summarizers': '議事録を作成できるロール（なし: 全員）',
  'settings.choose.correctors': 'ほかに訂正できるロール',
  'settings.choose.language': '議事録の言語',
  'settings.makePrivate': '頼んだ人だけに表示',
  'settings.makePublic': '全員に表示',
  'settings.sizes.edit': '表示数…',
  'settings.sizes.title': '表示する最大数',
  'settings.sizes.usual': '通常は{usual}',
  'settings.sizes.refused': '「{written}」は0から{most}までの数ではありません。',
  'settings.archives.edit': 'アーカイブ…',
  'settings.archives.title': 'リンクで読めるアーカイブ',
  'settings.archives.hosts': 'ホスト',
  'settings.archives.help': '1行に1つ（例: lore.kernel.org、*.example.org）。空欄なら許可されているものすべて',
  'settings.archives.refused':
    '{hosts}は読めません。運営者が許可していません。サーバーの一覧は運営者の一覧を狭めることしかできません。',
  'settings.archives.tooMany': 'ホストは{most}件までです。',
  'settings.reset': '初期設定に戻す',

  // /privacy
  'privacy.name': 'プライバシー',
  'privacy.description': 'あなたについて保存されるものと、引用の可否',
  'privacy.title': '保存するもの',
  'privacy.kept':
    '議事録を頼まれたときと、ダイジェストの時刻になったときにメッセージを読みますが、その内容は一切保存しません。ダイジェストについては、対象、作成した人、伝えた内容のハッシュ（元の文は復元できません）を、訂正については、項目のID、誤りの種類、訂正した人を、サーバーについては設定を保存します。投稿した議事録は通常のメッセージと同じで、誰かが削除するまで残ります。',
  'privacy.quoted':
    '**あなたの発言は引用されることがあります。** 望まない場合はボタンを押してください。すべてのサーバーで、参加者や賛成者として名前は数えられますが、議事録、その添付ファイル、ダイジェストにあなたの言葉は一切表示されなくなります。そのためにあなたのDiscord IDを保存します。',
  'privacy.unquoted':
    '**あなたの発言は引用されません。** すべてのサーバーで、参加者や賛成者として名前は数えられますが、あなたの言葉は表示されません。以前に投稿された議事録には、更新または削除されるまで残ります。',
  'privacy.optOut': '引用しない',
  'privacy.optIn': '再び引用を許可する',

  // /help
  'help.name': 'ヘルプ',
  'help.description': 'このボットでできることと使い方',
};
