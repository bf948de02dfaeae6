import { printExpression } from '../study/expression/print-expression.ts'
import { sourcesOf } from '../study/derived-variables.ts'
import type { Expression } from '../study/expression/ast.ts'
import { variablesOf } from '../study/expression/variables-of.ts'
import { statusOf } from '../dataset/status-kind.ts'
import type { Base, Study } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { Classifier } from './aggregate-request.ts'
import type { ColumnPlace, PlannedBlock } from './banner-plan.ts'

/** All the groups that a sample may be shown by, as classifiers asked at once. */
export class SampleGroups {
  readonly #parts = new Map<string, number>()
  readonly #by: Classifier[] = []

  /** What to sum by. */
  get by(): readonly Classifier[] {
    return this.#by
  }

  /** The place of a classifier, which joins when it is new. */
  partOf(classifier: Classifier): number {
    const key = JSON.stringify(classifier)
    const known = this.#parts.get(key)
    if (known !== undefined) return known
    const part = this.#by.push(classifier) - 1
    this.#parts.set(key, part)
    return part
  }

  /** Where the columns of a block stand among all the groups. */
  placesOf({ by, places }: PlannedBlock): readonly ColumnPlace[] {
    const parts = by.map((classifier) => this.partOf(classifier))
    return places.map((place) =>
      place.map(({ part, level }) => ({ part: parts[part] ?? 0, level })),
    )
  }
}

/** Who is in a declared base. */
export function baseClassifier({ filter }: Base): Classifier {
  return { kind: 'condition', condition: { kind: 'expression', expression: filter } }
}

/** Who was asked a variable, of those that routing keeps from some. */
export function askedClassifier({ id }: Variable): Classifier {
  const notAsked = { kind: 'status', variable: id, statuses: [statusOf('not_asked')] } as const
  return { kind: 'condition', condition: { kind: 'not', condition: notAsked } }
}

/** Who holds any of these categories of a variable. */
export function holdsClassifier({ id }: Variable, categories: readonly number[]): Classifier {
  return { kind: 'condition', condition: { kind: 'any_of', variable: id, categories } }
}

/** The first variable of each routing stands for all that have it. */
export function routingOf(variables: readonly Variable[]): ReadonlyMap<string, Variable> {
  const first = new Map<string, Variable>()
  for (const variable of variables) {
    const key = routingKey(variable)
    if (key !== undefined && !first.has(key)) first.set(key, variable)
  }
  return first
}

/** What routing a variable has, in words that are the same for the same routing. */
export function routingKey({ id, asked, waves, derived }: Variable): string | undefined {
  // Whom a derived variable says nothing of follows from all its conditions, not from routing alone.
  if (derived !== undefined) return `derived ${id}`
  return asked === undefined ? undefined : `${printExpression(asked)} ${waves.join()}`
}

/**
 * Codes that some group of a population is made of, by variable: those of banners and of bases. As rows
 * of a table their shares tell the size of a group.
 *
 * A derived variable is made of others: where it makes groups, so do the codes that its conditions name;
 * where one of its sources does, or shares a source with what does, each of its categories tells sizes.
 */
export function groupedCodes(
  { tables }: Pick<Study, 'tables'>,
  { population }: Pick<SampleFacts['dataset'], 'population'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const derived = (tables.derived ?? []).filter((one) => one.population === population)
  const own = <T extends { readonly population: string }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => one.population === population)
  const blocks = own(tables.banners).flatMap((banner) => banner.blocks)
  const named = [
    ...blocks.flatMap(({ variable, columns }) => columns.map(({ codes }) => ({ variable, codes }))),
    ...blocks.flatMap(({ within }) =>
      within === undefined
        ? []
        : within.columns.map(({ codes }) => ({ variable: within.variable, codes })),
    ),
    ...own(tables.bases).flatMap(({ filter }) => codesIn(filter)),
  ]
  const grouping = groupingNames(named, own(tables.bases), derived)
  const madeOf = derived.flatMap((one) => codesOfDerived(one, grouping))
  for (const { variable, codes } of [...named, ...madeOf]) {
    const known = found.get(variable) ?? new Set()
    for (const code of codes) known.add(code)
    found.set(variable, known)
  }
  return found
}

/** Variables that groups are made of, numbers and the sources of derived ones among them. */
function groupingNames(
  named: readonly NamedCodes[],
  bases: readonly Base[],
  derived: readonly Variable[],
): ReadonlySet<string> {
  const names = new Set<string>([
    ...named.map(({ variable }) => variable),
    ...bases.flatMap(({ filter }) => [...variablesOf(filter)]),
  ])
  for (const one of derived) {
    if (names.has(one.id)) for (const source of sourcesOf(one)) names.add(source)
  }
  return names
}

/** The codes by which a derived variable tells the sizes of groups, its own and those of its sources. */
function codesOfDerived(variable: Variable, grouping: ReadonlySet<string>): readonly NamedCodes[] {
  const { id, categories, derived = [] } = variable
  const sources = sourcesOf(variable)
  if (!grouping.has(id) && !sources.some((source) => grouping.has(source))) return []
  const own = { variable: id, codes: categories.map(({ code }) => code) }
  return [own, ...derived.flatMap(({ when }) => codesIn(when))]
}

interface NamedCodes {
  readonly variable: string
  readonly codes: readonly string[]
}

/** The codes that a filter names. */
function codesIn(expression: Expression): readonly NamedCodes[] {
  if ('codes' in expression) return [expression]
  if ('scores' in expression) {
    return [{ variable: expression.variable, codes: expression.scores.map(({ code }) => code) }]
  }
  if ('operand' in expression) return codesIn(expression.operand)
  return 'left' in expression ? [...codesIn(expression.left), ...codesIn(expression.right)] : []
}
