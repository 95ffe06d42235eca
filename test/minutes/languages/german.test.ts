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
    ['Das wäre für alle ideal.', 'explicit'],
    ['Leuchtet mir sofort ein.', 'explicit'],
    ['Mit zwei Tonnen kann ich leben.', 'explicit'],
    ['Dafür werde ich auch stimmen.', 'explicit'],
    ['Hinter dem Schuppen wäre mir lieb.', 'explicit'],
    ['Besser könnte man es nicht ausdrücken.', 'explicit'],
    ['Dem ist nichts hinzuzufügen.', 'explicit'],
    ['Wir sind uns da völlig einig.', 'explicit'],
    ['Da ziehe ich mit.', 'explicit'],
    ['Nein, das passt.', 'explicit'],
    ['Kein Problem, einverstanden.', 'explicit'],
    ['Das gefällt mir, nicht nur wegen der Tonne.', 'explicit'],
    ['Nicht ideal, aber damit kann ich leben.', 'qualified'],
    ['Ich bin überwiegend einverstanden.', 'qualified'],
    ['Ja zur Tonne, nein zum Schuppen.', 'qualified'],
    ['Einverstanden, mit einer Ausnahme.', 'qualified'],
    ['Einverstanden, aber nicht vor April.', 'qualified'],
    ['Im Prinzip ja, das sehe ich auch so.', 'qualified'],
    ['Mache ich.', 'tacit'],
    ['Ich kümmere mich darum.', 'tacit'],
    ['Wird gemacht.', 'tacit'],
    ['Erledigt.', 'tacit'],
    ['Habe ich gerade bestellt.', 'tacit'],
    ['Dem Nachbarn habe ich schon Bescheid gegeben.', 'tacit'],
    ['Die Tonne hole ich morgen ab.', 'tacit'],
    ['So gut wie fertig.', 'tacit'],
  ])('„%s“ nimmt an, %s', (sentence, strength) => {
    expect(actUnder(PROPOSAL, sentence)).toBe(`acceptance, ${strength}`);
  });

  it.each([
    'Nein, da bin ich dagegen.',
    'Bin dagegen.',
    'Das sehe ich anders.',
    'Mir wäre lieber, wenn wir noch warten.',
    'Mir wäre es lieber, wir würden warten.',
    'Dem stimme ich nicht zu.',
    'Ich halte das für keine gute Idee.',
    'Das funktioniert so nicht.',
    'Ich würde das lieber nicht machen.',
    'Da muss ich dir widersprechen.',
    'Freitag geht bei mir leider nicht.',
    'Das ergibt für mich keinen Sinn.',
    'Ich bin ganz entschieden dagegen.',
    'Das käme für mich nicht in Frage.',
    'Das halte ich für verfrüht.',
    'Das kann ich so nicht mittragen.',
    'Da sind wir anderer Ansicht.',
    'Das wäre ein Fehler.',
    'Das macht es nur noch schlimmer.',
    'Ich habe da starke Zweifel.',
    'Ein klares Nein.',
    'Ich stimme dagegen.',
    'Die Ecke ist überhaupt nie trocken.',
    'Das macht den Weg kaputt.',
  ])('„%s“ wendet ein', (sentence) => {
    expect(actUnder(PROPOSAL, sentence)).toBe('objection');
  });

  it.each([
    'Da mache ich nicht mit.',
    'Das leuchtet mir überhaupt nicht ein.',
    'Mit zwei Tonnen kann ich nicht leben.',
    'Das ist für uns nicht gut.',
    'Dafür stimme ich nicht.',
    'Da sind wir uns gar nicht einig.',
    'Die Tonne habe ich noch nicht bestellt.',
    'Das würde ich nicht befürworten.',
    'Donnerstag passt nicht allen.',
  ])('„%s“ nimmt nichts an', (sentence) => {
    expect(actUnder(PROPOSAL, sentence)).not.toMatch(/^acceptance/);
    const reply = mail(2, 'Bo Marl', ['m1@garten.example'], `> ${PROPOSAL}\n\n${sentence}\n`);
    expect(minutesOf(mail(1, 'Ada Quill', [], PROPOSAL), reply).agreed).toEqual([]);
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
    ['Angenommen, sie läuft über.', 'claim'],
    ['Die alte Tonne fasst zweihundert Liter.', 'claim'],
    ['Der Ausschuss hat die zweite Tonne bewilligt.', 'decision'],
    ['Der Antrag wurde mit fünf zu drei Stimmen angenommen.', 'decision'],
    ['Damit steht fest: eine zweite Tonne.', 'decision'],
    ['Die Mitglieder haben grünes Licht gegeben.', 'decision'],
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
