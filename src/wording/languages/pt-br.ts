import type { Texts } from '../text.ts';

/** Portuguese of Brazil. Addresses people as "você", as Discord does. */
export const ptBR: Texts = {
  // The minutes, wherever they are shown
  'minutes.title': 'Ata',
  'minutes.participants': 'Participantes',
  'minutes.agreed': '✅ Acordado',
  'minutes.openQuestions': '❓ Perguntas em aberto',
  'minutes.objections': '⚠️ Objeções (não resolvidas)',
  'minutes.keyPoints': 'Pontos principais',
  'minutes.answeredQuestions': 'Perguntas respondidas',
  'minutes.none': 'Nada encontrado.',
  'minutes.pledge': 'Citado literalmente da conversa; nada foi escrito por nós',
  'minutes.people': '{count, plural, one {# pessoa} other {# pessoas}}',
  'minutes.messages': '{count, plural, one {# mensagem} other {# mensagens}}',
  'minutes.turns': '{count, plural, one {# intervenção} other {# intervenções}}',
  'minutes.unknownAuthor': 'Desconhecido',
  'minutes.morePeople': '+{count} a mais',
  'minutes.moreAttached': '+{count} a mais na ata anexa',
  'minutes.wereAnswered':
    '{count, plural, one {# pergunta foi respondida na conversa} other {# perguntas foram respondidas na conversa}}',
  'relation.explicit': 'acordado por',
  'relation.qualified': 'acordado com ressalva por',
  'relation.tacit': 'acordado tacitamente por',
  'relation.against': 'contra',
  'relation.answered': 'respondida por',
  'relation.andBy': 'e por',

  // What is new in a thread
  'news.thread': 'Conversa',
  'news.joined': 'Entraram',
  'news.agreed': '✅ Novos acordos',
  'news.answered': '💡 Respondidas',
  'news.openQuestions': '❓ Novas perguntas em aberto',
  'news.objections': '⚠️ Novas objeções',
  'news.unanswered': '🕰️ Sem resposta há {days, plural, one {# dia} other {# dias}}',
  'news.messages': '{count, plural, =0 {Nenhuma mensagem nova} one {# mensagem nova} other {# mensagens novas}}',

  'map.alt':
    'Mapa da conversa: {messages} de {people}{days}, {replies, plural, one {# resposta} other {# respostas}}. Mensagens: {written}. {agreed, plural, one {# ponto acordado} other {# pontos acordados}}, {open, plural, one {# pergunta em aberto} other {# perguntas em aberto}}, {objections, plural, one {# objeção} other {# objeções}}.',
  'map.others': '{count, plural, one {# outra pessoa} other {# outras pessoas}}',
  'map.agreed': '{count, plural, one {# acordo} other {# acordos}}',
  'map.open': '{count, plural, one {# em aberto} other {# em aberto}}',
  'map.objections': '{count, plural, one {# objeção} other {# objeções}}',

  // Any command
  'answer.unknownCommand': 'Não conheço mais este comando. Tente de novo em alguns minutos ou reinicie o Discord.',
  'answer.failed':
    'Algo deu errado do meu lado e nada foi publicado. Quem me administra encontra o motivo no meu registro com o código `{id}`.',

  // Buttons under the minutes
  'button.delete': 'Excluir',
  'button.delete.refused': 'Só <@{user}>, que pediu esta ata, e quem pode gerenciar mensagens podem excluí-la.',

  // /help
  'help.name': 'ajuda',
  'help.description': 'O que este bot faz e como pedir',
};
