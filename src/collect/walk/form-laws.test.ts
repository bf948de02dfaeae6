import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryQuestionnaire } from '../../../test/interview/arbitrary-questionnaire.ts'
import { wave2012 } from '../../../test/interview/build-questionnaire.ts'
import { everyQuestionnaire } from '../../../test/interview/every-question.ts'
import { hostileTexts, withTexts } from '../../../test/interview/hostile-texts.ts'
import { interviewOn, viewOf } from '../../../test/interview/page-states.ts'
import { fillControls, openPage, submitForm } from '../../../test/interview/submit-form.ts'
import { randomChooser } from './random-chooser.ts'
import { drawFrame } from './simulate-respondents.ts'
import { walkPage } from './walk-interview.ts'
import type { QuestionId } from '../../core/ids.ts'
import { seededRandom } from '../../core/random.ts'
import type { Random } from '../../core/random.ts'
import type { Questionnaire } from '../../study/questionnaire.ts'
import { keepAnswers } from '../../interview/answer-page.ts'
import type { Answer, Answers } from '../../interview/answers.ts'
import { currentPage } from '../../interview/current-page.ts'
import { startInterview } from '../../interview/interview.ts'
import type { Interview } from '../../interview/interview.ts'
import type { PageView } from '../../interview/page-view.ts'
import { fillForm } from '../../interview/html/fill-form.ts'
import { readForm } from '../../interview/html/read-form.ts'
import { renderInterviewPage } from '../../interview/html/render-interview-page.ts'

const title = { en: 'A survey' }
const languages = ['en', 'fr', 'de', 'ar']

/** Every page of an interview walked at random, until the end. */
function* pagesOf(questionnaire: Questionnaire, seed: number): Generator<Interview> {
  const random = seededRandom(seed)
  const frame = drawFrame(questionnaire, wave2012, random)
  const language = languages[Math.abs(seed) % languages.length] ?? 'en'
  let interview = startInterview({ questionnaire, wave: wave2012, language, seed, frame })
  while (currentPage(interview) !== undefined) {
    yield interview
    interview = walkPage(interview, randomChooser(random))
  }
}

/** An answer for each question of a page, some left. */
function drawAnswers(view: PageView, random: Random): Answers {
  const choose = randomChooser(random, 0.3)
  return new Map(view.questions.map((question) => [question.id, choose(question)]))
}

/** The answers that a page shows. */
function answersOf({ questions }: PageView): Answers {
  const left: Answer = { kind: 'missing', missing: 'no_answer' }
  return new Map(questions.map(({ id, answer }) => [id, answer ?? left]))
}

/** What was answered, in the form it is kept in. */
function kept(interview: Interview, answers: Answers): ReadonlyMap<QuestionId, Answer> {
  return keepAnswers(interview, answers).drafts
}

/** A form cannot tell "none ticked" from "left", where ticking none is an answer. */
function asFormsSay(view: PageView, answers: Answers): Answers {
  const none: Answer = { kind: 'multiple', codes: [] }
  const said = view.questions.map((question): [QuestionId, Answer] => {
    const answer: Answer = answers.get(question.id) ?? { kind: 'missing', missing: 'no_answer' }
    const canBeNone = question.type === 'multiple' && question.minimum === 0
    return [question.id, canBeNone && answer.kind === 'missing' ? none : answer]
  })
  return new Map(said)
}

function withAnswers(view: PageView, answers: Answers): PageView {
  const questions = view.questions.map((one) => ({ ...one, answer: answers.get(one.id) }))
  return { ...view, questions }
}

const drawn = fc.record({ questionnaire: arbitraryQuestionnaire, seed: fc.integer() })

describe('a page of an interview', () => {
  test('filled in by a person, sent and read back, says what the person meant', () => {
    fc.assert(
      fc.property(drawn, ({ questionnaire, seed }) => {
        for (const interview of pagesOf(questionnaire, seed)) {
          const view = viewOf(interview)
          const blank = withAnswers(view, new Map())
          const answers = drawAnswers(view, seededRandom(seed))
          const page = openPage(renderInterviewPage({ view: blank, interview, title }).body.text)
          const wanted = fillForm(withAnswers(view, answers), interview.language)
          expect(fillControls(page, wanted)).toEqual([])
          const read = readForm(view, submitForm(page), interview.language)
          expect([...read.keys()]).toEqual(view.questions.map(({ id }) => id))
          expect(kept(interview, read)).toEqual(kept(interview, asFormsSay(view, answers)))
        }
      }),
      { numRuns: 25 },
    )
  })

  test('opened again and sent as it stands, says what was answered', () => {
    fc.assert(
      fc.property(drawn, ({ questionnaire, seed }) => {
        for (const interview of pagesOf(questionnaire, seed)) {
          const answers = asFormsSay(
            viewOf(interview),
            drawAnswers(viewOf(interview), seededRandom(seed)),
          )
          const again = keepAnswers(interview, answers)
          const view = viewOf(again)
          const page = openPage(renderInterviewPage({ view, interview: again, title }).body.text)
          const read = readForm(view, submitForm(page), again.language)
          expect(kept(again, read)).toEqual(kept(again, asFormsSay(view, answersOf(view))))
        }
      }),
      { numRuns: 25 },
    )
  })

  test('keeps any text that was typed, whatever it holds', () => {
    const interview = interviewOn('text', 'en')
    const view = viewOf(interview)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
        const answers: Answers = new Map(
          view.questions.map(({ id }) => [id, { kind: 'text', value }]),
        )
        const fields = fillForm(withAnswers(view, answers), 'en')
        const page = openPage(renderInterviewPage({ view, interview, title, fields }).body.text)
        expect(kept(interview, readForm(view, submitForm(page)))).toEqual(kept(interview, answers))
      }),
    )
  })
})

describe('a hostile text', () => {
  const allowed =
    'a button div fieldset form h1 h2 input label legend li option output p progress select span textarea ul'.split(
      ' ',
    )

  /** What a page holds that none of ours does. */
  function strangers(page: Document): readonly string[] {
    return [...page.querySelectorAll('body *')].flatMap((one) => {
      const names = one.getAttributeNames().filter((name) => /^on|^style$|^src/.test(name))
      return allowed.includes(one.localName) ? names : [one.localName, ...names]
    })
  }

  test('stays text wherever a study or a person may write one', () => {
    const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ minLength: 1 }))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        let at = 0
        const next = (): string => texts[at++ % texts.length] ?? ''
        const questionnaire = withTexts(everyQuestionnaire, next)
        for (const { id, questions } of questionnaire.pages) {
          const interview = { ...interviewOn(id, 'en'), questionnaire }
          const view = viewOf(interview)
          const names = questions.flatMap((one) => [`a.${one.id}`, `a.${one.id}.other`])
          const fields = new Map(names.map((name) => [name, [next()]]))
          const page = openPage(
            renderInterviewPage({ view, interview, title, fields, revision: next() }).body.text,
          )
          expect(strangers(page)).toEqual([])
        }
      }),
      { numRuns: 15 },
    )
  })
})
