/** A request's body: its JSON and the files beside it, by their number (`files[0]`). */
export interface Body {
  readonly json: unknown;
  readonly uploads: ReadonlyMap<number, { readonly name: string; readonly type: string; readonly bytes: Uint8Array }>;
}

/** Reads JSON, or `multipart/form-data` with `payload_json` and `files[n]`. */
export async function readBody(bytes: Uint8Array, contentType: string | undefined): Promise<Body> {
  if (!contentType?.startsWith('multipart/form-data'))
    return { json: bytes.length ? JSON.parse(Buffer.from(bytes).toString('utf8')) : undefined, uploads: new Map() };
  const form = await new Response(Buffer.from(bytes), { headers: { 'content-type': contentType } }).formData();
  const uploads = new Map<number, { name: string; type: string; bytes: Uint8Array }>();
  let json: unknown;
  for (const [key, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (key === 'payload_json') json = JSON.parse(typeof value === 'string' ? value : await value.text());
    else if (number !== undefined && typeof value !== 'string')
      uploads.set(Number(number), {
        name: value.name,
        type: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    else throw new TypeError(`multipart part ${key} is not known to Discord`);
  }
  return { json, uploads };
}
