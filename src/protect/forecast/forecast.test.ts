import { describe, expect, it } from 'vitest'
import {
  makeDataset,
  makeStudy,
  populationId,
  variableId,
  waveId,
} from '../../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../../test/survey/make-survey.ts'
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
