// How a mail marks what it quotes: `> > `, `>>`, `|`, `JS>`, tags of forums; how deep each line is, and which lines a mailer broke.

export { initialsOf, isPadding, type MarkedLine, type QuoteStyle, readMarks, readStyle } from './quote-marks.ts';
export { withTagsAsMarks } from './quote-tags.ts';
export { rejoinWrapped } from './wrapped.ts';
