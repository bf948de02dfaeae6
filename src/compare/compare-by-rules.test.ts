import { describe, expect, it } from 'vitest'
import {
  makeSample,
  makeStudy,
  populationId,
  variableId,
  waveId,
} from '../../test/survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../../test/survey/make-survey.ts'
import type { AnalysisRules, Mirror } from '../study/index.ts'
import { memoryAggregator } from '../tabulate/index.ts'
import { compareMirrors } from './compare-mirrors.ts'
import type { Gap } from './comparison.ts'

const scores = ['0', '1', '2', '3', '4']

/** Sixty people of thirty companies; their scores turn with the company. */
function surveyOf(population: string, shift: number, psu?: string): PlainSurvey {
  const people = Array.from({ length: 60 }, (_, i) => i)
  const score: Answers = {
    kind: 'single',
    id: 'score',
    codes: scores,
    notes: Object.fromEntries(scores.map((code) => [code, { value: Number(code) }])),
    answers: people.map((i) => String((Math.floor(i / 2) + shift + (i % 2)) % 5)),
  }
  const rare: Answers = {
    kind: 'single',
    id: 'rare',
    codes: ['yes', 'no'],
    answers: people.map((i) => (i < 2 + shift ? 'yes' : 'no')),
  }
  const company: Answers = {
    kind: 'text',
    id: 'company',
    answers: people.map((i) => `c${Math.floor(i / 2)}`),
  }
  const variables = [score, rare, company]
  return { population, variables, ...(psu === undefined ? {} : { psu }) }
}

async function gapOf(
  [variable, row]: readonly [string, string],
  rules: Partial<AnalysisRules>,
  psu?: string,
): Promise<Gap> {
  const side = (population: string): Mirror['sides'][0] => ({
    population: populationId(population),
    row: { variable: variableId(variable), row },
    label: { en: population },
  })
  const mirror: Mirror = {
    id: 'mirror',
    title: { en: 'Mirror' },
    kind: 'same_question',
    waves: [waveId('2024')],
    sides: [side('employees'), side('managers')],
  }
  const surveys = [surveyOf('employees', 0, psu), surveyOf('managers', 1, psu)]
  const study = makeStudy(surveys, { rules }, { mirrors: [mirror] })
  const samples = surveys.map((survey) => makeSample(survey, study))
  const gaps = await compareMirrors(study, samples, memoryAggregator)
  const [gap] = gaps.ok ? gaps.value : []
  if (gap === undefined) throw new Error(`a gap was expected: ${JSON.stringify(gaps)}`)
  return gap
}

describe('gaps by the rules of the study', () => {
  it('withhold what tables withhold as too imprecise', async () => {
    const shown = await gapOf(['rare', 'yes'], {})
    expect(shown.left.kind).toBe('estimate')
    const hidden = await gapOf(['rare', 'yes'], { suppression: 'nchs' })
    expect(hidden.left).toEqual({ kind: 'withheld', reason: 'imprecise' })
    expect(hidden.difference).toEqual({ kind: 'withheld', reason: 'imprecise' })
  })

  it.each(['median', 'deviation'] as const)(
    'have no %s of populations that share companies: it has no scores to find their covariance by',
    async (summary) => {
      const rules = { summaries: [summary] }
      expect((await gapOf(['score', summary], rules, 'company')).difference).toEqual({
        kind: 'withheld',
        reason: 'no_variance',
      })
      expect((await gapOf(['score', summary], rules)).difference.kind).toBe('difference')
    },
  )

  it('draw intervals at the level of the rules', async () => {
    const widths = await Promise.all(
      [0.9, 0.99].map(async (level) => {
        const { difference } = await gapOf(['score', 'mean'], { level })
        if (difference.kind === 'withheld') throw new Error('a difference was expected')
        return difference.interval[1] - difference.interval[0]
      }),
    )
    // t(0.995, 118) / t(0.95, 118)
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2.6181 / 1.6579, 3)
  })
})
