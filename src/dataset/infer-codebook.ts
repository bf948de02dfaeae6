import { idOf } from '../core/ids.ts'
import type { Code, ConceptId, PopulationId, VariableId, WaveId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import type { Issue, Note } from '../core/issue.ts'
import type { LocalText } from '../core/local-text.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { DataSource } from '../study/model.ts'
import type { Category, Codebook, Measure, Variable, VariableKind } from '../study/variable.ts'
import { ColumnProfile, usualMissing } from './column-profile.ts'
import type { CsvRecord } from './csv-record.ts'
import { optionGroups, optionValue } from './option-groups.ts'
import type { OptionGroup } from './option-groups.ts'
import { readNumber } from './read-number.ts'
import { UniqueIds } from '../core/unique-ids.ts'

/** A file without a study, and what to call what it holds. */
export interface InferCodebookInput {
  readonly population: PopulationId
  readonly wave: WaveId
  /** How the file is encoded and cut; what its values mean is guessed. */
  readonly source: Pick<DataSource, 'file' | 'encoding' | 'separator'>
  /** What a reader of CSV files tells, as it comes. */
  readonly records: AsyncIterable<CsvRecord> | Iterable<CsvRecord>
}

/** What was guessed of a file: enough for `readAnswers` to read it again. */
export interface InferredCodebook {
  readonly codebook: Codebook
  readonly source: DataSource
  /** Every guess, to be checked by somebody who knows. */
  readonly notes: readonly Note[]
}

function sameInBoth(text: string): LocalText {
  return { fr: text, en: text }
}

/** Names the variables of a file. */
class VariableMaker {
  readonly #population: PopulationId
  readonly #wave: WaveId
  readonly #separator: string
  // Words of the expression language, and the column that our own files reserve.
  readonly #ids = new UniqueIds([
    'wave',
    'simulated',
    'and',
    'or',
    'not',
    'in',
    'has',
    'true',
    'false',
  ])

  constructor({ population, wave, source }: InferCodebookInput) {
    this.#population = population
    this.#wave = wave
    this.#separator = source.separator
  }

  #make(name: string, kind: VariableKind, categories: readonly Category[]): Variable {
    const id = this.#ids.make(name, 'column')
    const measure: Measure = categories.every((one) => one.value !== undefined)
      ? 'ordinal'
      : 'nominal'
    return {
      id: idOf<VariableId>(id),
      population: this.#population,
      concept: idOf<ConceptId>(id),
      kind,
      measure: kind === 'number' ? 'scale' : categories.length > 0 ? measure : 'nominal',
      label: sameInBoth(name),
      categories,
      waves: [this.#wave],
    }
  }

  single(column: ColumnProfile): Variable {
    const codes = new UniqueIds()
    const areNumbers = column.areNumbers()
    const values = areNumbers
      ? [...column.values].toSorted((a, b) => Number(a) - Number(b))
      : [...column.values]
    const categories = values.map((value): Category => {
      const number = areNumbers ? readNumber(value, this.#separator) : undefined
      const code = idOf<Code>(codes.make(value, 'code'))
      return { code, label: sameInBoth(value), value: number, source: [value] }
    })
    return { ...this.#make(column.name, 'single', categories), column: column.name }
  }

  plain(column: ColumnProfile, kind: 'number' | 'text' | 'date'): Variable {
    return { ...this.#make(column.name, kind, []), column: column.name }
  }

  multiple({ prefix, columns }: OptionGroup): Variable {
    const codes = new UniqueIds()
    const categories = columns.map((column): Category => {
      const { source, label } = optionValue(column) ?? { source: undefined, label: column.name }
      const code = idOf<Code>(codes.make(label, 'option'))
      const sources = source === undefined ? [] : [source]
      return { code, label: sameInBoth(label), source: sources, column: column.name }
    })
    return this.#make(prefix, 'multiple', categories)
  }
}

const weightName = /^(weight|weights|wgt|wt|poids|pond|ponderation|pondération)([._-]?\w*)$/i

/** The guess of a column that stands alone. */
function guessColumn(column: ColumnProfile, make: VariableMaker): readonly [Variable, Note] {
  const values = { column: column.name }
  if (column.areDates()) return [make.plain(column, 'date'), issue('dataset.guessed_date', values)]
  if (column.areNumbers() && weightName.test(column.name)) {
    return [make.plain(column, 'number'), issue('dataset.guessed_weight', values)]
  }
  if (column.isClosed()) {
    const n = column.values.size
    return [make.single(column), issue('dataset.guessed_single', { ...values, n })]
  }
  if (column.areNumbers()) {
    return [make.plain(column, 'number'), issue('dataset.guessed_number', values)]
  }
  return [make.plain(column, 'text'), issue('dataset.guessed_text', values)]
}

function guessGroup(group: OptionGroup, make: VariableMaker): readonly [Variable, Note] {
  const values = {
    first: group.columns[0]?.name ?? '',
    last: group.columns.at(-1)?.name ?? '',
    n: group.columns.length,
  }
  return [make.multiple(group), issue('dataset.guessed_multiple', values)]
}

function missingNotes(missing: ReadonlySet<string>): readonly Note[] {
  return [...missing].map((value) =>
    issue('dataset.guessed_missing', {
      value: value === '' ? '""' : value,
      kind: usualMissing.get(value) ?? '',
    }),
  )
}

function inferFrom(columns: readonly ColumnProfile[], input: InferCodebookInput): InferredCodebook {
  const make = new VariableMaker(input)
  const groups = optionGroups(columns)
  const groupOf = new Map(groups.flatMap((group) => group.columns.map((one) => [one, group])))
  const guesses = columns.flatMap((column) => {
    const group = groupOf.get(column)
    if (group === undefined) return [guessColumn(column, make)]
    return group.columns[0] === column ? [guessGroup(group, make)] : []
  })
  const missing = new Set(columns.flatMap((column) => [...column.missing]))
  return {
    codebook: { population: input.population, variables: guesses.map(([variable]) => variable) },
    source: {
      ...input.source,
      missing: Object.fromEntries([...usualMissing].filter(([value]) => missing.has(value))),
      notSelected: [...new Set(groups.flatMap(({ notSelected }) => notSelected))],
      ignore: [],
    },
    notes: [...guesses.map(([, note]) => note), ...missingNotes(missing)],
  }
}

/**
 * Guesses a codebook from a file without a study, so that it can be tabulated at once: dates,
 * numbers, closed questions (few different values), open texts, and groups `q4_1`, `q4_2` … whose
 * values are a label and "not selected".
 *
 * Nothing of the file is kept but its different values; read it a second time with `readAnswers`.
 *
 * Issues: those of the file. **Notes**: every guess.
 * @example
 * ```ts
 * import { inferCodebook } from 'visavis/dataset'
 * const guessed = await inferCodebook({
 *   population: 'people',
 *   wave: '2012',
 *   source: { file: 'a.csv', encoding: 'utf-8', separator: ',' },
 *   records: [
 *     { kind: 'header', cells: ['Q1'] },
 *     { kind: 'row', line: 2, cells: ['Yes'] },
 *     { kind: 'row', line: 3, cells: ['Yes'] },
 *     { kind: 'end', hash: '' },
 *   ],
 * })
 * guessed.ok && guessed.value.codebook.variables[0].kind // => 'single'
 * ```
 */
export async function inferCodebook(input: InferCodebookInput): Promise<Result<InferredCodebook>> {
  let columns: readonly ColumnProfile[] = []
  const issues: Issue[] = []
  for await (const record of input.records) {
    if (record.kind === 'issue') issues.push(record.issue)
    else if (record.kind === 'header') {
      columns = record.cells.map((name) => new ColumnProfile(name, input.source.separator))
    } else if (record.kind === 'row') {
      columns.forEach((column, index) => column.add(record.cells[index] ?? ''))
    }
  }
  return issues.length > 0 ? fail(issues) : ok(inferFrom(columns, input))
}
