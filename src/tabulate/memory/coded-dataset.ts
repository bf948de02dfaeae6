import type { VariableId } from '../../core/ids.ts'
import type { Column, Dataset } from '../../dataset/dataset.ts'
import type { Classifier, Condition } from '../aggregate-request.ts'
import { classifyAnswers, levelCountOf } from './classify-answers.ts'
import type { SimpleClassifier } from './classify-answers.ts'
import { codeColumn } from './coded-column.ts'
import type { CodedAnswers } from './coded-column.ts'
import type { AnswerSource, CodedClassifier } from './coded-classifier.ts'
import { joinLevels } from './join-levels.ts'
import { firstVariable, isTold } from './meets-condition.ts'
import { selectRows } from './select-rows.ts'
import { structuralKey } from './structural-key.ts'

/** The answers of a data set as codes, each made when it is first asked for and then kept. */
export interface CodedDataset {
  classify(classifier: Classifier): CodedClassifier
  /** 1 for those who meet a condition. */
  select(condition: Condition): Uint8Array
}

const known = new WeakMap<Dataset, CodedDataset>()
/** Conditions and joint classifiers kept a data set, each a code a respondent; the eldest goes first. */
const mostKept = 256

/** The codes of a data set, the same each time. */
export function codedDataset(dataset: Dataset): CodedDataset {
  const before = known.get(dataset)
  if (before !== undefined) return before
  const fresh = codeDataset(dataset)
  known.set(dataset, fresh)
  return fresh
}

const coded = new WeakMap<Column, readonly CodedAnswers[]>()

/** The codes of a column, the same each time, whatever data sets it stands in. */
function codesOf(column: Column): readonly CodedAnswers[] {
  const before = coded.get(column)
  if (before !== undefined) return before
  const fresh = codeColumn(column)
  coded.set(column, fresh)
  return fresh
}

function codeDataset(dataset: Dataset): CodedDataset {
  const answersTo = (id: VariableId): readonly CodedAnswers[] => {
    const column = dataset.columns.get(id)
    return column === undefined ? [] : codesOf(column)
  }
  const joint = keep(({ parts }: Classifier & { readonly kind: 'joint' }) =>
    joinLevels(dataset.n, parts.map(classify), parts.map(levelCountOf)),
  )
  const select: CodedDataset['select'] = keep((condition: Condition) =>
    selectRows(dataset, condition, select),
  )
  const selected = keep((condition: Condition): CodedClassifier => ({
    column: { codes: select(condition), states: 2 },
    levels: Int32Array.of(-1, 0),
  }))
  const byCondition = (
    classifier: Classifier & { readonly kind: 'condition' },
  ): CodedClassifier => {
    const { condition } = classifier
    const variable = firstVariable(condition)
    if (variable === undefined) return selected(condition)
    const telling = answersTo(variable).find((one) => isTold(condition, variable, one))
    if (telling === undefined) return selected(condition)
    return codedBy(classifier, { variable, coded: telling })
  }
  function classify(classifier: Classifier): CodedClassifier {
    switch (classifier.kind) {
      case 'category':
        return codedBy(classifier, single(dataset, classifier.variable, answersTo))
      case 'condition':
        return byCondition(classifier)
      case 'joint':
        return joint(classifier)
    }
  }
  const classified = new WeakMap<Classifier, CodedClassifier>()
  return {
    select,
    classify: (classifier) => {
      const own = classified.get(classifier) ?? classify(classifier)
      classified.set(classifier, own)
      return own
    },
  }
}

function single(
  { columns }: Dataset,
  variable: VariableId,
  answersTo: (id: VariableId) => readonly CodedAnswers[],
): AnswerSource {
  const [own] = columns.get(variable)?.kind === 'single' ? answersTo(variable) : []
  if (own !== undefined) return { variable, coded: own }
  throw new RangeError(`aggregate requires a single variable to classify by, not ${variable}`)
}

function codedBy(classifier: SimpleClassifier, source: AnswerSource): CodedClassifier {
  const { coded: column } = source
  return { column, levels: classifyAnswers(classifier, column.answers), source }
}

/** Remembers what was made of conditions and classifiers that say the same. */
function keep<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<string, V>()
  return (of) => {
    const key = structuralKey(of)
    const before = made.get(key)
    if (before !== undefined) return before
    const fresh = make(of)
    const [eldest] = made.keys()
    if (made.size >= mostKept && eldest !== undefined) made.delete(eldest)
    made.set(key, fresh)
    return fresh
  }
}
