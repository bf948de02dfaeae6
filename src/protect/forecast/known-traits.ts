import type { PopulationId, VariableId, WaveId } from '../../core/ids.ts'
import type { Random } from '../../core/random.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { waveVariable } from '../../study/expression/scope.ts'
import type { Study } from '../../study/model.ts'

/** Where the sizes of groups are known from. */
export type SizeSource = 'plan' | 'quota' | 'margin' | 'answers'

/** Some traits of a population that are known together, as kinds of people with their shares. */
export interface KnownTraits {
  readonly source: SizeSource
  /** The wave that they were known for. */
  readonly wave: WaveId
  readonly variables: readonly VariableId[]
  readonly kinds: readonly KnownKind[]
}

/** People alike in all traits known together. */
export interface KnownKind {
  /** Share of the population (0–1). */
  readonly share: number
  /** One a variable: a code, several where several may be chosen, or nothing. */
  readonly values: readonly TraitValue[]
}

/** What somebody holds of a variable. */
export type TraitValue = string | readonly string[] | undefined

/** The sample whose traits are looked for, and the answers of other waves. */
export interface TraitsRequest {
  readonly wave: WaveId
  readonly population: PopulationId
  /** Answers of the same population, the best known first. */
  readonly answers: readonly Dataset[]
}

/**
 * Gathers what is known of the sizes of groups before anybody answers: quotas of the fieldwork, then
 * margins of the weighting, then answers of another wave. A variable is taken from the first that knows
 * it; variables known apart are taken as independent.
 */
export function knownTraits(study: Study, request: TraitsRequest): readonly KnownTraits[] {
  const found: KnownTraits[] = [waveTraits(request)]
  const known = new Set<VariableId>()
  for (const traits of [...quotaTraits(study, request), ...marginTraits(study, request)]) {
    if (traits.variables.some((variable) => known.has(variable))) continue
    found.push(traits)
    for (const variable of traits.variables) known.add(variable)
  }
  for (const dataset of request.answers) {
    const traits = answerTraits(dataset, known)
    if (traits.variables.length === 0) continue
    found.push(traits)
    for (const variable of traits.variables) known.add(variable)
  }
  return found
}

/** Expressions may name the wave. */
function waveTraits({ wave }: TraitsRequest): KnownTraits {
  return { source: 'plan', wave, variables: [waveVariable], kinds: [{ share: 1, values: [wave] }] }
}

function quotaTraits(
  { fieldwork }: Study,
  { wave, population }: TraitsRequest,
): readonly KnownTraits[] {
  if (fieldwork === undefined || fieldwork.wave !== wave) return []
  const quotas = fieldwork.quotas.filter((quota) => quota.population === population)
  return quotas
    .toSorted((a, b) => b.variables.length - a.variables.length)
    .map(({ variables, cells }) => {
      const total = cells.reduce((sum, { target }) => sum + target, 0)
      const kinds = cells.map(({ codes, target }) => ({
        share: total === 0 ? 0 : target / total,
        values: codes,
      }))
      return { source: 'quota', wave, variables, kinds }
    })
}

/** Margins of the same wave first, then those of the others, the last first. */
function marginTraits(
  { weighting }: Study,
  { wave, population }: TraitsRequest,
): readonly KnownTraits[] {
  const own = weighting.filter((one) => one.population === population)
  const sorted = [
    ...own.filter((one) => one.wave === wave),
    ...own.filter((one) => one.wave !== wave).toReversed(),
  ]
  return sorted.flatMap((one) =>
    one.margins.map(({ variable, targets }): KnownTraits => ({
      source: 'margin',
      wave: one.wave,
      variables: [variable],
      kinds: Object.entries(targets).map(([code, share]) => ({ share, values: [code] })),
    })),
  )
}

/** Whole rows of answers, so that traits go together as they did. */
function answerTraits({ columns, wave, n }: Dataset, known: ReadonlySet<VariableId>): KnownTraits {
  const own = [...columns.values()].flatMap((column) =>
    known.has(column.variable.id) || (column.kind !== 'single' && column.kind !== 'multiple')
      ? []
      : [column],
  )
  const kinds = Array.from({ length: n }, (_, row) => ({
    share: 1 / n,
    values: own.map((column): TraitValue => {
      const { categories } = column.variable
      if (column.kind === 'single') return categories[column.codes[row] ?? -1]?.code
      return categories.flatMap(({ code }, at) => (column.selected[at]?.[row] === 1 ? [code] : []))
    }),
  }))
  return { source: 'answers', wave, variables: own.map(({ variable }) => variable.id), kinds }
}

/** The known traits of one person. */
export type Traits = ReadonlyMap<VariableId, TraitValue>

/** Draws a person as the known traits say: one kind, by index, of each traits known together. */
export function drawKinds(known: readonly KnownTraits[], random: Random): readonly number[] {
  return known.map(({ kinds }) => drawKind(kinds, random.uniform()))
}

/** The traits of a person of these kinds. */
export function traitsOf(known: readonly KnownTraits[], kinds: readonly number[]): Traits {
  return new Map(
    known.flatMap(({ variables, kinds: own }, at) =>
      variables.map((variable, place) => [variable, own[kinds[at] ?? -1]?.values[place]] as const),
    ),
  )
}

function drawKind(kinds: readonly KnownKind[], chance: number): number {
  const last = kinds.length - 1
  // Rows of answers all have the same share: a thousand of them are not added up for every person.
  if (kinds[0]?.share === kinds[last]?.share)
    return Math.min(last, Math.floor(chance * kinds.length))
  let left = chance
  const drawn = kinds.findIndex(({ share }) => (left -= share) < 0)
  return drawn < 0 ? last : drawn
}
