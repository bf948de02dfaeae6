import type { Value } from '../ast.ts'

/** Values to try for a variable. */
export interface Domain {
  readonly values: readonly Value[]
  /** Every other value behaves like one of these: trying them all proves something. */
  readonly isComplete: boolean
}

/** Groups codes that every list treats alike, in the order of their first one. */
export function groupCodes(
  codes: readonly string[],
  lists: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  const sets = lists.map((list) => new Set(list))
  for (const code of codes) {
    const key = sets.map((set) => (set.has(code) ? '1' : '0')).join('')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [code])
    else group.push(code)
  }
  return [...groups.values()]
}
