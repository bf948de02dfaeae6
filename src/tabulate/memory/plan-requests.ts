import type { Dataset, NumberColumn } from '../../dataset/dataset.ts'
import type { AggregateRequest, Condition, Measure } from '../aggregate-request.ts'
import type { CodedColumn } from '../kernel/tally.ts'
import { levelCountOf } from './classify-answers.ts'
import type { CodedClassifier } from './coded-classifier.ts'
import type { CodedDataset } from './coded-dataset.ts'
import { answerMeets, isTold } from './meets-condition.ts'
import { structuralKey } from './structural-key.ts'

/** Requests whose respondents stand in the same slots, counted together. */
export interface RequestFamily {
  readonly by: AggregateRequest['by']
  readonly byDesign: boolean
  /** What all respondents of the family meet. */
  readonly base: readonly Condition[]
  readonly requests: PlannedRequest[]
  readonly columns: ColumnList<CodedColumn>
  readonly numbers: ColumnList<NumberColumn>
}

/** A request with its place in the answer. */
export interface PlannedRequest {
  readonly place: number
  readonly measures: readonly PlannedMeasure[]
  /** 1 for each state of the first measure's column that is in the base; all are when absent. */
  readonly inBase?: Uint8Array | undefined
}

/** What to read of which counted column. */
export type PlannedMeasure =
  | {
      readonly kind: 'levels'
      readonly column: number
      readonly levelCount: number
      /** Level of each state; −1 for none and for those outside the base. */
      readonly levels: Int32Array
    }
  | { readonly kind: 'number'; readonly number: number }

/** Columns counted once, however many measures read them. */
export class ColumnList<T> {
  readonly #indexes = new Map<T, number>()

  /** The index of a column, which joins when it is new. */
  indexOf(column: T): number {
    const index = this.#indexes.get(column) ?? this.#indexes.size
    this.#indexes.set(column, index)
    return index
  }

  /** The columns in the order in which they joined. */
  list(): readonly T[] {
    return [...this.#indexes.keys()]
  }
}

/**
 * Gathers requests into families.
 *
 * A condition of the base that the counted columns tell themselves ("was asked this question") does
 * not part families: it is read off the sums. A book whose every question has its own base is thus
 * counted as if it had one.
 */
export function planRequests(
  dataset: Dataset,
  coded: CodedDataset,
  requests: readonly AggregateRequest[],
): readonly RequestFamily[] {
  const families = new Map<string, RequestFamily>()
  for (const [place, request] of requests.entries()) {
    const classified = request.measures.map((measure) => classifyMeasure(coded, measure))
    const { own, shared } = splitBase(request, classified)
    const keys = [...shared, ...request.by].map(structuralKey)
    const key = `${request.byDesign} ${shared.length} ${keys.join(' ')}`
    const { by, byDesign } = request
    const family = families.get(key) ?? {
      by,
      byDesign,
      base: shared,
      requests: [],
      columns: new ColumnList<CodedColumn>(),
      numbers: new ColumnList<NumberColumn>(),
    }
    families.set(key, family)
    const flags = classified.map((one) => flagStates(one, own))
    const measures = request.measures.map((measure, at): PlannedMeasure => {
      const one = classified[at]
      if (measure.kind === 'number' || one === undefined) {
        const number = numberColumn(dataset, measure)
        return { kind: 'number', number: family.numbers.indexOf(number) }
      }
      const levelCount = levelCountOf(measure.classifier)
      return planLevels(family, one, { levelCount, inBase: flags[at] })
    })
    family.requests.push({ place, measures, inBase: flags[0] })
  }
  return [...families.values()]
}

function classifyMeasure(coded: CodedDataset, measure: Measure): CodedClassifier | undefined {
  return measure.kind === 'levels' ? coded.classify(measure.classifier) : undefined
}

interface SplitBase {
  /** Conditions that the codes of every measure tell. */
  readonly own: readonly Condition[]
  readonly shared: readonly Condition[]
}

function splitBase(
  { base }: AggregateRequest,
  classified: readonly (CodedClassifier | undefined)[],
): SplitBase {
  const conditions = base === undefined ? [] : conjunctsOf(base)
  const isOwn = (condition: Condition): boolean =>
    classified.length > 0 &&
    classified.every(
      (one) =>
        one?.source !== undefined && isTold(condition, one.source.variable, one.source.coded),
    )
  const own = conditions.filter(isOwn)
  return { own, shared: conditions.filter((condition) => !own.includes(condition)) }
}

function conjunctsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.conditions.flatMap(conjunctsOf) : [condition]
}

/** 1 for each state that meets all conditions; undefined when there are none. */
function flagStates(
  classified: CodedClassifier | undefined,
  own: readonly Condition[],
): Uint8Array | undefined {
  const answers = classified?.source?.coded.answers
  if (own.length === 0 || answers === undefined) return undefined
  const inBase = new Uint8Array(answers.length).fill(1)
  for (const condition of own) {
    for (let state = 0; state < answers.length; state++) {
      const answer = answers[state]
      if (answer === undefined || !answerMeets(condition, answer)) inBase[state] = 0
    }
  }
  return inBase
}

function planLevels(
  family: RequestFamily,
  { column, levels }: CodedClassifier,
  shape: { readonly levelCount: number; readonly inBase: Uint8Array | undefined },
): PlannedMeasure {
  const { levelCount, inBase } = shape
  const within = inBase === undefined ? levels : new Int32Array(levels)
  for (let state = 0; state < (inBase?.length ?? 0); state++) {
    if (inBase?.[state] === 0) within[state] = -1
  }
  return { kind: 'levels', column: family.columns.indexOf(column), levelCount, levels: within }
}

function numberColumn({ columns }: Dataset, measure: Measure): NumberColumn {
  const column = measure.kind === 'number' ? columns.get(measure.variable) : undefined
  if (column?.kind === 'number') return column
  throw new RangeError(`aggregate requires a number variable to sum: ${structuralKey(measure)}`)
}
