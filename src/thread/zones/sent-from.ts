import { fold } from '../fold.ts';
import { beginningWith, endingIn } from '../phrases.ts';
import { strip } from '../strip.ts';
import { DEVICES, SENT_FROM, SENT_FROM_ENDINGS, SENT_STEMS } from './zone-words.ts';

const beginsWithSentFrom = beginningWith(SENT_FROM);
const endsInSentFrom = endingIn(SENT_FROM_ENDINGS);

/** "Get Outlook for iOS" with its link, whatever the language and its order of words. */
function isOutlookApp(folded: string): boolean {
  const words = folded.replace(/[<(]?https?:\S{1,80}/, '');
  return (
    words.includes('outlook') &&
    /ios|android|mac/.test(words) &&
    words.length <= 50 &&
    (words !== folded || OUTLOOK_APP.test(words))
  );
}

const OUTLOOK_APP = /^(?:\S{1,20} ){0,3}outlook (?:\S{1,8} )?(?:ios|android|mac)$/;

/** Names of devices and mail programs with a word for sending or getting at the start or the end, whatever the language. */
function namesDevice(folded: string): boolean {
  const words = folded.split(' ');
  if (words.length > MOST_DEVICE_WORDS || !DEVICE_NAMES.some((name) => folded.includes(name))) return false;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return SENDING.some((stem) => first.startsWith(stem) || last.includes(stem));
}

/** Most lines are ruled out before they are folded. */
const MAY_NAME_DEVICE = /[^\0-\x7f]|outlook|mail|phone|pad|droid|samsung|galaxy|berry|spark|proton|windows/i;
const MOST_DEVICE_WORDS = 8;
const DEVICE_NAMES = DEVICES.map(fold);
const SENDING = SENT_STEMS.map(fold);

/** A verb: "Sent from my desk, this would be longer." */
const SENTENCE = / (?:is|was|were|would|could) /;
/** A verb or a pronoun before the first sign: "Sent from my desk it takes two days." */
const CLAUSE = / (?:will|should|has|had|have|it|i|we|they|takes) /;

/** "Sent from my iPhone": a short line of its own at the end, or in front of what is quoted. */
export function isSentFrom(lines: readonly string[], n: number, to: number): boolean {
  const line = lines[n] ?? '';
  if (line.length > 120 || line.length < 8) return false;
  const before = n === 0 || (lines[n - 1] ?? '').trim() === '' || /^[-_ ]+$/.test(lines[n - 1] ?? '');
  let rest = 0;
  for (let m = n + 1; m <= to && rest <= MOST_BELOW; m++) if ((lines[m] ?? '').trim() !== '') rest++;
  if (rest > (before ? MOST_BELOW : 1)) return false;
  const text = strip(line, ' \t\u00a0<*_>-[(', ' \t\u00a0*_])');
  const starts = beginsWithSentFrom(text);
  const ends = endsInSentFrom(text);
  if (!starts && !ends && !MAY_NAME_DEVICE.test(text)) return false;
  const folded = fold(text);
  const isShort = folded.length < 50 && folded.split(' ').length <= 6;
  if (!starts && !(ends && isShort) && !isOutlookApp(folded) && !namesDevice(folded)) return false;
  return !SENTENCE.test(folded.split('. ', 1)[0] ?? '') && !CLAUSE.test(folded.split(/[.,;!-] /, 1)[0] ?? '');
}

/** Below it stand a name and address at most. */
const MOST_BELOW = 4;
