import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/thread/index.ts';
import { chat, mails, minutesOf } from '../discussions.ts';

const question = 'How much water does the butt behind the shed hold?';

describe('a question of who knows or has something', () => {
  it.each([
    ['Weiß jemand, ob die Pumpe wieder läuft?', 'Keine Ahnung, ich war seit zwei Jahren nicht mehr da.'],
    ['Weiß jemand, ob die Pumpe wieder läuft?', 'Das wüsste ich auch gern.'],
    ['Mir ist nicht klar, wer die Tonne im Winter leert.', 'Gute Frage, da muss ich nochmal drüber nachdenken.'],
    ['Hat jemand den Schlüssel zum Schuppen?', 'Das frage ich mich auch.'],
    ['Quelqu’un sait comment on vide la cuve ?', 'Aucune idée, je regarde demain.'],
    ['Quelqu’un a la clé de la cabane ?', 'Je me pose la même question.'],
    ['Qui a la clé de la cabane ?', 'Même question ici.'],
    ['Could you tell me where the key is?', 'No idea, I never had it.'],
    ['Does anyone know whether the pump works?', "No idea, I haven't been there for years."],
  ])('%s is left open by: %s', (asked, said) => {
    const { openQuestions } = minutesOf(chat({ from: 'ada', text: asked }, { from: 'bo', text: said, to: 0 }));
    expect(openQuestions.map(({ text }) => text)).toEqual([asked]);
  });
});

