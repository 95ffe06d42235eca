import type { Language } from '../language.ts';

export const grammar = {
  negators: new Set('não nao nem nunca jamais ninguém nada nenhum nenhuma sem tampouco'.split(' ')),
  raising: new Set(
    'acho penso creio acredito considero vejo digo diria parece certo certa convencido convencida'.split(' '),
  ),
  negatorsBehind: new Set(),
  clauseOpeners: new Set('mas porém porque pois embora'.split(' ')),
  complementizers: new Set(['que']),
  subordinators: new Set('se quando embora porque como enquanto caso já antes depois assim ainda mesmo'.split(' ')),
  coordinators: new Set('e ou mas'.split(' ')),
  exclaims: true,
  concluding: new Set(['então']),
  fitting: new Set('bem bom serve ok perfeito ótimo beleza'.split(' ')),
  stopWords: new Set(
    (
      'a à ao aos algo algum alguma algumas alguns alguém ainda além agora antes aquela aquele aquilo aqui as às até bem cada com como contra da das de dela dele deles depois desde deve devem do dos e é ela elas ele eles em entre era essa essas esse esses esta está estão estar estas este estes estou eu fez fica foi foram há isso isto já lá lhe mais mas me menos meu minha minhas meus mesmo muita muito muitos na nada não nas nem nenhum no nós nos nossa nosso num numa nunca o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem pois por porque qual quando quanto que quem quê são se sem ser será seu seus só sobre sua suas também tanto tão te tem têm ter temos tenho tinha toda todas todo todos tudo tu tua um uma umas uns vai vão você vocês vou ' +
      'oi olá obrigado obrigada abraço escreveu lista mensagem'
    ).split(' '),
  ),
  openEnded: new Set(
    'o a os as um uma de do da dos das e ou nem que em no na nos nas para por pelo pela com sem sobre entre meu minha seu sua nosso nossa cujo cuja porque embora se ao à'.split(
      ' ',
    ),
  ),
  first: new Set('eu me mim meu minha meus minhas comigo'.split(' ')),
  together: new Set('nós nos nosso nossa nossos nossas gente conosco'.split(' ')),
  second: new Set('você vocês tu te ti teu tua seu sua contigo'.split(' ')),
  // Portuguese says "I" by the verb's ending as often as not.
  doer: new Set(
    'eu vou posso farei faço tentarei cuido acabei tenho corrigirei mudarei adicionarei enviarei revisarei testarei estou corrigi adicionei enviei fiz abri criei'.split(
      ' ',
    ),
  ),
  tentative: new Set('talvez possivelmente quiçá suponho'.split(' ')),
  agreeing: new Set('acordo concordo apoio endosso concordamos'.split(' ')),
  approving: new Set('bom boa bem correto perfeito ótimo ótima'.split(' ')),
  conditional: new Set('seria estaria poderia poderíamos aceitaria preferiria votaria apoiaria gostaria'.split(' ')),
} satisfies Partial<Language>;
