declare const brand: unique symbol

/** A string that only its own maker can produce, so that one kind of id is never used for another. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

/** A population of the study, such as `salaries`. */
export type PopulationId = Id<'population'>
/** A wave of the study, such as `2012`. */
export type WaveId = Id<'wave'>
/** A question, unique in its questionnaire. */
export type QuestionId = Id<'question'>
/** A column of answers: a question, or one row of a grid (`grid.row`). */
export type VariableId = Id<'variable'>
/** The stable code of an option or category, never its label or its position. */
export type Code = Id<'code'>
/** What two questions measure alike, whatever their wording (DDI concept). */
export type ConceptId = Id<'concept'>

/** Any branded id. */
export type AnyId = PopulationId | WaveId | QuestionId | VariableId | Code | ConceptId

/**
 * Brands a checked string as an id; parsers and tests alone call it.
 *
 * @example
 * ```ts
 * import { idOf } from 'visavis/core'
 * import type { Code } from 'visavis/core'
 * idOf<Code>('facebook') // => 'facebook'
 * ```
 */
export function idOf<T extends AnyId>(text: string): T {
  return text as T
}

/** What an id written in a study file looks like. */
export const idPattern: RegExp = /^[a-z0-9][a-z0-9_-]*$/
