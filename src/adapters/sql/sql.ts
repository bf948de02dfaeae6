import { requireThat } from '../../stats/require-that.ts'

/** A value that a query carries beside its text; each dialect decides how it travels. */
export type Literal =
  | { readonly kind: 'double'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }

/**
 * A query, or a part of one, under construction: text of our own writing, and literals.
 *
 * A string can enter its text only as it stands in our source (`sql`), so that nothing that a study
 * or a file says is ever read as SQL.
 */
export interface Sql {
  readonly pieces: readonly (string | Literal)[]
}

/** Writes SQL: what stands between the parts is text of our source. */
export function sql(strings: TemplateStringsArray, ...parts: readonly Sql[]): Sql {
  const pieces = strings.flatMap((text, at) => [text, ...(parts[at]?.pieces ?? [])])
  return { pieces: pieces.filter((piece) => piece !== '') }
}

/**
 * A whole number as digits: indexes, statuses, positions.
 *
 * @throws RangeError when the number is not whole and safe
 */
export function whole(value: number): Sql {
  requireThat(Number.isSafeInteger(value), 'whole requires a safe integer')
  return { pieces: [String(value)] }
}

/**
 * A finite number, to the last bit.
 *
 * @throws RangeError when the number is not finite
 */
export function double(value: number): Sql {
  requireThat(Number.isFinite(value), 'double requires a finite number')
  return { pieces: [{ kind: 'double', value }] }
}

/** A text, whatever it holds. */
export function textLiteral(value: string): Sql {
  return { pieces: [{ kind: 'text', value }] }
}

/** A name that our own code makes: letters and digits, and `_` between them. */
export function identifier(name: string): Sql {
  requireThat(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name), 'identifier requires a name of our own')
  return { pieces: [name] }
}

/** Parts one after another with text of our source between them. */
export function joinSql(parts: readonly Sql[], separator: Sql): Sql {
  return {
    pieces: parts.flatMap((part, at) =>
      at === 0 ? part.pieces : [...separator.pieces, ...part.pieces],
    ),
  }
}

/** Parts with commas between them. */
export function listSql(parts: readonly Sql[]): Sql {
  return joinSql(parts, sql`, `)
}

// Not every engine knows the words TRUE and FALSE.
export const always: Sql = sql`(1 = 1)`
export const never: Sql = sql`(1 = 0)`

/** True where all are; always when there are none. */
export function allOf(conditions: readonly Sql[]): Sql {
  if (conditions.includes(never)) return never
  return connected(conditions, sql` AND `, always)
}

/** True where any is; never when there are none. */
export function anyOf(conditions: readonly Sql[]): Sql {
  if (conditions.includes(always)) return always
  return connected(conditions, sql` OR `, never)
}

/** Conditions with a word between them, those that change nothing left out. */
function connected(conditions: readonly Sql[], word: Sql, idle: Sql): Sql {
  const telling = conditions.filter((condition) => condition !== idle)
  const [first] = telling
  if (first === undefined) return idle
  return telling.length === 1 ? first : sql`(${joinSql(telling, word)})`
}

/** True where a condition is not. */
export function not(condition: Sql): Sql {
  if (condition === always) return never
  return condition === never ? always : sql`(NOT ${condition})`
}

/** Whether a whole number is one of a few. */
export function isAmong(value: Sql, members: readonly number[]): Sql {
  const [first] = members
  if (first === undefined) return never
  if (members.length === 1) return sql`(${value} = ${whole(first)})`
  return sql`(${value} IN (${listSql(members.map(whole))}))`
}
