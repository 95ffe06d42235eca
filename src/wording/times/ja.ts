import type { TimeWords } from './words.ts';

export const ja: TimeWords = {
  minute: ['分', '分間'],
  hour: ['時間'],
  day: ['日', '日間'],
  week: ['週', '週間'],
  today: ['今日', '本日'],
  yesterday: ['昨日', 'きのう'],
  one: ['一'],
  ago: ['前', '前から', '以降', '以内', '過去', '直近'],
  lastRead: ['最後の発言', '最後に読んだ', '既読'],
  hourly: ['毎時', '1時間ごと'],
  daily: ['毎日'],
  workdays: ['平日'],
  weekly: ['毎週'],
  monthly: ['毎月'],
  weekdays: [
    ['日曜', '日曜日'],
    ['月曜', '月曜日', '月'],
    ['火曜', '火曜日', '火'],
    ['水曜', '水曜日', '水'],
    ['木曜', '木曜日', '木'],
    ['金曜', '金曜日', '金'],
    ['土曜', '土曜日', '土'],
  ],
  between: ['に', 'の', '日'],
};
