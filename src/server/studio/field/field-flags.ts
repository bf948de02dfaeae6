import type { FieldFlag } from '../../../api/field-answers.ts'
import { applyExclusions } from '../../../collect/fieldwork/quality/apply-exclusions.ts'
import { flagRepeatedTexts } from '../../../collect/fieldwork/quality/flag-repeated-texts.ts'
import type { CollectedAnswer } from '../../../collect/ports/collector-store.ts'
import type { WaveControls } from '../../control/wave-actions.ts'
import { readCollected } from '../../field/export-wave.ts'
import type { WavePlan } from '../../field/wave-plan.ts'
import type { StudyField } from './study-field.ts'

/**
 * Signs of carelessness of a closed wave, counted once; few of a kind are told as few. Undefined where
 * the answers cannot be read any more.
 */
export async function fieldFlags(
  plan: WavePlan,
  field: StudyField,
  controls: WaveControls,
): Promise<readonly FieldFlag[] | undefined> {
  if (field.flags === undefined) {
    const collected = await readCollected(controls)
    field.flags = collected.ok ? countFlags(plan, collected.value) : undefined
  }
  return field.flags
}

function countFlags(
  { study, fieldwork }: WavePlan,
  collected: readonly CollectedAnswer[],
): readonly FieldFlag[] {
  const { disclosureBase } = study.policy
  const raised = flagRepeatedTexts(collected.filter(({ answer }) => !answer.test))
  if (!raised.ok) return []
  const populations = new Set(fieldwork.groups.map(({ population }) => population))
  return [...populations].flatMap((population) => {
    const own = raised.value
      .filter((one) => one.population === population && one.answer.outcome === 'complete')
      .map(({ answer }) => ({ flags: answer.flags }))
    return applyExclusions(own, fieldwork.quality).byFlag.map(({ flag, flagged }) => ({
      population,
      flag,
      flagged:
        flagged > 0 && flagged < disclosureBase ? { fewerThan: disclosureBase } : { n: flagged },
      isExcluded: fieldwork.quality.exclude.includes(flag),
    }))
  })
}
