import type { Language } from '../language.ts';
import { pairs } from '../pairs.ts';

export const spelling = {
  abbreviations: new Set(
    'z. b. d. u. i. o. v. z.b. d.h. u.a. u.ä. o.ä. i.d.r. m.e. s.o. s.u. z.t. v.a. usw. bzw. bspw. ca. evtl. ggf. ggfs. inkl. exkl. nr. vgl. etc. sog. dr. prof. hr. fr. str. abs. art. bd. s. st. std. min. mio. mrd. tel. max. gem. bzgl. lt. jan. feb. apr. aug. sep. sept. okt. nov. dez. mo. di. mi. do. sa. so. allg. eigtl. insb. vllt. zzt. u.u. i.a. o.g.'.split(
      ' ',
    ),
  ),
  // The replacements that the rules of German spelling give (Amtliche Regelung 2018, § 25 E3 for ss).
  plainSpelling: [
    [/ä/g, 'ae'],
    [/ö/g, 'oe'],
    [/ü/g, 'ue'],
    [/ß/g, 'ss'],
  ],
  // As they are said, in the north, in the south, and in chats.
  inHaste: new Map(
    pairs(
      'nich:nicht ned:nicht net:nicht is:ist iss:ist jetz:jetzt n:ein nen:einen nem:einem vllt:vielleicht vlt:vielleicht hab:habe werd:werde hätt:hätte wär:wäre würd:würde',
    ),
  ),
} satisfies Partial<Language>;
