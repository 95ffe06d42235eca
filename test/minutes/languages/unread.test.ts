import { describe, expect, it } from 'vitest';
import { type Minutes, takeMinutes } from '../../../src/minutes/index.ts';
import { renderMarkdown } from '../../../src/render/index.ts';
import { buildThread, type Message } from '../../../src/thread/index.ts';

const PROPOSALS = [
  ['it', 'Propongo di mettere una seconda cisterna dietro la baracca, perché la prima si svuota ogni settimana.'],
  ['nl', 'Ik stel voor dat we een tweede ton achter de schuur zetten, want de eerste is elke week leeg.'],
  ['pl', 'Proponuję, żeby postawić drugą beczkę za szopą, bo ta pierwsza jest co tydzień pusta i nie ma już wody.'],
  ['sv', 'Jag föreslår att vi ställer en andra tunna bakom skjulet, för den första är tom varje vecka.'],
  ['ru', 'Предлагаю поставить вторую бочку за сараем, потому что первая у нас каждую неделю пустая, и это не всё.'],
  ['zh', '我建议在棚子后面放第二个水桶，因为第一个每周都会空。'],
  ['ko', '헛간 뒤에 두 번째 물통을 놓자고 제안합니다. 첫 번째는 매주 비어 있습니다.'],
] as const;

const chat = (...said: readonly (readonly [name: string, text: string])[]): Minutes =>
  takeMinutes(
    buildThread(
      said.map(
        ([name, text], n): Message => ({
          id: `m${n}`,
          author: { name },
          date: `2024-03-01T10:0${n}:00.000Z`,
          parentIds: n === 0 ? [] : ['m0'],
          text,
          medium: 'chat',
        }),
      ),
    ),
  );

describe('a thread in a language whose words are not known', () => {
  it.each(PROPOSALS)('is told by its small words or its script: %s', (code, proposal) => {
    expect(chat(['Ada Quill', proposal]).unreadLanguage).toBe(code);
  });

  it.each([
    ['English', 'I suggest that we put a second butt behind the shed, because the first one is empty every week.'],
    [
      'German',
      'Ich schlage vor, eine zweite Tonne hinter den Schuppen zu stellen, weil die erste jede Woche leer ist.',
    ],
    ['French', 'Je propose de mettre une deuxième cuve derrière la cabane, parce que la première est vide.'],
    [
      'Spanish',
      'Propongo que pongamos un segundo depósito detrás del cobertizo, porque el primero se vacía cada semana.',
    ],
    [
      'Portuguese',
      'Proponho que a gente coloque um segundo tambor atrás do galpão, porque o primeiro fica vazio toda semana.',
    ],
    ['Japanese', '小屋の裏に二つ目のタンクを置くことを提案します。一つ目は毎週空になるからです。'],
    ['a name and a link', 'Casa de la Huerta: https://garten.example/de/la/que'],
    ['nothing', '42'],
  ])('is not taken for one where it is %s', (_, text) => {
    expect(chat(['Ada Quill', text])).not.toHaveProperty('unreadLanguage');
  });

  it.each(PROPOSALS)('has for agreed what was voted for: %s', (_, proposal) => {
    const { agreed } = chat(['Ada Quill', proposal], ['Bo Marl', '+1']);
    expect(agreed.map(({ by }) => by)).toEqual([['Ada Quill', 'Bo Marl']]);
  });

  it.each([
    ['Italian', 'Credo che non ce ne sia un altro. Chi può portare il rimorchio sabato?'],
    ['Chinese', '星期六谁能把拖车带来？'],
    ['Arabic', 'من يستطيع أن يحضر المقطورة يوم السبت؟'],
  ])('asks by its question mark: %s', (_, question) => {
    expect(chat(['Ada Quill', question]).openQuestions).toHaveLength(1);
  });

  it('says nothing in words that another language would understand otherwise', () => {
    const { agreed, objections } = chat(
      ['Ada Quill', PROPOSALS[0][1]],
      ['Bo Marl', 'Non so se mi piace, ma non l’ho ancora visto.'],
    );
    expect([agreed, objections]).toEqual([[], []]);
  });

  it('has minutes that say so where they would say that nothing was agreed', () => {
    const shown = renderMarkdown(chat(['Ada Quill', PROPOSALS[0][1]], ['Bo Marl', 'D’accordo, lo faccio sabato.']));
    expect(shown).toMatch(/✅ Agreed\n\n\*Most of this is in Italian, /);
  });
});
