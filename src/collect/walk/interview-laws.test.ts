import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryQuestionnaire } from '../../../test/interview/arbitrary-questionnaire.ts'
import { wave2012 } from '../../../test/interview/build-questionnaire.ts'
import { idOf } from '../../core/ids.ts'
import type { QuestionId } from '../../core/ids.ts'
import { seededRandom } from '../../core/random.ts'
import type { Random } from '../../core/random.ts'
import { answer, answerPage } from '../../interview/answer-page.ts'
import type { Answer, Answers, InterviewRecord } from '../../interview/answers.ts'
import { checkRecord } from '../../interview/check-record.ts'
import { currentPage } from '../../interview/current-page.ts'
import { finish } from '../../interview/finish.ts'
import { goBack } from '../../interview/go-back.ts'
import { isFinished, startInterview } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import { interviewFromJson } from '../../interview/saved/interview-from-json.ts'
import { interviewToJson } from '../../interview/saved/interview-to-json.ts'
import { recordFromJson, recordToJson } from '../../interview/saved/record-json.ts'
import { valueOf } from '../../interview/value-of.ts'
import { holds } from '../../study/expression/evaluate.ts'
import type { Scope } from '../../study/expression/ast.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'
import { randomChooser } from './random-chooser.ts'
import { drawFrame } from './simulate-respondents.ts'
import { walkPage } from './walk-interview.ts'

/** What a respondent does next. */
type Gesture = 'forward' | 'back' | 'touch' | 'press_next'

const gestures: fc.Arbitrary<readonly Gesture[]> = fc.array(
  fc.constantFrom(
    'forward' as const,
    'forward' as const,
    'back' as const,
    'touch' as const,
    'press_next' as const,
  ),
  { maxLength: 14 },
)

const session = fc.record({ questionnaire: arbitraryQuestionnaire, gestures, seed: fc.integer() })
type Session = typeof session extends fc.Arbitrary<infer T> ? T : never

function act(interview: Interview, gesture: Gesture, random: Random): Interview {
  const view = currentPage(interview)
  if (gesture === 'back') return goBack(interview)
  if (view === undefined) return interview
  const choose = randomChooser(random, 0.3)
  if (gesture === 'forward') return walkPage(interview, choose)
  if (gesture === 'press_next') {
    const next = answerPage(interview, new Map())
    return next.ok ? next.value : interview
  }
  const [touched] = random.shuffle(view.questions)
  if (touched === undefined) throw new Error(`page ${view.id} shows no question`)
  const saved = answer(interview, touched.id, choose(touched))
  return saved.ok ? saved.value : interview
}

/** Every state that a session goes through, the first included. */
function statesOf({ questionnaire, gestures: done, seed }: Session): readonly Interview[] {
  const random = seededRandom(seed)
  const frame = drawFrame(questionnaire, wave2012, random)
  const states = [startInterview({ questionnaire, wave: wave2012, language: 'en', seed, frame })]
  for (const gesture of done) {
    const last = states.at(-1)
    if (last !== undefined) states.push(act(last, gesture, random))
  }
  return states
}

function walkToEnd(
  start: Interview,
  seed: number,
): { readonly end: Interview; readonly pages: number } {
  const choose = randomChooser(seededRandom(seed))
  let end = start
  let pages = 0
  for (; !isFinished(end) && pages < 100; pages++) end = walkPage(end, choose)
  return { end, pages }
}

/** The record that a session ends in, once the respondent has answered what remained. */
function recordOf(one: Session): InterviewRecord {
  const last = statesOf(one).at(-1)
  if (last === undefined) throw new Error('a session has a first state')
  return finish(walkToEnd(last, one.seed).end)
}

/** The scope that a record alone gives: an oracle that knows nothing of the interview's path. */
function recordScope(questionnaire: Questionnaire, answers: Answers): Scope {
  const pages = questionnaire.pages.map((page) => page.questions)
  const questions = [questionnaire.frame, ...pages].flat()
  return (variable) => {
    const [name = '', part] = variable.split('.')
    const question = questions.find(({ id }) => id === name)
    return question === undefined
      ? undefined
      : valueOf({ question, answer: answers.get(idOf<QuestionId>(name)) }, part)
  }
}

