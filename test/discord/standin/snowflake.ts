/** Discord counts time from the first second of 2015: https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000n;
let increment = 0n;

/** An id made at that moment. Ids of one millisecond rise in the order they were made in. */
export function snowflake(at: number = Date.now()): string {
  increment = (increment + 1n) % (1n << 22n);
  return String(((BigInt(at) - EPOCH) << 22n) | increment);
}

/** When the id was made, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}

/** The way Discord writes time: microseconds and an offset. */
export function timestamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '000+00:00');
}
