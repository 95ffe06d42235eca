import { describe, expect, it } from 'vitest';
import { ACCEPTING, acceptingIn } from '../../../src/minutes/acts/index.ts';
import { transcribe } from '../../../src/minutes/transcript/index.ts';
import { buildThread } from '../../../src/thread/index.ts';
import { mails } from '../discussions.ts';

/** The features of a sentence that Bo writes under Ada's proposal. */
function featuresOf(sentence: string) {
  const proposal = 'I suggest that we put a second water butt behind the shed.';
  const transcript = transcribe(
    buildThread(mails({ from: 'ada', text: proposal }, { from: 'bo', text: `> ${proposal}\n\n${sentence}` })),
  );
  const said = transcript.utterances.at(-1);
  if (!said) throw new Error('nothing was said');
  return ACCEPTING.tell(acceptingIn(said, transcript));
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
