import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/minutes/languages/index.ts';
import { chat, mails, minutesOf, under } from './discussions.ts';

const proposal = 'I suggest that we put a second water butt behind the shed.';
const patch = {
  from: 'ada',
  subject: '[PATCH] butts: Add a second tap',
  text: 'The hose needs a tap of its own.',
} as const;

describe('an invitation', () => {
  const invitation = 'I suggest that we meet at the shed on Saturday and dig the pond.';

  it.each([
    "I'd love to join",
    'I am interested too.',
    "I'm very interested in helping, count me in.",
    "We'd like to come along.",
    'Sign me up.',
    'Make it so.',
  ])('is accepted by who wants to take part: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: invitation }, { from: 'bo', text }));
    expect(agreed).toMatchObject([{ text: invitation, by: ['Ada Quill', 'Bo Marl'] }]);
  });
});

describe('what only silence would accept', () => {
  it.each([
    [proposal, 'If nobody objects, I will order one tomorrow.'],
    [proposal, 'Unless anyone objects, I will order one tomorrow.'],
    ['Ich schlage vor, dass wir eine Regentonne kaufen.', 'Wenn keiner was dagegen hat, bestelle ich sie.'],
    ['Ich schlage vor, dass wir eine Regentonne kaufen.', 'Falls niemand widerspricht, bestelle ich sie morgen.'],
    ['Ich schlage vor, dass wir sofort anfangen.', 'Ich fände es besser, wenn wir warten.'],
  ])('is no acceptance but a proposal: %s %s', (asked, text) => {
    expect(minutesOf(mails({ from: 'ada', text: asked }, { from: 'bo', text })).agreed).toEqual([]);
  });
});

