// The picture of a thread: a lane a person, a dot a message, signs for what the minutes list.

export { FEWEST_MAPPED, type MapOptions, renderMap, type ThreadMap } from './svg.ts';
