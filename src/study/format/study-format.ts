import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import type { MissingKind } from '../variable.ts'
import type { Design, Sample } from '../model.ts'
import type { ReleaseProfile } from '../release-policy.ts'
import { releaseProfiles } from '../release-profiles.ts'
import { missingKinds } from '../variable.ts'
import { dateFormat, periodFormat } from './date-format.ts'
import { idFormat, languageFormat } from './id-format.ts'
import type { OutcomesFormat } from './outcomes-format.ts'
import { outcomesFormat } from './outcomes-format.ts'
import { textFormat } from './text-format.ts'

/** `study.yaml` as written. */
export interface StudyFormat {
  readonly visavis: 1
  readonly title: LocalText
  readonly conducted_by: LocalText
  readonly commissioned_by?: LocalText | undefined
  readonly paid_by?: LocalText | undefined
  readonly universe: LocalText
  readonly contact?: string | undefined
  readonly processing?: LocalText | undefined
  readonly coding?: LocalText | undefined
  readonly limitations?: LocalText | undefined
  readonly languages: readonly string[]
  readonly populations: Readonly<Record<string, PopulationFormat>>
  readonly waves: Readonly<Record<string, WaveFormat>>
  readonly policy: PolicyFormat
  readonly simulated?: { readonly seed: number; readonly note: LocalText } | undefined
}

/** A population as written. */
export interface PopulationFormat {
  readonly title: LocalText
  readonly members: LocalText
  readonly universe?: LocalText | undefined
  readonly exclusions?: LocalText | undefined
}

/** A wave as written. */
export interface WaveFormat {
  readonly title: LocalText
  readonly fieldwork: string
  readonly published?: string | undefined
  readonly mode?: LocalText | undefined
  readonly samples: Readonly<Record<string, SampleFormat>>
}

/** A sample as written. */
export interface SampleFormat {
  readonly n?: number | undefined
  readonly title?: LocalText | undefined
  readonly frame?: LocalText | undefined
  readonly selection?: LocalText | undefined
  readonly sampling?: Sample['sampling'] | undefined
  readonly invited?: Readonly<Record<string, number>> | undefined
  readonly linked?: string | undefined
  readonly incentive?: LocalText | undefined
  readonly weighting?: LocalText | undefined
  readonly outcomes?: OutcomesFormat | undefined
  readonly design: DesignFormat
  readonly data?: DataFormat | undefined
}

/** A sampling design as written. */
export interface DesignFormat {
  readonly stratum?: string | undefined
  readonly psu?: string | undefined
  readonly population_units?: number | Readonly<Record<string, number>> | undefined
  readonly lonely?: Design['lonely'] | undefined
}

/** How a file of answers is described. */
export interface DataFormat {
  readonly file: string
  readonly encoding: string
  readonly separator: string
  readonly missing: Readonly<Record<string, MissingKind>>
  readonly not_selected: readonly string[]
  readonly ignore: readonly string[]
}

/** The release policy as written. */
export interface PolicyFormat {
  readonly profile: ReleaseProfile
  readonly disclosure_base?: number | undefined
  readonly sensitive_base?: number | undefined
  readonly few_base?: number | undefined
  readonly largest_part?: number | undefined
  readonly rest_part?: number | undefined
  readonly base_step?: number | undefined
  readonly audited_answers?: 'sensitive' | 'all' | undefined
  readonly open_texts?: 'withheld' | 'reviewed' | undefined
  readonly crossings?: 'exact' | 'perturbed' | undefined
  readonly roll_change?: number | undefined
  readonly quality_base?: number | undefined
  readonly flag_base?: number | undefined
  readonly why?: LocalText | undefined
}

/** Encodings that a file of answers may have. */
const encodings = ['utf-8', 'windows-1252', 'latin1', 'utf-16le'] as const

const population = z.strictObject({
  title: textFormat.describe('Name of the population.'),
  members: textFormat.describe('How a sentence names its members: les salariés, employees.'),
  universe: textFormat
    .optional()
    .describe('Who exactly belongs to it, when narrower than the study.'),
  exclusions: textFormat
    .optional()
    .describe('Who of the universe could not be drawn or reached: no e-mail, abroad, new hires.'),
})

const data = z.strictObject({
  file: z.string().min(1).describe('Path of the file inside the folder of the study.'),
  encoding: z.enum(encodings).default('utf-8').describe('Encoding of the file.'),
  separator: z.string().length(1).default(',').describe('Character between two values.'),
  missing: z
    .record(z.string(), z.enum(missingKinds))
    .default({})
    .describe('Values of the file that mean a kind of missing: {NA: not_asked}.'),
  not_selected: z
    .array(z.string())
    .default([])
    .describe('Values that mean that an option of a multiple question was not selected.'),
  ignore: z.array(z.string()).default([]).describe('Columns to leave aside knowingly.'),
})

const design = z.strictObject({
  stratum: z.string().optional().describe('Variable that holds the stratum of selection.'),
  psu: z.string().optional().describe('Variable that holds the primary sampling unit.'),
  population_units: z
    .union([z.number().positive(), z.record(z.string(), z.number().positive())])
    .optional()
    .describe(
      'Sampling units in the population, by stratum when there are strata: {small: 1200, large: 40}. Corrects standard errors where a good part was drawn.',
    ),
  lonely: z
    .enum(['fail', 'certainty', 'adjust', 'average'])
    .optional()
    .describe('What to do with a stratum of a single sampling unit: fail unless told.'),
})

