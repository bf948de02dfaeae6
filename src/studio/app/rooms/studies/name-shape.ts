/**
 * Names of studies are names of folders and parts of addresses. Written so that a browser takes it as
 * the pattern of a field too, where a hyphen may not stand bare among other characters.
 */
export const nameShape: RegExp = /^[a-z0-9](?:[a-z0-9_]|-)*$/

/** A folder’s name after words of any kind; empty where nothing of them can stay. */
export function nameFrom(words: string): string {
  const plain = words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
  return plain
    .replaceAll(/^[-_]+/g, '')
    .slice(0, 60)
    .replaceAll(/[-_]+$/g, '')
}
