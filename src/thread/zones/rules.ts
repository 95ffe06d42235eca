/** A line that begins with a letter, as most do: it is neither a rule nor a separator, fence or perforation. */
export const WORD_START = /^[A-Za-z]/;

/** A line across, as people and programs draw it. */
export const RULE = /^\s{0,3}(?:_{3,}|-{3,}|={3,}|\*{3,}|~{3,}|[─━—–]{3,})\s{0,3}$/;

/** RFC 3676 section 4.3: the separator is `-- `; mailers and archives drop the space or add more, PGP puts `- ` in front, some people draw `__`. */
export const SIGNATURE_LINE = /^(?:(?:- )?--[ \t]{0,8}|--[ \t]{1,8}-{5,80}\s{0,3}|— ?|--=20|__ {0,4})$/;

/** A signature without the exact separator has at most this many lines. */
export const LOOSE_SIGNATURE_LINES = 16;
