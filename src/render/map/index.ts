export { FEWEST_MAPPED, type MapOptions, renderMap, type ThreadMap } from './svg.ts';