describe('who accepts without quoting', () => {
  it.each([
    'Agreed.',
    'Agreed. Will do.',
    '+1',
    'LGTM',
    'Sounds good to me.',
    'I second that.',
    'No objections from me.',
    'No disagreement about that.',
    'Yes, please do.',
    'Fine with me.',
    "Good idea, let's do that.",
    'Works for me, thanks.',
    `Agreed.\n\nOn Fri, 1 Mar 2024, Ada Quill wrote:\n> ${proposal}\n`,
  ])('accepts what the mail that it answers proposes: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text }));
    expect(agreed).toMatchObject([{ text: proposal, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    'agreed',
    '+1',
    '👍',
    '👍 from me',
    '👍🏽 will do',
    ':+1:',
    ':white_check_mark:',
    '*nods*',
    '_agrees_',
    'sgtm',
    "yes, let's do that",
    'sounds good',
    'ok, will do',
    'ship it',
    "i think that's fair",
    'thats cool',
    "that's also true",
    'ur right',
    'love it',
    'on it',
    'good call',
    'np, will do',
    'cool, go for it',
    "great, let's do it",
    'we could do that I think',
    'was just about to say that',
    'that seems best',
    'probably the best option',
    "wouldn't hurt",
  ])('accepts the message that it replies to: %s', (text) => {
    const { agreed } = minutesOf(chat({ from: 'ada', text: proposal }, { from: 'bo', text, to: 0 }));
    expect(agreed).toMatchObject([{ text: proposal, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each(['ugh', 'hmm', 'lol', '👎', ':/', 'not a good call', 'meh, too much work', '*sighs*', 'cool, which one?'])(
    'does not accept it by any other reaction: %s',
    (text) => {
      const { agreed } = minutesOf(chat({ from: 'ada', text: proposal }, { from: 'bo', text, to: 0 }));
      expect(agreed).toEqual([]);
    },
  );

  it('accepts a mail of a few sentences as a whole, and of a longer one its proposal', () => {
    const reason = 'The first one was empty by June.';
    const more = 'It was a dry year. The beds are far from the house. Nobody likes to carry cans.';
    const accepted = (text: string) => minutesOf(mails({ from: 'ada', text }, { from: 'bo', text: 'Agreed.' })).agreed;
    expect(accepted(`${proposal} ${reason}\n`)).toMatchObject([{ text: `${proposal} ${reason}` }]);
    expect(accepted(`${more}\n\n${proposal} ${reason}\n`)).toMatchObject([{ text: proposal }]);
  });

  it('shows of several messages in a row the one that states the point, not what goes on from it', () => {
    const { agreed } = minutesOf(
      chat(
        { from: 'ada', text: 'we should put the second water butt behind the shed' },
        { from: 'ada', text: 'so that nobody trips over the hose again', to: 0 },
        { from: 'bo', text: 'sounds good', to: 1 },
      ),
    );
    expect(agreed).toMatchObject([{ text: 'we should put the second water butt behind the shed' }]);
  });

  it.each([
    ['can we put the second butt on the list for Monday?', 'oh, sure I guess'],
    ['could we not do the same for the greenhouse?', 'we could do that I think'],
    ['maybe a lid for the second one, too?', "yes, let's do that"],
  ])('accepts what a question puts forward: %s', (text, yes) => {
    const { agreed } = minutesOf(chat({ from: 'ada', text }, { from: 'bo', text: yes, to: 0 }));
    expect(agreed).toMatchObject([{ text, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    ['is the second butt behind the shed?', 'yes'],
    ['does the hose fit the new tap?', 'yep'],
  ])('takes the yes to a question for a fact for an answer only: %s', (text, yes) => {
    const { agreed } = minutesOf(chat({ from: 'ada', text }, { from: 'bo', text: yes, to: 0 }));
    expect(agreed).toEqual([]);
  });

  it.each(['Fixed in v2.', 'Will do.', 'Good catch, will fix.', 'Done, thanks.', "You're right, changed."])(
    'accepts by doing what the review asks for: %s',
    (text) => {
      const review = 'You should close the tap before the hose is taken off.';
      const { agreed } = minutesOf(
        mails(
          patch,
          { from: 'bo', text: under('The hose needs a tap of its own.', review) },
          { from: 'ada', text: under(review, text) },
        ),
      );
      expect(agreed).toMatchObject([{ text: review, by: ['Bo Marl', 'Ada Quill'] }]);
    },
  );

  it.each([
    'Applied, thanks.',
    'Applied to the garden tree, thanks!',
    'Pushed, thanks.',
    'Queued for the next release.',
  ])('accepts a patch by taking it: %s', (text) => {
    const { agreed } = minutesOf(mails(patch, { from: 'bo', text }));
    expect(agreed).toMatchObject([{ text: 'The hose needs a tap of its own.', by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    'Thanks!',
    'Where would it stand?',
    'No idea.',
    '+0',
    '-0',
    '0',
    'I abstain.',
    'I think we should talk about the fence first.',
    'I tried that with the old one.',
  ])('accepts nothing with %s', (text) => {
    expect(minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text })).agreed).toEqual([]);
  });
});

describe('what only goes on, under a proposal', () => {
  it.each([
    'Ok, next topic: the pump.',
    'OK, last message for today.',
    'Okay, I have a question about the tap.',
    'Ok, I got some strange noises out of the old one.',
    'ok, who has the key of the shed?',
    'Ok, ich habe noch eine Frage zum Hahn.',
    "Ok, j'ai une question sur le robinet.",
  ])('is no acceptance for its “ok”: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, text) }));
    expect(agreed).toEqual([]);
  });

  it.each([
    'Ok, I will order one.',
    'OK, I ordered one.',
    'Okay, I agree.',
    'ok, we can do that',
    'Ok, that makes sense.',
    'Okay, then behind the shed.',
    'Ok, ich bestelle eine.',
    "Ok, je m'en occupe.",
  ])('is one where what follows the “ok” takes it up: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, text) }));
    expect(agreed).toMatchObject([{ by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    'I think “behind the shed” is a bit strong for where you put it.',
    'I suspect you never carried a water butt.',
    'I had forgotten about the water butt.',
    'I only wrote that the first water butt is small.',
    'Certainly most of the letters we get are about the water butt.',
  ])('is no acceptance for its words: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, text) }));
    expect(agreed).toEqual([]);
  });
});

describe('who says that somebody has got it right', () => {
  const inGerman = 'Wir sollten eine zweite Regentonne hinter den Schuppen stellen.';
  const inFrench = 'Il faudrait poser un deuxième tonneau derrière la remise.';

  it.each([
    [proposal, 'Spot on.'],
    [proposal, 'I think that is bang on.'],
    [proposal, 'Your words seem to me right on the money.'],
    [proposal, 'You hit the nail on the head.'],
    [proposal, "I'm all for a second butt."],
    [proposal, 'We are of the same opinion.'],
    [proposal, "I'd go along with that."],
    [proposal, "That's exactly how I see it."],
    [proposal, 'I see it the same way.'],
    [proposal, 'This should definitely be done.'],
    [proposal, 'That is a fair assessment.'],
    [proposal, 'Very important.'],
    [proposal, 'That would be most welcome.'],
    [proposal, 'You make a good case.'],
    [proposal, "That's the way to go."],
    [proposal, 'I like the sound of that.'],
    [proposal, 'Wise decision.'],
    [proposal, 'This is a fine idea.'],
    [proposal, 'Well spotted.'],
    [proposal, 'The idea is ok.'],
    [proposal, 'No argument from me.'],
    [proposal, 'No concerns from me.'],
    [proposal, 'That makes the most sense.'],
    [proposal, "That's awkward, but ok."],
    [proposal, "That'd be my preference too."],
    [proposal, 'This is what we were originally thinking.'],
    [proposal, "Let's just leave it that way."],
    [proposal, 'This matches my experience.'],
    [proposal, 'We came to the same conclusion here.'],
    [proposal, 'That was my first thought as well.'],
    [proposal, "I've always wanted this."],
    [proposal, 'High time we did that.'],
    [proposal, 'I withdraw my objection.'],
    [proposal, 'Either way is fine.'],
    [proposal, 'That sounds about right.'],
    [proposal, 'Worth a try.'],
    [proposal, 'Cool idea.'],
    [proposal, 'That is sensible.'],
    [proposal, "That's probably a safe bet."],
    [proposal, 'That seems more appropriate to me.'],
    [proposal, 'I think it is the right thing to do.'],
    [proposal, 'A second butt would be a good thing, however late.'],
    [proposal, "That's the option I'd prefer."],
    [proposal, 'I think there is general agreement with this.'],
    [proposal, 'Your point is correct.'],
    [proposal, 'Agree, and we could lay the pipe at once.'],
    [proposal, 'I wholeheartedly support the idea.'],
    [proposal, 'I think this is a splendid suggestion.'],
    [proposal, 'Ada is absolutely right.'],
    [proposal, "That's a great way of putting it."],
    [proposal, 'Fully on board.'],
    [proposal, 'I like where this is going.'],
    [proposal, 'Plus one.'],
    [proposal, 'That was my understanding as well.'],
    ['The plan of the beds lacks a path.', "I'll check this in today."],
    [inGerman, 'Scheint mir der richtige Weg zu sein.'],
    [inGerman, 'Das trifft es gut.'],
    [inGerman, 'Können wir gern so machen.'],
    [inGerman, 'Plus eins.'],
    ['Im Plan der Beete fehlt ein Weg.', 'Ist eingecheckt.'],
    [inFrench, 'Ada a tout à fait raison.'],
    [inFrench, 'Plus un.'],
    [inFrench, "Je n'y vois pas d'inconvénient."],
    ['Please open a ticket for the leak.', 'I have opened a ticket.'],
    ['Please open a ticket for the leak.', 'Ticket filed.'],
    ['Bitte leg ein Ticket für das Leck an.', 'Ticket ist angelegt.'],
    ['Il faudrait ouvrir un ticket pour la fuite.', "J'ai ouvert un ticket."],
    [inGerman, 'Das erscheint mir auch sinnvoller.'],
    [inGerman, 'Das ist durchaus vernünftig.'],
    [inFrench, 'Cela me semble plus judicieux.'],
    [inFrench, "C'est la bonne chose à faire."],
    [inGerman, 'Das deckt sich mit meiner Erfahrung.'],
    [inGerman, 'Es wird langsam Zeit.'],
    [inGerman, 'Das ist einen Versuch wert.'],
    [inFrench, 'Cela correspond à mon expérience.'],
    [inFrench, 'Il est grand temps.'],
    [inFrench, "L'idée vaut le coup."],
    [inGerman, 'Weise Entscheidung.'],
    [inGerman, 'Umständlich, aber ok.'],
    [inGerman, 'Das war auch meine Überlegung.'],
    [inGerman, 'So hatten wir das ursprünglich auch gedacht.'],
    [inFrench, 'Sage décision.'],
    [inFrench, "L'idée est bonne."],
    [inFrench, "C'était aussi mon idée."],
    [inFrench, "C'est ce que nous pensions au départ."],
    [inGerman, 'Damit triffst du den Nagel auf den Kopf.'],
    [inGerman, 'Das ist ein wichtiger Punkt.'],
    [inGerman, 'Da hast du einen Punkt.'],
    [inGerman, 'Das wäre sehr hilfreich.'],
    [inFrench, 'Je te rejoins.'],
    [inFrench, "C'est un point important."],
    [inFrench, 'Très juste.'],
    [inFrench, 'Ce serait très utile.'],
  ])('agrees: %s %s', (said, text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, text) }));
    expect(agreed).toMatchObject([{ text: said, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    [proposal, "I'll admit that I never carried a water butt."],
    [proposal, "I'll bet that nobody empties the second water butt."],
    [proposal, 'Let me add to this.'],
    [proposal, "I'll add something, too."],
    [proposal, "I'd like to add that the shed leaks."],
    [proposal, "I'll let you know."],
    [proposal, 'Please correct as needed.'],
    [proposal, 'That would help me to find the leak in the old pump.'],
    [proposal, "It isn't the right thing to do."],
    [proposal, 'What would be more appropriate?'],
    [inGerman, 'Ich möchte noch etwas ergänzen.'],
    [inGerman, 'Ich möchte anmerken, dass der Schuppen undicht ist.'],
  ])('promises nothing by announcing what he says: %s %s', (said, text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, text) }));
    expect(agreed).toEqual([]);
  });

  it.each(['It would be a good move to ship the seeds with the pots.', 'The hose is a good choice to begin with.'])(
    'values what he puts forward himself: %s',
    (text) => {
      const { agreed } = minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, text) }));
      expect(agreed).toEqual([]);
    },
  );

  it.each(["I'll add it to the list.", "I'll let the plumber do it."])('promises what he will do: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, text) }));
    expect(agreed).toMatchObject([{ text: proposal, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    [proposal, 'Attached is a plan which does that.'],
    [proposal, "Here's another draft that does so."],
    [proposal, 'Checked in.'],
    [proposal, 'I took the liberty of doing so.'],
    [proposal, 'This has been done.'],
    [inGerman, 'Anbei ein Plan, der das so macht.'],
    [inFrench, 'Voici un plan qui fait cela.'],
  ])('takes up what he did already: %s %s', (said, text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, text) }));
    expect(agreed).toMatchObject([{ text: said, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    ['The tap of the old butt drips all night.', 'I got that too.'],
    ['The tap of the old butt drips all night.', 'I can reproduce this.'],
    ['The tap of the old butt drips all night.', 'Thanks for spotting this.'],
    ['Der Hahn der alten Tonne tropft die ganze Nacht.', 'Das hatte ich auch.'],
    ['Le robinet du vieux tonneau goutte toute la nuit.', "Je l'ai eu aussi."],
  ])('confirms a trouble that he had himself: %s %s', (said, text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, text) }));
    expect(agreed).toMatchObject([{ text: said, by: ['Ada Quill', 'Bo Marl'] }]);
  });
});

