import { studySchemas } from '../format/study-schemas.ts'

/** The JSON Schemas that stand beside a study, so that editors complete and explain. */
export function schemaFiles(): readonly (readonly [string, string])[] {
  return [...studySchemas()].map(([kind, schema]) => [
    `.schema/${kind}.schema.json`,
    `${JSON.stringify(schema, undefined, 2)}\n`,
  ])
}
