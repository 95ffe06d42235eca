/** What a part of an address says, its %-escapes undone; as it stands where they are none (`100%`), which `decodeURIComponent` throws at. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
