import type { Language } from '../language.ts';

export const grammar = {
  negators: new Set('ne n pas plus jamais aucun aucune guère rien sans ni non nullement aucunement fausse'.split(' ')),
  raising: new Set(
    'sûr sûre certain certaine convaincu convaincue pense penser pensons crois croyons trouve trouvons vois suis dis dirais dit dire'.split(
      ' ',
    ),
  ),
  negatorsBehind: new Set('pas jamais guère'.split(' ')),
  clauseOpeners: new Set('mais car quoique puisque'.split(' ')),
  complementizers: new Set('que qu'.split(' ')),
  subordinators: new Set(
    'si quand lorsque lorsqu puisque puisqu comme quoique parce bien tant dès pendant tandis avant après même'.split(
      ' ',
    ),
  ),
  coordinators: new Set('et ou mais'.split(' ')),
  exclaims: true,
  concluding: new Set('alors donc'.split(' ')),
  fitting: new Set('va convient marche ok parfait bien nickel super'.split(' ')),
  stopWords: new Set(
    (
      'a à ai aie ainsi alors après as assez au aucun aucune aujourd aussi autre autres aux avait avant avec avez avoir avons ayant bien bon car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment contre d dans de déjà depuis des deux devant devrait dois doit donc dont du elle elles en encore entre es est et étaient était étant été être eu eux faire fait faut fois font grâce hors ici il ils j je jusqu l la là laquelle le lequel les lesquels leur leurs lors lorsque lui m ma mais malgré me même mêmes merci mes mien mieux moi moins mon n ne ni non nos notre nous on ont ou où oui par parce pas pendant peu peut peux plus plusieurs plutôt pour pourquoi pourrait pouvez pouvoir près puis puisque qu quand que quel quelle quelles quels qui quoi rien s sa sans sauf se selon sera serait ses seulement si sien soit sommes son sont sous suis sur ta tandis te tel telle tellement tes toi ton toujours tous tout toute toutes très trop tu un une va vers veut voici voilà vos votre vous vraiment vu y ça ' +
      'bonjour salut cordialement écrit liste courriel'
    ).split(' '),
  ),
  openEnded: new Set(
    'le la les un une des du de et ou ni que à au aux par pour dans avec sans chez mon ton ma ta sa mes tes ses nos vos leurs parce comme dont'.split(
      ' ',
    ),
  ),
  first: new Set('je j moi me m mon ma mes'.split(' ')),
  together: new Set('nous notre nos on'.split(' ')),
  second: new Set('tu te toi ton ta tes vous votre vos'.split(' ')),
  doer: new Set('je j'.split(' ')),
  tentative: new Set('peut-être éventuellement possiblement suppose'.split(' ')),
  agreeing: new Set('accord approuve'.split(' ')),
  approving: new Set('bon bonne juste parfait'.split(' ')),
  conditional: new Set(
    'serais serait serions pourrais pourrait aurais aurait accepterais préférerais voterais'.split(' '),
  ),
  // « je (ne) sais pas » (Grammaire méthodique, ch. XIV, 4.3)
  saidTwice: {
    leftOut: ['ne', 'n'],
    again: 'pas plus rien aucun aucune jamais personne nul nulle guère point nullement'.split(' '),
    praised: ['mal'],
  },
} satisfies Partial<Language>;
