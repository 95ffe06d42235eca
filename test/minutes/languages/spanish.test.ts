import { describe, expect, it } from 'vitest';
import { mails, minutesOf } from '../discussions.ts';

/** Of which one puts it as a question. */
const PROPOSALS = [
  'Propongo que pongamos un segundo bidón detrás del cobertizo.',
  '¿Y si ponemos otro bidón detrás del cobertizo, que está al lado de la casa?',
] as const;
/** How much, and yes or no. */
const QUESTIONS = [
  '¿Cuánta agua cabe en el bidón que está detrás del cobertizo?',
  '¿El bidón que está detrás del cobertizo pierde agua en invierno?',
] as const;
const INTRODUCTION = 'La bomba que está detrás del cobertizo es vieja, y el bidón está lleno.';

const under = (said: string, answer: string) =>
  minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: `> ${said}\n\n${answer}\n` }));
const told = (sentence: string) => minutesOf(mails({ from: 'ada', text: `${INTRODUCTION}\n\n${sentence}\n` }));

describe('in Spanish', () => {
  it.each([
    'Estoy de acuerdo.',
    'De acuerdo contigo.',
    'Coincido.',
    'Concuerdo.',
    'Sí, por favor.',
    'Sí, hagámoslo.',
    'Claro que sí.',
    'Por supuesto.',
    'Vale.',
    'Por mí, perfecto.',
    'Ok por mí.',
    'Me parece una buena idea.',
    '¡Buena idea!',
    'Me gusta la idea.',
    'Me encanta.',
    'Suena bien.',
    'Adelante.',
    'Dale.',
    'Exacto.',
    'Tienes razón.',
    'Tenéis razón.',
    'Tiene sentido.',
    'Voto a favor.',
    'Apoyo la propuesta.',
    'Secundo.',
    'Sin objeciones.',
    'No tengo inconveniente.',
    'Me sumo.',
    'Cuenta conmigo.',
    'Opino lo mismo.',
    'Yo también lo creo.',
    'Hecho.',
    'Lo haré.',
    'Yo me encargo.',
    'Me has convencido.',
    'Sería genial.',
    'Con mucho gusto.',
  ])('a proposal is agreed on by: %s', (answer) => {
    for (const proposal of PROPOSALS)
      expect(under(proposal, answer).agreed).toMatchObject([{ by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    'No.',
    'No, gracias.',
    'No estoy de acuerdo.',
    'Estoy en contra.',
    'No me parece bien.',
    'No lo veo claro.',
    'No estoy seguro.',
    'Ya veremos.',
    'Interesante.',
    'Muchas gracias.',
    'Quizás.',
    '¿Cuánto cuesta?',
    '¿Qué opinan los demás?',
    'Lo pensaré.',
    'Demasiado caro.',
    'Entiendo.',
    'Me da igual.',
    '¿Alguna objeción?',
    'La reunión es el domingo.',
  ])('a proposal is not agreed on by: %s', (answer) => {
    for (const proposal of PROPOSALS) expect(under(proposal, answer).agreed).toEqual([]);
  });

  it.each([
    'No estoy de acuerdo.',
    'Me opongo.',
    'Es una mala idea.',
    'Eso no va a funcionar.',
    'No deberíamos hacerlo.',
    'Es demasiado caro.',
    'No le veo sentido.',
    'No hace falta.',
    'Preferiría que no.',
    'Eso rompería la puerta.',
    'Tengo mis dudas.',
  ])('somebody objects to a proposal who says: %s', (answer) => {
    expect(under(PROPOSALS[0], answer).objections).toMatchObject([{ author: 'Bo Marl', text: answer }]);
  });

  it.each([
    'Unos 200 litros.',
    'Está en la wiki.',
    'Solo en invierno.',
    'No lo sé exactamente, pero la etiqueta dice 200 litros.',
    'La lista dice 200 litros.',
  ])('a question is answered by: %s', (answer) => {
    for (const question of QUESTIONS) expect(under(question, answer).openQuestions).toEqual([]);
  });

  it.each([
    'Pongo a Rebeca en copia.',
    'Reenvío esto a la lista.',
    'Perdón por el ruido.',
    'Disculpen la demora.',
    'Por favor, ignoren mi mensaje anterior.',
    'Por favor, respondan a la lista.',
    'Buena pregunta.',
    'No tengo ni idea.',
    'Yo tampoco lo sé.',
    'Lo reviso mañana.',
    'Tengo que mirarlo.',
    'Yo también me lo pregunto.',
    'Tengo la misma duda.',
    'Quizás Rebeca lo sepa.',
    'Pregunta a Rebeca.',
    'Aún no he tenido tiempo de mirarlo.',
    'Ojalá lo supiera.',
  ])('a question is left open by: %s', (answer) => {
    for (const question of QUESTIONS)
      expect(under(question, answer).openQuestions.map(({ text }) => text)).toEqual([question]);
  });

  it.each([
    'Ya lo encontré.',
    'Problema resuelto.',
    'Ahora funciona.',
    'Olvidadlo.',
    'Era culpa mía.',
    'Resulta que la válvula estaba cerrada.',
  ])('a question is closed by its asker with: %s', (said) => {
    const { openQuestions } = minutesOf(mails({ from: 'ada', text: QUESTIONS[0] }, { from: 'ada', text: said, to: 0 }));
    expect(openQuestions).toEqual([]);
  });

  it.each([
    '¿Alguien sabe cómo funciona la bomba?',
    '¿Alguna idea?',
    '¿Qué os parece?',
    '¿Deberíamos mover el bidón?',
    'Me pregunto si la bomba funciona en invierno.',
    'Me gustaría saber quién paga.',
    'Queda por decidir quién paga.',
    'No está claro quién paga.',
    '¿Podrías explicar por qué se para la bomba?',
    'La bomba se para en invierno, ¿no?',
    'alguien sabe cómo funciona la bomba',
    'alguien sabe como funciona la bomba',
  ])('a question is asked by: %s', (sentence) => {
    expect(told(sentence).openQuestions.map(({ text }) => text)).toEqual([sentence]);
  });

  it.each([
    '¿Qué tal?',
    '¿A quién le importa?',
    'Cierra la puerta, por favor.',
    'Sé quién tiene la llave.',
    'Cuando se para la bomba, la luz se pone roja.',
    'Lo que necesitamos es un segundo bidón.',
    'Avísame cuando termines.',
    '¡Qué día!',
  ])('nothing is asked by: %s', (sentence) => {
    const { openQuestions, answeredQuestions } = told(sentence);
    expect([...openQuestions, ...answeredQuestions]).toEqual([]);
  });

  it.each([
    'Decisión: ponemos un segundo bidón detrás del cobertizo.',
    'Aprobado por unanimidad: ponemos un segundo bidón.',
    'Hemos decidido poner un segundo bidón detrás del cobertizo.',
    'Se ha acordado poner un segundo bidón detrás del cobertizo.',
    'La junta ha aprobado el segundo bidón.',
    'La propuesta de poner un segundo bidón queda aprobada.',
  ])('a decision is on record in: %s', (sentence) => {
    expect(told(sentence).agreed.map(({ text }) => text)).toEqual([sentence]);
  });

  it.each(['Decisión: aplazada.', 'La junta no ha decidido todavía nada.', 'Todavía no hemos decidido nada.'])(
    'no decision is on record in: %s',
    (sentence) => {
      expect(told(sentence).agreed).toEqual([]);
    },
  );
});
