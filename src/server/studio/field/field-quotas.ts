import type { FieldQuota } from '../../../api/field-answers.ts'
import { cellName } from '../../../collect/fieldwork/screening/quota-cells.ts'
import type { LocalText } from '../../../core/local-text.ts'
import { codebookOf } from '../../../study/codebook.ts'
import type { Quota } from '../../../study/fieldwork.ts'
import type { WaveCounts } from '../../field/wave-counts.ts'
import type { WavePlan } from '../../field/wave-plan.ts'
import { countOf } from './count-of.ts'

/** Every cell of every quota, with what it has and what is wanted. */
export function fieldQuotas(plan: WavePlan, counts: WaveCounts): readonly FieldQuota[] {
  const { fieldwork } = plan
  const hidden = counts.state.phase === 'closed' ? undefined : fieldwork.showAfter
  return fieldwork.quotas.flatMap((quota) =>
    quota.cells.map(({ codes, target }) => {
      const name = cellName(quota.id, codes)
      const counted = counts.quotas.find(({ cell }) => cell === name)
      const few = counted === undefined ? hidden : counted.fewerThan
      return {
        quota: quota.title,
        population: quota.population,
        kind: quota.kind,
        cell: codes.map((code, at) => labelOf(plan, quota, at, code)),
        have: countOf(counted?.count ?? 0, few),
        target,
      }
    }),
  )
}

function labelOf({ study }: WavePlan, quota: Quota, at: number, code: string): LocalText {
  const { variables } = codebookOf(study, quota.population)
  const variable = variables.find(({ id }) => id === quota.variables[at])
  const categories = variable !== undefined && 'categories' in variable ? variable.categories : []
  return categories.find((one) => one.code === code)?.label ?? { en: code }
}
