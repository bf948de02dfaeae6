import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { suggest } from '../core/suggest.ts'
import type { WaveId } from '../core/ids.ts'
import { withoutDerived } from '../study/derived-variables.ts'
import type { DataSource } from '../study/model.ts'
import { simulatedColumn } from '../study/variable.ts'
import { hasOptionColumns } from '../study/has-option-columns.ts'
import type { Codebook, Variable } from '../study/variable.ts'
import { buildFromOptions } from './build-from-options.ts'
import type { OptionColumn } from './build-from-options.ts'
import { buildMultiple } from './build-multiple.ts'
import { buildNumber } from './build-number.ts'
import { buildSingle } from './build-single.ts'
import { buildDate, buildText } from './build-text.ts'
import type { BuilderContext, ColumnBuilder, FileColumn } from './column-builder.ts'

/** The columns of a file by what the study calls them, and what is wrong or left over. */
export interface ColumnPlan {
  readonly builders: readonly ColumnBuilder[]
  readonly weight?: FileColumn | undefined
  readonly simulated?: FileColumn | undefined
  readonly issues: readonly Issue[]
  /** Columns that the study neither reads nor ignores. */
  readonly unread: readonly string[]
}

/** What the study says of a file of answers. */
export interface PlanInput {
  readonly codebook: Codebook
  readonly wave: WaveId
  readonly weightColumn?: string | undefined
  readonly context: BuilderContext
}

const separators = [',', ';', '\t', '|']

/** A header cut with the wrong separator is one long name that holds another one. */
function wrongSeparator(header: readonly string[], source: DataSource): Issue | undefined {
  const [only] = header
  if (header.length !== 1 || only === undefined) return undefined
  const found = separators.find((mark) => mark !== source.separator && only.includes(mark))
  if (found === undefined) return undefined
  const values = { separator: nameSeparator(source.separator), found: nameSeparator(found) }
  return issue('dataset.wrong_separator', values, { file: source.file, line: 1 })
}

function nameSeparator(separator: string): string {
  return separator === '\t' ? '\\t' : separator
}

/** Finds columns by name, and remembers which were asked for. */
class HeaderFinder {
  readonly issues: Issue[] = []
  readonly #read = new Set<string>()
  readonly #indexes: ReadonlyMap<string, number>
  readonly #source: DataSource

  constructor(header: readonly string[], source: DataSource) {
    this.#indexes = new Map(header.map((name, index) => [name, index]))
    this.#source = source
  }

  /** The column of a name, if the file has it. */
  optional(name: string): FileColumn | undefined {
    const index = this.#indexes.get(name)
    if (index === undefined) return undefined
    this.#read.add(name)
    return { name, index }
  }

  /** The column of a name; an issue when the file does not have it. */
  find(name: string, reader: string): FileColumn | undefined {
    const column = this.optional(name)
    if (column === undefined) this.issues.push(this.#missing(name, reader))
    return column
  }

  #missing(column: string, reader: string): Issue {
    const at = { file: this.#source.file, line: 1 }
    const suggestion = suggest(column, this.unread())
    return suggestion === undefined
      ? issue('dataset.missing_column', { column, reader }, at)
      : issue('dataset.missing_column_near', { column, reader, suggestion }, at)
  }

  unread(): readonly string[] {
    return [...this.#indexes.keys()].filter((name) => !this.#read.has(name))
  }
}

function optionColumns(variable: Variable, finder: HeaderFinder): readonly OptionColumn[] {
  return variable.categories.flatMap(({ code, column: name }, category) => {
    if (name === undefined) {
      const reader = `${variable.id}.${code}`
      finder.issues.push(issue('dataset.option_without_column', { reader }))
      return []
    }
    const column = finder.find(name, `${variable.id}.${code}`)
    return column === undefined ? [] : [{ category, column }]
  })
}

function builderOf(
  variable: Variable,
  finder: HeaderFinder,
  context: BuilderContext,
): ColumnBuilder | undefined {
  if (hasOptionColumns(variable)) {
    return buildFromOptions(variable, optionColumns(variable, finder), context)
  }
  const column = finder.find(variable.column ?? variable.id, variable.id)
  if (column === undefined) return undefined
  switch (variable.kind) {
    case 'single':
      return buildSingle(variable, column, context)
    case 'multiple':
      return buildMultiple(variable, column, context)
    case 'number':
      return buildNumber(variable, column, context)
    case 'text':
      return buildText(variable, column, context)
    case 'date':
      return buildDate(variable, column, context)
  }
}

/**
 * Matches the header of a file with the variables of the wave.
 *
 * Issues: `dataset.missing_column`, `dataset.missing_column_near`, `dataset.option_without_column`,
 * `dataset.wrong_separator` (alone: every other follows from it).
 */
export function matchColumns(header: readonly string[], input: PlanInput): ColumnPlan {
  const { codebook, wave, weightColumn, context } = input
  const separator = wrongSeparator(header, context.source)
  if (separator !== undefined) return { builders: [], issues: [separator], unread: [] }
  const finder = new HeaderFinder(header, context.source)
  const builders = withoutDerived(codebook.variables)
    .filter(({ waves }) => waves.includes(wave))
    .flatMap((variable) => builderOf(variable, finder, context) ?? [])
  const weight =
    weightColumn === undefined ? undefined : finder.find(weightColumn, 'weighting.yaml')
  const simulated = finder.optional(simulatedColumn)
  const ignored = new Set(context.source.ignore)
  const unread = finder.unread().filter((name) => !ignored.has(name))
  return { builders, weight, simulated, issues: finder.issues, unread }
}
