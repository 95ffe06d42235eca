import { describe, expect, it } from 'vitest';
import { ASKING, askingIn, mayAsk } from '../../../src/minutes/acts/index.ts';
import { transcribe } from '../../../src/minutes/transcript/transcribe.ts';
import { buildThread } from '../../../src/thread/index.ts';
import { mails } from '../discussions.ts';

/** Before other sentences of its language, which tell it. */
function among(sentence: string): string {
  const others = /^(?:wie|na,|ist|darf|kurze|kannst)/i.test(sentence)
    ? 'Die Tonne hinter dem Schuppen läuft über, und wir haben den Schlüssel nicht mehr.'
    : /^(?:comment|ça|il y|est-ce|vous)/i.test(sentence)
      ? 'La cuve derrière la cabane déborde, et nous n’avons plus la clé.'
      : 'The butt behind the shed runs over, and we have lost the key.';
  return `${sentence}\n\n${others}`;
}

/** What tells of a sentence, said alone, that it asks. */
function tellingOf(sentence: string): readonly string[] {
  const transcript = transcribe(buildThread(mails({ from: 'ada', text: sentence })));
  const [said] = transcript.utterances;
  if (!said || !mayAsk(said)) return [];
  return Object.entries(ASKING.tell(askingIn(said, transcript))).flatMap(([name, value]) => (value ? [name] : []));
}

describe('a question of manners', () => {
  it.each([
    'How are you?',
    'How are you all doing today?',
    'Hi all, how are you?',
    "How's everyone?",
    'How was your weekend?',
    "What's up?",
    'hello?',
    'you there?',
    'Anyone around?',
    'Is this thing on?',
    'Can you hear me?',
    'Can I ask you something?',
    'May I ask a quick question?',
    'Quick question?',
    'Could you please do me a favor?',
    'huh?',
    "Wie geht's euch?",
    'Wie geht es dir?',
    'Na, alles gut?',
    'Ist jemand da?',
    'Darf ich mal was fragen?',
    'Kurze Frage?',
    'Kannst du mir einen Gefallen tun?',
    'Comment ça va ?',
    'Ça va bien ?',
    "Il y a quelqu'un ?",
    'Est-ce que je peux poser une question ?',
    'Vous pouvez me rendre un service ?',
  ])('asks for nothing: %s', (sentence) => {
    expect(tellingOf(among(sentence))).toEqual([]);
  });

  it.each([
    'How are things with the gate?',
    'How are you opening it?',
    'How was your test of the pump?',
    "What's up with the pump?",
    'Anyone around on Saturday?',
    'Is anyone here from the council?',
    'Are you there on Saturday?',
    'Can you see the screws?',
    'Can I ask who has the keys?',
    'Could you do me a list of the plants?',
    'Quick question: who has the keys?',
    'Ist jemand am Samstag da?',
    'Wie geht es mit der Pumpe weiter?',
    'Comment ça va se passer avec la pompe ?',
    "Est-ce que quelqu'un a la clé ?",
  ])('is not one that asks for more: %s', (sentence) => {
    expect(tellingOf(among(sentence))).not.toEqual([]);
  });
});

describe('a sentence without a question mark', () => {
  it.each([
    "I'd love to know how you got the old pump running again.",
    "I'd be interested in hearing how others drain theirs.",
    'My question would be why we need two keys for one gate.',
    'Which brings me to the question of who pays for all this.',
    'It would help to know who ordered the last batch.',
    'Could anybody shed some light on the rule about bonfires.',
    'I was hoping somebody here could say when the stall opens.',
    'Anyone know whether the hall is heated on Sundays',
    'It is unclear to me who pays for the lock.',
    "It's not clear whether the council agrees.",
    'We still have to decide who gets the second key.',
    'It remains to be settled when the skip comes.',
    'Please explain the part about the drain.',
    'Kindly tell us which form the council wants.',
    'Just wondering whether the gate code has changed.',
    'We were also wondering who paid for the lock on the shed.',
    'Looking for someone who has built such a frame before.',
    'I need advice on how to keep the deer out.',
    'Ich wüsste gern, wer den Schlüssel hat.',
    'Meine Frage ist, wann der Klempner kommt.',
    'Mich würde interessieren, wie ihr das macht.',
    'Es wäre gut zu wissen, ob das Dach hält.',
    "J'aimerais savoir qui a la clé.",
    'Dites-nous quand la porte ouvre.',
  ])('says outright that its writer wants to be told: %s', (sentence) => {
    expect(tellingOf(sentence)).toContain('unmarked:appeal');
  });

  it.each([
    "I can't tell from the plan whether the path crosses the ditch.",
    'I have yet to find out how the timer is set.',
    "What I don't get is why the roof leaks only on the north side.",
    "It's a mystery to me how the fox gets in.",
    'Still no idea who took the ladder.',
    'The only thing left to clarify is where the skip will stand.',
    "I don't see why the pump stops at noon.",
    "I don't see what is wrong with the valve.",
    'We were asking for the key of the shed.',
    'We were wondering about the lock.',
  ])('says that its writer does not know: %s', (sentence) => {
    expect(tellingOf(sentence).join(' ')).toMatch(/unmarked:indirect/);
  });

  it.each([
    "I don't see what that buys us.",
    "I really don't see how this helps the roses.",
    "We can't see why anybody would want two keys.",
    'I fail to see what it adds.',
    "That's asking for trouble.",
  ])('objects: %s', (sentence) => {
    expect(tellingOf(sentence)).toEqual([]);
  });

  it.each([
    'I know how the valve works.',
    'She explained how the timer is set.',
    'They wanted to know how much it cost.',
    'In case someone was wondering about the smell, it is the new compost.',
    'If the post gets this to the wrong house, please tell us as soon as possible.',
    'Ich weiß, wie das Ventil geht.',
  ])('tells what somebody knows or wanted: %s', (sentence) => {
    expect(tellingOf(sentence)).not.toContain('unmarked:appeal');
  });
});
