import { issue } from '../../core/issue.ts'
import type { PopulationId } from '../../core/ids.ts'
import type { References } from '../build/references.ts'
import type { TabBookPart } from '../read/read-tab-book.ts'
import type { Directive } from '../text/bound-text.ts'
import type { Variable } from '../variable.ts'

/** What a chart of a text names: `POPULATION/WAVE/VARIABLE`. */
interface Named {
  readonly population: string
  readonly wave?: string | undefined
  readonly name: string
}

/**
 * Checks that a chart of a text names something that was asked and is tabulated, and that can be
 * drawn that way.
 */
export function checkChartDirective(
  directive: Directive,
  tabBook: TabBookPart,
  references: References,
): void {
  const { name: chart, argument, at } = directive
  const named = readArgument(argument, chart === 'multiples')
  if (named === undefined) {
    const code = chart === 'multiples' ? 'study.multiples_argument' : 'study.bars_argument'
    references.refuse(issue(code, { argument }, at))
    return
  }
  const variables = resolveNamed(named, directive, references)
  if (chart === 'scale' && variables.some(({ kind }) => kind !== 'single')) {
    references.refuse(issue('study.scale_needs_one_answer', { variable: named.name }, at))
    return
  }
  for (const { id: variable, population } of variables.filter(
    (one) => !isTabulated(one, tabBook),
  )) {
    references.refuse(issue('study.chart_not_tabulated', { variable, population }, at))
  }
}

/** The variables named, all of them asked in the wave named; none when something is unknown. */
function resolveNamed(
  named: Named,
  { name: chart, at }: Directive,
  references: References,
): readonly Variable[] {
  const population = references.population(named.population, at)
  const wave = named.wave === undefined ? undefined : references.wave(named.wave, at)
  if (population === undefined || (named.wave !== undefined && wave === undefined)) return []
  const items = chart === 'scale' ? itemsOf(population, named.name, references) : []
  const variable = items.length > 0 ? undefined : references.variable(population, named.name, at)
  const variables = variable === undefined ? items : [variable]
  const first = variables.find((one) => wave !== undefined && !references.asked(one, wave, at))
  return first === undefined ? variables : []
}

function readArgument(argument: string, waveMayLack: boolean): Named | undefined {
  const parts = argument.split('/')
  if (parts.includes('')) return undefined
  const [population = '', second = '', third] = parts
  if (parts.length === 3 && third !== undefined) return { population, wave: second, name: third }
  return waveMayLack && parts.length === 2 ? { population, name: second } : undefined
}

/** The items of a grid by the name of their question. */
function itemsOf(
  population: PopulationId,
  name: string,
  { lexicon }: References,
): readonly Variable[] {
  const { codebook } = lexicon.vocabularies.get(population) ?? {}
  return codebook?.variables.filter(({ id, question }) => question === name && id !== name) ?? []
}

/** Whether a table over all who were asked holds a variable; where none is declared, all do. */
function isTabulated(variable: Variable, { tables }: TabBookPart): boolean {
  const own = tables.items
    .map(({ value }) => value)
    .filter(({ population }) => population === variable.population)
  if (own.length === 0) return true
  return own.some(
    ({ base, variables = [] }) =>
      base === undefined && (variables.length === 0 || variables.includes(variable.id)),
  )
}