describe('a question whose asker finds the answer', () => {
  const asked = 'Where is the key of the new shed?';
  const english = ['Ah, found it.', 'Never mind, it hung behind the door.', 'nvm', 'I just figured it out.', 'Sorted.'];
  it.each(english)('is closed by: %s', (said) => {
    const talk = [
      { from: 'ada', text: asked },
      { from: 'ada', text: said, to: 0 },
    ];
    for (const { openQuestions } of [minutesOf(mails(...talk)), minutesOf(chat(...talk))])
      expect(openQuestions).toEqual([]);
  });

  it.each([
    ['Wo ist der Schlüssel zum neuen Schuppen?', 'Ach, hab ihn gefunden.'],
    ['Wo ist der Schlüssel zum neuen Schuppen?', 'Hat sich erledigt.'],
    ['Où est la clé de la nouvelle cabane ?', 'J’ai trouvé, elle était derrière la porte.'],
  ])('%s is closed by: %s', (question, said) => {
    const { openQuestions } = minutesOf(chat({ from: 'ada', text: question }, { from: 'ada', text: said, to: 0 }));
    expect(openQuestions).toEqual([]);
  });

  it('is closed in chat where nobody used the reply function, whatever others say of it then', () => {
    const { answeredQuestions } = minutesOf(
      chat(
        { from: 'ada', text: asked },
        { from: 'ada', text: 'ah, found it, it was under the mat' },
        { from: 'bo', text: 'good that you have it back' },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['ah, found it, it was under the mat']);
  });

  it('is not closed by what the asker found about something else', () => {
    const { openQuestions } = minutesOf(
      mails({ from: 'ada', text: asked }, { from: 'ada', text: 'I found that the tap drips.', to: 0 }),
    );
    expect(openQuestions.map(({ text }) => text)).toEqual([asked]);
  });
});

describe('a question whose answer is only thought or found', () => {
  it.each(["Yes, I think it's time for that.", 'I think it is the frost.', 'Yes, I find it odd too.'])(
    'is answered by: %s',
    (said) => {
      const { openQuestions, answeredQuestions } = minutesOf(
        mails({ from: 'ada', text: 'Is the tap in the yard dripping again?' }, { from: 'bo', text: said }),
      );
      expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual([said]);
      expect(openQuestions).toEqual([]);
    },
  );

  it.each(["I'll think about it.", 'I need to think about it.', "We'll find out."])('is left open by: %s', (said) => {
    const asked = 'Is the tap in the yard dripping again?';
    const { openQuestions } = minutesOf(mails({ from: 'ada', text: asked }, { from: 'bo', text: said }));
    expect(openQuestions.map(({ text }) => text)).toEqual([asked]);
  });
});

describe('a question as it is shown', () => {
  const shown = (text: string) => {
    const { openQuestions, answeredQuestions } = minutesOf(
      mails({ from: 'ada', text }, { from: 'bo', text: 'No idea.' }),
    );
    return [...openQuestions, ...answeredQuestions].map((question) => question.text);
  };

  it('has the start of its sentence above the code that it goes around', () => {
    const text =
      'I guess that draining the butts by\n\nlibrary(mill)\npump.drain(butts = 2)\n\nalso fails on your side of the mill?';
    expect(shown(text)).toEqual([
      'I guess that draining the butts by library(mill) pump.drain(butts = 2) also fails on your side of the mill?',
    ]);
  });

  it.each([
    ['a salutation', 'Dear Bo,\n\nwhere is the key of the new shed?'],
    ['a sentence that ends', 'The tap drips.\n\nwhere is the key of the new shed?'],
  ])('has nothing of %s above it', (_, text) => {
    expect(shown(text)).toEqual(['where is the key of the new shed?']);
  });
});

describe('the answer to a question', () => {
  it('may say in German what somebody is not', () => {
    const asked = 'Bist du am Samstag im Garten?';
    const { answeredQuestions } = minutesOf(
      chat({ from: 'ada', text: asked }, { from: 'bo', text: 'Ich bin nicht da, erst am Sonntag.', to: 0 }),
    );
    expect(answeredQuestions.map(({ text }) => text)).toEqual([asked]);
  });

  it.each(['Hi,', 'Ada,', 'Dear Mrs Quill,', 'Thanks, Ada.'])('is never the words of courtesy %j', (courtesy) => {
    const { answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: question },
        { from: 'bo', text: `${courtesy}\n\n> ${question}\n\nIt holds 200 litres.` },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['It holds 200 litres.']);
  });

  it('is not the “good question” before it', () => {
    const { answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: question },
        { from: 'bo', text: `> ${question}\n\nGood question. It holds 200 litres.` },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['It holds 200 litres.']);
  });

  it.each(['Glad to hear.', 'Welcome!'])('is not the courtesy %j', (said) => {
    const { answeredQuestions } = minutesOf(
      mails({ from: 'ada', text: question }, { from: 'bo', text: `> ${question}\n\n${said} It holds 200 litres.` }),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['It holds 200 litres.']);
  });

  it('is the yes or no that was asked for, where it is not said first', () => {
    const asked = 'Does the tap leak in winter?';
    const { answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: asked },
        { from: 'bo', text: `> ${asked}\n\nThis comes up each spring. Yes, where the washer is old.` },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['Yes, where the washer is old.']);
  });

  it('goes on in the next line of a chat message, where one says little', () => {
    const { answeredQuestions } = minutesOf(
      chat({ from: 'ada', text: question }, { from: 'bo', text: 'the big one\n200 litres', to: 0 }),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['the big one 200 litres']);
  });

  it('may stand above all that its mail quotes', () => {
    const { openQuestions, answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: `The shed needs a roof before the autumn.\n\n${question}\n\nThe old one is rusty.\n` },
        {
          from: 'bo',
          text: `Some 200, by the label.\n\nAda Quill wrote:\n> The shed needs a roof before the autumn.\n>\n> ${question}\n>\n> The old one is rusty.\n`,
        },
      ),
    );
    expect(openQuestions).toEqual([]);
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['Some 200, by the label.']);
  });

  it('is not the “hmm” before it', () => {
    const { answeredQuestions } = minutesOf(
      mails({ from: 'ada', text: question }, { from: 'bo', text: `> ${question}\n\nHmm... It holds 200 litres.` }),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['It holds 200 litres.']);
  });

  it.each([
    'Thanks a lot to all of you for asking so kindly!',
    "I trimmed cc's and added Cy.",
    "(cc'ing the allotment board)",
  ])('is not what has nothing to do with it: %s', (beside) => {
    const { answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: question },
        { from: 'bo', text: `> ${question}\n\n${beside}\n\nIt holds 200 litres.` },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['It holds 200 litres.']);
  });

  it('is what is ticked', () => {
    const asked = 'Is the butt behind the shed full?';
    const { answeredQuestions } = minutesOf(
      mails({ from: 'ada', text: asked }, { from: 'bo', text: `> ${asked}\n\n[x] Yes` }),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['[x] Yes']);
  });

  it('is not a sentence that only leads in to it', () => {
    const { answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: question },
        { from: 'bo', text: `> ${question}\n\nSee below:\n\nIt holds 200 litres.` },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['It holds 200 litres.']);
  });

  it('is in chat no message that only asks something else', () => {
    const said = (id: string, name: string, text: string): Message => ({
      medium: 'chat',
      id,
      author: { name },
      date: `2025-02-03T10:0${id}:00.000Z`,
      parentIds: [],
      text,
    });
    const asked = ['Where is the long ladder?', 'Who has the short one?', 'Is the kiln free on Friday?'];
    const { openQuestions, answeredQuestions } = minutesOf(
      asked.map((text, n) => said(`${n}`, ['Ada', 'Bo', 'Cleo'][n] ?? '', text)),
    );
    expect(answeredQuestions).toEqual([]);
    expect(openQuestions.map(({ text }) => text).sort()).toEqual([...asked].sort());
  });
});

