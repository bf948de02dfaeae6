import type * as z from 'zod'
import type { Issue } from '../../core/issue.ts'
import { formatIssues } from './format-issues.ts'
import { formatShape } from './format-shape.ts'
import type { Spot, ValuePath } from './spot.ts'

/** A value in its format, or undefined when it has issues that leave no value. */
export interface Read<T> {
  readonly value?: T | undefined
  readonly issues: readonly Issue[]
}

/** Most rounds of dropping unknown keys: they may hide one another inside unions. */
const rounds = 3

/**
 * Reads a plain value in a format. A key that the format does not know is reported and left aside,
 * so that the rest is still checked.
 *
 * @param format - zod schema
 * @param value - the plain value of a YAML node
 * @param spot - where it stands
 */
export function readFormat<T>(format: z.ZodType<T>, value: unknown, spot: Spot): Read<T> {
  const shape = formatShape(format)
  const issues: Issue[] = []
  let rest = value
  for (let round = 0; round < rounds; round++) {
    const parsed = format.safeParse(rest)
    if (parsed.success) return { value: parsed.data, issues }
    const found = parsed.error.issues
    issues.push(...formatIssues(found, { value: rest, spot, shape }))
    const unknown = found.flatMap((one) =>
      one.code === 'unrecognized_keys' ? unknownPaths(one) : [],
    )
    if (found.some(({ code }) => code !== 'unrecognized_keys')) return { issues }
    rest = unknown.reduce(without, rest)
  }
  return { issues }
}

function unknownPaths(found: z.core.$ZodIssueUnrecognizedKeys): readonly ValuePath[] {
  const above = found.path.map((step) => (typeof step === 'number' ? step : String(step)))
  return found.keys.map((key) => [...above, key])
}

/** A copy of a value without the key at a path. */
function without(value: unknown, path: ValuePath): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === step ? without(item, rest) : item))
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      if (key !== String(step)) return [[key, part]]
      return rest.length === 0 ? [] : [[key, without(part, rest)]]
    }),
  )
}
