import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { questionnaireIn, studyInField, wave2025 } from '../../../../test/fieldwork/telework.ts'
import { c, q } from '../../../../test/interview/build-questionnaire.ts'
import { answerPage } from '../../../interview/answer-page.ts'
import type { Answer, Answers, InterviewRecord } from '../../../interview/answers.ts'
import { goBack } from '../../../interview/go-back.ts'
import { startInterview } from '../../../interview/interview.ts'
import type { Interview } from '../../../interview/interview.ts'
import type { QualityFlag } from '../../../study/fieldwork.ts'
import { simulateRespondents } from '../../walk/simulate-respondents.ts'
import { frameAnswers } from '../frame/frame-answers.ts'
import { questionnaireFor } from '../frame/questionnaire-for.ts'
import { checkAnswer } from './check-answer.ts'
import { cellsEntered, cellsOf, fullCell, hardTargets } from './quota-cells.ts'
import { recordSoFar } from './record-so-far.ts'
import { screenOf, screenOfRecord } from './screen-of.ts'

const { fieldwork, ...study } = studyInField()
const whole = questionnaireIn(study, 'employees')
const questionnaire = questionnaireFor(whole, { size: 'small' })

function single(code: string): Answer {
  return { kind: 'single', code: c(code) }
}

function begin(frame: Readonly<Record<string, string>> = { size: 'small' }): Interview {
  const read = frameAnswers({ questionnaire, wave: wave2025 }, frame)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return startInterview({
    questionnaire,
    wave: wave2025,
    language: 'en',
    seed: 7,
    frame: read.value,
  })
}

function move(interview: Interview, answers: Readonly<Record<string, Answer>>): Interview {
  const given: Answers = new Map(Object.entries(answers).map(([id, one]) => [q(id), one]))
  const next = answerPage(interview, given)
  if (!next.ok) throw new Error(JSON.stringify(next.issues))
  return next.value
}

const youngWoman = { gender: single('woman'), age: single('under_35') }

describe('a questionnaire for what the frame says', () => {
  it('asks nothing of the frame that nobody answers, and keeps its version', () => {
    expect(questionnaire.frame.map(({ id }) => id)).toEqual(['size'])
    expect(questionnaireFor(whole, { size: 'small', company: 'Acme' })).toBe(whole)
    expect(questionnaireFor(whole, {}).version).toBe(whole.version)
  })

  it('lets an interview start that a required question of the frame would refuse', () => {
    const start = { wave: wave2025, language: 'en', seed: 1 }
    expect(() => startInterview({ ...start, questionnaire: whole })).toThrow('interview.required')
    const open = questionnaireFor(whole, {})
    expect(startInterview({ ...start, questionnaire: open }).page).toBe('profile')
  })

  it('refuses what does not fit, all at once', () => {
    const read = frameAnswers(
      { questionnaire: whole, wave: wave2025 },
      { size: 'smal', company: ' ', town: 'Paris' },
    )
    expect(read.ok ? [] : read.issues.map(({ code, at }) => `${code} ${at?.path}`)).toEqual([
      'study.unknown_code_meant size',
      'fieldwork.frame_value company',
      'fieldwork.frame_unknown town',
    ])
  })
})