describe('manners that open with a yes or no', () => {
  const answersTo = (asked: string, text: string) =>
    minutesOf(mails({ from: 'ada', text: asked }, { from: 'bo', text })).answeredQuestions.map(
      ({ answer }) => answer?.text,
    );

  it.each([
    ['Does Tuesday suit you?', 'Yes, thank you!'],
    ['Do you need the key?', 'No, thanks.'],
    ['Brauchst du den Schlüssel?', 'Nein, danke!'],
    ['As-tu besoin de la clé ?', 'Non, merci !'],
  ])('answer what asks for one: %s %s', (asked, text) => {
    expect(answersTo(asked, text)).toEqual([text]);
  });

  it('answer nothing else', () => {
    expect(answersTo('Where does the key hang?', 'OK, thanks.')).toEqual([]);
  });
});

describe('of several questions in one mail', () => {
  const several = 'Who has the key to the shed? On which day does the plumber come?';

  it('the one is open whose neighbour alone was answered', () => {
    const { openQuestions, answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: several },
        { from: 'bo', text: '> Who has the key to the shed?\n\nCy has it.' },
        { from: 'cy', text: '> Cy has it.\n\nIt hangs in my hall.' },
      ),
    );
    expect(openQuestions.map(({ text }) => text)).toEqual(['On which day does the plumber come?']);
    expect(answeredQuestions.map(({ text, answer }) => [text, answer?.text])).toEqual([
      ['Who has the key to the shed?', 'Cy has it.'],
    ]);
  });

  it('the last one, of few words, is answered by what speaks of all before it', () => {
    const told = 'The pump hums, but no water reaches the beds behind the shed. Any ideas?';
    const { openQuestions, answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: told },
        { from: 'bo', text: 'The pump draws air where its hose is cracked, so the water never reaches the beds.' },
      ),
    );
    expect(openQuestions).toEqual([]);
    expect(answeredQuestions.map(({ text }) => text)).toEqual(['Any ideas?']);
  });
});

describe('a mail that only holds', () => {
  it.each([
    ['a page and its label', 'Where do I find the list of filters?', 'URL:\nhttps://www.garden.example/filters.html'],
    ['a number', 'How many filters did you order?', '14'],
    ['a telephone number', 'What is the number of the shop?', '(0161) 496-0123'],
    ['an address', 'Whom shall I write to?', 'shop@garden.example'],
  ])('%s answers', (_, question, reply) => {
    const { answeredQuestions } = minutesOf(mails({ from: 'ada', text: question }, { from: 'bo', text: reply }));
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual([reply.replace('\n', ' ')]);
  });
});

