// Schedules and moments as people write them, in all languages at once.

export { readSchedule, writeSchedule } from './schedule.ts';
export { isLastRead, readMoment } from './span.ts';
