import { describe, expect, it } from 'vitest';
import { mails, minutesOf } from '../discussions.ts';

/** Of which one puts it as a question. */
const PROPOSALS = [
  'Proponho que a gente coloque um segundo tambor atrás do galpão.',
  'E se a gente colocar outro tambor atrás do galpão, que fica ao lado da casa?',
] as const;
/** How much, and yes or no. */
const QUESTIONS = [
  'Quanta água cabe no tambor que está atrás do galpão?',
  'O tambor que está atrás do galpão perde água no inverno?',
] as const;
const INTRODUCTION = 'A bomba que está atrás do galpão é velha, e o tambor está cheio.';

const under = (said: string, answer: string) =>
  minutesOf(mails({ from: 'ada', text: said }, { from: 'bo', text: `> ${said}\n\n${answer}\n` }));
const told = (sentence: string) => minutesOf(mails({ from: 'ada', text: `${INTRODUCTION}\n\n${sentence}\n` }));

describe('in Portuguese', () => {
  it.each([
    'Concordo.',
    'Concordo plenamente.',
    'Concordo com a Ada.',
    'Estou de acordo.',
    'Sim.',
    'Sim, vamos fazer isso.',
    'Com certeza.',
    'Blz.',
    'Combinado.',
    'Ok por mim.',
    'Por mim, ok.',
    'Tudo bem por mim.',
    'Tá bom.',
    'Boa ideia.',
    'Ótima ideia.',
    'É uma boa ideia.',
    'Acho que é uma boa ideia.',
    'Gostei.',
    'Gosto da ideia.',
    'Adorei a ideia.',
    'Parece bom.',
    'Perfeito.',
    'Exatamente.',
    'Isso aí.',
    'Verdade.',
    'Você tem razão.',
    'Bom ponto.',
    'Faz todo o sentido.',
    'Sou a favor.',
    'Voto sim.',
    'Apoio.',
    'Sem objeções.',
    'Não tenho objeções.',
    'Sem problema.',
    'Conte comigo.',
    'Estou dentro.',
    'Eu também acho.',
    'Penso o mesmo.',
    'Bora.',
    'Pode deixar.',
    'Eu faço.',
    'Vou fazer.',
    'Aprovado.',
    'Me convenceu.',
    'Isso ajudaria.',
    'Com prazer.',
    'Topo.',
    'Manda ver.',
    'Boa ideia!',
    'Beleza.',
    'Fechado.',
  ])('a proposal is agreed on by: %s', (answer) => {
    for (const proposal of PROPOSALS)
      expect(under(proposal, answer).agreed).toMatchObject([{ by: ['Ada Quill', 'Bo Marl'] }]);
  });

  it.each([
    'Não.',
    'Não concordo.',
    'Sou contra.',
    'Má ideia.',
    'Não gostei.',
    'Não acho que seja bom.',
    'Não tenho certeza.',
    'Interessante.',
    'Muito obrigado.',
    'Talvez.',
    'Por quê?',
    'Quanto custa?',
    'O que os outros acham?',
    'Ainda não.',
    'Isso não funciona.',
    'Entendi.',
    'Sem opinião.',
    'Hmm.',
    'Que pena.',
    'Alguma objeção?',
    'O galpão é de madeira.',
    'Discordo.',
    'Não acho que seja bom.',
  ])('a proposal is not agreed on by: %s', (answer) => {
    for (const proposal of PROPOSALS) expect(under(proposal, answer).agreed).toEqual([]);
  });

  it.each([
    'Não concordo.',
    'Discordo.',
    'Sou contra.',
    'É um erro.',
    'É uma má ideia.',
    'Isso não vai funcionar.',
    'Não deveríamos fazer isso.',
    'É caro demais.',
    'É muito caro.',
    'Não vejo sentido.',
    'Não é necessário.',
    'Não precisa.',
    'Prefiro que não.',
    'Por favor, não faça isso.',
    'Isso quebraria o portão.',
    'Tenho minhas dúvidas.',
  ])('somebody objects to a proposal who says: %s', (answer) => {
    expect(under(PROPOSALS[0], answer).objections).toMatchObject([{ author: 'Bo Marl', text: answer }]);
  });

  it.each([
    'Acho que sim.',
    'Uns 200 litros.',
    'Está na wiki.',
    'Que eu saiba, não.',
    'Depende do tamanho.',
    'No meu cabem 200.',
    'Porque a vedação está gasta.',
  ])('a question is answered by: %s', (answer) => {
    for (const question of QUESTIONS) expect(under(question, answer).openQuestions).toEqual([]);
  });

  it.each([
    'Coloco a Rebeca em cópia.',
    '+Cc Rebeca',
    'Isso era para a lista.',
    'É uma boa pergunta.',
    'Não tenho ideia.',
    'Não sei.',
    'Também não sei.',
    'Vou olhar.',
    'Preciso verificar.',
    'Também me pergunto isso.',
    'Tenho a mesma dúvida.',
    'Desculpe pelo barulho.',
    'Desculpem pelo atraso.',
    'Por favor, respondam na lista.',
    'Interessante.',
    'Pergunte à Rebeca.',
    'Ainda não tive tempo de olhar.',
    'Está na minha lista.',
    'Também gostaria de saber.',
    'Talvez a Rebeca saiba.',
  ])('a question is left open by: %s', (answer) => {
    for (const question of QUESTIONS)
      expect(under(question, answer).openQuestions.map(({ text }) => text)).toEqual([question]);
  });

  it.each([
    'Já achei.',
    'Achei!',
    'Encontrei a resposta.',
    'Problema resolvido.',
    'O problema foi resolvido.',
    'Resolvido.',
    'Agora funciona.',
    'Esquece.',
    'Deixa pra lá.',
    'Foi erro meu.',
    'Era a válvula.',
    'O problema era a válvula.',
    'Respondendo a mim mesmo: a válvula estava fechada.',
  ])('a question is closed by its asker with: %s', (said) => {
    const { openQuestions } = minutesOf(mails({ from: 'ada', text: QUESTIONS[0] }, { from: 'ada', text: said, to: 0 }));
    expect(openQuestions).toEqual([]);
  });

  it.each([
    'Alguém sabe como funciona a bomba?',
    'Como desligo a bomba?',
    'Por que a bomba para?',
    'Qual bomba devo comprar?',
    'Onde está o manual?',
    'Dá para mover o tambor?',
    'A gente deve mover o tambor?',
    'Você já tentou a outra torneira?',
    'Me pergunto se a bomba funciona no inverno.',
    'Gostaria de saber quem paga.',
    'Falta decidir quem paga.',
    'A pergunta é quem paga.',
    'Poderia explicar por que a bomba para?',
    'A bomba para no inverno, né?',
    'como funciona a bomba do galpão',
    'Quanto tempo dura a bomba?',
    'O que significa a luz vermelha?',
    'alguém sabe como funciona a bomba',
    'Será que a bomba funciona no inverno?',
  ])('a question is asked by: %s', (sentence) => {
    expect(told(sentence).openQuestions.map(({ text }) => text)).toEqual([sentence]);
  });

  it.each([
    'Tudo bem?',
    'E daí?',
    'Feche a porta, por favor.',
    'Sei quem tem a chave.',
    'Por isso a bomba para.',
    'O que precisamos é de um segundo tambor.',
    'Não tenho perguntas.',
    'Que dia!',
    'Como eu disse ontem na reunião',
    'Como eu disse ontem na reunião',
    'Que bonito!',
  ])('nothing is asked by: %s', (sentence) => {
    const { openQuestions, answeredQuestions } = told(sentence);
    expect([...openQuestions, ...answeredQuestions]).toEqual([]);
  });

  it.each([
    'Decisão: colocamos um segundo tambor atrás do galpão.',
    'Decidido: colocamos um segundo tambor atrás do galpão.',
    'Aprovado por unanimidade: colocamos um segundo tambor.',
    'Decidimos colocar um segundo tambor atrás do galpão.',
    'Ficou decidido colocar um segundo tambor atrás do galpão.',
    'Foi decidido que colocamos um segundo tambor atrás do galpão.',
    'A diretoria aprovou o segundo tambor.',
    'A proposta de colocar um segundo tambor foi aprovada.',
  ])('a decision is on record in: %s', (sentence) => {
    expect(told(sentence).agreed.map(({ text }) => text)).toEqual([sentence]);
  });

  it.each(['Decisão: adiada.', 'Ainda não decidimos nada.', 'A diretoria não decidiu nada.'])(
    'no decision is on record in: %s',
    (sentence) => {
      expect(told(sentence).agreed).toEqual([]);
    },
  );
});
