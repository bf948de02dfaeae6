import type { Cell, ProtectedTable, Release } from '../../src/protect/protected.ts'
import type { PlainSurvey } from '../survey/make-survey.ts'
import type { SyntheticSurvey } from './synthetic-survey.ts'

/** A group of which something of a row was released: 1 for the people in it. */
export interface ReleasedVector {
  readonly table: string
  readonly column: string
  readonly members: Uint8Array
  readonly cell: Cell
}

/** Worked out once: every property asks for the same groups. */
const known = new WeakMap<PlainSurvey, Map<string, Uint8Array>>()

/** People of the survey who stand in a column of a table, by what the column’s key says. */
export function membersOf(
  drawn: SyntheticSurvey,
  table: Pick<ProtectedTable, 'base'>,
  key: string,
): Uint8Array {
  const own = known.get(drawn.survey) ?? new Map<string, Uint8Array>()
  known.set(drawn.survey, own)
  const name = `${table.base?.id ?? ''} ${key}`
  const members = own.get(name) ?? findMembers(drawn, table, key)
  own.set(name, members)
  return members
}

function findMembers(
  drawn: SyntheticSurvey,
  table: Pick<ProtectedTable, 'base'>,
  key: string,
): Uint8Array {
  return Uint8Array.from({ length: peopleIn(drawn.survey) }, (_, person) =>
    standsIn(drawn, table, key, person) ? 1 : 0,
  )
}

/** Whether one person stands in a column of a table. */
export function standsIn(
  { survey, study }: SyntheticSurvey,
  table: Pick<ProtectedTable, 'base'>,
  key: string,
  person: number,
): boolean {
  const filter = study.tables.bases.find(({ id }) => id === table.base?.id)?.filter
  if (filter?.kind === 'is_one_of') {
    const [code = ''] = codesOf(survey, filter.variable, person)
    if (filter.codes.includes(code) === filter.negated) return false
  }
  const parts = key === 'total' ? [] : key.split('>')
  return parts.every((part) => {
    const [variable = '', codes = ''] = part.split('.')
    const own = codesOf(survey, variable, person)
    return codes.split('+').some((code) => own.includes(code))
  })
}

/** How many people answered a survey. */
export function peopleIn({ variables }: PlainSurvey): number {
  return variables[0]?.answers.length ?? 0
}

/** What a person answered to a question of categories. */
export function codesOf(
  { variables }: PlainSurvey,
  variable: string,
  person: number,
): readonly string[] {
  const answer = variables.find(({ id }) => id === variable)?.answers[person]
  return [answer ?? []].flat().map(String)
}

/** Everything released of a row, from all tables at once. */
export function vectorsOf(
  drawn: SyntheticSurvey,
  { tables }: Pick<Release, 'tables'>,
  variable: string,
  row: string,
): readonly ReleasedVector[] {
  return tables
    .filter((table) => table.variable.id === variable)
    .flatMap((table) =>
      table.columns.flatMap((column, at) => {
        const cell = table.rows.find((one) => one.row.row === row)?.cells[at]
        if (cell === undefined) return []
        const members = membersOf(drawn, table, column.key)
        return [{ table: table.id, column: column.key, members, cell }]
      }),
    )
}

/** How many people a vector holds. */
export function sizeOf(members: Uint8Array): number {
  return members.reduce((sum, one) => sum + one, 0)
}

/** A prime whose products are exact. */
const prime = 33_554_393

interface PivotRow {
  readonly pivot: number
  readonly values: Float64Array
}

/**
 * Finds groups of fewer than `smallest` people whose total is a sum or difference of released totals,
 * in arithmetic modulo a prime: a combination of rows of the reduced span, by the pivots it holds.
 *
 * People whom no released group tells apart are one class: no combination tells them apart either.
 * Combinations of up to three pivots are tried, besides the groups that are asked for.
 */
export function smallGroupsInSpan(
  vectors: readonly Uint8Array[],
  smallest: number,
): readonly (readonly number[])[] {
  const classes = classesOf(vectors)
  const sizes = classes.map(({ people }) => people.length)
  const rows = reduce(
    vectors.map((vector) => Float64Array.from(classes, ({ first }) => vector[first] ?? 0)),
  )
  const light = rows.filter(({ pivot }) => (sizes[pivot] ?? 0) < smallest)
  const found: (readonly number[])[] = []
  for (const chosen of combinations(light, 3)) {
    const sum = classes.map(
      (_, at) => chosen.reduce((total, row) => total + (row.values[at] ?? 0), 0) % prime,
    )
    if (!sum.every((value) => value === 0 || value === 1)) continue
    const held = classes.filter((_, at) => sum[at] === 1).flatMap(({ people }) => people)
    if (held.length > 0 && held.length < smallest) found.push(held)
  }
  return found
}

function classesOf(
  vectors: readonly Uint8Array[],
): readonly { readonly first: number; readonly people: readonly number[] }[] {
  const classes = new Map<string, number[]>()
  for (let person = 0; person < (vectors[0]?.length ?? 0); person++) {
    const key = vectors.map((vector) => vector[person]).join('')
    if (!key.includes('1')) continue
    const own = classes.get(key)
    if (own === undefined) classes.set(key, [person])
    else own.push(person)
  }
  return [...classes.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((people) => ({ first: people[0] ?? 0, people }))
}

function reduce(matrix: readonly Float64Array[]): readonly PivotRow[] {
  const width = matrix[0]?.length ?? 0
  const rows: PivotRow[] = []
  const left = [...matrix]
  for (let pivot = 0; pivot < width; pivot++) {
    const at = left.findIndex((row) => row[pivot] !== 0)
    const [chosen] = at < 0 ? [] : left.splice(at, 1)
    if (chosen === undefined) continue
    const inverse = power(chosen[pivot] ?? 1, prime - 2)
    const values = chosen.map((value) => (value * inverse) % prime)
    for (const row of [...left, ...rows.map((one) => one.values)])
      subtract(row, values, row[pivot] ?? 0)
    rows.push({ pivot, values })
  }
  return rows
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  if (times === 0) return
  for (const [at, value] of other.entries()) {
    row[at] = ((row[at] ?? 0) + (prime - times) * value) % prime
  }
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base % prime, exponent]
  while (left > 0) {
    if (left % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
    left = Math.floor(left / 2)
  }
  return result
}

function* combinations<T>(items: readonly T[], most: number): Generator<readonly T[]> {
  const stack: { readonly chosen: readonly T[]; readonly from: number }[] = [
    { chosen: [], from: 0 },
  ]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { chosen, from } = next
    if (chosen.length > 0) yield chosen
    if (chosen.length === most) continue
    for (const [at, item] of items.entries()) {
      if (at >= from) stack.push({ chosen: [...chosen, item], from: at + 1 })
    }
  }
}
