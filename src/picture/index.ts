// SVG made into PNG, with fonts that come along, so that it looks the same on every machine.

export { rasterise } from './rasterise.ts';