describe('who is glad of news', () => {
  const news = 'I tried the old tap again, and it appears to be working now!';

  it.each([
    "Great, I'm glad that worked.",
    'Good to hear that it works now.',
    'Schön, dass es jetzt funktioniert.',
    'Ravi que ça marche maintenant.',
  ])('agrees to nothing: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: news }, { from: 'bo', text: under(news, text) }));
    expect(agreed).toEqual([]);
  });
});

it('is about what another named before, where somebody answers the same mail with a bare +1', () => {
  const asked = [
    'The committee thinks that we need to consider a compromise about the second tap.',
    'We should then send a survey to all gardeners on Monday, and collect what they say until the end of the month.',
    'The pond has to wait. Nobody has time for it this year.',
  ].join('\n\n');
  const { agreed } = minutesOf(
    mails(
      { from: 'ada', text: asked },
      { from: 'bo', text: '+1 for the compromise about the tap.', to: 0 },
      { from: 'cy', text: '+1', to: 0 },
    ),
  );
  expect(agreed).toMatchObject([
    {
      text: 'The committee thinks that we need to consider a compromise about the second tap.',
      by: ['Ada Quill', 'Bo Marl', 'Cy Fenn'],
    },
  ]);
});

describe('who returns thanks', () => {
  it.each([
    ['Thank you so much for your patient answer.', 'No worries.'],
    ['Thanks a lot for this clear and very helpful explanation. It is much appreciated.', 'No problem at all.'],
    ['Vielen Dank für die ausführliche und geduldige Erklärung der Pumpe.', 'Kein Problem.'],
  ])('agrees to nothing: %s %s', (said, text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, text) }));
    expect(agreed).toEqual([]);
  });
});

it('tells a name from the word that agrees', () => {
  const { agreed } = minutesOf(
    mails(
      { from: 'Roger Marl', text: 'I suggest that we put a second water butt behind the shed.' },
      { from: 'ada', text: 'Roger:\n\nThe wall behind the shed is wet already.\n' },
    ),
  );
  expect(agreed).toEqual([]);
});

it.each([
  ['What prevents us from moving the butt behind the shed?', 'Yes, that should work.'],
  ['Was hindert uns daran, die Tonne hinter den Schuppen zu stellen?', 'Ja, das müsste gehen.'],
  ["Qu'est-ce qui nous empêche de poser le tonneau derrière la remise ?", 'Oui, cela devrait marcher.'],
  ['The attached patch fixes the leak of the butt.', 'Thanks! That came with the new tap. Fixed in the shed.'],
])('takes for a proposal: %s', (said, text) => {
  const { agreed } = minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, text) }));
  expect(agreed).toMatchObject([{ text: said, by: ['Ada Quill', 'Bo Marl'] }]);
});

describe('what an acceptance means by its words', () => {
  const offered = [
    'The old pump leaks again. The yard is wet in the morning. The neighbours complain about the noise.',
    'We should empty both of the water butts behind the shed before the first frost of the winter.',
    'I am happy to order the pump.',
  ].join('\n\n');

  it.each(['Please do.', 'Yes, please do.', 'Go ahead.', 'Order away!'])(
    'is an offer where it lets somebody do it: %s',
    (text) => {
      const { agreed } = minutesOf(mails({ from: 'ada', text: offered }, { from: 'bo', text }));
      expect(agreed).toMatchObject([{ text: 'I am happy to order the pump.', by: ['Ada Quill', 'Bo Marl'] }]);
    },
  );

  const suggested = [
    'The smell is back. It comes from the yard.',
    'I moved both of the empty water butts from the gate of the mill to the wall behind the shed.',
    'Put a lid on the smaller one.',
    'I think that the gutter of the shed needs a good cleaning, and that the wooden ladder is much too short.',
  ].join('\n\n');

  it('is no sentence that only wants to be told something where it welcomes a plan', () => {
    const offer = 'I would like to add support for a second tap, so that whoever waters the yard has one of his own.';
    const asked =
      'We are going to add this to the butts anyways, but I figured it would be best to follow a known model, so I would like to know what is it that a plumber like me has to look into.';
    const more = 'In addition to the tap, I think we will need extra hose.';
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: `Hey guys,\n\n${offer}\n\n${asked}\n\n${more}\n` },
        { from: 'bo', text: 'Ada,\n\nWe think this is a great idea.\n' },
      ),
    );
    expect(agreed.map((point) => point.text)).not.toContain(asked);
  });

  it.each(['Yes, that is a good idea!', 'Good suggestion.', 'I like that plan.'])(
    'is what somebody proposes where it welcomes a plan: %s',
    (text) => {
      const { agreed } = minutesOf(mails({ from: 'ada', text: suggested }, { from: 'bo', text }));
      expect(agreed.map((point) => point.text)).toEqual(['Put a lid on the smaller one.']);
    },
  );

  it('is what it stands under, and no proposal elsewhere in the mail', () => {
    const gone = 'The rusty pump is gone from the yard since the spring.';
    const text = `We should move the bench to the wall.\n\n${gone}\n`;
    const { agreed } = minutesOf(
      mails({ from: 'ada', text }, { from: 'bo', text: under(gone, 'I agree, that was a good idea.') }),
    );
    expect(agreed.map((point) => point.text)).toEqual([gone]);
  });

  it('is any of it where nothing is of that kind', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: 'The new gutter runs along the wall of the shed.' },
        { from: 'bo', text: 'Good idea!' },
      ),
    );
    expect(agreed.map((point) => point.text)).toEqual(['The new gutter runs along the wall of the shed.']);
  });
});

