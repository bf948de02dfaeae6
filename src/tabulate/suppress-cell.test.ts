import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../test/survey/arbitrary-survey.ts'
import { makeSample, makeStudy } from '../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../test/survey/make-survey.ts'
import { estimateShares } from './index.ts'
import type { Cell, Estimate } from './index.ts'
import { memoryAggregator } from './memory/memory-aggregator.ts'
import { suppressCell } from './suppress-cell.ts'
import { tabulateBook } from './tabulate-book.ts'

/** The share of so many yes among n equally weighted respondents. */
function shareOf(yes: number, n: number, weight: (i: number) => number = () => 1): Estimate {
  const y = Array.from({ length: n }, (_, i) => (i < yes ? 'yes' : 'no'))
  const shares = estimateShares({ weights: y.map((_, i) => weight(i)), y })
  const cell = shares.ok ? shares.value[0]?.cell : undefined
  if (cell?.kind !== 'estimate') throw new Error('an estimate was expected')
  return cell
}

const hidden: Cell = { kind: 'withheld', reason: 'quality' }
const imprecise: Cell = { kind: 'withheld', reason: 'imprecise' }

describe('the press profile', () => {
  it('hides what stands on fewer than thirty respondents, and nothing else', () => {
    expect(suppressCell('press', shareOf(10, 29), true)).toEqual(hidden)
    expect(suppressCell('press', shareOf(15, 30), true).kind).toBe('estimate')
  })
})

describe('the NCHS profile', () => {
  it('hides an effective base under thirty, whatever the number of respondents', () => {
    const uneven = shareOf(60, 120, (i) => (i % 12 === 0 ? 40 : 1))
    expect(uneven.bases.n).toBe(120)
    expect(uneven.bases.effectiveN).toBeLessThan(30)
    expect(suppressCell('nchs', uneven, true)).toEqual(imprecise)
    expect(suppressCell('press', uneven, true).kind).toBe('estimate')
  })

  it('hides intervals of thirty points and more', () => {
    expect(suppressCell('nchs', shareOf(20, 40), true)).toEqual(imprecise)
    expect(suppressCell('nchs', shareOf(50, 100), true).kind).toBe('estimate')
  })

  it('hides intervals wider than 130 % of the share, unless they are under five points', () => {
    expect(suppressCell('nchs', shareOf(3, 100), true)).toEqual(imprecise)
    expect(suppressCell('nchs', shareOf(3, 1000), true).kind).toBe('estimate')
  })

  it('looks at the base of a mean alone', () => {
    expect(suppressCell('nchs', shareOf(20, 40), false).kind).toBe('estimate')
  })

  it('hides every share of a sex × age banner on 300 managers, where the press profile shows them', async () => {
    const ages = ['18-29', '30-44', '45-59', '60 and over']
    const kinds = ['f', 'm'].flatMap((sex) => ages.map((age) => `${sex} ${age}`))
    const survey: PlainSurvey = {
      variables: [
        {
          kind: 'single',
          id: 'use',
          answers: Array.from({ length: 300 }, (_, i) => (i % 7 < 3 ? 'often' : 'never')),
        },
        {
          kind: 'single',
          id: 'age',
          codes: kinds,
          answers: Array.from({ length: 300 }, (_, i) => kinds[i % kinds.length] ?? ''),
        },
        {
          kind: 'multiple',
          id: 'networks',
          codes: ['facebook', 'viadeo', 'linkedin'],
          answers: Array.from({ length: 300 }, () => []),
        },
      ],
    }
    const shown = await Promise.all(
      (['press', 'nchs'] as const).map(async (suppression) => {
        const study = makeStudy([survey], { ...tablesOf(kinds), rules: { suppression } })
        const book = await tabulateBook(study, [makeSample(survey, study)], memoryAggregator)
        const [table] = book.ok ? book.value : []
        const cells = table?.rows.find(({ row }) => row.row === 'often')?.cells.slice(1, 9) ?? []
        return cells.filter(({ kind }) => kind === 'estimate').length
      }),
    )
    expect(shown).toEqual([8, 0])
  })
})