const sample = z.strictObject({
  n: z.int().min(1).optional().describe('Respondents planned or published.'),
  title: textFormat.optional().describe('Name of the population in this wave.'),
  frame: textFormat
    .optional()
    .describe('The list or panel that people were drawn from, its owner and its date.'),
  selection: textFormat.optional().describe('How people were selected and reached.'),
  sampling: z
    .enum(['probability', 'quota', 'opt_in'])
    .optional()
    .describe('Whether chance chose them. quota, opt_in: the notice claims no margin of error.'),
  invited: z
    .record(idFormat, z.int().min(0))
    .optional()
    .describe(
      'People on the roll that was invited, in all and by declared base: {all: 1200, managers: 80}. A change is withheld where a roll changed by a handful.',
    ),
  linked: z
    .string()
    .optional()
    .describe(
      'The earlier wave whose respondents are asked again (a panel). A change is withheld where a handful of respondents came or left.',
    ),
  incentive: textFormat
    .optional()
    .describe(
      'What respondents were given for answering, its nature and value; say so if nothing.',
    ),
  weighting: textFormat
    .optional()
    .describe('Targets, their source and date, of weights that came with the answers.'),
  outcomes: outcomesFormat
    .optional()
    .describe('How the fieldwork ended, when outcomes.yaml does not say.'),
  design: design.default({}).describe('Variables of the sampling design.'),
  data: data.optional().describe('The file of answers, when there is one.'),
})

const wave = z.strictObject({
  title: textFormat.describe('Name of the wave.'),
  fieldwork: periodFormat.describe('When the answers were collected.'),
  published: dateFormat.optional().describe('When it was published.'),
  mode: textFormat.optional().describe('How the answers were collected: online, by telephone.'),
  samples: z.record(idFormat, sample).describe('The sample of each population, by population.'),
})

const part = z.number().min(0).max(1).optional()
const people = z.int().min(0).optional()

const policy = z.strictObject({
  profile: z
    .enum(releaseProfiles)
    .default('standard')
    .describe(
      'Where the numbers below come from when not said. standard; sensitive: all answers could hurt; public: the answers are already public (say why).',
    ),
  disclosure_base: z
    .int()
    .min(1)
    .optional()
    .describe('Fewest respondents of a released cell (10; sensitive: 30); under 10, say why.'),
  sensitive_base: z
    .int()
    .min(1)
    .optional()
    .describe('The same for questions marked as sensitive, and for texts (30).'),
  few_base: people.describe(
    'A sensitive answer held, or not held, by fewer people of a group is not told as a number (3).',
  ),
  largest_part: part.describe('Largest part of one person in a mean or total of numbers (0.5).'),
  rest_part: part.describe(
    'What is left beside the two largest, at least, in parts of the largest (0.15).',
  ),
  base_step: z
    .int()
    .min(1)
    .optional()
    .describe(
      'Bases leave as multiples of this (5), and shares as whole percentages; 1 leaves all digits.',
    ),
  audited_answers: z
    .enum(['sensitive', 'all'])
    .optional()
    .describe(
      'Questions whose figures are audited for what they let be deduced of hidden groups: those marked as sensitive, or all (sensitive: all).',
    ),
  open_texts: z
    .enum(['withheld', 'reviewed'])
    .optional()
    .describe(
      'Answers in people’s own words: withheld (the default), or reviewed: they leave once the wave is closed and somebody has read every one (visavis texts).',
    ),
  crossings: z
    .enum(['exact', 'perturbed'])
    .optional()
    .describe(
      'Columns that cross two variables, one within another or over a base: exact (the default), or perturbed: their counts are moved by 3 at most, always alike, so that tables cannot be subtracted. For public data with many crossings.',
    ),
  roll_change: people.describe(
    'A change between waves is withheld where those invited changed by fewer, but not by none (5).',
  ),
  quality_base: people.describe('Fewest respondents for a figure worth printing (30).'),
  flag_base: people.describe('Bases under this are flagged as fragile (100).'),
  why: textFormat.optional().describe('Why people are protected less than usual.'),
})

/** The whole of `study.yaml`. */
export const studyFormat: z.ZodType<StudyFormat> = z.strictObject({
  visavis: z.literal(1).describe('Version of the format: 1.'),
  title: textFormat.describe('Title of the study.'),
  conducted_by: textFormat.describe('Who conducts the study.'),
  commissioned_by: textFormat.optional().describe('Who ordered it.'),
  paid_by: textFormat.optional().describe('Who paid for it.'),
  universe: textFormat.describe('Whom the study stands for.'),
  contact: z
    .string()
    .min(1)
    .optional()
    .describe('Whom readers of the notice can ask: an address, an e-mail address, a page.'),
  processing: textFormat
    .optional()
    .describe('How answers were checked, which were left out, what was imputed.'),
  coding: textFormat
    .optional()
    .describe('How open answers were coded, and by whom or by which software.'),
  limitations: textFormat.optional().describe('What the study cannot say.'),
  languages: z
    .array(languageFormat)
    .min(1)
    .describe('Languages of the study; the first is the source.'),
  populations: z
    .record(idFormat, population)
    .describe('The populations that face each other, by id.'),
  waves: z.record(idFormat, wave).describe('The waves of fieldwork, by id.'),
  policy: policy.default({ profile: 'standard' }).describe('What may be released.'),
  simulated: z
    .strictObject({
      seed: z.int().describe('Seed of the simulation.'),
      note: textFormat.describe('What every page says about it.'),
    })
    .optional()
    .describe('Present when the answers are simulated: every page then says so.'),
})
