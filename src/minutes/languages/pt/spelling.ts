import type { Language } from '../language.ts';
import { pairs } from '../pairs.ts';

export const spelling = {
  abbreviations: new Set(
    'p.ex. ex. etc. sr. sra. srta. dr. dra. prof. profa. pág. págs. nº. n. art. cap. vol. ed. aprox. máx. mín. tel. av. jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez. seg. ter. qua. qui. sex. sáb. dom. ltda. cia. i.e. e.g. vs. cf. obs. p.s.'.split(
      ' ',
    ),
  ),
  // Words as they are cut short in chat, and as Portugal wrote them before the agreement on spelling.
  inHaste: new Map(
    pairs(
      'vc:você cê:você vcs:vocês tb:também tbm:também tmb:também ñ:não n:não naum:não pq:porque q:que msm:mesmo mto:muito mt:muito hj:hoje td:tudo cmg:comigo ctg:contigo dps:depois qdo:quando qnd:quando qq:qualquer vlw:valeu blz:beleza obg:obrigado flw:falou objecção:objeção objecções:objeções objectar:objetar correcto:correto correcta:correta óptimo:ótimo óptima:ótima acção:ação exactamente:exatamente directamente:diretamente efectivamente:efetivamente',
    ),
  ),
  // Accents are left out on foreign keyboards and in haste.
  plainSpelling: [
    [/[áâãà]/g, 'a'],
    [/[éê]/g, 'e'],
    [/í/g, 'i'],
    [/[óôõ]/g, 'o'],
    [/ú/g, 'u'],
    [/ç/g, 'c'],
  ],
} satisfies Partial<Language>;
