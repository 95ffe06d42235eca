import { describe, expect, it } from 'vitest';
import { actUnder, mail, minutesOf } from './acts-of.ts';

const PROPOSAL = 'Ich schlage vor, dass wir eine zweite Regentonne hinter den Schuppen stellen.';

describe('acts in German', () => {
  it.each([
    ['Einverstanden.', 'explicit'],
    ['Ja, das ergibt Sinn.', 'explicit'],
    ['Da stimme ich dir voll zu.', 'explicit'],
    ['Das sehe ich genauso.', 'explicit'],
    ['Gute Idee!', 'explicit'],
    ['Finde ich gut.', 'explicit'],
    ['Von mir aus spricht nichts dagegen.', 'explicit'],
    ['Du hast völlig recht.', 'explicit'],
    ['Klingt vernünftig.', 'explicit'],
    ['Keine Einwände.', 'explicit'],
    ['Passt für mich.', 'explicit'],
    ['Da bin ich dabei.', 'explicit'],
    ['Volle Zustimmung.', 'explicit'],
    ['Dafür.', 'explicit'],
    ['Einverstanden, aber nicht vor April.', 'qualified'],
    ['Im Prinzip ja, das sehe ich auch so.', 'qualified'],
    ['Mache ich.', 'tacit'],
    ['Ich kümmere mich darum.', 'tacit'],
    ['Wird gemacht.', 'tacit'],
    ['Erledigt.', 'tacit'],
    ['Habe ich gerade bestellt.', 'tacit'],
  ])('„%s“ nimmt an, %s', (sentence, strength) => {
    expect(actUnder(PROPOSAL, sentence)).toBe(`acceptance, ${strength}`);
  });

  it.each([
    'Nein, da bin ich dagegen.',
    'Bin dagegen.',
    'Das sehe ich anders.',
    'Dem stimme ich nicht zu.',
    'Ich halte das für keine gute Idee.',
    'Das funktioniert so nicht.',
    'Ich würde das lieber nicht machen.',
    'Da muss ich dir widersprechen.',
    'Freitag geht bei mir leider nicht.',
    'Das ergibt für mich keinen Sinn.',
  ])('„%s“ wendet ein', (sentence) => {
    expect(actUnder(PROPOSAL, sentence)).toBe('objection');
  });

  it.each([
    'Wer trägt die Tonne?',
    'Wie groß soll sie sein?',
    'Ich frage mich, ob der Boden das trägt.',
    'Mir ist noch nicht klar, wer das bezahlt.',
    'Ich bin mir nicht sicher, ob das reicht.',
  ])('„%s“ fragt', (sentence) => {
    expect(actUnder(PROPOSAL, sentence)).toBe('question');
  });

  it.each([
    ['Vielen Dank!', 'thanks'],
    ['Hallo zusammen,', 'greeting'],
    ['Bitte schickt mir die Maße.', 'request'],
    ['Wir sollten zuerst den Boden ausgleichen.', 'proposal'],
    ['Ich wäre einverstanden, wenn sie kleiner wäre.', 'hedge'],
    ['Die alte Tonne fasst zweihundert Liter.', 'claim'],
  ])('„%s“: %s', (sentence, kind) => {
    expect(actUnder(PROPOSAL, sentence)).toBe(kind);
  });
});

describe('the minutes of a German thread', () => {
  const minutes = minutesOf(
    mail(
      1,
      'Ada Quill',
      [],
      `Hallo,\n\n${PROPOSAL}\n\nWer hat einen Anhänger, mit dem wir sie holen können?\n\nViele Grüße\nAda\n`,
    ),
    mail(
      2,
      'Bo Marl',
      ['m1@garten.example'],
      `> ${PROPOSAL}\n\nDa stimme ich dir voll zu.\n\n> Wer hat einen Anhänger, mit dem wir sie holen können?\n\nMein Bruder hat einen, ich frage ihn heute Abend.\n\nWas machen wir mit der alten Tonne?\n\nGruß, Bo\n`,
    ),
  );
  it('have the point and who agreed with it', () => {
    expect(minutes.agreed).toMatchObject([
      {
        text: PROPOSAL,
        author: 'Ada Quill',
        by: ['Ada Quill', 'Bo Marl'],
        evidence: [{ text: 'Da stimme ich dir voll zu.' }],
      },
    ]);
  });
  it('tell the question that is open from the one that was answered', () => {
    expect(minutes.openQuestions.map(({ text }) => text)).toEqual(['Was machen wir mit der alten Tonne?']);
    expect(minutes.answeredQuestions).toMatchObject([
      { text: 'Wer hat einen Anhänger, mit dem wir sie holen können?', answer: { author: 'Bo Marl' } },
    ]);
  });
  it('split no sentence at an abbreviation', () => {
    const { keyPoints } = minutesOf(
      mail(
        1,
        'Ada Quill',
        [],
        'Wir brauchen Werkzeug, z. B. einen Spaten bzw. eine Hacke, und ca. drei Säcke Kies für den Boden.\n',
      ),
    );
    expect(keyPoints.map(({ text }) => text)).toEqual([
      'Wir brauchen Werkzeug, z. B. einen Spaten bzw. eine Hacke, und ca. drei Säcke Kies für den Boden.',
    ]);
  });
});
