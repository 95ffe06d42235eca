import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Happening } from '../discord/index.ts';

/** What the process is doing now. */
export interface Now {
  /** Connected to the gateway on every shard. */
  readonly connected: boolean;
  /** Milliseconds from a heartbeat to its answer; -1 before the first. */
  readonly ping: number;
  readonly guilds: number;
  readonly load: { readonly running: number; readonly waiting: number };
}

export interface Metrics {
  observe(happening: Happening): void;
  /** Asked of whenever the metrics are read. */
  watch(now: () => Now): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds. Discord wants an acknowledgement within 3. */
const ACKNOWLEDGED = [0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const ENDED = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** The names begin with `thread_minutes_`; labels hold commands and outcomes, never a server, a person or a word of theirs. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const ended = new Counter({
    name: 'thread_minutes_interactions_total',
    help: 'Interactions that came to their end, by command and outcome',
    labelNames: ['command', 'outcome'] as const,
    registers,
  });
  const acknowledging = new Histogram({
    name: 'thread_minutes_acknowledged_seconds',
    help: 'From an interaction to its acknowledgement',
    labelNames: ['command'] as const,
    buckets: ACKNOWLEDGED,
    registers,
  });
  const answering = new Histogram({
    name: 'thread_minutes_answered_seconds',
    help: 'From an interaction to the end of its answer',
    labelNames: ['command'] as const,
    buckets: ENDED,
    registers,
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observe(happening) {
      switch (happening.kind) {
        case 'acknowledged':
          acknowledging.observe({ command: happening.command }, happening.seconds);
          break;
        case 'ended':
          ended.inc({ command: happening.command, outcome: happening.outcome });
          answering.observe({ command: happening.command }, happening.seconds);
          break;
        default:
          happening satisfies never;
      }
    },
    watch(now) {
      const gauge = (name: string, help: string, value: (state: Now) => number) =>
        new Gauge({
          name: `thread_minutes_${name}`,
          help,
          registers,
          collect() {
            this.set(value(now()));
          },
        });
      gauge('connected', '1 while connected to the gateway', ({ connected }) => Number(connected));
      gauge('gateway_ping_seconds', 'From a heartbeat to its answer', ({ ping }) => Math.max(0, ping) / 1000);
      gauge('guilds', 'Servers that the bot is in', ({ guilds }) => guilds);
      gauge('computing_running', 'Discussions read in other threads now', ({ load }) => load.running);
      gauge('computing_waiting', 'Discussions that wait for a thread', ({ load }) => load.waiting);
    },
  };
}
