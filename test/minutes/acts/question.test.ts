import { describe, expect, it } from 'vitest';
import { ASKING, askingIn, mayAsk } from '../../../src/minutes/acts/index.ts';
import { transcribe } from '../../../src/minutes/transcript/transcribe.ts';
import { buildThread } from '../../../src/thread/index.ts';
import { mails } from '../discussions.ts';

/** Before other sentences of its language, which tell it. */
function among(sentence: string): string {
  const others = /^(?:wie|na,|ist|darf|kurze|kannst|wollte|hilft|warum|was|das ist|mich|brauchen|wann)/i.test(sentence)
    ? 'Die Tonne hinter dem Schuppen läuft über, und wir haben den Schlüssel nicht mehr.'
    : /^(?:comment|ça|il y|est-ce|vous|ai-je|pourquoi|qui |qu'att|c'est|n'est|j'aim)/i.test(sentence)
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
    'I sometimes need to ask for help from the council.',
    'In case someone was wondering about the smell, it is the new compost.',
    'If the post gets this to the wrong house, please tell us as soon as possible.',
    'Ich weiß, wie das Ventil geht.',
  ])('tells what somebody knows or wanted: %s', (sentence) => {
    expect(tellingOf(sentence)).not.toContain('unmarked:appeal');
  });
});

describe('a question that its writer answers', () => {
  it.each([
    "Did I ask for a bigger shed? I don't think so.",
    'Is it the fault of the pump? Well, I think so, but only partly.',
    'Would a second key help anybody? I doubt it.',
    'Should everybody then bring a hose? Would that help anybody? I very much doubt it.',
    'Do we want that smell all summer? I hope not.',
    'So why do we keep two ladders? Because the short one is always lent out.',
    'But what does one want from a shed? Here is a short wish list:',
    'Do you need proof that we water the beds? Here it is:',
    'Would the council pay for it? Probably not.',
    'What is wrong with the old pump? Nothing.',
    'How many of us use the bench? Almost none.',
    'Is the new fence perfect? Far from it.',
    'Do I like it? Not particularly.',
    'Is the roof tight now? It is.',
    'Should we worry about moss? I would not.',
    'Is it worth the money? Absolutely.',
    'Brauchen wir das? Eher nicht.',
    'Was haben wir davon? Nichts.',
    'Warum so teuer? Ganz einfach: weil niemand verglichen hat.',
    'Does it matter? No, nobody reads the gauge.',
    'Will the old one do? Yes, it did last year.',
    'Hilft das? Nein, das Wasser läuft daneben.',
    'Qui en profite ? Personne.',
    'Est-ce que cela vaut la peine ? Pas vraiment.',
    'Wollte ich einen größeren Schuppen? Ich glaube nicht.',
    'Hilft das irgendwem? Das bezweifle ich.',
    'Warum haben wir zwei Leitern? Weil die kurze immer verliehen ist.',
    'Was will man von einem Schuppen? Hier ist eine kurze Liste:',
    "Est-ce que cela aide quelqu'un ? J'en doute.",
    'Ai-je demandé une cabane plus grande ? Je ne crois pas.',
    'Pourquoi avons-nous deux échelles ? Parce que la petite est toujours prêtée.',
    "Qu'attend-on d'une cabane ? Voici une petite liste :",
  ])('is none that others are to answer: %s', (text) => {
    expect(tellingOf(among(text))).toContain('form:mock');
    expect(tellingOf(among(text))).not.toContain('form:order');
  });

  it.each([
    'Is anybody working on the fence? I think it should be possible to mend it by May.',
    'How do I prime the pump? Here is what I tried:',
    'Is the valve open? Here are the readings of this week:',
    'Could somebody look at the gate? I doubt that I can lift it alone.',
    'Why does the pump stop? Because of it the beds are dry.',
    'Could it be the frost? I guess so, but I am not sure.',
    'Did you oil the pump? I did.',
    'Can I take the key? Sadly I have none.',
    'Wann kommt der Klempner? Niemand hat mir etwas gesagt.',
    'Will there be a meeting in May? I do not see any on the calendar.',
    'Warum bleibt die Pumpe stehen? Ich glaube nicht, dass es am Ventil liegt.',
    'Wie bringe ich die Pumpe in Gang? Hier ist, was ich versucht habe:',
    "Pourquoi la pompe s'arrête-t-elle ? Je ne crois pas que ce soit la vanne.",
  ])('is one where he goes on with what he tried or guesses: %s', (text) => {
    expect(tellingOf(among(text))).not.toContain('form:mock');
  });
});

