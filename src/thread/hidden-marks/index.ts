// Marks that only the attribution lines give away: typed arrows, initials, levels that a client made blanks of, marks that webmail lost.

export { withPlainMarks } from './arrow-marks.ts';
export { withBlanksAsMarks } from './blank-marks.ts';
export { withInitialsAsMarks } from './initials.ts';
export { withLostMarks } from './lost-marks.ts';
