import type { Language } from '../language.ts';
import { pairs } from '../pairs.ts';

export const spelling = {
  abbreviations: new Set(
    'p.ej. ej. etc. sr. sra. srta. dr. dra. prof. ud. uds. vd. vds. pág. págs. núm. nº. art. cap. vol. ed. aprox. máx. mín. tel. av. avda. c. d. ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic. lun. mié. jue. vie. sáb. dom. ee.uu. a.c. d.c. i.e. e.g. vs. cf. p.d.'.split(
      ' ',
    ),
  ),
  // Accents are left out on foreign keyboards.
  plainSpelling: [
    [/á/g, 'a'],
    [/é/g, 'e'],
    [/í/g, 'i'],
    [/ó/g, 'o'],
    [/[úü]/g, 'u'],
    [/ñ/g, 'n'],
  ],
  // As chats shorten them.
  inHaste: new Map(
    pairs('q:que k:que xq:porque pq:porque tb:también tmb:también tbn:también d:de x:por toy:estoy bn:bien'),
  ),
} satisfies Partial<Language>;
