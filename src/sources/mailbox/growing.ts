type Numbers = Float64Array | Uint32Array;

/** A row of numbers that grows: four or eight bytes each, whatever their count. */
export interface Growing<T extends Numbers> {
  push(value: number): void;
  at(place: number): number;
  readonly length: number;
  /** All of them, as they lie in memory: not a copy. */
  all(): T;
}

const FIRST_ROOM = 1_024;

/** Of 32-bit numbers that are not negative. */
export function growingIntegers(): Growing<Uint32Array> {
  return growing((room) => new Uint32Array(room));
}

/** Of any numbers. */
export function growingNumbers(): Growing<Float64Array> {
  return growing((room) => new Float64Array(room));
}

function growing<T extends Numbers>(make: (room: number) => T): Growing<T> {
  let values = make(FIRST_ROOM);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = make(Math.ceil(length * 1.5));
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    at: (place) => values[place] as number,
    get length() {
      return length;
    },
    all: () => values.subarray(0, length) as T,
  };
}