describe('one acceptance after the other', () => {
  const first = 'I suggest that we put a second water butt behind the shed.';
  const own = 'Agreed, and with the money left over we should repair the greenhouse roof before winter.';

  it('means what the first of them accepted, where those between only respond', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: first },
        { from: 'bo', text: under(first, 'Agreed.') },
        { from: 'cy', text: under('Agreed.', 'Me too.') },
      ),
    );
    expect(agreed).toMatchObject([{ text: first, by: ['Ada Quill', 'Bo Marl', 'Cy Fenn'] }]);
  });

  it('means the one between, where that puts forward something of its own', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: first },
        { from: 'bo', text: under(first, own) },
        { from: 'cy', text: under(own, 'I agree.') },
      ),
    );
    expect(agreed).toMatchObject([
      { text: own, by: ['Bo Marl', 'Cy Fenn'] },
      { text: first, by: ['Ada Quill', 'Bo Marl'] },
    ]);
  });

  it('means what the first of them accepted, where the one between only says more about that', () => {
    const fuller = 'I agree, a second butt behind the shed would spare us the long way to the pond.';
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: first },
        { from: 'bo', text: under(first, fuller) },
        { from: 'cy', text: under(fuller, 'I think so, too.') },
      ),
    );
    expect(agreed).toMatchObject([{ text: first, by: ['Ada Quill', 'Bo Marl', 'Cy Fenn'] }]);
  });

  it('means the one between, where that goes along only in part', () => {
    const partly = 'While I agree about the butt as such, I disagree with putting it behind the shed.';
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: first },
        { from: 'bo', text: under(first, partly) },
        { from: 'cy', text: under(partly, 'I agree.') },
      ),
    );
    expect(agreed.find(({ by }) => by.includes('Cy Fenn'))).toMatchObject({ text: partly });
  });

  it('means what somebody else said, where it credits them in the same breath', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: 'The new tap would cost us the guarantee of the pump.' },
        { from: 'bo', text: 'We should lay gravel instead of slabs.' },
        { from: 'cy', text: 'I am in favour of gravel. And I agree with Ada about the guarantee.' },
      ),
    );
    expect(agreed.map(({ text, by }) => ({ text, by }))).toEqual(
      expect.arrayContaining([
        { text: 'We should lay gravel instead of slabs.', by: ['Bo Marl', 'Cy Fenn'] },
        { text: 'The new tap would cost us the guarantee of the pump.', by: ['Ada Quill', 'Cy Fenn'] },
      ]),
    );
  });
});

describe('a mail that answers without quoting', () => {
  it('accepts all of a mail of a few sentences, where it could be any of them', () => {
    const few = 'We could meet on Saturday at ten. The key hangs behind the door of the mill. Gloves would be useful.';
    const { agreed } = minutesOf(
      mails(
        { from: 'cy', text: 'We should bring a hose. We could borrow a ladder. We should order fittings.' },
        { from: 'bo', text: few },
        { from: 'ada', text: 'Fine with me.' },
      ),
    );
    expect(agreed).toMatchObject([{ text: few, by: ['Bo Marl', 'Ada Quill'] }]);
  });

  it('answers the last one by somebody else, however long its writer’s own one in between is', () => {
    const own = Array.from({ length: 50 }, (_, n) => `The tap number ${n + 1} drips.`).join(' ');
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: 'The first butt is empty.' },
        { from: 'bo', text: proposal },
        { from: 'ada', text: own },
        { from: 'ada', text: 'Many thanks, you were right.' },
      ),
    );
    expect(agreed).toMatchObject([{ text: proposal, by: ['Bo Marl', 'Ada Quill'] }]);
  });

  const asked = [
    'I propose that we move the compost heap behind the shed.',
    'We should also order new seed trays before the spring fair.',
  ];

  it('accepts in each paragraph the point that this speaks of', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: ['It rained all week.', 'The path is under water again.', ...asked].join('\n\n') },
        {
          from: 'bo',
          text: 'I agree that the compost heap should move behind the shed.\n\nI also agree about the new seed trays for the spring fair.',
        },
      ),
    );
    expect(agreed.map(({ text }) => text).sort()).toEqual(asked);
  });
});

it('is shown once where somebody says it under each sentence of a point that is put several times', () => {
  const rule = 'They should be emptied before the first frost.';
  const butts = ['* The butt behind the mill leaks.', '* The butt beside the shed has no lid.'];
  const { agreed } = minutesOf(
    mails(
      { from: 'ada', text: butts.map((butt) => `${butt} ${rule}`).join('\n\n') },
      { from: 'bo', text: `> ${butts[0]} ${rule}\n\nyes\n\n> ${butts[1]} ${rule}\n\nYes.\n` },
    ),
  );
  expect(agreed.map(({ evidence }) => evidence.length)).toEqual([1]);
});

it('is about the mail that its code is quoted from, and not about the one between', () => {
  const code = ['+static int open_tap(int litres)', '+{', '+\treturn litres > 10 ? pump() : drip();', '+}'];
  const option = 'I suggest that we call the option --butt, since it is shorter.';
  const manual = 'You should also update the manual when you add an option.';
  const quoted = (mark: string) => code.map((line) => mark + line).join('\n');
  const { agreed } = minutesOf(
    mails(
      { from: 'ada', text: `${option}\n\n${code.join('\n')}\n` },
      { from: 'bo', text: `On Friday, Ada Quill wrote:\n> ${option}\n\n${manual}\n\n${quoted('> ')}\n` },
      {
        from: 'cy',
        text: `On Friday, Bo Marl wrote:\n${quoted('> > ')}\n\nI agree, that sounds better.\n`,
      },
    ),
  );
  expect(agreed).toMatchObject([{ text: option, by: ['Ada Quill', 'Cy Fenn'] }]);
});

