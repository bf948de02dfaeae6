import type { IssueCode } from '../core/catalogue/index.ts'
import { issue } from '../core/issue.ts'
import type { Issue, IssueValues, Place } from '../core/issue.ts'

/** Different values told of one column; the rest is counted. */
const valuesTold = 20

/** Something wrong with a cell. */
export interface CellProblem {
  readonly code: IssueCode
  readonly at: Place
  /** Name of the column. */
  readonly column: string
  /** The cell, when the message shows it: each value is told once. */
  readonly value?: string | undefined
  /** What else the message needs, and a more precise code; asked once for each value. */
  readonly detail?: (() => { readonly code?: IssueCode; readonly values: IssueValues }) | undefined
}

interface Counted {
  readonly code: IssueCode
  readonly values: IssueValues
  readonly at: Place
  n: number
}

/**
 * Gathers what is wrong with cells: one issue for each column and value, at the first place, with
 * the number of rows concerned, so that a file of a million wrong rows gives a short list.
 */
export class ProblemCounter {
  readonly #counted = new Map<string, Counted>()
  readonly #valuesOf = new Map<string, number>()

  add(problem: CellProblem): void {
    const group = JSON.stringify([problem.code, problem.column])
    const key = JSON.stringify([group, problem.value])
    const known = this.#counted.get(key)
    if (known !== undefined) {
      known.n++
      return
    }
    const told = this.#valuesOf.get(group) ?? 0
    this.#valuesOf.set(group, told + 1)
    if (told < valuesTold) this.#counted.set(key, firstOf(problem))
    else this.#countMore(group, problem)
  }

  #countMore(group: string, { column, at }: CellProblem): void {
    const more = this.#counted.get(group)
    if (more !== undefined) more.n++
    else this.#counted.set(group, { code: 'dataset.more_values', values: { column }, at, n: 1 })
  }

  /** The issues in the order of the file, each with `n` rows. */
  issues(): readonly Issue[] {
    return [...this.#counted.values()]
      .toSorted((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0))
      .map(({ code, values, at, n }) => issue(code, { ...values, n }, at))
  }
}

function firstOf({ code, at, column, value, detail }: CellProblem): Counted {
  const { code: precise = code, values = {} } = detail?.() ?? {}
  const shown = value === undefined ? {} : { value: shortened(value) }
  return { code: precise, values: { column, ...shown, ...values }, at, n: 1 }
}

const longest = 80

/** A value short enough for a message. */
export function shortened(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}