function routedTo({ frame, pages }: Questionnaire, answers: Answers): readonly Question[] {
  const scope = recordScope({ frame, pages } as Questionnaire, answers)
  const onPages = pages
    .filter((page) => holds(page.showIf, scope))
    .flatMap(({ questions }) => questions.filter(({ showIf }) => holds(showIf, scope)))
  return [...frame, ...onPages].filter(({ waves }) => waves.includes(wave2012))
}

/** What a question's order is an order of: its options, or the rows of a grid. */
function shuffledItems(
  { pages }: Questionnaire,
  id: QuestionId,
): readonly { readonly code: string; readonly fixed: boolean }[] {
  const question = pages.flatMap(({ questions }) => questions).find((each) => each.id === id)
  if (question?.type === 'grid') return question.rows.map((row) => ({ code: row.id, fixed: false }))
  return question !== undefined && 'options' in question ? question.options : []
}

const runs = { numRuns: 400 }

describe('an interview', () => {
  it('can be finished from every state that a respondent can reach', () => {
    fc.assert(
      fc.property(session, (one) => {
        for (const state of statesOf(one)) {
          const { end, pages } = walkToEnd(state, one.seed)
          expect(isFinished(end)).toBe(true)
          expect(pages).toBeLessThanOrEqual(one.questionnaire.pages.length)
        }
      }),
      runs,
    )
  })

  it('records what a fresh interview would that gave the same answers straight through', () => {
    fc.assert(
      fc.property(session, (one) => {
        const record = recordOf(one)
        const { questionnaire } = one
        const straight = checkRecord({ questionnaire, wave: wave2012 }, record)
        expect(straight).toEqual({ ok: true, value: record })
      }),
      runs,
    )
  })

  it('records exactly the questions whose routing holds given the record', () => {
    fc.assert(
      fc.property(session, (one) => {
        const record = recordOf(one)
        const expected = routedTo(one.questionnaire, record.answers).map(({ id }) => id)
        expect([...record.answers.keys()]).toEqual(expected)
      }),
      runs,
    )
  })

  it('is where it was after a step back and one forward without a change', () => {
    fc.assert(
      fc.property(session, (one) => {
        for (const state of statesOf(one)) {
          const back = goBack(state)
          if (back === state) continue
          const shown = currentPage(back)?.questions ?? []
          const left: Answer = { kind: 'missing', missing: 'no_answer' }
          const same = new Map(shown.map((question) => [question.id, question.answer ?? left]))
          expect(answerPage(back, same)).toEqual({ ok: true, value: state })
          expect(answerPage(back, new Map())).toEqual({ ok: true, value: state })
        }
      }),
      runs,
    )
  })

  it('comes back from JSON as it was, in every state, and so does its record', () => {
    fc.assert(
      fc.property(session, (one) => {
        for (const state of statesOf(one)) {
          const json: unknown = JSON.parse(JSON.stringify(interviewToJson(state)))
          expect(interviewFromJson(json, one.questionnaire)).toEqual({ ok: true, value: state })
        }
        const record = recordOf(one)
        const json: unknown = JSON.parse(JSON.stringify(recordToJson(record)))
        expect(recordFromJson(json)).toEqual({ ok: true, value: record })
      }),
      runs,
    )
  })

  it('shows options in a permutation of theirs, fixed ones in place, the same for the same seed', () => {
    fc.assert(
      fc.property(session, (one) => {
        const record = recordOf(one)
        expect(recordOf(one)).toEqual(record)
        for (const [id, order] of record.orders) {
          const items = shuffledItems(one.questionnaire, id)
          expect(order.toSorted()).toEqual(items.map(({ code }) => code).toSorted())
          const outOfPlace = items.filter(
            ({ code, fixed }, place) => fixed && order[place] !== code,
          )
          expect(outOfPlace).toEqual([])
          expect(record.answers.has(id)).toBe(true)
        }
      }),
      runs,
    )
  })
})
