import type * as z from 'zod'
import type { Findings } from './findings.ts'
import { partOf } from './format-shape.ts'
import { readFormat } from './read-format.ts'
import type { Spot } from './spot.ts'

/** A value in its format, and where it stands. */
export interface Item<T> {
  readonly value: T
  readonly spot: Spot
}

/** The good items of a list, and which names its bad ones may have held. */
export interface Listed<T> {
  readonly items: readonly Item<T>[]
  /** Whether a name may belong to an item that could not be read: then it is not called unknown. */
  readonly hides: (name: string) => boolean
}

/** A list that is not there. */
export const emptyList: Listed<never> = { items: [], hides: () => false }

/** A list whose file could not be read. */
export const hiddenList: Listed<never> = { items: [], hides: () => true }

/**
 * Reads a list item by item, so that one bad item does not hide the others.
 *
 * @param format - the format of an item
 * @param list - raw items
 * @param spot - where the list stands
 * @param findings - takes the issues
 */
export function readItems<T>(
  format: z.ZodType<T>,
  list: readonly unknown[],
  spot: Spot,
  findings: Findings,
): Listed<T> {
  const items: Item<T>[] = []
  const hidden = new Set<string>()
  let nameless = false
  for (const [index, raw] of list.entries()) {
    const itemSpot = spot.at(index)
    const read = readFormat(format, raw, itemSpot)
    findings.issues.push(...read.issues)
    const id = partOf(raw, 'id')
    if (read.value !== undefined) items.push({ value: read.value, spot: itemSpot })
    else if (typeof id === 'string') hidden.add(id)
    else nameless = true
  }
  return { items, hides: (name) => nameless || hidden.has(name) }
}