describe('who accepts what he quotes', () => {
  it.each([
    'I have to agree.',
    'That is extremely true.',
    'Definitively.',
    'Yeap. It leaks at the back as well.',
    'Sounds like the best way to keep the beds wet.',
    'It is a known problem, yes.',
    'Exactly the point that we should have thought of.',
    'That was my first thought, too.',
    'I like it, especially the shade there.',
    'That would be really nice.',
    'The list looks fine, lgtm.',
    'You bet.',
    'No problem.',
    'Spot on.',
    'Amen.',
    'Fair.',
    'That works.',
    "That's fine.",
    'That is the way to go.',
    'You have my full support.',
    "I'm for it.",
    'I would vote for that.',
    "I don't see a problem with that.",
    'Nothing against it.',
    "I'd do the same.",
    'I was going to suggest that.',
    'I can confirm that.',
    'I noticed that, too.',
    "Then let's do that.",
    'We should do that.',
    'Do it.',
    'I would love to see that.',
    'Not a bad idea.',
    "I'm on board.",
    'Glad to.',
    'I will.',
    "Thanks, I'll change that.",
    'Thanks, fixed.',
  ])('holds it as well: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, text) }));
    expect(agreed).toMatchObject([{ text: proposal, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    'Absolutely nothing to do with the shed, I am afraid.',
    "I'll never carry that much water.",
    "I'll be back on Monday.",
    'I will be out of town.',
    'That works only if it rains.',
    "Let's ask Cleo first.",
    'Fine weather for it, too.',
    'Definitely not behind the shed.',
  ])('does not hold it: %s', (text) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: proposal }, { from: 'bo', text: under(proposal, text) }));
    expect(agreed).toEqual([]);
  });

  it('does not accept a link alone, which is nothing to agree with', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: 'I wrote down what we know about water butts.' },
        { from: 'bo', text: 'URL?????', to: 0 },
        { from: 'ada', text: 'URL: https://butts.example/second/', to: 1 },
        { from: 'cy', text: 'Looks to be a great page, we now link to it.', to: 2 },
      ),
    );
    expect(agreed).toEqual([]);
  });

  it('means the words above where the last that he quotes says nothing', () => {
    const claim = 'The tap leaks where the hose is screwed on.';
    const text = `${claim}\n\n?\n\nWe should also move the fence to the road and paint it.\n`;
    const { agreed } = minutesOf(
      mails({ from: 'ada', text }, { from: 'bo', text: `> ${claim}\n>\n> ?\n\nI agree.\n` }),
    );
    expect(agreed).toMatchObject([{ text: claim, by: ['Ada Quill', 'Bo Marl'] }]);
  });
});

it('leaves out an acceptance that could be of anything in a long mail', () => {
  const places = ['shed', 'fence', 'well', 'gate', 'porch', 'cellar', 'garage', 'compost', 'hedge', 'terrace'];
  const long = places.map((place) => `There was a lot of water near the old ${place} again.`).join(' ');
  const accepted = (text: string) => minutesOf(mails({ from: 'ada', text }, { from: 'bo', text: 'Agreed.' })).agreed;
  expect(accepted(long)).toEqual([]);
  expect(accepted(`${long} We should pump it out on Sunday.`)).toHaveLength(1);
});

describe('a thread whose mails all name only its first one', () => {
  const first = 'The new shed needs a roof before winter.';
  const second = 'I suggest that we use slate for the new roof.';
  const star = (third: string) =>
    mails(
      { from: 'ada', text: first },
      { from: 'bo', text: second, to: 0 },
      { from: 'cy', text: third, to: 0 },
      { from: 'Dee Ash', text: 'I agree, slate is best.', to: 0 },
    );
  const byPoint = (third: string) => minutesOf(star(third)).agreed.map(({ text, by }) => [text, ...by]);

  it('has a mail without quotations answer any of the last mails', () => {
    expect(byPoint(under(second, 'Where would we get it?'))).toEqual([[second, 'Bo Marl', 'Dee Ash']]);
  });

  it('is taken at its word where nobody quotes another mail', () => {
    expect(byPoint('Where would we get it?')).toEqual([[first, 'Ada Quill', 'Dee Ash']]);
  });
});

