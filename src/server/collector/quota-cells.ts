import { idOf } from '../../core/ids.ts'
import type { QuestionId } from '../../core/ids.ts'
import type { QuotaCheck } from '../../collect/ports/collector-store.ts'
import type { Answers } from '../../interview/answers.ts'
import type { Quota } from '../../study/fieldwork.ts'

/** The cell of one quota, as counts are kept by it: `quota id:code,code`. */
export function cellName(quota: Quota, codes: readonly string[]): string {
  return `${quota.id}:${codes.join(',')}`
}

/**
 * The cell of a quota that answers fall in; undefined while one of its variables is not known, or when
 * no target is set for it.
 */
export function cellOf(quota: Quota, answers: Answers): string | undefined {
  const codes: string[] = []
  for (const variable of quota.variables) {
    const answer = answers.get(idOf<QuestionId>(variable))
    if (answer?.kind !== 'single') return undefined
    codes.push(answer.code)
  }
  const name = cellName(quota, codes)
  return quota.cells.some((cell) => cellName(quota, cell.codes) === name) ? name : undefined
}

/** Every cell that answers fall in, soft quotas too. */
export function cellsOf(quotas: readonly Quota[], answers: Answers): readonly string[] {
  return quotas.flatMap((quota) => cellOf(quota, answers) ?? [])
}

/** The targets of hard quotas, to be respected in the transaction that stores an answer. */
export function quotaCheck(quotas: readonly Quota[]): QuotaCheck {
  const hard = new Map<string, number>()
  for (const quota of quotas) {
    if (quota.kind !== 'hard') continue
    for (const { codes, target } of quota.cells) hard.set(cellName(quota, codes), target)
  }
  return { hard }
}
