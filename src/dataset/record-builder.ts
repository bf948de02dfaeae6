import type { Variable } from '../study/variable.ts'
import { categoryStatuses } from './category-statuses.ts'
import { noCategory } from './dataset.ts'
import type { Column } from './dataset.ts'
import { GrowingArray, growingBytes } from './growing-array.ts'
import type { ProblemCounter } from './problem-counter.ts'
import type { RecordedAnswer } from './recorded-answer.ts'
import { gatherSets } from './set-gatherer.ts'
import { answered } from './status-kind.ts'

/** Gathers one variable's recorded answers, interview after interview. */
export interface RecordBuilder {
  readonly variable: Variable
  add(answer: RecordedAnswer): void
  finish(): Column
}

/** The category of a code; a code that the questionnaire lacks is told. */
function categoryFinder(
  variable: Variable,
  problems: ProblemCounter,
): (code: string) => number | undefined {
  const indexes = new Map(variable.categories.map(({ code }, index) => [code as string, index]))
  return (code) => {
    const index = indexes.get(code)
    if (index === undefined) {
      const detail = (): { values: { variable: string } } => ({ values: { variable: variable.id } })
      const at = { path: variable.id }
      problems.add({ code: 'dataset.unknown_answer', at, column: variable.id, value: code, detail })
    }
    return index
  }
}

function tellWrongKind(variable: Variable, problems: ProblemCounter): void {
  const detail = (): { values: { variable: string } } => ({ values: { variable: variable.id } })
  const at = { path: variable.id }
  problems.add({ code: 'dataset.wrong_answer_kind', at, column: variable.id, detail })
}

function singleBuilder(variable: Variable, problems: ProblemCounter): RecordBuilder {
  const categoryOf = categoryFinder(variable, problems)
  const statuses = categoryStatuses(variable)
  const status = growingBytes()
  const codes = new GrowingArray((length) => new Uint16Array(length))
  return {
    variable,
    add: (answer) => {
      const [first, second] = answer.kind === 'codes' ? answer.codes : []
      const isWrong = answer.kind !== 'status' && (first === undefined || second !== undefined)
      if (isWrong) tellWrongKind(variable, problems)
      const category = first === undefined ? undefined : categoryOf(first)
      const missing = answer.kind === 'status' ? answer.status : answered
      status.push(category === undefined ? missing : (statuses[category] ?? answered))
      codes.push(category ?? noCategory)
    },
    finish: () => ({ kind: 'single', variable, status: status.finish(), codes: codes.finish() }),
  }
}

function multipleBuilder(variable: Variable, problems: ProblemCounter): RecordBuilder {
  const categoryOf = categoryFinder(variable, problems)
  const sets = gatherSets(variable)
  return {
    variable,
    add: (answer) => {
      if (answer.kind === 'status') return sets.pushStatus(answer.status)
      if (answer.kind !== 'codes') {
        tellWrongKind(variable, problems)
        return sets.pushStatus(answered)
      }
      return sets.pushSet(new Set(answer.codes.flatMap((code) => categoryOf(code) ?? [])))
    },
    finish: () => sets.finish(),
  }
}

function numberBuilder(variable: Variable, problems: ProblemCounter): RecordBuilder {
  const status = growingBytes()
  const values = new GrowingArray((length) => new Float64Array(length))
  return {
    variable,
    add: (answer) => {
      const isNumber = answer.kind === 'number' && Number.isFinite(answer.value)
      if (!isNumber && answer.kind !== 'status') tellWrongKind(variable, problems)
      status.push(answer.kind === 'status' ? answer.status : answered)
      values.push(isNumber ? answer.value : 0)
    },
    finish: () => ({ kind: 'number', variable, status: status.finish(), values: values.finish() }),
  }
}

function textBuilder(variable: Variable, problems: ProblemCounter): RecordBuilder {
  const status = growingBytes()
  const values: string[] = []
  return {
    variable,
    add: (answer) => {
      if (answer.kind !== 'text' && answer.kind !== 'status') tellWrongKind(variable, problems)
      status.push(answer.kind === 'status' ? answer.status : answered)
      values.push(answer.kind === 'text' ? answer.value : '')
    },
    finish: () => ({ kind: 'text', variable, status: status.finish(), values }),
  }
}

/** Makes the builder of a variable; answers of the wrong kind are told. */
export function recordBuilder(variable: Variable, problems: ProblemCounter): RecordBuilder {
  switch (variable.kind) {
    case 'single':
      return singleBuilder(variable, problems)
    case 'multiple':
      return multipleBuilder(variable, problems)
    case 'number':
      return numberBuilder(variable, problems)
    case 'text':
    case 'date':
      return textBuilder(variable, problems)
  }
}
