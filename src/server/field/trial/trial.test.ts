import { createChallenge, verifySolution } from 'altcha-lib/v1'
import { describe, expect, test } from 'vitest'
import { newStudyFiles } from '../../../study/template/new-study-files.ts'
import { readStudy } from '../../../study/read-study.ts'
import { studyFilesOf } from '../../../study/read/study-files.ts'
import { solveChallenge } from './solve-challenge.ts'
import { trialRespondents } from './trial-respondents.ts'
import type { TrialSize } from './trial-respondents.ts'
import { formOf } from './visit-page.ts'

function newStudy(): Omit<TrialSize, 'respondents' | 'seed'> {
  const files = newStudyFiles('telework')
  const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
  if (!read.ok || read.value.study.fieldwork === undefined) throw new Error('a study with a plan')
  return { study: read.value.study, fieldwork: read.value.study.fieldwork }
}

describe('respondents of a trial', () => {
  const plan = newStudy()

  test.each([1, 2, 7, 60])('are %i, shared out between the populations', (respondents) => {
    const people = trialRespondents({ ...plan, respondents, seed: 4 })
    const employees = people.filter(({ group }) => group.population === 'employees').length
    expect(people).toHaveLength(respondents)
    expect(Math.abs(2 * employees - respondents)).toBeLessThanOrEqual(1)
  })

  test('are the same with the same seed, and others with another', () => {
    const of = (seed: number): unknown =>
      trialRespondents({ ...plan, respondents: 20, seed }).map(({ answers, group }) => [
        group.id,
        ...answers,
      ])
    expect(of(4)).toEqual(of(4))
    expect(of(4)).not.toEqual(of(5))
  })
})

describe('what a page asks of a respondent', () => {
  test('is read as it was before it was written into the page', () => {
    const form = formOf(
      `<form id="form" method="post" data-challenge="{&quot;a&quot;:&quot;&amp;lt;&quot;}"><input type="hidden" name="page" value="d&#39;abord"><input name="a.age"></form>`,
    )
    expect(form?.hidden).toEqual([['page', "d'abord"]])
    expect(form?.challenge).toBe('{"a":"&lt;"}')
    expect([form?.asks('a.age'), form?.asks('a.sex')]).toEqual([true, false])
    expect(formOf('<p>Thank you</p>')).toBeUndefined()
  })

  test('is worked for as an open link wants it, and not where it is no challenge', async () => {
    const hmacKey = 'of a test'
    const challenge = await createChallenge({ hmacKey, maxnumber: 3000, number: 2345 })
    const solution = solveChallenge(JSON.stringify(challenge))
    expect(await verifySolution(solution ?? '', hmacKey)).toBe(true)
    expect(solveChallenge('{}')).toBeUndefined()
    expect(solveChallenge('no JSON')).toBeUndefined()
    const other = await createChallenge({ hmacKey, maxnumber: 100, number: 1 })
    const unsolvable = { ...other, challenge: 'f'.repeat(64) }
    expect(solveChallenge(JSON.stringify(unsolvable))).toBeUndefined()
  })
})