describe('a reply to several questions at once', () => {
  it('answers each with the sentence that speaks of what it asks', () => {
    const { answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: 'Can the pump stand outside? Which shop sells the filters?' },
        { from: 'bo', text: 'Yes, the pump can stand outside with a roof. The filters are in the shop in Mill Lane.' },
      ),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual([
      'Yes, the pump can stand outside with a roof.',
      'The filters are in the shop in Mill Lane.',
    ]);
  });
});

describe('who asks', () => {
  it('and answers himself leaves nothing open', () => {
    const { openQuestions } = minutesOf(
      mails(
        {
          from: 'ada',
          text: 'We could lend our own tools. The green mower? It has no blade any more. The rest is fine.',
        },
        { from: 'bo', text: 'I have sharpened the two spades that stood in the hall.' },
      ),
    );
    expect(openQuestions).toEqual([]);
  });

  it('and tells later that it works now has his answer', () => {
    const { openQuestions, answeredQuestions } = minutesOf(
      mails(
        { from: 'ada', text: 'The pump hums, but draws no water. What do I have to do to start it?' },
        { from: 'ada', text: 'Hi,\n\nI got it to work: the hose was cracked.' },
      ),
    );
    expect(openQuestions).toEqual([]);
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual(['I got it to work: the hose was cracked.']);
  });

  it('in chat and adds a message at once has an answer in the reply to either', () => {
    const { openQuestions, answeredQuestions } = minutesOf(
      chat(
        { from: 'ada', text: 'How do I get into the shed on Sunday?' },
        { from: 'ada', text: 'The gate beside it was locked last week.' },
        { from: 'bo', text: 'The key of the shed hangs in the box at the gate.', to: 1 },
      ),
    );
    expect(openQuestions).toEqual([]);
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual([
      'The key of the shed hangs in the box at the gate.',
    ]);
  });
});

describe('what only looks like a question', () => {
  it.each([
    'The council sends the bill to us and the water to the neighbours. Need I say more?',
    'Before we dig, ask yourself: how many hoses does one garden need?',
    'The hill behind the shed is steep. Who would ever want to carry water up there?',
    'The lid is on the butt and the butt is under the lid. You know what I mean?',
    "The stall gives the berries away. Who doesn't like fresh strawberries?",
    'The pump ran dry a second time. What else could one expect at that price?',
    'The roof is off and the walls are down. What was it all for?',
    'The old rota is on the door. What good is a rota that nobody follows?',
    'The lid is heavy and the butt is high. Is it the lid, the hinge, or what?',
    'The frost came in May this year. Who could have known?',
    'Der Rat schickt uns die Rechnung und den Nachbarn das Wasser. Muss ich noch mehr sagen?',
    'Der Hang hinter dem Schuppen ist steil. Wer würde da je Wasser tragen?',
    'La mairie nous envoie la facture et aux voisins l’eau. Faut-il en dire plus ?',
  ])('is not left open: %s', (text) => {
    expect(minutesOf(mails({ from: 'ada', text })).openQuestions).toEqual([]);
  });
});

describe('a question to one', () => {
  it('is not answered by what another writes elsewhere', () => {
    const proposal = 'I suggest that we lay a hose from the butt to the beds. The shed needs paint, too.';
    const asked = 'Which of the hoses do you mean to take?';
    const { openQuestions } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: `> I suggest that we lay a hose from the butt to the beds.\n\n${asked}` },
        {
          from: 'cy',
          text: '> The shed needs paint, too.\n\nI take the white one that stands beside the hoses.',
          to: 0,
        },
      ),
    );
    expect(openQuestions.map(({ text }) => text)).toEqual([asked]);
  });
});

it.each(['200', '~200', '12.5%', '40 €', '`butt --volume`'])(
  'a question in chat is answered by a number or code alone: %s',
  (bare) => {
    const { answeredQuestions, openQuestions } = minutesOf(
      chat({ from: 'ada', text: question }, { from: 'bo', text: bare, to: 0 }),
    );
    expect(answeredQuestions).toMatchObject([{ text: question, answer: { text: bare } }]);
    expect(openQuestions).toEqual([]);
  },
);

