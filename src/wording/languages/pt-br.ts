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
  'minutes.withheld':
    '{count, plural, one {# ponto de pessoas que não querem ser citadas} other {# pontos de pessoas que não querem ser citadas}}',
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
  'button.more': 'Mais',
  'button.people': 'Quem disse o quê',
  'button.thread': 'Ver a conversa',
  'button.copy': 'Só para mim',
  'button.refresh': 'Atualizar',
  'button.previous': 'Anterior',
  'button.next': 'Próxima',
  'button.gone':
    'A conversa de que trata esta ata não existe mais. Quem a pediu, e quem pode gerenciar mensagens, pode excluir o que resta com o botão “{delete}”.',
  'button.notReadable': 'Essa conversa não existe, ou você não pode lê-la.',
  'button.noCopy': 'Esta ata não traz uma cópia completa de si mesma. Peça uma nova.',
  'button.damaged':
    'Não consigo ler a cópia que esta ata traz: está danificada, ou foi feita por outra versão de mim. Peça uma nova.',

  // What the buttons show
  'view.more': 'A ata completa',
  'view.continued': '(continuação)',
  'view.page': 'Página {page} de {pages}',
  'view.link': 'link',
  'view.proposed': 'Propôs',
  'view.agreedTo': 'Concordou',
  'view.objected': 'Objetou',
  'view.asked': 'Perguntou',
  'view.answered': 'Respondeu',
  'view.said': 'Disse também',
  'view.nothing': 'Nada desta pessoa é citado.',
  'view.quoted': 'só citada',
  'view.noTree': 'Há mensagens demais para guardar junto da ata quem respondeu a quem.',

  // Who may take minutes
  'summarize.notYou': 'Neste servidor, só {roles} pode pedir atas.',

  // /settings: the panel
  'settings.name': 'configurações',
  'settings.description': 'Como este servidor quer as suas atas',
  'settings.title': 'Como as atas são feitas aqui',
  'settings.notYou': 'Só quem pode gerenciar o servidor pode mudar estas configurações.',
  'settings.everyone': 'todos',
  'settings.summarizers': '**Quem pode pedir atas:** {roles}',
  'settings.correctors.usual': '**Quem pode corrigi-las:** quem as pediu e quem pode gerenciar mensagens',
  'settings.correctors.roles': '**Quem pode corrigi-las:** quem as pediu, quem pode gerenciar mensagens e {roles}',
  'settings.private.on': '**Quem as vê:** só quem as pediu, salvo com `private:False`',
  'settings.private.off': '**Quem as vê:** todos no canal, salvo com `private:True`',
  'settings.language': '**Idioma:** {language}',
  'settings.language.auto': 'O de quem pergunta',
  'settings.sizes':
    '**Mostrados no máximo:** participantes: {participants}, acordos: {agreed}, perguntas em aberto: {openQuestions}, objeções: {objections}, pontos principais: {keyPoints}; o resto vai anexo',
  'settings.archives': '**Arquivos aos quais um link pode levar:** {hosts}',
  'settings.archives.all': 'todos os que quem me administra permite',
  'settings.choose.summarizers': 'Cargos que podem pedir atas (nenhum: todos)',
  'settings.choose.correctors': 'Outros cargos que podem corrigi-las',
  'settings.choose.language': 'Idioma das atas',
  'settings.makePrivate': 'Mostrar só a quem pede',
  'settings.makePublic': 'Mostrar a todos',
  'settings.sizes.edit': 'Quanto…',
  'settings.sizes.title': 'Quantos mostrar no máximo',
  'settings.sizes.usual': 'Normalmente {usual}',
  'settings.sizes.refused': '“{written}” não é um número de 0 a {most}.',
  'settings.archives.edit': 'Arquivos…',
  'settings.archives.title': 'Arquivos acessíveis por link',
  'settings.archives.hosts': 'Hosts',
  'settings.archives.help': 'Um por linha, como lore.kernel.org ou *.example.org; vazio: todos os permitidos',
  'settings.archives.refused':
    'Não posso ler {hosts}: quem me administra não permite, e a lista de um servidor só pode ser mais estreita que a dele.',
  'settings.archives.tooMany': 'Indique no máximo {most} hosts.',
  'settings.reset': 'Redefinir',

  // /privacy
  'privacy.name': 'privacidade',
  'privacy.description': 'O que é guardado de você e se pode ser citado',
  'privacy.title': 'O que eu guardo',
  'privacy.kept':
    'Leio mensagens quando alguém pede atas ou quando um resumo periódico está na hora, e não guardo nada do que dizem. De um resumo periódico guardo o que ele acompanha, quem o criou e hashes do que já contou, dos quais nenhuma palavra pode ser recuperada; de uma correção, o identificador do item, o que estava errado e quem o disse; de um servidor, as suas configurações. As atas que publico são mensagens como as outras: ficam onde estão até alguém as apagar.',
  'privacy.quoted':
    '**Você pode ser citado.** Se não quiser, aperte o botão: em todos os servidores você contará, pelo nome, entre os participantes e quem concordou, e nenhuma das suas palavras será mostrada, nem nas atas e seus arquivos, nem nos resumos periódicos. Para isso guardo o seu id do Discord.',
  'privacy.unquoted':
    '**Você não é citado.** Em todos os servidores você conta, pelo nome, entre os participantes e quem concordou, e nenhuma das suas palavras é mostrada. As atas publicadas antes ainda as mostram até serem atualizadas ou apagadas.',
  'privacy.optOut': 'Não me citar',
  'privacy.optIn': 'Podem me citar de novo',

  // /help
  'help.name': 'ajuda',
  'help.description': 'O que este bot faz e como pedir',
};
