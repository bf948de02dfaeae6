import { describe, expect, it } from 'vitest'
import { collectedRecords } from '../../src/collect/fieldwork/collected-records.ts'
import { questionnaireFor } from '../../src/collect/fieldwork/frame/questionnaire-for.ts'
import { checkAnswer } from '../../src/collect/fieldwork/screening/check-answer.ts'
import { screenOfRecord } from '../../src/collect/fieldwork/screening/screen-of.ts'
import type { CheckedAnswer } from '../../src/collect/ports/collector-store.ts'
import { simulateRespondents } from '../../src/collect/walk/simulate-respondents.ts'
import { datasetFromRecords } from '../../src/dataset/dataset-from-records.ts'
import { statusKind } from '../../src/dataset/status-kind.ts'
import { idOf } from '../../src/core/ids.ts'
import type { VariableId } from '../../src/core/ids.ts'
import { codebookOf } from '../../src/study/codebook.ts'
import { questionnaireIn, studyInField, wave2025 } from './telework.ts'

const study = studyInField()
const { fieldwork } = study
const questionnaire = questionnaireFor(questionnaireIn(study, 'employees'), {})

/** Complete answers of people of whom the frame says nothing, as they come back from a store. */
function collected(test: boolean, seed: number): readonly { readonly answer: CheckedAnswer }[] {
  return simulateRespondents(questionnaire, wave2025, 40, seed)
    .filter((record) => screenOfRecord(fieldwork, questionnaire, record) === undefined)
    .map((record) => {
      const outcome = 'complete'
      const given = { fieldwork, questionnaire, record, outcome, flags: [], test } as const
      const checked = checkAnswer(given)
      if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
      const { value } = checked
      return { answer: { ...value, record: JSON.parse(JSON.stringify(value.record)) as unknown } }
    })
}

describe('collected records', () => {
  it('become a dataset whose frame, left unsaid, was not asked', () => {
    const real = collected(false, 1)
    const screened: CheckedAnswer = {
      record: {},
      outcome: 'screened',
      cells: [],
      flags: [],
      test: false,
    }
    const records = collectedRecords([...real, ...collected(true, 2), { answer: screened }])
    if (!records.ok) throw new Error(JSON.stringify(records.issues))
    expect(records.value).toHaveLength(real.length)
    const codebook = codebookOf(study, questionnaire.population)
    const made = datasetFromRecords({
      codebook,
      wave: wave2025,
      records: records.value,
      simulated: false,
    })
    if (!made.ok) throw new Error(JSON.stringify(made.issues))
    const kinds = (variable: string): readonly string[] => {
      const column = made.value.columns.get(idOf<VariableId>(variable))
      return [...new Set(Array.from(column?.status ?? [], statusKind))]
    }
    expect(made.value.n).toBe(real.length)
    expect(kinds('size')).toEqual(['not_asked'])
    expect(kinds('company')).toEqual(['not_asked'])
    expect(kinds('gender')).toEqual(['answered'])
    // Told, since the codebook holds the frame for everyone: nothing else is at odds.
    expect(made.value.notes.map(({ code, values }) => [code, values['variable']])).toEqual([
      ['dataset.asked_not_recorded', 'size'],
      ['dataset.asked_not_recorded', 'company'],
    ])
  })

  it('that cannot be read are all told', () => {
    const broken = { outcome: 'complete', cells: [], flags: [], test: false } as const
    const read = collectedRecords([
      { answer: { ...broken, record: 'nothing' } },
      { answer: { ...broken, record: { version: 1 } } },
    ])
    expect(read.ok ? 0 : read.issues.length).toBeGreaterThan(1)
  })
})
