import { describe, expect, it } from 'vitest';
import { ACCEPTING, acceptingIn } from '../../../src/minutes/acts/index.ts';
import { transcribe } from '../../../src/minutes/transcript/index.ts';
import { buildThread } from '../../../src/thread/index.ts';
import { mails } from '../discussions.ts';

const proposal = 'I suggest that we put a second water butt behind the shed.';

/** The features of the last sentence of what Bo writes under Ada's words. */
function featuresOf(text: string, said = proposal) {
  const transcript = transcribe(
    buildThread(mails({ from: 'ada', text: said }, { from: 'bo', text: `> ${said}\n\n${text}` })),
  );
  const last = transcript.utterances.at(-1);
  if (!last) throw new Error('nothing was said');
  return ACCEPTING.tell(acceptingIn(last, transcript));
}

describe('code in an acceptance', () => {
  it.each([
    'Yes, place(butt) does it.',
    'Yes, with size=2 it fits.',
    'Yes, <stdio.h> has it.',
    'Yes, as in {behind, shed}.',
  ])('is told by its signs: %s', (sentence) => {
    expect(featuresOf(sentence)).toMatchObject({ 'mark:code': 1 });
  });

  it.each([
    'I agree (and so does the miller).',
    'I agree, with the butt(s) behind the shed.',
    'I agree :)',
    'I agree =)',
    'I agree ;-)',
  ])('is not told by what prose has: %s', (sentence) => {
    expect(featuresOf(sentence)).toMatchObject({ 'mark:code': 0 });
  });
});

describe('what was put as not settled', () => {
  it.each([
    ['Maybe the pump should go first.', 'Right, it leaks.'],
    ['Vielleicht sollte die Pumpe zuerst dran sein.', 'Ja, die tropft.'],
    ['Il faudrait peut-être commencer par la pompe.', 'Oui, elle fuit.'],
  ])('is known by its words: %s', (said, text) => {
    expect(featuresOf(text, said)).toMatchObject({ 'target:tentative': 1 });
  });

  it.each([
    ['The pump goes first.', 'Right, it leaks.'],
    ['Zuerst ist die Pumpe dran.', 'Ja, die tropft.'],
    ['On commence par la pompe.', 'Oui, elle fuit.'],
  ])('and not by others: %s', (said, text) => {
    expect(featuresOf(text, said)).toMatchObject({ 'target:tentative': 0 });
  });
});

describe('a yes', () => {
  it.each([
    ['Shall I bring the hose?', 'Yes, on Saturday.'],
    ['Soll ich den Schlauch mitbringen?', 'Ja, am Samstag.'],
  ])('agrees with what was offered: %s', (said, text) => {
    expect(featuresOf(text, said)).toMatchObject({ 'target:offerAssent': 1 });
  });

  it('answers what only wants to be told', () => {
    expect(featuresOf('Yes, since March.', 'Is the pump in the shed?')).toMatchObject({ 'target:offerAssent': 0 });
  });
});

describe('words that declare agreement', () => {
  it.each([
    'On the whole, though, I completely agree with this.',
    'Dass er zu klein ist, da stimme ich dir zu.',
    "Pour le reste, je suis d'accord avec toi.",
  ])('count wherever they stand: %s', (sentence) => {
    expect(featuresOf(sentence)).toMatchObject({ 'word:agrees': 1 });
  });

  it.each(["I don't agree with this.", 'Da stimme ich dir nicht zu.', "Je ne suis pas d'accord avec toi."])(
    'do not, denied: %s',
    (sentence) => {
      expect(featuresOf(sentence)).toMatchObject({ 'word:agrees': 0 });
    },
  );
});

it('takes what ends in a comma for a salutation', () => {
  expect(featuresOf('Dear Jonathan,')).toMatchObject({ 'mark:comma': 1 });
});

it('knows what follows upon thanks', () => {
  expect(featuresOf('Thanks for looking. I can set the post anew.')).toMatchObject({ 'near:previousThanks': 1 });
  expect(featuresOf('Thanks! It was loose. I can set the post anew.')).toMatchObject({ 'near:previousThanks': 1 });
  expect(featuresOf('I looked, too. I can set the post anew.')).toMatchObject({ 'near:previousThanks': 0 });
});