describe('a tag that asks for assent', () => {
  it.each([
    "That rather defeats the purpose, doesn't it? I am mending the old one instead.",
    "A shed is a bit more than a roof, wouldn't you agree? The roof is one part of it.",
    'Das ist doch Unsinn, nicht wahr? Ich flicke lieber den alten.',
    "C'est un peu absurde, n'est-ce pas ? Je répare plutôt l'ancienne.",
  ])('asks nothing where its writer goes on: %s', (text) => {
    expect(tellingOf(among(text))).toContain('form:mock');
  });

  it.each([
    "The pump is on the same fuse, isn't it?",
    "You have the second key, don't you? I saw it on your ring.",
    "So you speak of the gate by the road, isn't it? The other one has no lock.",
    'It only leaks when it rains, right? I have not seen it myself.',
  ])('asks where it ends the paragraph, or asks of what the other knows: %s', (text) => {
    expect(tellingOf(among(text))).not.toContain('form:mock');
  });
});

describe('a negative question that passes judgement', () => {
  it.each([
    "Isn't that a bit of an overstatement?",
    "Isn't this rather late for tomatoes?",
    'Ist das nicht ein bisschen übertrieben?',
    "N'est-ce pas un peu exagéré ?",
  ])('asks nothing: %s', (text) => {
    expect(tellingOf(among(text))).toContain('form:mock');
  });

  it.each(["Isn't there a second valve?", "Isn't it logical to drain it first?", 'Ist das nicht die alte Pumpe?'])(
    'asks where it names a fact: %s',
    (text) => {
      expect(tellingOf(among(text))).not.toContain('form:mock');
    },
  );
});

describe('what only leads to a question', () => {
  it.each([
    'I was curious how you were going to drain it. Are you letting it into the ditch?',
    "I'm really wondering about two things. How deep is the well, and who dug it?",
    'What I need to know about is the key. Who took it from the hook in the shed?',
    'Mich würde interessieren, wie ihr das macht. Habt ihr eine Pumpe am Graben?',
    "J'aimerais savoir comment vous faites. Avez-vous une pompe électrique ?",
  ])('is none beside it: %s', (text) => {
    expect(tellingOf(among(text)).join(' ')).not.toMatch(/unmarked:/);
  });

  it.each([
    'I was curious how you were going to drain it. We let it into the ditch.',
    'I was curious how you were going to drain it.\n\nAre the beds by the fence dry?',
    'I was wondering how you were going to drain it. Any ideas?',
  ])('is one where no question follows it: %s', (text) => {
    expect(tellingOf(among(text)).join(' ')).toMatch(/unmarked:/);
  });
});

describe('what looks like a question without a mark', () => {
  it.each([
    'Which is what I am doing, but it is annoying.',
    'Which is why we wanted to hide the key.',
    'Which will take all of May.',
    'Could you please be sure to shut the gate.',
    'Could you, please, stop leaving the gate open.',
    'Would you please make sure that the tap is off.',
  ])('asks nothing that could be answered: %s', (text) => {
    expect(tellingOf(among(text))).toEqual([]);
  });

  it.each([
    'Which is better for clay, the spade or the fork.',
    'Which is the key of the shed.',
    'I want to ask for your advice on the pump.',
    'I need to ask for some help with the pump.',
    'Could you please tell me where the key is.',
    'Can you give a hint on how to prime the pump.',
  ])('asks: %s', (text) => {
    expect(tellingOf(among(text))).not.toEqual([]);
  });
});
