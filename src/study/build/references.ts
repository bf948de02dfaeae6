import type { PopulationId, WaveId } from '../../core/ids.ts'
import type { Issue, Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { Expression } from '../expression/ast.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import { variablesOf } from '../expression/variables-of.ts'
import { findWitness } from '../expression/witness/find-witness.ts'
import type { Net } from '../model.ts'
import type { Findings } from '../read/findings.ts'
import type { Spot, ValuePath } from '../read/spot.ts'
import type { UnknownCode } from '../read/unknown-name.ts'
import { unknownName } from '../read/unknown-name.ts'
import type { ResolvedRow } from '../rows.ts'
import { resolveRow } from '../rows.ts'
import type { Codebook, Variable } from '../variable.ts'

/** The variables of a population, and which names its unreadable questions may have held. */
export interface Vocabulary {
  readonly codebook: Codebook
  readonly hides: (question: string) => boolean
}

/** What a study's files may refer to. */
export interface Lexicon {
  readonly populations: readonly PopulationId[]
  readonly waves: readonly WaveId[]
  /** Whether a population was, or will be, asked in a wave. */
  readonly isSampled: (wave: WaveId, population: PopulationId) => boolean
  readonly vocabularies: ReadonlyMap<string, Vocabulary>
  readonly nets: readonly Net[]
  readonly hidesNet: (net: string) => boolean
}

/** A name out of several, with what to call it when it is not one of them. */
interface Choice {
  readonly code: UnknownCode
  readonly known: readonly string[]
  readonly hides?: ((name: string) => boolean) | undefined
}

/**
 * Follows references from file to file and reports those that lead nowhere; `undefined` means
 * "already reported", here or where the thing referred to stands.
 */
export class References {
  readonly lexicon: Lexicon
  readonly #findings: Findings

  constructor(lexicon: Lexicon, findings: Findings) {
    this.lexicon = lexicon
    this.#findings = findings
  }

  refuse(found: Issue): void {
    this.#findings.issues.push(found)
  }

  note(found: Issue): void {
    this.#findings.notes.push(found)
  }

  population(name: string, place: Place): PopulationId | undefined {
    const known = this.lexicon.populations
    const found = known.find((one) => one === name)
    if (found === undefined)
      this.refuse(unknownName('study.unknown_population', { name, known }, place))
    return found
  }

  wave(name: string, place: Place): WaveId | undefined {
    const known = this.lexicon.waves
    const found = known.find((one) => one === name)
    if (found === undefined) this.refuse(unknownName('study.unknown_wave', { name, known }, place))
    return found
  }

  /** Whether a population has a sample in a wave; reported when it has none. */
  sample(wave: WaveId, population: PopulationId, place: Place): boolean {
    if (this.lexicon.isSampled(wave, population)) return true
    this.refuse(issue('study.no_sample', { wave, population }, place))
    return false
  }

  /** Whether a variable is asked in a wave; reported when it is not, or nobody was there to ask. */
  asked(variable: Variable, wave: WaveId, place: Place): boolean {
    if (!this.sample(wave, variable.population, place)) return false
    if (variable.waves.includes(wave)) return true
    this.refuse(issue('study.not_asked_in_wave', { variable: variable.id, wave }, place))
    return false
  }

  /** Whether people answer a variable themselves; reported when it is derived from others. */
  answerable({ id, derived }: Variable, place: Place): boolean {
    if (derived === undefined) return true
    this.refuse(issue('study.derived_unasked', { variable: id }, place))
    return false
  }

  /** Waves by name, those that are not known reported. */
  waves(names: readonly string[], spot: Spot): readonly WaveId[] {
    return names.flatMap((name, index) => this.wave(name, spot.place(index)) ?? [])
  }

  variable(population: string, name: string, place: Place): Variable | undefined {
    const vocabulary = this.lexicon.vocabularies.get(population)
    if (vocabulary === undefined || mayHide(vocabulary, name)) return undefined
    const { variables } = vocabulary.codebook
    const found = variables.find(({ id }) => id === name)
    if (found !== undefined) return found
    const known = variables.map(({ id }) => id)
    const unknown = { name, known, values: { population } }
    this.refuse(unknownName('study.unknown_variable', unknown, place))
    return undefined
  }

  row(population: string, text: string, place: Place): ResolvedRow | undefined {
    const vocabulary = this.lexicon.vocabularies.get(population)
    if (vocabulary === undefined || mayHide(vocabulary, text)) return undefined
    const resolved = resolveRow(text, vocabulary.codebook, this.lexicon.nets, place)
    if (resolved.ok) return resolved.value
    const net = text.slice(text.lastIndexOf('.') + 1)
    const hidden = resolved.issues[0]?.code.startsWith('study.unknown_row') === true
    if (!hidden || !this.lexicon.hidesNet(net)) resolved.issues.forEach((one) => this.refuse(one))
    return undefined
  }

  /** Whether all the codes are categories of a variable, those that are not reported. */
  codes(variable: Variable, codes: readonly string[], spot: Spot): boolean {
    const known = variable.categories.map(({ code }) => code)
    const unknown = [...codes.entries()].filter(([, code]) => !known.some((one) => one === code))
    for (const [index, name] of unknown) {
      this.refuse(unknownCode(variable, name, spot.place(index)))
    }
    return unknown.length === 0
  }

  /** Finds an item by id among those of a kind. */
  item<T extends { readonly id: string }>(
    items: readonly T[],
    name: string,
    choice: Omit<Choice, 'known'>,
    place: Place,
  ): T | undefined {
    const found = items.find(({ id }) => id === name)
    if (found === undefined && choice.hides?.(name) !== true) {
      this.refuse(unknownName(choice.code, { name, known: items.map(({ id }) => id) }, place))
    }
    return found
  }

  /** Reads an expression about the answers of a population. */
  expression(
    population: string,
    source: string,
    spot: Spot,
    path: ValuePath,
  ): Expression | undefined {
    const vocabulary = this.lexicon.vocabularies.get(population)
    if (vocabulary === undefined) return undefined
    const scope = { variables: vocabulary.codebook.variables, waves: this.lexicon.waves }
    const parsed = parseExpression(source, scope, (offset) => spot.textPlace(offset, ...path))
    if (parsed.ok) return parsed.value
    const told = parsed.issues.filter(
      ({ values }) => !mayHide(vocabulary, String(values['name'] ?? '')),
    )
    told.forEach((one) => this.refuse(one))
    return undefined
  }

  /** The variables of a population that a condition speaks of. */
  named(population: string, condition: Expression): readonly Variable[] {
    const { variables = [] } = this.lexicon.vocabularies.get(population)?.codebook ?? {}
    const names = variablesOf(condition)
    return variables.filter(({ id }) => names.has(id))
  }

  /** Whether a condition is true of nobody in a population, as far as its variables tell. */
  isImpossible(population: string, condition: Expression): boolean {
    const { variables = [] } = this.lexicon.vocabularies.get(population)?.codebook ?? {}
    const scope = { variables, waves: this.lexicon.waves }
    return findWitness([condition], scope).kind === 'unsatisfiable'
  }
}

/** Whether a name, or the question whose part it is, may stand in a question that is unreadable. */
function mayHide(vocabulary: Vocabulary, name: string): boolean {
  const { codebook, hides } = vocabulary
  if (codebook.variables.some(({ id }) => id === name)) return false
  const [question = ''] = name.split('.')
  return question !== '' && hides(question)
}

/** The issue of a code that a variable does not have. */
export function unknownCode(variable: Variable, name: string, place: Place): Issue {
  const known = variable.categories.map(({ code }) => code)
  const unknown = { name, known, values: { variable: variable.id } }
  return unknownName('study.unknown_code', unknown, place)
}

/** Reports ids that come twice, at the second. */
export function reportRepeated(
  items: readonly { readonly id: string; readonly spot: Spot }[],
  references: Pick<References, 'refuse'>,
  key = 'id',
): void {
  const first = new Map<string, Spot>()
  for (const { id, spot } of items) {
    const before = first.get(id)
    if (before === undefined) first.set(id, spot)
    else {
      const { file = '', line = 0 } = before.place(key)
      references.refuse(
        issue('study.duplicate_id', { id, first: `${file}:${line}` }, spot.place(key)),
      )
    }
  }
}
