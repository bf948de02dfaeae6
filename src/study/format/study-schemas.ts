import * as z from 'zod'
import { fieldworkFormat } from './fieldwork-format.ts'
import { mirrorsFormat } from './mirrors-format.ts'
import { waveOutcomesFormat } from './outcomes-format.ts'
import { publishedFormat } from './published-format.ts'
import { questionnaireFormat } from './questionnaire-format.ts'
import { simulationFormat } from './simulation-format.ts'
import { strategyFormat } from './strategy-format.ts'
import { studyFormat } from './study-format.ts'
import { tabBookFormat } from './tables-format.ts'
import { weightingsFormat } from './weighting-format.ts'

/** Kinds of YAML files of a study that have a schema. */
export type StudyFileKind =
  | 'study'
  | 'questionnaire'
  | 'mirrors'
  | 'weighting'
  | 'tables'
  | 'strategy'
  | 'published'
  | 'simulation'
  | 'fieldwork'
  | 'outcomes'

/** A JSON Schema (draft 2020-12), as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>

const formats: Readonly<Record<StudyFileKind, z.ZodType>> = {
  study: studyFormat,
  questionnaire: questionnaireFormat,
  mirrors: mirrorsFormat,
  weighting: weightingsFormat,
  tables: tabBookFormat,
  strategy: strategyFormat,
  published: publishedFormat,
  simulation: simulationFormat,
  fieldwork: fieldworkFormat,
  outcomes: waveOutcomesFormat,
}

const titles: Readonly<Record<StudyFileKind, string>> = {
  study: 'study.yaml of a Vis-à-vis study',
  questionnaire: 'Questionnaire of a Vis-à-vis study',
  mirrors: 'mirrors.yaml of a Vis-à-vis study',
  weighting: 'weighting.yaml of a Vis-à-vis study',
  tables: 'tables.yaml of a Vis-à-vis study',
  strategy: 'strategy.yaml of a Vis-à-vis study',
  published: 'published.yaml of a Vis-à-vis study',
  simulation: 'simulation.yaml of a Vis-à-vis study',
  fieldwork: 'fieldwork.yaml of a Vis-à-vis study',
  outcomes: 'outcomes.yaml of a Vis-à-vis study',
}

/** Kinds of study files that have a schema, in reading order. */
export const studyFileKinds: readonly StudyFileKind[] = [
  'study',
  'questionnaire',
  'mirrors',
  'weighting',
  'tables',
  'strategy',
  'published',
  'simulation',
  'fieldwork',
  'outcomes',
]

/** Whole numbers of any size: zod states the bounds of exact integers, which only clutter an editor. */
function withoutSafeBounds(schema: Record<string, unknown>): void {
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum']
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum']
}

/**
 * The JSON Schema of one kind of study file, for editors that complete and underline.
 *
 * @param kind - the kind of file
 * @example
 * ```ts
 * import { studySchema } from 'visavis/study'
 * studySchema('mirrors')['title'] // => 'mirrors.yaml of a Vis-à-vis study'
 * ```
 */
export function studySchema(kind: StudyFileKind): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(formats[kind], {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => withoutSafeBounds(jsonSchema),
  })
  return { $schema, $id: `visavis:${kind}.schema.json`, title: titles[kind], ...schema }
}

/**
 * The JSON Schemas of all study files, by kind; `visavis schema` writes them.
 *
 * @example
 * ```ts
 * import { studySchemas } from 'visavis/study'
 * studySchemas().size // => 10
 * ```
 */
export function studySchemas(): ReadonlyMap<StudyFileKind, JsonSchema> {
  return new Map(studyFileKinds.map((kind) => [kind, studySchema(kind)]))
}