describe('who only agrees', () => {
  const openAfter = (proposal: string, asked: string, text: string) =>
    minutesOf(mails({ from: 'ada', text: `${proposal}\n\n${asked}` }, { from: 'bo', text })).openQuestions;

  it.each([
    ['I suggest that we paint the shed.', 'Who tells the neighbours?', 'I completely agree.'],
    ['I suggest that we paint the shed.', 'When does the shop open?', '+1'],
    ['I suggest that we paint the shed.', 'When does the shop open?', 'Great!'],
    ['Je propose que nous peignions la cabane.', 'Quand ouvre le magasin ?', 'Génial !'],
    ['Ich schlage vor, dass wir den Schuppen streichen.', 'Wer sagt es den Nachbarn?', 'Ich stimme völlig zu.'],
    ['Je propose que nous peignions la cabane.', 'Qui le dit aux voisins ?', 'Tout à fait d’accord.'],
  ])('tells nobody who or when: %s %s %s', (proposal, asked, text) => {
    expect(openAfter(proposal, asked, text).map((each) => each.text)).toEqual([asked]);
  });

  it.each([
    ['How about painting it blue?', 'Agreed.'],
    ['Shall we paint it blue?', 'I completely agree.'],
  ])('answers what can be agreed to: %s %s', (asked, text) => {
    expect(openAfter('The shed is grey.', asked, text)).toEqual([]);
  });
});

describe('what puts an answer off', () => {
  const asked = {
    en: 'How much water does the butt behind the shed hold?',
    de: 'Wie viel Wasser fasst die Tonne hinter dem Schuppen, wenn sie voll ist?',
    fr: 'Combien d’eau contient le tonneau derrière la cabane quand il est plein ?',
  };
  it.each([
    ['en', 'No idea, sorry.'],
    ['en', "I don't know."],
    ['en', 'Let me look into it.'],
    ['en', "I'll check and get back to you."],
    ['en', "I'm not sure."],
    ['en', 'Good question.'],
    ['en', 'Will check.'],
    ['en', "I'd have to look."],
    ['en', "Haven't looked yet."],
    ['en', 'I still have no idea.'],
    ['en', 'Same question here.'],
    ['en', 'I was wondering that, too.'],
    ['en', "That's what I want to know."],
    ['en', "Can't remember."],
    ['en', "Let's discuss that on Sunday."],
    ['en', 'Still waiting for word from the council.'],
    ['en', 'I was wondering about that too.'],
    ['en', 'We are asking the same.'],
    ['en', "Don't ask me."],
    ['en', 'Nobody knows where it ends.'],
    ['en', 'Just a second.'],
    ['en', 'Hang on.'],
    ['en', 'Give me a minute.'],
    ['en', "I'll let you know."],
    ['en', "I'll get back to you tomorrow."],
    ['de', 'Keine Ahnung, leider.'],
    ['de', 'Das weiß ich nicht.'],
    ['de', 'Ich schaue mal nach.'],
    ['de', 'Das muss ich erst prüfen.'],
    ['de', 'Gute Frage.'],
    ['de', 'Das weiß niemand.'],
    ['de', 'Einen Moment bitte.'],
    ['de', 'Ich sage euch morgen Bescheid.'],
    ['fr', 'Aucune idée, désolé.'],
    ['fr', 'Je ne sais pas.'],
    ['fr', 'Je vais vérifier.'],
    ['fr', 'Bonne question.'],
    ['fr', 'Personne ne le sait.'],
    ['fr', 'Un instant.'],
    ['fr', 'Je vous tiens au courant.'],
  ] as const)('is no answer (%s): %s', (language, reply) => {
    const question = asked[language];
    const { openQuestions, answeredQuestions } = minutesOf(
      mails({ from: 'ada', text: question }, { from: 'bo', text: `> ${question}\n\n${reply}` }),
    );
    expect(answeredQuestions).toEqual([]);
    expect(openQuestions.map(({ text }) => text)).toEqual([question]);
  });

  it.each([
    ['en', 'It holds 200 litres.'],
    ['en', 'We were wondering about the lid, which is why we measured 200 litres.'],
    ['de', 'Sie fasst 200 Liter.'],
    ['fr', 'Il contient 200 litres.'],
  ] as const)('is told from an answer (%s): %s', (language, reply) => {
    const question = asked[language];
    const { answeredQuestions } = minutesOf(
      mails({ from: 'ada', text: question }, { from: 'bo', text: `> ${question}\n\n${reply}` }),
    );
    expect(answeredQuestions.map(({ answer }) => answer?.text)).toEqual([reply]);
  });
});

