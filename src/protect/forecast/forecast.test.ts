import { describe, expect, it } from 'vitest'
import {
  makeDataset,
  makeStudy,
  populationId,
  variableId,
  waveId,
} from '../../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../../test/survey/make-survey.ts'
import { idOf } from '../../core/ids.ts'
import type { DerivedCase, Variable } from '../../study/index.ts'
import type { MenuClass } from './forecast-menu.ts'
import { forecastClass } from './forecast-sample.ts'
import { drawKinds, knownTraits, traitsOf } from './known-traits.ts'
import { seededRandom } from '../../core/random.ts'

const people = populationId('people')
const earlier: PlainSurvey = {
  wave: '2022',
  variables: [
    { kind: 'single', id: 'size', answers: ['small', 'small', 'large', 'large'] },
    { kind: 'multiple', id: 'tools', answers: [['car'], ['car'], [], []] },
  ],
  margins: { size: { small: 0.9, large: 0.1 } },
}
const request = { wave: waveId('2024'), population: people, answers: [makeDataset(earlier)] }

describe('knownTraits', () => {
  it('takes a variable from the first that knows it', () => {
    const known = knownTraits(makeStudy([earlier]), request)
    expect(known.map(({ source, variables }) => [source, variables])).toEqual([
      ['plan', ['wave']],
      ['margin', ['size']],
      ['answers', ['tools']],
    ])
  })

  it('draws traits known together as they went together', () => {
    const study = makeStudy([earlier], {}, { weighting: [] })
    const known = knownTraits(study, request)
    const random = seededRandom(1)
    for (let draw = 0; draw < 40; draw++) {
      const traits = traitsOf(known, drawKinds(known, random))
      const isSmall = traits.get(variableId('size')) === 'small'
      expect(traits.get(variableId('tools'))).toEqual(isSmall ? ['car'] : [])
    }
  })
})

describe('a derived variable on the menu', () => {
  const span = { start: 0, end: 0 }
  const title = { en: 'x' }
  const holding = (code: string): DerivedCase => ({
    code: idOf(code),
    when: {
      kind: 'is_one_of',
      variable: variableId('size'),
      codes: [code],
      negated: false,
      span,
    },
  })
  const band: Variable = {
    id: variableId('band'),
    population: people,
    concept: idOf('band'),
    kind: 'single',
    measure: 'ordinal',
    label: title,
    categories: ['small', 'large'].map((code) => ({ code: idOf(code), label: title, source: [] })),
    waves: [waveId('2024')],
    derived: [holding('small'), holding('large')],
  }
  const conditions = [{ variable: band.id, codes: ['large'] }]
  const menu: MenuClass = {
    variables: [],
    least: 10,
    isSensitive: false,
    groups: [{ key: 'band.large', title, conditions, needs: [band.id] }],
    derived: [band],
  }

  it('is as large as its sources say, where nobody knows it itself', () => {
    const known = knownTraits(makeStudy([earlier]), { ...request, answers: [] })
    const { groups, unknown } = forecastClass(menu, { n: 400, known, qualityBase: 30 })
    expect(unknown).toEqual([])
    expect(groups[0]?.source).toBe('margin')
    expect(groups[0]?.n).toBeGreaterThan(30)
    expect(groups[0]?.n).toBeLessThan(50)
  })

  it('is unknown by the sources that would have to be known', () => {
    const { unknown } = forecastClass(menu, { n: 400, known: [], qualityBase: 30 })
    expect(unknown.map(({ variables }) => variables)).toEqual([['size']])
  })
})
