// How a mail marks what it quotes: `> > `, `>>`, `|`, `JS>`, tags of forums; how deep each line is, and which lines a mailer broke.

export { isPadding, type MarkedLine, markedLine, type QuoteStyle, readMarks, withDepth } from './quote-marks.ts';
export { withTagsAsMarks } from './quote-tags.ts';
export { initialsOf, mayHaveStyle, readStyle } from './style.ts';
export { hadNoRoom, rejoinWrapped } from './wrapped.ts';
