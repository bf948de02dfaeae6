import { idOf } from '../../src/core/index.ts'
import type { Code, ConceptId, PopulationId, VariableId, WaveId } from '../../src/core/index.ts'
import { noCategory, statusOf } from '../../src/dataset/index.ts'
import type { Column, Dataset } from '../../src/dataset/index.ts'
import type {
  Category,
  MissingKind,
  Study,
  TabBook,
  Variable,
  Weighting,
} from '../../src/study/index.ts'
import { weighSample } from '../../src/weigh/index.ts'
import type { WeightedSample } from '../../src/weigh/index.ts'

/** A blank answer by its kind of missing, such as `.no_answer`. */
export type Blank = `.${MissingKind}`

/** A category with what is not its code. */
export interface CategoryNote {
  readonly value?: number
  readonly missing?: MissingKind
}

/** Answers of a variable, one a respondent. */
export type Answers = (
  | { readonly kind: 'single'; readonly answers: readonly (string | Blank)[] }
  | { readonly kind: 'multiple'; readonly answers: readonly (readonly string[] | Blank)[] }
  | { readonly kind: 'number'; readonly answers: readonly (number | Blank)[] }
  | { readonly kind: 'text'; readonly answers: readonly string[] }
) & {
  readonly id: string
  /** Codes in order; in order of appearance when absent. */
  readonly codes?: readonly string[]
  readonly notes?: Readonly<Record<string, CategoryNote>>
  readonly measure?: Variable['measure']
  readonly sensitive?: boolean
}

/** One sample as plain answers. */
export interface PlainSurvey {
  readonly population?: string
  readonly wave?: string
  readonly variables: readonly Answers[]
  readonly weights?: readonly number[]
  /** Variables of the design, among the answers. */
  readonly stratum?: string
  readonly psu?: string
  /** Margins to rake to: shares by code. */
  readonly margins?: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly method?: Weighting['method']
  readonly bounds?: Weighting['bounds']
}

const text = (id: string): { readonly en: string } => ({ en: id })
export const variableId = (id: string): VariableId => idOf<VariableId>(id)
export const populationId = (id: string): PopulationId => idOf<PopulationId>(id)
export const waveId = (id: string): WaveId => idOf<WaveId>(id)

function isBlank(answer: unknown): answer is Blank {
  return typeof answer === 'string' && answer.startsWith('.')
}

function categoriesOf({ kind, answers, codes, notes }: Answers): readonly Category[] {
  if (kind !== 'single' && kind !== 'multiple') return []
  const given = answers.flat().filter((answer) => !isBlank(answer))
  return (codes ?? [...new Set(given)]).map((code) => ({
    code: idOf<Code>(code),
    label: text(code),
    source: [],
    ...notes?.[code],
  }))
}

function columnOf(plain: Answers, survey: PlainSurvey): Column {
  const variable: Variable = {
    id: variableId(plain.id),
    population: populationId(survey.population ?? 'people'),
    concept: idOf<ConceptId>(plain.id),
    kind: plain.kind,
    measure: plain.measure ?? 'nominal',
    label: text(plain.id),
    categories: categoriesOf(plain),
    waves: [waveId(survey.wave ?? '2024')],
    ...(plain.sensitive === undefined ? {} : { sensitive: plain.sensitive }),
  }
  const codes: readonly string[] = variable.categories.map(({ code }) => code)
  const status = Uint8Array.from<unknown>(plain.answers, (answer) => {
    if (isBlank(answer)) return statusOf(answer.slice(1) as MissingKind)
    const own = [answer].flat().map((code) => variable.categories[codes.indexOf(String(code))])
    return statusOf(own.find((one) => one?.missing !== undefined)?.missing ?? 'answered')
  })
  if (plain.kind === 'text') return { kind: 'text', variable, status, values: plain.answers }
  if (plain.kind === 'number') {
    const values = Float64Array.from(plain.answers, (value) => (isBlank(value) ? 0 : value))
    return { kind: 'number', variable, status, values }
  }
  if (plain.kind === 'single') {
    const places = plain.answers.map((answer) => codes.indexOf(answer))
    const index = Uint16Array.from(places, (place) => (place < 0 ? noCategory : place))
    return { kind: 'single', variable, status, codes: index }
  }
  const selected = codes.map((code) =>
    Uint8Array.from(plain.answers, (set) => (!isBlank(set) && set.includes(code) ? 1 : 0)),
  )
  return { kind: 'multiple', variable, status, selected }
}

/** The answers of a survey as a data set. */
export function makeDataset(survey: PlainSurvey): Dataset {
  const columns = survey.variables.map((plain) => columnOf(plain, survey))
  const population = populationId(survey.population ?? 'people')
  return {
    population,
    wave: waveId(survey.wave ?? '2024'),
    n: survey.variables[0]?.answers.length ?? 0,
    codebook: { population, variables: columns.map(({ variable }) => variable) },
    columns: new Map(columns.map((column) => [column.variable.id, column])),
    givenWeights: survey.weights === undefined ? undefined : Float64Array.from(survey.weights),
    simulated: false,
    hash: '',
    notes: [],
  }
}

/** A study of these surveys; its parts may be replaced. */
export function makeStudy(
  surveys: readonly PlainSurvey[],
  tables: Partial<TabBook> = {},
  parts: Partial<Study> = {},
): Study {
  const waves = [...new Set(surveys.map(({ wave = '2024' }) => wave))]
  const populations = [...new Set(surveys.map(({ population = 'people' }) => population))]
  return {
    id: 'study',
    title: text('Study'),
    conductedBy: text('Us'),
    universe: text('Everybody'),
    languages: ['en'],
    populations: populations.map((id) => ({
      id: populationId(id),
      title: text(id),
      members: text(id),
    })),
    waves: waves.map((id) => ({
      id: waveId(id),
      title: text(id),
      fieldwork: id,
      samples: surveys
        .filter(({ wave = '2024' }) => wave === id)
        .map(({ population = 'people', stratum, psu }) => ({
          population: populationId(population),
          design: {
            stratum: stratum === undefined ? undefined : variableId(stratum),
            psu: psu === undefined ? undefined : variableId(psu),
          },
        })),
    })),
    questionnaires: [],
    mirrors: [],
    weighting: surveys.map(
      ({ population = 'people', wave = '2024', weights, margins = {}, ...how }) => ({
        population: populationId(population),
        wave: waveId(wave),
        column: weights === undefined ? undefined : 'weight',
        method: how.method,
        bounds: how.bounds,
        margins: Object.entries(margins).map(([variable, targets]) => ({
          variable: variableId(variable),
          source: text('Census'),
          date: '2024-01-01',
          targets,
        })),
      }),
    ),
    tables: { bases: [], nets: [], banners: [], tables: [], ...tables },
    policy: { disclosureBase: 1, qualityBase: 1, flagBase: 1 },
    texts: [],
    ...parts,
  }
}

/** A survey weighed as a study says. */
export function makeSample(
  survey: PlainSurvey,
  study: Study = makeStudy([survey]),
): WeightedSample {
  const sample = weighSample(study, makeDataset(survey))
  if (!sample.ok) throw new Error(`makeSample requires a sound survey: ${JSON.stringify(sample)}`)
  return sample.value
}
