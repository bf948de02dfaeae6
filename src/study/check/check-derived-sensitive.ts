import { issue } from '../../core/issue.ts'
import type { PlacedDerived } from '../build/placed-derived.ts'
import type { References } from '../build/references.ts'
import { sourcesOf } from '../derived-variables.ts'
import type { Variable } from '../variable.ts'

/**
 * Reports derived variables whose counts would give away, beside other counts of the same answers, a
 * handful who gave a sensitive one: made of several questions, of several answers, or a second time of
 * numbers. Of one answer among several any regrouping may be made: the gate withholds all of them
 * where the question itself would tell of a handful.
 */
export function checkDerivedSensitive(
  built: readonly PlacedDerived[],
  references: References,
  isSensitive: (variable: Variable) => boolean,
): void {
  const used = new Set<string>()
  for (const { variable, spot } of built) {
    const { variables = [] } =
      references.lexicon.vocabularies.get(variable.population)?.codebook ?? {}
    const names = sourcesOf(variable)
    const sources = variables.filter(({ id }) => names.includes(id))
    const [sensitive] = sources.filter(isSensitive)
    if (sensitive === undefined) continue
    const key = `${variable.population}/${sensitive.id}`
    const isRepeated = sensitive.kind !== 'single' && used.has(key)
    used.add(key)
    if (sources.length === 1 && isRegrouped(sensitive) && !isRepeated) continue
    const values = { variable: sensitive.id }
    references.refuse(issue('study.derived_sensitive', values, spot.place('id')))
  }
}

/** Whether answers to it stand in one line: one of several, or along a scale of numbers or days. */
function isRegrouped({ kind }: Variable): boolean {
  return kind === 'single' || kind === 'number' || kind === 'date'
}