describe('records of decisions', () => {
  it.each(LANGUAGES.map(({ code, records }) => [code, records] as const))(
    'are told by expressions in small letters, which are held against such (%s)',
    (_, { reports }) => {
      const literals = reports.map(({ source }) => source.replace(/\\p\{[^}]*\}|\\./g, ''));
      expect(literals.filter((literal) => literal !== literal.toLowerCase())).toEqual([]);
    },
  );

  // A phrase that was put among them by mistake broke an expression over two lines, which still compiled.
  it.each(LANGUAGES.map(({ code, records }) => [code, records] as const))(
    'are told by expressions of one line (%s)',
    (_, { reports, reportEndings = [] }) => {
      expect([...reports, ...reportEndings].filter(({ source }) => /\n|\\n/.test(source))).toEqual([]);
    },
  );

  it.each([
    '[AGREED] The second butt goes behind the shed.',
    '#agreed the second butt goes behind the shed',
    'AGREED: The second butt goes behind the shed.',
    'RESOLUTION: The second butt goes behind the shed.',
    'RESOLVED: The second butt goes behind the shed.',
    'Resolution: The second butt goes behind the shed.',
    'Vote result: five for the second butt, none against.',
    'The vote is closed: the motion carried with five votes to none.',
    'The motion passes with five +1 and no -1.',
    'We decided to put the second butt behind the shed.',
    'At the meeting in May, the committee agreed unanimously that the second butt goes behind the shed.',
    'Rough consensus: the second butt goes behind the shed.',
    '**Decision:** the second butt goes behind the shed',
    '*Decision*: the second butt goes behind the shed',
    'Unanimously agreed: the second butt goes behind the shed.',
    "We've decided that the second butt goes behind the shed.",
    'To summarise, we agreed that the second butt goes behind the shed.',
    'OK, so we are all agreed that the second butt goes behind the shed.',
    'It was agreed that the second butt goes behind the shed.',
    'It has been decided to put the second butt behind the shed.',
    'We reached consensus that the second butt goes behind the shed.',
    'There is rough consensus that the second butt goes behind the shed.',
    'The consensus of the group was that the second butt goes behind the shed.',
    'The committee has approved the second butt.',
    'The proposal to put the second butt behind the shed has been accepted.',
    'The motion to put the second butt behind the shed carried unanimously.',
    'The result of the vote is that the second butt goes behind the shed.',
    'Since nobody objected, the second butt goes behind the shed.',
    'No objections were raised, so the second butt goes behind the shed.',
    'Beschluss: Die zweite Tonne kommt hinter den Schuppen.',
    'Acuerdo n.º 12: se compra la bomba nueva en marzo.',
    'Acuerdo núm. 3: se compra la bomba nueva en marzo.',
    'Acuerdo 4: se compra la bomba nueva en marzo.',
    '**Beschlossen:** Die zweite Tonne kommt hinter den Schuppen.',
    'Einstimmig angenommen: Die zweite Tonne kommt hinter den Schuppen.',
    'Wir haben beschlossen, die zweite Tonne hinter den Schuppen zu stellen.',
    'Wir haben uns darauf geeinigt, die zweite Tonne hinter den Schuppen zu stellen.',
    'Am Sonntag haben wir beschlossen, die zweite Tonne hinter den Schuppen zu stellen.',
    'Der Vorstand hat die zweite Tonne beschlossen.',
    'Es wurde beschlossen, die zweite Tonne hinter den Schuppen zu stellen.',
    'Der Antrag auf eine zweite Tonne ist angenommen.',
    'Décision : la deuxième cuve va derrière la cabane.',
    'Adopté à l’unanimité : la deuxième cuve va derrière la cabane.',
    'Nous avons décidé de mettre la deuxième cuve derrière la cabane.',
    'On a finalement convenu de mettre la deuxième cuve derrière la cabane.',
    'Il a été décidé de mettre la deuxième cuve derrière la cabane.',
    'La proposition d’une deuxième cuve est adoptée.',
  ])('%s', (record) => {
    const { agreed } = minutesOf(
      mails({ from: 'ada', text: 'The second butt is what we have to talk about.' }, { from: 'bo', text: record }),
    );
    expect(agreed.map(({ text }) => text)).toEqual([record]);
  });

  it.each([
    'Have we decided to buy the second butt?',
    'We decided to buy the second butt, did we not?',
    'We had decided to wait.',
    'In order to use the old tap, we decided to keep the hose.',
    'Decision: postponed to the next meeting.',
    'Consensus: none yet.',
    'The scientific consensus is that water flows downhill.',
    'The proposal to paint the shed had been accepted then.',
    'Wir haben noch nicht beschlossen, wohin die Tonne kommt.',
    'Beschluss: vertagt.',
    'On a pas décidé où va la cuve.',
    'Décision : reportée.',
  ])('is none: %s', (text) => {
    expect(minutesOf(mails({ from: 'ada', text: 'The tap drips.' }, { from: 'bo', text })).agreed).toEqual([]);
  });

  it('is off the list when somebody disputes it', () => {
    const record = '[AGREED] The second butt goes behind the shed.';
    const { agreed, objections } = minutesOf(
      mails({ from: 'ada', text: record }, { from: 'cy', text: under(record, 'I disagree, we never voted on that.') }),
    );
    expect(agreed).toEqual([]);
    expect(objections).toMatchObject([{ author: 'Cy Fenn', against: { author: 'Ada Quill' } }]);
  });
});

it('takes no point from a question for a fact, with a question mark or without', () => {
  for (const asked of [
    'Is it firm behind the shed?',
    'Is it firm behind the shed.',
    'Since the tap drips, is there a washer someplace that I should be able to use?',
    'Does anyone know how to open the tap?',
  ]) {
    const { agreed } = minutesOf(
      mails({ from: 'ada', text: asked }, { from: 'bo', text: under(asked, 'Yes, it is.') }),
    );
    expect(agreed).toEqual([]);
  }
});

it('takes no point from whether somebody has or needs something', () => {
  for (const asked of ['Did you need more hose than that?', 'Do you need another washer?']) {
    const { agreed } = minutesOf(
      mails({ from: 'ada', text: asked }, { from: 'bo', text: under(asked, "I'm going to mend it today.") }),
    );
    expect(agreed).toEqual([]);
  }
});

it.each([
  ['Is there a wall behind the shed?', 'Good point.'],
  ['Is there a wall behind the shed?', 'Good catch, we forgot the wall.'],
  ['Gibt es eine Mauer hinter dem Schuppen?', 'Guter Einwand.'],
  ['Est-ce qu’il y a un mur derrière la remise ?', 'Bonne remarque.'],
])('takes a question for a fact as a point where somebody says that it is one: %s %s', (asked, text) => {
  const { agreed } = minutesOf(mails({ from: 'ada', text: asked }, { from: 'bo', text: under(asked, text) }));
  expect(agreed).toMatchObject([{ text: asked, by: ['Ada Quill', 'Bo Marl'] }]);
});

it('takes no point from whether there is something, in French', () => {
  const asked = 'Le robinet fuit, y a-t-il un joint que nous devrions prendre ?';
  const { agreed } = minutesOf(
    mails({ from: 'ada', text: asked }, { from: 'bo', text: under(asked, 'Oui, bien sûr.') }),
  );
  expect(agreed).toEqual([]);
});

it('a “no” to a question for a fact objects to nothing that hangs on the answer', () => {
  const asked = 'Is the tap locked? If not, we should lock it.';
  const { objections } = minutesOf(mails({ from: 'ada', text: asked }, { from: 'bo', text: under(asked, 'No.') }));
  expect(objections).toEqual([]);
});

it.each([
  ['Is the tap locked? If not, we should lock it.', 'Yes, it is.', []],
  ['Is the tap locked? Otherwise we should lock it.', 'Yes, since May.', []],
  ['Is the tap locked? If not, we should lock it.', 'Good point, will do.', ['Ada Quill', 'Bo Marl']],
])('takes what hangs on an answer for agreed only where more than the answer is given: %s %s', (asked, answer, by) => {
  const { agreed } = minutesOf(mails({ from: 'ada', text: asked }, { from: 'bo', text: under(asked, answer) }));
  expect(agreed.flatMap((point) => point.by)).toEqual(by);
});

it.each([
  [proposal, 'Of course, there may be obstacles that I have not thought of.', 'I agree, that would be a good idea.'],
  [proposal, 'But I may be wrong.', 'Agreed.'],
  [
    'Wir sollten eine zweite Regentonne hinter den Schuppen stellen.',
    'Vielleicht übersehe ich etwas.',
    'Einverstanden.',
  ],
  [
    'Il faudrait poser un deuxième tonneau derrière la remise.',
    'Bien sûr, il peut y avoir des obstacles.',
    "Je suis d'accord.",
  ],
])('is the point and not what its writer grants: %s %s', (said, granted, text) => {
  const reasons = said.startsWith('Wir')
    ? 'Die erste war im Juni leer. Das Jahr war trocken. Die Beete sind weit vom Haus.'
    : said.startsWith('Il')
      ? "Le premier était vide en juin. L'année était sèche. Les massifs sont loin de la maison."
      : 'The first one was empty by June. It was a dry year. The beds are far from the house.';
  const quoted = `${reasons} ${said} ${granted}`;
  const { agreed } = minutesOf(mails({ from: 'ada', text: quoted }, { from: 'bo', text: under(quoted, text) }));
  expect(agreed.map((point) => point.text)).toEqual([said]);
});

