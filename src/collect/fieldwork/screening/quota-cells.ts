import type { PopulationId } from '../../../core/ids.ts'
import type { InterviewRecord } from '../../../interview/answers.ts'
import type { Interview } from '../../../interview/interview.ts'
import type { Scope } from '../../../study/expression/ast.ts'
import type { Fieldwork, Quota } from '../../../study/fieldwork.ts'
import type { Questionnaire } from '../../../study/questionnaire.ts'
import type { QuotaCount } from '../../ports/collector-store.ts'
import { answeredScope, recordScope } from './answered-scope.ts'

/** What cells need of a fieldwork. */
export type QuotaPlan = Pick<Fieldwork, 'quotas' | 'wave'>

/**
 * The name of a cell: `quota id:code,code`, its codes in the order of the quota's variables.
 *
 * @example
 * ```ts
 * import { cellName } from 'visavis/collect'
 * cellName('age_sex', ['under_35', 'woman']) // => 'age_sex:under_35,woman'
 * ```
 */
export function cellName(quota: string, codes: readonly string[]): string {
  return `${quota}:${codes.join(',')}`
}

/**
 * The cells that a record falls in: one of each quota of its population at most, none of a quota
 * that does not count its answers.
 *
 * @param plan - the fieldwork
 * @param questionnaire - that was answered
 * @param record - a finished interview, or what led to a screen-out
 * @example
 * ```ts
 * import { cellsOf } from 'visavis/collect'
 * const age = { id: 'age', population: 'all', variables: ['age'], cells: [{ codes: ['old'], target: 9 }] }
 * const question = { id: 'age', type: 'single', options: [{ code: 'old' }], waves: ['2026'] }
 * const questionnaire = { population: 'all', frame: [], pages: [{ questions: [question] }] }
 * const record = { answers: new Map([['age', { kind: 'single', code: 'old' }]]) }
 * cellsOf({ wave: '2026', quotas: [age] }, questionnaire, record) // => ['age:old']
 * ```
 */
export function cellsOf(
  { quotas, wave }: QuotaPlan,
  questionnaire: Questionnaire,
  { answers }: Pick<InterviewRecord, 'answers'>,
): readonly string[] {
  const scope = recordScope(questionnaire, wave, answers)
  return cellsIn(quotas, questionnaire.population, scope).map(({ cell }) => cell)
}

/** The cells that an interview under way has entered: all their variables are answered. */
export function cellsEntered({ quotas }: QuotaPlan, interview: Interview): readonly string[] {
  const { population } = interview.questionnaire
  return cellsIn(quotas, population, answeredScope(interview)).map(({ cell }) => cell)
}

/** A full cell and the quota whose message says so. */
export interface FullCell {
  readonly cell: string
  readonly quota: Quota
}

/**
 * The first hard cell that an interview under way has entered and that is full; undefined when it
 * may go on. Soft quotas are only watched.
 *
 * The counts may be a moment old: the store checks again in the transaction that ends the interview.
 *
 * @param plan - the fieldwork
 * @param interview - just moved on from a page
 * @param counts - interviews by cell, as `quotaCounts` gives them
 */
export function fullCell(
  { quotas }: QuotaPlan,
  interview: Interview,
  counts: readonly QuotaCount[],
): FullCell | undefined {
  const { population } = interview.questionnaire
  const hard = quotas.filter(({ kind }) => kind === 'hard')
  const byCell = new Map(counts.map(({ cell, count }) => [cell, count]))
  return cellsIn(hard, population, answeredScope(interview)).find(
    ({ cell, target }) => (byCell.get(cell) ?? 0) >= target,
  )
}

/**
 * Targets of the hard quotas' cells, as `QuotaCheck` takes them.
 *
 * @example
 * ```ts
 * import { hardTargets } from 'visavis/collect'
 * const cells = [{ codes: ['old'], target: 9 }]
 * const quotas = [{ id: 'age', kind: 'hard', cells }, { id: 'job', kind: 'soft', cells }]
 * hardTargets(quotas) // => new Map([['age:old', 9]])
 * ```
 */
export function hardTargets(quotas: readonly Quota[]): ReadonlyMap<string, number> {
  return new Map(
    quotas
      .filter(({ kind }) => kind === 'hard')
      .flatMap(({ id, cells }) =>
        cells.map(({ codes, target }): [string, number] => [cellName(id, codes), target]),
      ),
  )
}

interface EnteredCell extends FullCell {
  readonly target: number
}

function cellsIn(
  quotas: readonly Quota[],
  population: PopulationId,
  scope: Scope,
): readonly EnteredCell[] {
  return quotas
    .filter((quota) => quota.population === population)
    .flatMap((quota) => cellIn(quota, scope) ?? [])
}

function cellIn(quota: Quota, scope: Scope): EnteredCell | undefined {
  const codes = quota.variables.map((variable) => scope(variable))
  const found = quota.cells.find((cell) => cell.codes.every((code, at) => code === codes[at]))
  if (found === undefined) return undefined
  return { cell: cellName(quota.id, found.codes), quota, target: found.target }
}
