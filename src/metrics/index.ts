export { createMetrics, type Metrics } from './metrics.ts';
export { MetricsError, serveMetrics } from './server.ts';
