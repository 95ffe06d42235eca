/** Characters that could move a terminal's cursor or change the direction of what stands there. Those below a space, JSON escapes itself. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a stranger on a terminal: no control or direction characters, which could move the cursor or disguise what stands there. */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\ufeff]+/gu, ' ')
    .replace(STEERING, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/** JSON that says the same and steers no terminal that it is printed on. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