describe('a question to one who leaves the thread', () => {
  const leaking = 'The butt behind the shed is leaking.';
  const asked = 'Is it the tap that leaks?';
  const elsewhere = 'The roses need it, too.';
  const openBefore = (last: string) =>
    minutesOf(
      mails(
        { from: 'ada', text: leaking },
        { from: 'bo', text: `> ${leaking}\n\n${asked}` },
        { from: last, text: `> ${elsewhere}\n\nThe lawn needs mowing on Sunday.` },
      ),
    ).openQuestions.map(({ text }) => text);

  it('is left open more readily', () => {
    expect(openBefore('cy')).toEqual([asked]);
    expect(openBefore('ada')).toEqual([]);
  });
});

describe('what asks without a question mark', () => {
  const asking = [
    'how does the pump behind the shed work',
    'does anyone have the key to the shed',
    'is there a way to turn off the pump',
    'I wonder whether the pump works in winter.',
    'And I still wonder how the pump works.',
    'It would be nice to know who pays for the pump.',
    "I'd be interested in how the pump works.",
    'wie funktioniert die Pumpe hinter dem Schuppen',
    'hat jemand den Schlüssel zum Schuppen',
    'weiß hier jemand wie man die Pumpe ausschaltet',
    'Ich frage mich, ob die Pumpe im Winter läuft.',
    'Mir ist nicht klar, wer die Pumpe bezahlt.',
    'Es ist noch offen, wer die Pumpe bezahlt.',
    'Bleibt die Frage, wer die Pumpe bezahlt.',
    'Sagt mir bitte, welche Pumpe ihr wollt.',
    'comment marche la pompe derrière la cabane',
    "quelqu'un sait comment arrêter la pompe",
    'Je me demande si la pompe marche en hiver.',
  ];
  it.each(asking)('in a mail: %s', (text) => {
    expect(minutesOf(mails({ from: 'ada', text })).openQuestions).toMatchObject([{ text }]);
  });

  it.each(asking)('in chat: %s', (text) => {
    const said = minutesOf(chat({ from: 'bo', text: 'The butt is full.' }, { from: 'ada', text }));
    expect(said.openQuestions).toMatchObject([{ text }]);
  });

  it.each([
    'how the pump works is in the manual',
    'and what is asked for is something like',
    'So does this: https://garden.example/pump',
    'how about that',
    'No wonder the pump stops.',
    'He wondered whether the pump works.',
    'Ich weiß, wer den Schlüssel zum Schuppen hat.',
    'wenn jemand die Pumpe ausschaltet bleibt sie stehen',
    'Je sais comment marche la pompe.',
  ])('is told from what only looks like it: %s', (text) => {
    const { openQuestions, answeredQuestions } = minutesOf(mails({ from: 'ada', text }));
    expect([...openQuestions, ...answeredQuestions]).toEqual([]);
  });
});

describe('a question', () => {
  it.each([
    ['without its mark', 'does anyone know where the key of the shed is'],
    ['whose mark stands behind a link', 'Has anybody read the guide (https://garden.example/guide.pdf)?'],
  ])('is found %s', (_, asked) => {
    const { openQuestions, answeredQuestions } = minutesOf(mails({ from: 'ada', text: asked }));
    expect([...openQuestions, ...answeredQuestions].map(({ text }) => text)).toEqual([asked]);
  });

  it.each([
    ['left open', [], { open: 1, answered: 0 }],
    [
      'answered',
      [{ from: 'bo', text: `> ${question}\n> ${question}\n\nIt holds 200 litres.` }],
      { open: 0, answered: 1 },
    ],
  ])('repeated in one message is one question where it is %s', (_, replies, counts) => {
    const { openQuestions, answeredQuestions } = minutesOf(
      mails({ from: 'ada', text: `${question} ${question}` }, ...replies),
    );
    expect({ open: openQuestions.length, answered: answeredQuestions.length }).toEqual(counts);
  });
});

