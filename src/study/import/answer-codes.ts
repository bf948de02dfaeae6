import type { ImportItem } from './import-plan.ts'
import { UniqueIds } from '../../core/unique-ids.ts'

/** The code under which each answer of a closed question is stored, in the order of the answers. */
export function answerCodes({
  answers,
  kind,
}: Pick<ImportItem, 'answers' | 'kind'>): readonly string[] {
  // Rows of a table that are no answers.
  const codes = new UniqueIds(['mean', 'nps', 'median', 'deviation'])
  return answers.map(({ value, label }) => codes.make(kind === 'multiple' ? label : value, 'code'))
}