it('ends a point before what only leads in to something else', () => {
  const said = `${proposal} The label says:`;
  const { agreed } = minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: under(said, 'I agree.') }));
  expect(agreed).toMatchObject([{ text: proposal }]);
});

describe('in chat', () => {
  const claim = 'The meeting moves to Thursday.';

  it('one “+1” after the other means what the first of them answered', () => {
    const { agreed } = minutesOf(
      chat(
        { from: 'ada', text: claim },
        { from: 'bo', text: '+1', to: 0 },
        { from: 'cy', text: '+1', to: 1 },
        { from: 'dee', text: 'wfm', to: 2 },
      ),
    );
    expect(agreed).toMatchObject([{ text: claim, by: ['Ada Quill', 'Bo Marl', 'Cy Fenn', 'dee'] }]);
  });

  it.each(['ada ok', 'ada thanks, ok', 'ada: ok'])('whom an answer addresses needs no comma: %s', (text) => {
    const { agreed } = minutesOf(chat({ from: 'ada', text: proposal }, { from: 'bo', text, to: 0 }));
    expect(agreed).toMatchObject([{ text: proposal, by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    'anyone against?',
    'Any objections?',
    'all in favour?',
    'thoughts?',
    'any votes against doing that?',
    'Comments needed.',
  ])('a call for votes is passed over for what is voted on: %s', (call) => {
    const { agreed } = minutesOf(
      chat({ from: 'ada', text: claim }, { from: 'ada', text: call }, { from: 'bo', text: '+1 from me', to: 1 }),
    );
    expect(agreed.map(({ text }) => text)).toEqual([claim]);
  });
});

describe('votes', () => {
  it('count for the proposal and against it', () => {
    const { agreed, objections } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: under(proposal, '+1'), to: 0 },
        { from: 'cy', text: under(proposal, '-1, the ground is too soft.'), to: 0 },
      ),
    );
    expect(agreed).toEqual([]);
    expect(objections).toMatchObject([
      { text: '-1, the ground is too soft.', author: 'Cy Fenn', against: { text: proposal, author: 'Ada Quill' } },
    ]);
  });
});

describe('an objection that others agree with', () => {
  it('stands among the agreed points alone, also where it is shown there with the sentences beside it', () => {
    const { agreed, objections } = minutesOf(
      mails(
        { from: 'ada', text: `${proposal}\n` },
        { from: 'bo', text: "I don't think that is a good idea. We should mend the old butt instead.\n" },
        { from: 'cy', text: 'Sounds good to me, I can do that on Saturday.\n' },
      ),
    );
    expect(agreed.map(({ text }) => text)).toEqual([
      "I don't think that is a good idea. We should mend the old butt instead.",
    ]);
    expect(objections).toEqual([]);
  });
});

describe('an objection to a whole mail', () => {
  const text = [
    'The old pump leaks again and the yard is wet in the morning.',
    'The neighbours of the mill complain about the noise of the weir.',
    'The gutter of the shed is full of leaves from the lime tree.',
    'The ladder that hangs in the barn is much too short for that.',
    'The key of the barn hangs on the hook behind the kitchen door.',
  ].join(' ');

  it('is against a sentence of it only where it tells which', () => {
    const objections = (words: string) =>
      minutesOf(mails({ from: 'ada', text }, { from: 'bo', text: words })).objections.map(
        ({ against }) => against?.text,
      );
    expect(objections('I disagree that the ladder in the barn is too short.')).toEqual([
      'The ladder that hangs in the barn is much too short for that.',
    ]);
    expect(objections('I disagree, you see all of it too darkly.')).toEqual([undefined]);
  });
});

describe('an objection', () => {
  const objection = 'I disagree, the ground there is far too soft.';
  const objected = [
    { from: 'ada', text: proposal },
    { from: 'bo', text: under(proposal, 'I agree.'), to: 0 },
    { from: 'cy', text: under(proposal, objection), to: 0 },
  ];

  it.each([
    'I withdraw my objection.',
    'Fair enough, go ahead.',
    'I stand corrected.',
    'OK, you have convinced me.',
    "Never mind, you're right.",
    'I was wrong about the ground.',
    'On second thought it should be fine.',
    'I take that back.',
    'Fair enough.',
    'Objection withdrawn.',
  ])('is withdrawn by %s', (text) => {
    const reply = 'The corner was paved in autumn.';
    const { agreed, objections } = minutesOf(
      mails(
        ...objected,
        { from: 'ada', text: under(objection, reply), to: 2 },
        { from: 'cy', text: under(reply, text), to: 3 },
      ),
    );
    expect(objections).toEqual([]);
    expect(agreed.map((point) => point.text)).toContain(proposal);
  });

  it.each([
    'No.',
    'No thanks.',
    'I object.',
    'Hard no from me.',
    'Absolutely not.',
    "Please don't.",
    "Let's not do that.",
    "I can't support that.",
    'I would vote against this.',
    'I beg to differ.',
    'I must disagree.',
    'I have serious doubts.',
    'I am worried about that corner.',
    "I don't see the need.",
    'There is no need for that.',
    "We don't need that.",
    'That would be a mistake.',
    'That is out of the question.',
    'We should not do that.',
    "I'm not a fan.",
    'I think you are wrong.',
    "I don't think that's a good idea.",
  ])('is said by %s', (text) => {
    const { agreed, objections } = minutesOf(
      mails(...objected.slice(0, 2), { from: 'cy', text: under(proposal, text), to: 0 }),
    );
    expect(objections).toMatchObject([{ text, author: 'Cy Fenn', against: { text: proposal } }]);
    expect(agreed).toEqual([]);
  });

  it.each([
    'No problem.',
    'No doubt.',
    'Why not.',
    "I don't mind.",
    "I don't disagree.",
    'I would not object.',
    'I see no reason not to.',
    "I don't see any problem.",
    'Nothing wrong with that.',
    'I was against it once.',
    "I'm not against it.",
    "Don't forget the tap.",
    'No reason to wait.',
  ])('is not said by %s', (text) => {
    const { objections } = minutesOf(
      mails(...objected.slice(0, 2), { from: 'cy', text: under(proposal, text), to: 0 }),
    );
    expect(objections).toEqual([]);
  });

  it.each(['The ground is soft there all the same.', 'It was paved badly.', 'Where was that decided?'])(
    'stands after %s',
    (text) => {
      const reply = 'The corner was paved in autumn.';
      const { agreed, objections } = minutesOf(
        mails(
          ...objected,
          { from: 'ada', text: under(objection, reply), to: 2 },
          { from: 'cy', text: under(reply, text), to: 3 },
        ),
      );
      expect(agreed.map((point) => point.text)).not.toContain(proposal);
      expect(objections).toMatchObject([{ text: objection, against: { text: proposal, author: 'Ada Quill' } }]);
    },
  );

  it.each([
    'NAK.',
    'No, please leave the corner free.',
    "I don't agree, it blocks the path.",
    "I'm strongly against that.",
    'That would be a bad idea in winter.',
    "I don't think that is a good idea.",
    'This breaks the path to the compost.',
  ])('after an acceptance takes the point off, with both sides told: %s', (text) => {
    const { agreed, objections } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: under(proposal, 'I agree.'), to: 0 },
        { from: 'cy', text: under(proposal, text), to: 0 },
      ),
    );
    expect(agreed).toEqual([]);
    expect(objections).toMatchObject([{ text, author: 'Cy Fenn', against: { text: proposal, author: 'Ada Quill' } }]);
  });

  it('of one who accepted first takes him off the holders', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: under(proposal, 'I agree.'), to: 0 },
        { from: 'bo', text: under(proposal, 'I disagree after all, the ground is too soft.'), to: 0 },
        { from: 'cy', text: under(proposal, 'I agree.'), to: 0 },
      ),
    );
    expect(agreed.map(({ by }) => by)).toEqual([['Ada Quill', 'Cy Fenn']]);
  });

  it('that everybody takes up is a point and no objection any more', () => {
    const { agreed, objections } = minutesOf(
      mails(
        { from: 'ada', text: proposal },
        { from: 'bo', text: under(proposal, objection), to: 0 },
        { from: 'ada', text: under(objection, "You're right.") },
      ),
    );
    expect(agreed).toMatchObject([{ text: objection, by: ['Bo Marl', 'Ada Quill'] }]);
    expect(objections).toEqual([]);
  });

  it.each([
    'No, please leave the corner free.',
    "I don't think that is a good idea.",
    'That would be a bad idea in winter.',
  ])('is none, but an answer, under a question: %s', (text) => {
    const question = 'Could the compost stand in the corner by the gate?';
    const { objections } = minutesOf(
      mails({ from: 'ada', text: question }, { from: 'cy', text: under(question, text), to: 0 }),
    );
    expect(objections).toEqual([]);
  });

  it('by trailer is against the patch', () => {
    const { agreed, objections } = minutesOf(
      mails(
        patch,
        { from: 'bo', text: 'Acked-by: Bo Marl <bo@garden.example>\n', to: 0 },
        { from: 'cy', text: 'Nacked-by: Cy Fenn <cy@garden.example>\n', to: 0 },
      ),
    );
    expect(objections).toMatchObject([{ author: 'Cy Fenn', against: { text: 'The hose needs a tap of its own.' } }]);
    expect(agreed).toEqual([]);
  });
});

