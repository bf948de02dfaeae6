import type { Code, ConceptId, PopulationId, VariableId } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import { checkDerivedNames } from '../check/check-derived-names.ts'
import { checkDerivedReach } from '../check/check-derived-reach.ts'
import { checkDerivedSensitive } from '../check/check-derived-sensitive.ts'
import { withDerived } from '../codebook.ts'
import { sourcesOf } from '../derived-variables.ts'
import type { ExpressionScope } from '../expression/scope.ts'
import { visitExpression } from '../expression/variables-of.ts'
import type { DerivedFormat } from '../format/derived-format.ts'
import type { Findings } from '../read/findings.ts'
import type { Item, Listed } from '../read/listed.ts'
import type { DerivedCase, Variable } from '../variable.ts'
import { derivedAsked, derivedWaves } from './derived-reach.ts'
import type { PlacedDerived } from './placed-derived.ts'
import type { Lexicon, Vocabulary } from './references.ts'
import { References } from './references.ts'

/** What derived variables are read against. */
export interface DerivedContext {
  /** Knows the questions, nothing derived yet. */
  readonly lexicon: Lexicon
  readonly findings: Findings
  /** Whether answers to a variable are told by the rules for sensitive ones. */
  readonly isSensitive: (variable: Variable) => boolean
}

/** Derived variables, and the vocabularies that know them. */
export interface BuiltDerived {
  readonly derived: readonly Variable[]
  readonly vocabularies: ReadonlyMap<string, Vocabulary>
}

/**
 * The variables that a study derives from its questions. One is not made of another: what somebody is
 * in can be told from the questions alone.
 */
export function buildDerived(
  list: Listed<DerivedFormat>,
  { lexicon, findings, isSensitive }: DerivedContext,
): BuiltDerived {
  const plain = new References(lexicon, findings)
  const drafts = list.items.flatMap((item) => draftOf(item, plain) ?? [])
  checkDerivedNames(drafts, plain)
  // Names of other derived variables are known while conditions are read, to be refused as such.
  const named = withVariables(lexicon.vocabularies, drafts.map(variableOf), list.hides)
  const references = new References({ ...lexicon, vocabularies: named }, findings)
  const ids = new Set(drafts.map(({ variable }) => variable.id))
  const built = drafts.flatMap((draft) => buildOne(draft, references, ids) ?? [])
  checkDerivedSensitive(built, plain, isSensitive)
  const good = new Set(built.map(({ variable }): string => variable.id))
  const bad = new Set(list.items.map(({ value }) => value.id).filter((id) => !good.has(id)))
  const hides = (name: string): boolean => bad.has(name) || list.hides(name)
  const derived = built.map(variableOf)
  return { derived, vocabularies: withVariables(lexicon.vocabularies, derived, hides) }
}

function variableOf({ variable }: PlacedDerived): Variable {
  return variable
}

/** The variable as far as it says so itself. */
function draftOf(item: Item<DerivedFormat>, references: References): PlacedDerived | undefined {
  const { value, spot } = item
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  const categories = value.options.map(({ code, label }) => ({
    code: idOf<Code>(code),
    label,
    source: [],
  }))
  const variable: Variable = {
    id: idOf<VariableId>(value.id),
    population,
    concept: idOf<ConceptId>(value.concept ?? value.id),
    kind: 'single',
    measure: value.measure,
    label: value.title,
    categories,
    waves: references.lexicon.waves,
    derived: [],
  }
  return { ...item, variable }
}

function buildOne(
  draft: PlacedDerived,
  references: References,
  ids: ReadonlySet<VariableId>,
): PlacedDerived | undefined {
  const { value, spot, variable } = draft
  const cases = value.options.flatMap(({ code, when }, index): readonly DerivedCase[] => {
    const path = ['options', index, 'when']
    const read = references.expression(variable.population, when, spot, path)
    return read === undefined ? [] : [{ code: idOf<Code>(code), when: read }]
  })
  if (cases.length < value.options.length) return undefined
  if (refersToDerived({ draft, cases }, references, ids)) return undefined
  const scope = scopeOf(variable.population, references)
  const made = madeOf({ ...variable, derived: cases }, scope)
  if (!checkDerivedReach({ ...draft, variable: made }, scope, references)) return undefined
  return { ...draft, variable: made }
}

/** Who has it, and when: as its sources have answers. */
function madeOf(variable: Variable, scope: ExpressionScope): Variable {
  const own = new Set(sourcesOf(variable))
  const isSensitive = scope.variables.some((one) => own.has(one.id) && one.sensitive === true)
  const asked = derivedAsked(variable, scope)
  return {
    ...variable,
    waves: derivedWaves(variable, scope),
    ...(isSensitive ? { sensitive: true } : {}),
    ...(asked === undefined ? {} : { asked }),
  }
}

function scopeOf(population: PopulationId, { lexicon }: References): ExpressionScope {
  const { variables = [] } = lexicon.vocabularies.get(population)?.codebook ?? {}
  return { variables, waves: lexicon.waves }
}

interface ReadCases {
  readonly draft: PlacedDerived
  readonly cases: readonly DerivedCase[]
}

/** Whether a condition names a derived variable; reported, once a name and option. */
function refersToDerived(
  { draft: { value, spot }, cases }: ReadCases,
  references: References,
  ids: ReadonlySet<VariableId>,
): boolean {
  const told = new Set<string>()
  for (const [index, { when }] of cases.entries()) {
    visitExpression(when, (node) => {
      if (!('variable' in node) || !ids.has(node.variable)) return
      const name = node.variable
      if (told.has(`${String(index)} ${name}`)) return
      told.add(`${String(index)} ${name}`)
      const place = spot.textPlace(node.span.start, 'options', index, 'when')
      references.refuse(issue('study.derived_of_derived', { id: value.id, name }, place))
    })
  }
  return told.size > 0
}

/** Whether a question of a population has a name: then it is the question that is meant. */
function isAsked({ codebook }: Vocabulary, name: VariableId): boolean {
  return codebook.variables.some(({ id }) => id === name)
}

/** Vocabularies with derived variables, and the names that unreadable ones may have held. */
function withVariables(
  vocabularies: Lexicon['vocabularies'],
  derived: readonly Variable[],
  hides: (name: string) => boolean,
): Lexicon['vocabularies'] {
  return new Map(
    [...vocabularies].map(([population, own]): [string, Vocabulary] => [
      population,
      {
        codebook: withDerived(
          own.codebook,
          derived.filter(({ id }) => !isAsked(own, id)),
        ),
        hides: (name) => own.hides(name) || hides(name),
      },
    ]),
  )
}
