import fc from 'fast-check'
import { populationId, variableId } from './make-survey.ts'
import type { Blank, PlainSurvey } from './make-survey.ts'
import type { BannerBlock, TabBook } from '../../src/study/index.ts'

/** One respondent of a random survey. */
export interface RandomPerson {
  readonly weight: number
  readonly answer: string
  readonly networks: readonly string[] | Blank
  readonly age: string
  readonly size: 'small' | 'large'
  readonly company: string
}

const code = fc.constantFrom('never', 'sometimes', 'often', 'dk', '.no_answer', '.not_asked')
const networks = fc.oneof(
  fc.subarray(['facebook', 'viadeo', 'linkedin']),
  fc.constant<Blank>('.not_asked'),
)

const person: fc.Arbitrary<RandomPerson> = fc.record({
  weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
  answer: code,
  networks,
  age: fc.constantFrom('young', 'middle', 'old'),
  size: fc.constantFrom('small', 'large'),
  company: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
})

/** Two companies in each stratum, so that every design has a variance. */
const founders: readonly RandomPerson[] = [
  { company: 'a', size: 'small', answer: 'often', age: 'young' },
  { company: 'b', size: 'small', answer: 'never', age: 'old' },
  { company: 'a', size: 'large', answer: 'sometimes', age: 'middle' },
  { company: 'b', size: 'large', answer: 'often', age: 'young' },
].map((founder) => ({
  ...founder,
  size: founder.size === 'small' ? 'small' : 'large',
  weight: 1,
  networks: ['facebook'],
}))

/** Random respondents, with enough companies for a variance. */
export const people: fc.Arbitrary<readonly RandomPerson[]> = fc
  .array(person, { maxLength: 120 })
  .map((list) => [...founders, ...list])

/** Which design variables a random survey declares. */
export const designs: fc.Arbitrary<Pick<PlainSurvey, 'stratum' | 'psu'>> = fc.constantFrom(
  {},
  { stratum: 'size' },
  { psu: 'company' },
  { stratum: 'size', psu: 'company' },
)

/** Random respondents as a survey. */
export function surveyOf(
  list: readonly RandomPerson[],
  design: Pick<PlainSurvey, 'stratum' | 'psu'> = {},
): PlainSurvey {
  return {
    variables: [
      {
        kind: 'single',
        id: 'use',
        codes: ['never', 'sometimes', 'often', 'dk'],
        notes: {
          never: { value: 0 },
          sometimes: { value: 1 },
          often: { value: 3 },
          dk: { missing: 'dont_know' },
        },
        answers: list.map(({ answer }) => answer),
      },
      {
        kind: 'multiple',
        id: 'networks',
        codes: ['facebook', 'viadeo', 'linkedin'],
        answers: list.map((one) => one.networks),
      },
      {
        kind: 'single',
        id: 'age',
        codes: ['young', 'middle', 'old'],
        answers: list.map(({ age }) => age),
      },
      { kind: 'single', id: 'size', answers: list.map(({ size }) => size) },
      { kind: 'text', id: 'company', answers: list.map(({ company }) => company) },
    ],
    weights: list.map(({ weight }) => weight),
    ...design,
  }
}

function block(variable: string, codes: readonly string[]): BannerBlock {
  return {
    variable: variableId(variable),
    title: { en: variable },
    columns: codes.map((one) => ({ title: { en: one }, codes: one.split('+') })),
  }
}

/** A table of the random survey: by age, and by the networks used, which overlap. */
export function tablesOf(
  ages: readonly string[] = ['young', 'middle', 'old'],
  denominator: 'asked' | 'answered' = 'asked',
): Partial<TabBook> {
  const population = populationId('people')
  const title = { en: 'By age and network' }
  const blocks = [block('age', ages), block('networks', ['facebook', 'viadeo', 'linkedin'])]
  return {
    nets: [
      {
        id: 'uses',
        title: { en: 'Uses' },
        variable: variableId('use'),
        codes: ['sometimes', 'often'],
      },
    ],
    banners: [{ id: 'b', population, title, blocks }],
    tables: [{ id: 't', population, banner: 'b', variables: [variableId('use')], denominator }],
  }
}
