// What the bot does, in Prometheus' format, and whether it is well.

export { createMetrics, type Metrics } from './metrics.ts';
export { MetricsError, serveMetrics } from './server.ts';
