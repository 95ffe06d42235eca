export { readSchedule, writeSchedule } from './schedule.ts';
export { isLastRead, readMoment } from './span.ts';
