import { expect, test } from 'vitest'
import { page, questionnaireOf } from '../../../../test/interview/build-questionnaire.ts'
import { dropOff } from './drop-off.ts'

const questionnaire = questionnaireOf([page('first', []), page('second', []), page('third', [])])
const own = { population: questionnaire.population, version: questionnaire.version }

test('tells where interviews are given up, page by page, of this version alone', () => {
  const counts = [
    { ...own, page: 'second', shown: 60, left: 45 },
    { ...own, page: 'first', shown: 80, left: 60 },
    { ...own, page: 'first', shown: 20, left: 20 },
    { ...own, version: 2, page: 'first', shown: 900, left: 0 },
    { ...own, population: 'others', page: 'first', shown: 900, left: 0 },
  ]
  expect(dropOff(questionnaire, counts)).toEqual([
    { page: 'first', shown: 100, left: 80, lost: 20, share: { kind: 'estimate', share: 0.2 } },
    { page: 'second', shown: 60, left: 45, lost: 15, share: { kind: 'estimate', share: 0.25 } },
    {
      page: 'third',
      shown: 0,
      left: 0,
      lost: 0,
      share: { kind: 'withheld', reason: 'never_shown' },
    },
  ])
})

test('loses nobody where a page was left more often than it was counted as shown', () => {
  const [first] = dropOff(questionnaire, [{ ...own, page: 'first', shown: 3, left: 4 }])
  expect(first).toMatchObject({ lost: 0, share: { kind: 'estimate', share: 0 } })
})
