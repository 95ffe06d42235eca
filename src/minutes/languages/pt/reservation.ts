import type { Part } from '../language.ts';

export const reservation = {
  cues: {
    contrast: [
      'mas|porém|contudo|todavia|embora|exceto|salvo|senão|entretanto',
      'só|acontece que',
      'no entanto',
      'apesar de|disso',
      'por outro lado',
      'a menos|não que|ser',
      'em compensação',
      'desde que',
      '^ só aceito|aprovo|concordo|apoio|voto|topo|assino',
    ],
    condition: [
      '^ se',
      'se for|fosse|houver|tiver|der|quiserem|quiser|puder|não|ninguém|alguém',
      'caso|enquanto',
      'desde que',
      'a menos|não que|ser',
      'contanto que',
      'salvo|exceto se',
      'supondo que',
    ],
  },
  forms: {
    partial: [
      'não é que',
      'em|por princípio|parte|geral|teoria|partes sim|concordo|de|estou|tudo',
      'parcialmente|em|quase parte? concordo|convencido|de',
      'mais ou menos isso|concordo|sim?',
      'concordo em|parcialmente parte|partes|princípio|$',
    ],
    reserve: [
      'em princípio|teoria|parte|geral|linhas',
      'a princípio',
      'desde que',
      'com a|uma|alguma condição|ressalva|exceção',
      'salvo|exceto|menos que|se|por|o|a',
      'até certo ponto',
      'mais ou menos',
      'por enquanto|ora',
    ],
    concession: [
      '^ claro|naturalmente|obviamente que? pode|podem|poderia|poderiam',
      '^ posso|podia estar enganado|errado|enganada|errada',
      '^ me? corrija|corrijam me? se',
      '^ é só|apenas minha|uma opinião',
    ],
  },
} satisfies Part;
