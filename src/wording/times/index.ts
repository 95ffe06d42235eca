export { readSchedule } from './schedule.ts';
export { isLastRead, readMoment } from './span.ts';
