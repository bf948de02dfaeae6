import { seededRandom } from '../../src/core/random.ts'
import type { Random } from '../../src/core/random.ts'
import type { BannerBlock, ReleasePolicy, Study, TabBook } from '../../src/study/index.ts'
import { makeStudy, populationId, variableId } from '../survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../survey/make-survey.ts'

/** One drawn survey, and the study that says what is shown of it. */
export interface SyntheticSurvey {
  readonly survey: PlainSurvey
  readonly study: Study
}

/** What is fixed of a drawn survey; all else follows from the seed. */
export interface SurveyChoices {
  readonly people?: number
  readonly isWeighted?: boolean
  readonly policy?: ReleasePolicy
}

const population = populationId('people')
const sectors = ['north', 'south', 'east', 'west']
const ages = ['young', 'middle', 'old']
const tools = ['phone', 'car', 'desk']

/**
 * Draws a small survey of people with two traits and some tools, who answer a sensitive question, an
 * opinion and an amount; crossed by both traits, by one within the other, by tools that overlap, and
 * over the base of one sector.
 *
 * Sectors are of very unequal size, so that some are too small to show; the answers go with them.
 */
export function drawSurvey(seed: number, choices: SurveyChoices = {}): SyntheticSurvey {
  const random = seededRandom(seed)
  const n = choices.people ?? random.integer(24, 160)
  const isWeighted = choices.isWeighted ?? random.uniform() < 0.4
  const sectorShares = drawShares(random, random.integer(2, 4))
  const ageShares = drawShares(random, random.integer(2, 3))
  const people = Array.from({ length: n }, () => drawPerson(random, sectorShares, ageShares))
  const survey: PlainSurvey = {
    variables: variablesOf(people),
    ...(isWeighted ? { weights: people.map(({ weight }) => weight) } : {}),
  }
  const policy = choices.policy ?? drawPolicy(random)
  const study = makeStudy([survey], drawBook(random), { policy })
  return { survey, study }
}

/** The same survey as far as its first people. */
export function firstPeople({ survey, study }: SyntheticSurvey, n: number): SyntheticSurvey {
  const variables = survey.variables.map(
    (one) => ({ ...one, answers: one.answers.slice(0, n) }) as Answers,
  )
  const { weights } = survey
  return {
    study,
    survey: {
      ...survey,
      variables,
      ...(weights === undefined ? {} : { weights: weights.slice(0, n) }),
    },
  }
}

function drawPolicy(random: Random): ReleasePolicy {
  const disclosureBase = random.uniform() < 0.7 ? 10 : 5
  return { disclosureBase, qualityBase: random.uniform() < 0.5 ? 30 : 0, flagBase: 100, fewBase: 3 }
}

/** Shares that fall fast: the last are of a few people. */
function drawShares(random: Random, count: number): readonly number[] {
  const drawn = Array.from({ length: count }, (_, at) => (0.1 + random.uniform()) / (at + 1) ** 1.5)
  const sum = drawn.reduce((total, one) => total + one, 0)
  return drawn.map((one) => one / sum)
}

interface Person {
  readonly sector: string
  readonly age: string
  readonly tools: readonly string[]
  readonly ill: string
  readonly opinion: string
  readonly amount: number | '.no_answer'
  readonly weight: number
}

function drawPerson(
  random: Random,
  sectorShares: readonly number[],
  ageShares: readonly number[],
): Person {
  const sector = drawFrom(random, sectorShares)
  const age = drawFrom(random, ageShares)
  const isIll = random.uniform() < 0.1 + 0.2 * sector + 0.1 * age
  return {
    sector: sectors[sector] ?? '',
    age: ages[age] ?? '',
    tools: tools.filter((_, at) => random.uniform() < 0.7 - 0.25 * at),
    ill: isIll ? 'yes' : 'no',
    opinion: ['against', 'neither', 'for'][random.integer(0, 2)] ?? '',
    amount: random.uniform() < 0.9 ? random.integer(1, 40) : '.no_answer',
    weight: 0.5 + random.uniform() * 1.5,
  }
}

function drawFrom(random: Random, shares: readonly number[]): number {
  let left = random.uniform()
  const at = shares.findIndex((share) => (left -= share) < 0)
  return at < 0 ? shares.length - 1 : at
}

function variablesOf(people: readonly Person[]): readonly Answers[] {
  return [
    { kind: 'single', id: 'sector', codes: sectors, answers: people.map(({ sector }) => sector) },
    { kind: 'single', id: 'age', codes: ages, answers: people.map(({ age }) => age) },
    { kind: 'multiple', id: 'tools', codes: tools, answers: people.map((one) => one.tools) },
    {
      kind: 'single',
      id: 'ill',
      codes: ['yes', 'no'],
      answers: people.map(({ ill }) => ill),
      sensitive: true,
    },
    {
      kind: 'single',
      id: 'opinion',
      codes: ['against', 'neither', 'for'],
      notes: { against: { value: -1 }, neither: { value: 0 }, for: { value: 1 } },
      answers: people.map(({ opinion }) => opinion),
    },
    { kind: 'number', id: 'amount', answers: people.map(({ amount }) => amount) },
  ]
}

function blockOf(variable: string, codes: readonly string[], within?: BannerBlock): BannerBlock {
  return {
    variable: variableId(variable),
    title: { en: variable },
    columns: codes.map((one) => ({ title: { en: one }, codes: one.split('+') })),
    ...(within === undefined
      ? {}
      : { within: { variable: within.variable, columns: within.columns } }),
  }
}

function drawBook(random: Random): Partial<TabBook> {
  const bySector = blockOf(
    'sector',
    random.uniform() < 0.3 ? ['north+south', 'east', 'west'] : sectors,
  )
  const byAge = blockOf('age', ages)
  const others = ['opinion', 'amount'].filter(() => random.uniform() < 0.35)
  const questions = ['ill', ...others]
  const byTools = blockOf('tools', tools)
  const nested = blockOf('age', ages, bySector)
  const traits = random.uniform() < 0.5 ? [bySector, byAge] : [bySector, byAge, byTools]
  const banner = (id: string, blocks: readonly BannerBlock[]): TabBook['banners'][number] => ({
    id,
    population,
    title: { en: id },
    blocks,
  })
  const table = (id: string, by: string, variables: readonly string[], base?: string) => ({
    id,
    population,
    banner: by,
    variables: variables.map(variableId),
    denominator: 'asked' as const,
    ...(base === undefined ? {} : { base }),
  })
  const northern = {
    id: 'northern',
    title: { en: 'Northern' },
    population,
    filter: {
      kind: 'is_one_of' as const,
      variable: variableId('sector'),
      codes: ['north'],
      negated: random.uniform() < 0.3,
      span: { start: 0, end: 0 },
    },
  }
  return {
    bases: [northern],
    nets: [
      {
        id: 'sided',
        title: { en: 'Sided' },
        variable: variableId('opinion'),
        codes: ['against', 'for'],
      },
    ],
    banners: [banner('traits', traits), banner('nested', [nested]), banner('ages', [byAge])],
    tables: [
      table('traits', 'traits', questions),
      ...(random.uniform() < 0.6 ? [table('nested', 'nested', ['ill'])] : []),
      ...(random.uniform() < 0.6
        ? [table('northern', 'ages', questions.slice(0, 2), 'northern')]
        : []),
      ...(random.uniform() < 0.3 ? [table('sizes', 'ages', ['sector'])] : []),
    ],
  }
}
