export { type MapOptions, renderMap, type ThreadMap } from './svg.ts';