describe('quotas', () => {
  it('are entered as soon as all their variables are answered, and not before', () => {
    const start = begin()
    expect(cellsEntered(fieldwork, start)).toEqual([])
    const after = move(start, youngWoman)
    expect(cellsEntered(fieldwork, after)).toEqual(['profile:woman,under_35', 'age:under_35'])
  })

  it('a full hard cell ends the interview; a soft one, or one with room, does not', () => {
    const after = move(begin(), youngWoman)
    const counts = (count: number): { readonly cell: string; readonly count: number }[] => [
      { cell: 'profile:woman,under_35', count },
      { cell: 'profile:man,under_35', count: 99 },
      { cell: 'age:under_35', count: 999 },
    ]
    expect(fullCell(fieldwork, after, counts(1))).toBeUndefined()
    expect(fullCell(fieldwork, after, [])).toBeUndefined()
    const full = fullCell(fieldwork, after, counts(2))
    expect([full?.cell, full?.quota.id]).toEqual(['profile:woman,under_35', 'profile'])
  })

  it('an answer taken back on the page before no longer counts', () => {
    const back = goBack(move(begin(), youngWoman))
    expect(cellsEntered(fieldwork, back)).toEqual([])
    expect(cellsEntered(fieldwork, move(back, { age: single('over_49') }))).toEqual([
      'profile:woman,over_49',
      'age:over_49',
    ])
  })

  it('targets of hard cells alone are held to', () => {
    expect([...hardTargets(fieldwork.quotas)]).toEqual([
      ['profile:woman,under_35', 2],
      ['profile:man,under_35', 3],
      ['profile:woman,over_49', 4],
    ])
  })

  it('partition interviews: one cell of a complete quota, one at most of another', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const records = simulateRespondents(whole, wave2025, 5, seed)
        for (const record of records) {
          const cells = cellsOf(fieldwork, whole, record)
          expect(cells.filter((cell) => cell.startsWith('age:'))).toHaveLength(1)
          expect(cells.filter((cell) => cell.startsWith('profile:')).length).toBeLessThan(2)
          expect(new Set(cells).size).toBe(cells.length)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('of another population are not entered', () => {
    const [record] = simulateRespondents(whole, wave2025, 1, 3)
    const others = fieldwork.quotas.map((quota) => ({
      ...quota,
      population: questionnaireIn(study, 'managers').population,
    }))
    const own = record ?? { answers: new Map() }
    expect(cellsOf({ ...fieldwork, quotas: others }, whole, own)).toEqual([])
  })
})

describe('screens', () => {
  it('end the interview where their condition becomes true', () => {
    const profile = move(begin(), youngWoman)
    expect(screenOf(fieldwork, profile)).toBeUndefined()
    const out = move(profile, { teleworks: single('no') })
    expect(screenOf(fieldwork, out)?.id).toBe('no_telework')
    const record = recordSoFar(out)
    expect([...record.answers.keys()]).toEqual(['size', 'gender', 'age', 'teleworks'])
    expect(screenOfRecord(fieldwork, questionnaire, record)?.id).toBe('no_telework')
  })

  it('say nothing of what was typed and not sent', () => {
    const profile = move(begin(), youngWoman)
    const drafts = new Map([...profile.drafts, [q('teleworks'), single('no')] as const])
    expect(screenOf(fieldwork, { ...profile, drafts })).toBeUndefined()
  })
})

const ended = {
  screened: recordSoFar(move(move(begin(), youngWoman), { teleworks: single('no') })),
  quota: recordSoFar(move(begin(), youngWoman)),
  outside: recordSoFar(move(begin(), { gender: single('man'), age: single('over_49') })),
}

function complete(): InterviewRecord {
  const fitting = simulateRespondents(questionnaire, wave2025, 60, 11).find(
    (one) => screenOfRecord(fieldwork, questionnaire, one) === undefined,
  )
  if (fitting === undefined) throw new Error('one of sixty teleworks')
  return fitting
}

type Ended = 'complete' | 'screened' | 'quota_full'

function codes(
  record: InterviewRecord,
  outcome: Ended,
  flags: readonly QualityFlag[] = [],
): readonly string[] {
  const made = checkAnswer({ fieldwork, questionnaire, record, outcome, flags, test: false })
  return made.ok ? ['ok', ...made.value.flags] : made.issues.map(({ code }) => code)
}

describe('what an interview came to', () => {
  it('is taken when the answers lead there', () => {
    expect(codes(ended.screened, 'screened')).toEqual(['ok'])
    expect(codes(ended.quota, 'quota_full')).toEqual(['ok'])
    expect(codes(complete(), 'complete')[0]).toBe('ok')
    const made = checkAnswer({
      fieldwork,
      questionnaire,
      record: ended.quota,
      outcome: 'quota_full',
      flags: [],
      test: true,
    })
    expect(made).toMatchObject({
      ok: true,
      value: {
        outcome: 'quota_full',
        cells: ['profile:woman,under_35', 'age:under_35'],
        test: true,
      },
    })
  })

  it('is refused when they do not', () => {
    expect(codes(ended.quota, 'screened')).toEqual(['fieldwork.not_screened'])
    expect(codes(ended.outside, 'quota_full')).toEqual(['fieldwork.no_hard_cell'])
    expect(codes(ended.screened, 'complete')).not.toContain('ok')
    const all = simulateRespondents(questionnaire, wave2025, 60, 5)
    const passed = all.find((one) => screenOfRecord(fieldwork, questionnaire, one) !== undefined)
    expect(codes(passed ?? ended.quota, 'complete')).toEqual(['fieldwork.screen_passed'])
  })

  it('is refused of another version, off the way, or with a page half told', () => {
    expect(codes({ ...ended.screened, version: 9 }, 'screened')).toEqual([
      'interview.saved_for_another',
    ])
    const off = new Map([
      ...ended.screened.answers,
      [q('days'), { kind: 'number', value: 1 }] as const,
    ])
    expect(codes({ ...ended.screened, answers: off }, 'screened')).toEqual([
      'interview.unexpected_answer',
    ])
    const half = new Map([...ended.screened.answers].filter(([id]) => id !== 'age'))
    expect(codes({ ...ended.screened, answers: half }, 'screened')).toEqual(['interview.required'])
    const foreign = new Map([...ended.screened.answers, [q('gender'), single('robot')] as const])
    expect(codes({ ...ended.screened, answers: foreign }, 'screened')).toEqual([
      'interview.unknown_choice',
    ])
  })

  it('takes from the device only the flags that the answers cannot tell', () => {
    expect(codes(ended.screened, 'screened', ['attention', 'speeder', 'repeated_text'])).toEqual([
      'ok',
      'speeder',
    ])
  })
})

test('an interview record is complete or ended, never both', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const [record] = simulateRespondents(questionnaire, wave2025, 1, seed)
      if (record === undefined) return
      const screened = screenOfRecord(fieldwork, questionnaire, record) !== undefined
      expect(codes(record, 'complete').includes('ok')).toBe(!screened)
    }),
    { numRuns: 50 },
  )
})
