import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/core/index.ts'
import { renderNotice } from '../../src/publish/notice.ts'
import type { Sample } from '../../src/study/index.ts'
import { estimateChoices } from '../../src/tabulate/index.ts'
import type { ChoiceBase } from '../../src/tabulate/index.ts'
import { smallRelease } from '../publish/small-release.ts'
import { readReference } from '../reference/read-reference.ts'
import type { ReferenceRows } from '../reference/read-reference.ts'
import { columnOf, numbersOf, textsOf } from '../reference/reference-columns.ts'
import { cellsOf, tableOf } from './column-letters.ts'
import { estimateOf, expectNear, valueOf } from './right-answer.ts'

describe('17 shares of several answers say what they are shares of', () => {
  const names = ['schoolWide', 'compImp', 'awards'] as const
  const { choices } = readReference<{
    readonly choices: {
      readonly data: ReferenceRows
      readonly estimates: readonly {
        readonly base: ChoiceBase
        readonly y: string
        readonly estimate: number
        readonly se: number
      }[]
    }
  }>('plain-estimates')
  const { data } = choices

  const shares = (base?: ChoiceBase): ReturnType<typeof estimateChoices> =>
    estimateChoices({
      weights: numbersOf(data, 'weight'),
      psu: textsOf(data, 'psu'),
      choices: names.map((value) => ({ value, chosen: columnOf(data, value).map(Number) })),
      base,
    })

  it.each(['cases', 'answering', 'answers'] as const)('of %s: as R, and named', (base) => {
    const found = valueOf(shares(base))
    expect(found.base).toBe(base)
    for (const { value, cell } of found.shares) {
      const expected = choices.estimates.find((one) => one.base === base && one.y === value)
      const { value: share, se } = estimateOf(cell)
      expectNear(share, expected?.estimate ?? 0, 1e-9)
      expect(Math.abs(se - (expected?.se ?? 0))).toBeLessThan(1e-9)
    }
  })

  it('a share of answers quoted of people halves it: unless told, ours are of people', () => {
    const sumOf = (base?: ChoiceBase): number =>
      valueOf(shares(base)).shares.reduce((sum, { cell }) => sum + estimateOf(cell).value, 0)
    expect(sumOf('answers')).toBeCloseTo(1, 12)
    expect(sumOf('cases')).toBeGreaterThan(2.3)
    expect(valueOf(shares()).base).toBe('cases')
  })

  it('a table counts those who were asked and chose nothing, never those who were not asked', async () => {
    const survey = {
      variables: [
        {
          kind: 'multiple',
          id: 'use',
          answers: [['x', 'y'], ['x'], [], '.no_answer', '.not_asked'],
        },
      ],
    } as const
    const asked = await tableOf(survey, { blocks: [] })
    const answered = await tableOf(survey, { blocks: [], denominator: 'answered' })
    const share = (of: typeof asked): number => estimateOf(cellsOf(of, 'x')[0]).value
    expect([asked.denominator, share(asked)]).toEqual(['asked', 2 / 4])
    expect([answered.denominator, share(answered)]).toEqual(['answered', 2 / 3])
    // Of three answers, two are x: 2/3 would then be a share of answers.
    expect(asked.columns[0]?.bases.n).toBe(4)
  })
})

describe('19 no margin of error where chance did not choose', () => {
  /** The notice of the small study, all of whose samples are drawn in one way. */
  function noticeOf(sampling: Sample['sampling'], language: Language): string {
    const { study } = smallRelease
    const waves = study.waves.map((wave) => ({
      ...wave,
      samples: wave.samples.map((sample) => ({ ...sample, sampling })),
    }))
    const release = { ...smallRelease, study: { ...study, waves } } as typeof smallRelease
    return renderNotice({ release, language }).body.text.replace(/\s+/g, ' ')
  }

  const drawn = {
    fr: 'Ils ne mesurent que l’erreur d’échantillonnage.',
    en: 'They measure sampling error only.',
  }
  const claimed = {
    fr: 'Aucune marge d’erreur n’est revendiquée : les répondants n’ont pas été tirés au sort.',
    en: 'No margin of error is claimed: respondents were not drawn at random.',
  }
  const model = { fr: 'reposent sur un modèle', en: 'rest on a model' }
  const missing = {
    fr: 'si les répondants ont été tirés au sort',
    en: 'whether respondents were drawn at random',
  }

  describe.each(['fr', 'en'] as const)('in %s', (language) => {
    it.each(['quota', 'opt_in'] as const)('%s: none is claimed, the model is named', (sampling) => {
      const notice = noticeOf(sampling, language)
      expect(notice).toContain(claimed[language])
      expect(notice).toContain(model[language])
      expect(notice).not.toContain(drawn[language])
      expect(notice).not.toContain(missing[language])
    })

    it('a probability sample has sampling error, and says so', () => {
      const notice = noticeOf('probability', language)
      expect(notice).toContain(drawn[language])
      expect(notice).not.toContain(claimed[language])
      expect(notice).not.toContain(missing[language])
    })

    it('a study that does not say is told that its notice lacks it', () => {
      expect(noticeOf(undefined, language)).toContain(missing[language])
    })
  })
})