describe('who asks the same', () => {
  const first = { from: 'ada', text: 'Does anybody know whether the council pays for the water butt?' };
  const again = { from: 'cy', text: 'Does anyone know if the council pays for the water butt?' };
  const reply = { from: 'bo', text: `> ${again.text}\n\nYes, the council pays for all of it.` };
  const shownOf = ({ openQuestions, answeredQuestions }: ReturnType<typeof minutesOf>) => ({
    open: openQuestions.map(({ author, alsoAskedBy = [] }) => [author, ...alsoAskedBy]),
    answered: answeredQuestions.map(({ author, alsoAskedBy = [] }) => [author, ...alsoAskedBy]),
  });

  it.each([
    ['stands with who asked first', [first, again], { open: [['Ada Quill', 'Cy Fenn']], answered: [] }],
    ['has the same answer', [first, again, reply], { open: [], answered: [['Ada Quill', 'Cy Fenn']] }],
    [
      'asks anew where the answer was given before',
      [first, { from: 'bo', text: `> ${first.text}\n\nYes, the council pays for the water butt.` }, again],
      { open: [['Cy Fenn']], answered: [['Ada Quill']] },
    ],
    [
      'is not who asks for something else in similar words',
      [first, { from: 'cy', text: 'Does anyone know if the council pays for the garden gate?' }],
      { open: [['Cy Fenn'], ['Ada Quill']], answered: [] },
    ],
    [
      'is not who asks the same of another number',
      [
        { from: 'ada', text: 'Does anybody know who repairs cart number 3?' },
        { from: 'cy', text: 'Does anybody know who repairs cart number 4?' },
      ],
      { open: [['Cy Fenn'], ['Ada Quill']], answered: [] },
    ],
    [
      'is named once, and who asks again is no other',
      [first, again, { ...again, from: 'cy' }, first],
      { open: [['Ada Quill', 'Cy Fenn']], answered: [] },
    ],
  ])('%s', (_, sent, shown) => {
    expect(shownOf(minutesOf(mails(...sent)))).toEqual(shown);
  });
});

describe('the open questions', () => {
  const authorsOf = (...sent: Parameters<typeof chat>) =>
    minutesOf(chat(...sent)).openQuestions.map(({ author }) => author);

  it('stand in the order of how many asked', () => {
    expect(
      authorsOf(
        { from: 'ada', text: 'Does anybody know whether the council pays for the water butt?' },
        { from: 'cy', text: 'Does anyone know if the council pays for the water butt?' },
        { from: 'bo', text: 'Cy, how long do you need the kiln on Friday?' },
      ),
    ).toEqual(['Ada Quill', 'Bo Marl']);
  });

  it('stand with the later before the earlier of their kind', () => {
    const sentence = (what: string) => `Where is the ${what} kept these days?`;
    const asked = ['ladder', 'hammer', 'bucket'].map((what) => ({ from: 'ada', text: sentence(what) }));
    const { openQuestions } = minutesOf(
      mails(...asked.map((said, n) => ({ ...said, from: ['ada', 'bo', 'cy'][n] ?? '' }))),
    );
    expect(openQuestions.at(0)?.author).toBe('Cy Fenn');
  });

  it('stand with those spoken to somebody before those to nobody', () => {
    expect(
      authorsOf(
        { from: 'ada', text: 'Where do you keep the ladder?' },
        { from: 'bo', text: 'Who borrowed the hammer?' },
      ),
    ).toEqual(['Ada Quill', 'Bo Marl']);
  });
});
