import type { PopulationId, VariableId } from '../core/ids.ts'
import type { Study, TableSpec } from '../study/model.ts'

/**
 * The denominator that a study's tables give a variable, so that a figure is the same in a table, a
 * gap and a trend: that of the first table of the population that holds it on the same base, else on
 * any; `asked` when no table holds it.
 *
 * @param base - id of a declared base, or undefined for all
 */
export function denominatorOf(
  study: Study,
  population: PopulationId,
  variable: VariableId,
  base: string | undefined,
): TableSpec['denominator'] {
  const holding = study.tables.tables.filter(
    (spec) =>
      spec.population === population &&
      (spec.variables.length === 0 || spec.variables.includes(variable)),
  )
  const spec = holding.find((one) => one.base === base) ?? holding[0]
  return spec?.denominator ?? 'asked'
}
