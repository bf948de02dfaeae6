import { issue } from '../../core/issue.ts'
import type { PlacedDerived } from '../build/placed-derived.ts'
import type { References } from '../build/references.ts'
import { reportRepeated } from '../build/references.ts'
import { isReservedName } from '../expression/scope.ts'
import { simulatedColumn } from '../variable.ts'
import { rowNames } from './check-question.ts'

/** Reports names of derived variables, and codes of their options, that something else has. */
export function checkDerivedNames(drafts: readonly PlacedDerived[], references: References): void {
  for (const population of references.lexicon.populations) {
    const own = drafts.filter(({ variable }) => variable.population === population)
    reportRepeated(
      own.map(({ value, spot }) => ({ id: value.id, spot })),
      references,
    )
  }
  for (const draft of drafts) {
    checkName(draft, references)
    checkCodes(draft, references)
  }
}

function checkName({ value: { id }, spot, variable }: PlacedDerived, references: References): void {
  const place = spot.place('id')
  if (isReservedName(id) || id === simulatedColumn) {
    references.refuse(issue('study.reserved_name', { name: id }, place))
  }
  const { population } = variable
  const { variables = [] } = references.lexicon.vocabularies.get(population)?.codebook ?? {}
  if (variables.some((one) => one.id === id || one.question === id)) {
    references.refuse(issue('study.derived_taken', { id, population }, place))
  }
}

function checkCodes({ value: { options }, spot }: PlacedDerived, references: References): void {
  reportRepeated(
    options.map(({ code }, index) => ({ id: code, spot: spot.at('options', index) })),
    references,
    'code',
  )
  for (const [index, { code }] of options.entries()) {
    if (!rowNames.includes(code)) continue
    const place = spot.place('options', index, 'code')
    references.refuse(issue('study.reserved_name', { name: code }, place))
  }
}
