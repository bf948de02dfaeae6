import type { ImportItem } from '../../study/import/import-plan.ts'

const words =
  /sexe|genre|gender|\bsex\b|\bage\b|âge|taille|size|secteur|sector|r[ée]gion|csp|categor|cat[ée]gorie|dipl[oô]me|education|seniority|anciennet[ée]/i

/** Characters of a question in which it says what it asks. */
const beginning = 60

/** Whether a question asks who somebody is, in few groups: what tables are broken down by. */
export function isProfile({ label, answers }: Pick<ImportItem, 'label' | 'answers'>): boolean {
  return words.test(label.slice(0, beginning)) && answers.length >= 2 && answers.length <= 8
}
