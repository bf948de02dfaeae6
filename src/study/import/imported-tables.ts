import { answerCodes } from './answer-codes.ts'
import type { ImportItem, ImportMirrorSide, ImportPlan, ImportSample } from './import-plan.ts'
import { plainWords } from './plain-words.ts'

/** Of a population, whether some of it answered a question. */
function isAsked(samples: readonly ImportSample[], population: string, item: ImportItem): boolean {
  return samples.some((one) => one.population === population && one.items.includes(item.id))
}

/** `tables.yaml` of a study made from a file: each population's questions by what was chosen to cross. */
export function importedTables(plan: ImportPlan, samples: readonly ImportSample[]): object {
  const text = (one: string): object => ({ [plan.language]: one })
  const profile = plan.language === 'fr' ? 'Selon le profil' : 'By profile'
  const blocks = (population: string): readonly object[] =>
    plan.items
      .filter(({ kind, isBanner }) => isBanner && kind === 'single')
      .filter((item) => isAsked(samples, population, item))
      .map((item) => ({ variable: item.id, title: text(plainWords(item.label, item.id)) }))
  const banners = plan.populations
    .map(({ id }) => ({ id, population: id, title: text(profile), blocks: blocks(id) }))
    .filter((banner) => banner.blocks.length > 0)
  const tables = banners.map(({ id }) => ({ id, population: id, banner: id }))
  return { banners, tables }
}

/** Whether tables can be made of a population: they need something to cross by. */
export function hasTables(
  plan: ImportPlan,
  samples: readonly ImportSample[],
  population: string,
): boolean {
  return plan.items.some(
    (item) => item.isBanner && item.kind === 'single' && isAsked(samples, population, item),
  )
}

/** `mirrors.yaml` of a study made from a file. */
export function importedMirrors(plan: ImportPlan): object {
  const text = (one: string): object => ({ [plan.language]: one })
  const itemOf = (id: string): ImportItem | undefined => plan.items.find((one) => one.id === id)
  const side = ({ population, item, value }: ImportMirrorSide): object => {
    const found = itemOf(item)
    return {
      population,
      row: `${item}.${rowOf(found, value)}`,
      label: text(labelOf(plan, { population, item, value })),
    }
  }
  const mirrors = plan.mirrors.map(({ id, left, right }) => ({
    id,
    title: text(plainWords(itemOf(left.item)?.label ?? left.item, left.item)),
    kind: left.item === right.item ? 'same_question' : 'belief_and_fact',
    left: side(left),
    right: side(right),
  }))
  return { mirrors }
}

function rowOf(item: ImportItem | undefined, value: string): string {
  if (item === undefined || value === '') return 'mean'
  const at = item.answers.findIndex((one) => one.value === value || one.column === value)
  return answerCodes(item)[at] ?? 'mean'
}

function labelOf(plan: ImportPlan, { population, item, value }: ImportMirrorSide): string {
  const title = plan.populations.find(({ id }) => id === population)?.title ?? population
  const found = plan.items.find((one) => one.id === item)
  const answer = found?.answers.find((one) => one.value === value || one.column === value)
  const mean = plan.language === 'fr' ? 'moyenne' : 'mean'
  const colon = plan.language === 'fr' ? '\u00a0:' : ':'
  return plainWords(`${title}${colon} ${answer?.label ?? mean}`, population)
}
