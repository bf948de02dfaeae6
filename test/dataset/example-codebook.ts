import { idOf } from '../../src/core/index.ts'
import type {
  Code,
  ConceptId,
  Issue,
  PopulationId,
  QuestionId,
  Result,
  VariableId,
  WaveId,
} from '../../src/core/index.ts'
import { readAnswers } from '../../src/dataset/index.ts'
import type { CsvRecord, Dataset, ReadAnswersInput } from '../../src/dataset/index.ts'
import { parseExpression } from '../../src/study/index.ts'
import type { Category, Codebook, DataSource, Variable } from '../../src/study/index.ts'

export const population: PopulationId = idOf<PopulationId>('employees')
export const wave: WaveId = idOf<WaveId>('2012')

/** A category of a test: its code, and what is special about it. */
export function category(code: string, more: Partial<Category> = {}): Category {
  return { code: idOf<Code>(code), label: { en: code, fr: code }, source: [], ...more }
}

/** A variable of a test, asked of all unless told. */
export function variable(
  id: string,
  kind: Variable['kind'],
  more: Partial<Variable> = {},
): Variable {
  const question = idOf<QuestionId>(id.split('.')[0] ?? id)
  return {
    id: idOf<VariableId>(id),
    population,
    question,
    concept: idOf<ConceptId>(id),
    kind,
    measure: 'nominal',
    label: { en: id, fr: id },
    categories: [],
    waves: [wave],
    ...more,
  }
}

/** The codebook of some variables. */
export function codebookOf(...variables: readonly Variable[]): Codebook {
  return { population, variables }
}

/** A file that is read without special values. */
export function source(more: Partial<DataSource> = {}): DataSource {
  return {
    file: 'answers.csv',
    encoding: 'utf-8',
    separator: ',',
    missing: {},
    notSelected: [],
    ignore: [],
    ...more,
  }
}

const networks = variable('networks', 'multiple', {
  categories: [
    category('facebook'),
    category('linkedin'),
    category('none'),
    category('unsure', { missing: 'dont_know' }),
  ],
})

const asked = parseExpression('networks has facebook', { variables: [networks], waves: [wave] })
if (!asked.ok) throw new Error('the example has a wrong expression')

/** One variable of each kind, one of them routed. */
export const example: Codebook = codebookOf(
  variable('sex', 'single', {
    categories: [category('woman'), category('man'), category('unsaid', { missing: 'refused' })],
  }),
  networks,
  variable('hours', 'number', { minimum: 0, maximum: 24, asked: asked.value }),
  variable('comment', 'text'),
  variable('since', 'date'),
  variable('views.privacy', 'single', { categories: [category('agree'), category('disagree')] }),
)

/** The records of a file, as a reader of CSV files would tell them. */
export async function* recordsOf(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): AsyncGenerator<CsvRecord> {
  yield { kind: 'header', cells: header }
  let line = 1
  for (const cells of rows) yield { kind: 'row', line: ++line, cells }
  yield { kind: 'end', hash: 'abc' }
}

/** Reads rows by a codebook, in a wave where nothing else is special. */
export async function readRows(
  codebook: Codebook,
  [header, ...rows]: readonly (readonly string[])[],
  more: Partial<ReadAnswersInput> = {},
): Promise<Result<Dataset>> {
  return readAnswers({
    codebook,
    wave,
    source: source(),
    simulated: false,
    records: recordsOf(header ?? [], rows),
    ...more,
  })
}

/** The value of a result that must be good. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

/** The issues of a result that must not be good. */
export function issuesOf<T>(result: Result<T>): readonly Issue[] {
  return result.ok ? [] : result.issues
}

/** Code, line and column of issues. */
export function told(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, at }) => `${code} ${at?.line ?? '-'}:${at?.column ?? '-'}`)
}

/** All that a source gives, in order. */
export async function gather<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