describe('trailers', () => {
  it('on a cover letter accept the series', () => {
    const { agreed } = minutesOf(
      mails(
        {
          from: 'ada',
          subject: '[PATCH 0/2] butts: Two taps for every butt',
          text: 'This series gives every butt two taps.',
        },
        { from: 'ada', subject: '[PATCH 1/2] butts: Add a tap', text: 'A tap for the hose.', to: 0 },
        { from: 'bo', text: 'For the series:\n\nReviewed-by: Bo Marl <bo@garden.example>\n', to: 0 },
      ),
    );
    expect(agreed).toMatchObject([{ text: 'This series gives every butt two taps.', by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it('that the author of a patch collected are nobody’s act in the thread', () => {
    const { agreed } = minutesOf(
      mails(
        { from: 'cy', text: 'The taps drip.' },
        {
          from: 'ada',
          subject: '[PATCH v2] butts: Add a second tap',
          text: 'The hose needs a tap of its own.\n\nReviewed-by: Bo Marl <bo@garden.example>\nSigned-off-by: Ada Quill <ada@garden.example>\n',
        },
      ),
    );
    expect(agreed).toEqual([]);
  });
});

describe('holders', () => {
  it('are the proposer and everybody who accepts in words, by trailer or by reaction, once', () => {
    const { agreed } = minutesOf(
      mails(
        patch,
        { from: 'bo', text: 'Acked-by: Bo Marl <bo@garden.example>\n', to: 0 },
        { from: 'cy', text: under('The hose needs a tap of its own.', 'I completely agree.'), to: 0 },
        { from: 'bo', text: 'Applied, thanks.', to: 0 },
      ),
    );
    expect(agreed.map(({ by }) => [...by].sort())).toEqual([['Ada Quill', 'Bo Marl', 'Cy Fenn']]);
    expect(agreed[0]?.by[0]).toBe('Ada Quill');
  });
});

describe('sentences of which one accepts the first, and another the last where he quotes all', () => {
  const reason = 'The first one is full after an hour of rain.';
  const both = `${proposal} ${reason}`;
  const bo = { from: 'bo', text: under(proposal, 'I agree.'), to: 0 };
  const cy = { from: 'cy', text: under(both, 'True, it is full after an hour of rain.'), to: 0 };

  it.each([
    ['the first before', [bo, cy]],
    ['the first after', [cy, bo]],
  ])('are one point, shown once: %s', (_, answers) => {
    const { agreed } = minutesOf(mails({ from: 'ada', text: both }, ...answers));
    expect(agreed.map(({ text }) => text)).toEqual([both]);
    expect(agreed[0]?.by.toSorted()).toEqual(['Ada Quill', 'Bo Marl', 'Cy Fenn']);
    expect(agreed[0]?.evidence).toHaveLength(2);
  });
});

describe('of several sentences the point', () => {
  const filler = 'The first one was empty by June. It was a dry year. The beds are far from the house.';

  it.each([false, true])('is what is proposed in a question (stands first: %s)', (first) => {
    const beside = 'The second one hardly helps anybody who waters the beds.';
    const said = 'Would a larger one be a better choice here?';
    const text = first ? `${said} ${filler} ${beside}` : `${beside} ${filler} ${said}`;
    const { agreed } = minutesOf(mails({ from: 'ada', text }, { from: 'bo', text: 'Good point.' }));
    expect(agreed.map((point) => point.text)).toEqual([said]);
  });

  it('is what shares several words with the acceptance, though another proposes something', () => {
    const beside = 'We should look at the bench by the pond soon.';
    const said = 'The gutter over the greenhouse leaks at both of its ends whenever it rains.';
    const text = 'Agreed, that old gutter leaks badly whenever somebody waters the tomatoes and the beans.';
    const { agreed } = minutesOf(mails({ from: 'ada', text: `${said} ${filler} ${beside}` }, { from: 'bo', text }));
    expect(agreed.map((point) => point.text)).toEqual([said]);
  });
});
