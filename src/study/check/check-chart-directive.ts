import { issue } from '../../core/issue.ts'
import type { PopulationId } from '../../core/ids.ts'
import type { Place } from '../../core/issue.ts'
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
  { name: chart, argument, at }: Directive,
  tabBook: TabBookPart,
  references: References,
): void {
  const named = readArgument(argument, chart === 'multiples')
  if (named === undefined) {
    const code = chart === 'multiples' ? 'study.multiples_argument' : 'study.bars_argument'
    references.refuse(issue(code, { argument }, at))
    return
  }
  const population = references.population(named.population, at)
  const wave = named.wave === undefined ? undefined : references.wave(named.wave, at)
  if (population === undefined || (named.wave !== undefined && wave === undefined)) return
  const variables = variablesOf(population, named.name, chart === 'scale', references, at)
  for (const variable of variables) {
    const isAsked = wave === undefined || references.asked(variable, wave, at)
    if (!isAsked) return
    if (chart === 'scale' && variable.kind !== 'single') {
      references.refuse(issue('study.scale_needs_one_answer', { variable: named.name }, at))
      return
    }
  }
  const missing = variables.find((variable) => !isTabulated(variable, tabBook))
  if (missing === undefined) return
  references.refuse(issue('study.chart_not_tabulated', { variable: missing.id, population }, at))
}

function readArgument(argument: string, waveMayLack: boolean): Named | undefined {
  const parts = argument.split('/')
  if (parts.includes('')) return undefined
  const [population = '', second = '', third] = parts
  if (parts.length === 3 && third !== undefined) return { population, wave: second, name: third }
  return waveMayLack && parts.length === 2 ? { population, name: second } : undefined
}

/** A variable, or for a scale the items of a grid by the name of their question. */
function variablesOf(
  population: PopulationId,
  name: string,
  isScale: boolean,
  references: References,
  at: Place,
): readonly Variable[] {
  const { codebook } = references.lexicon.vocabularies.get(population) ?? {}
  const items = codebook?.variables.filter(({ id, question }) => question === name && id !== name)
  if (isScale && items !== undefined && items.length > 0) return items
  const variable = references.variable(population, name, at)
  return variable === undefined ? [] : [variable]
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
