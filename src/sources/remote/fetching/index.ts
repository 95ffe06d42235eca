// Bytes from the network. `http.ts` is the one door to it: it follows redirects, asks through the cache (`cached.ts`) and tries again (`attempt.ts`).

export { createCache, NO_CACHE } from './cache.ts';
export { createHttp, type Http, sleep } from './http.ts';
export { describeProgress, type Progress } from './progress.ts';
export type { HttpResponse } from './request.ts';
export { isGzip, unpack } from './unpack.ts';
