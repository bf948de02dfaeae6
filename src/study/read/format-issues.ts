import type * as z from 'zod'
import { idPattern } from '../../core/ids.ts'
import type { Issue, IssueValues } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { IssueCode } from '../../core/catalogue/index.ts'
import { partOf } from './format-shape.ts'
import type { FormatShape } from './format-shape.ts'
import type { Spot, ValuePath } from './spot.ts'
import { unknownName } from './unknown-name.ts'

/** What a format issue is told about. */
interface Context {
  readonly value: unknown
  readonly spot: Spot
  readonly shape: FormatShape
}

type ZodIssue = z.core.$ZodIssue

/**
 * Says what zod found in the user's words, at the place of the YAML node.
 *
 * @param found - issues of a failed parse
 * @param context - the value parsed, where it stands, what its format allows
 */
export function formatIssues(found: readonly ZodIssue[], context: Context): readonly Issue[] {
  return found.flatMap((one) => formatIssue(one, context))
}

function formatIssue(found: ZodIssue, context: Context): readonly Issue[] {
  const path = pathOf(found.path)
  if (found.code !== 'unrecognized_keys') return [valueIssue(found, path, context)]
  const known = context.shape.keysAt(context.value, path)
  return found.keys.map((name) =>
    unknownName('study.unknown_key', { name, known }, context.spot.keyPlace(...path, name)),
  )
}

type ValueIssue = Exclude<ZodIssue, { readonly code: 'unrecognized_keys' }>

function valueIssue(found: ValueIssue, path: ValuePath, context: Context): Issue {
  const { spot } = context
  if (found.code === 'invalid_type') return wrongType(found.expected, path, context)
  if (isBound(found)) return outOfBounds(found, path, context)
  switch (found.code) {
    case 'invalid_key':
      return badPattern(patternOf(found.issues[0]), String(path.at(-1)), spot.keyPlace(...path))
    case 'invalid_format':
      return badPattern(patternOf(found), textOf(at(context, path)), spot.place(...path))
    case 'invalid_value':
      return wrongChoice(found.values.map(String), path, context)
    case 'invalid_union':
      return wrongVariant(found, path, context)
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      throw new Error(`formatIssues requires formats without checks of their own (${found.code})`)
  }
}

function pathOf(path: readonly PropertyKey[]): ValuePath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

function at(context: Context, path: ValuePath): unknown {
  return path.reduce<unknown>(partOf, context.value)
}

/** A value as a message shows it, shortened. */
function textOf(value: unknown): string {
  const isNumber = typeof value === 'number'
  const text = typeof value === 'string' ? value : isNumber ? `${value}` : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const expectations: Readonly<Record<string, IssueCode>> = {
  string: 'study.expected_text',
  number: 'study.expected_number',
  int: 'study.expected_whole_number',
  boolean: 'study.expected_boolean',
  array: 'study.expected_list',
  object: 'study.expected_keys',
  record: 'study.expected_keys',
}

function wrongType(expected: string, path: ValuePath, context: Context): Issue {
  const found = at(context, path)
  if (found === undefined || found === null) return missing(found, path, context)
  const place = context.spot.place(...path)
  const values: IssueValues = { key: keyOf(path), found: textOf(found) }
  if (expected === 'record' && typeof found === 'string') {
    return issue('study.expected_translations', values, place)
  }
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    return issue('study.expected_quotes', { found: String(found) }, place)
  }
  return issue(expectations[expected] ?? 'study.expected_text', values, place)
}

function missing(found: null | undefined, path: ValuePath, context: Context): Issue {
  const { spot } = context
  const values = { key: keyOf(path) }
  return found === null
    ? issue('study.missing_value', values, spot.keyPlace(...path))
    : issue('study.missing_key', values, spot.keyPlace(...path.slice(0, -1)))
}

/** The last key of a path; an item of a list is named after its list. */
function keyOf(path: ValuePath): string {
  return path.findLast((step) => typeof step === 'string')?.toString() ?? '–'
}

function patternOf(found: ZodIssue | undefined): string {
  return found?.code === 'invalid_format' ? (found.pattern ?? '') : ''
}

function badPattern(pattern: string, found: string, place: ReturnType<Spot['place']>): Issue {
  if (pattern === String(idPattern)) return issue('study.bad_id', { found }, place)
  return issue(pattern.includes('d{4}') ? 'study.bad_date' : 'study.bad_language', { found }, place)
}

function wrongChoice(allowed: readonly string[], path: ValuePath, context: Context): Issue {
  const found = at(context, path)
  if (found === undefined || found === null) return missing(found, path, context)
  const unknown = { name: textOf(found), known: allowed }
  return unknownName('study.unknown_choice', unknown, context.spot.place(...path))
}

type UnionIssue = Extract<ZodIssue, { readonly code: 'invalid_union' }>

function wrongVariant(found: UnionIssue, path: ValuePath, context: Context): Issue {
  if (!('discriminator' in found) || found.discriminator === undefined) {
    const value = at(context, path)
    if (value === undefined || value === null) return missing(value, path, context)
    if (takesNumber(found)) return wrongType('number', path, context)
    return issue('study.bad_date', { found: textOf(value) }, context.spot.place(...path))
  }
  const allowed = 'options' in found ? (found.options ?? []).map(String) : []
  return wrongChoice(allowed, path, context)
}

/** Whether the first thing allowed is a number: numbers or keys; all other choices are of dates. */
function takesNumber({ errors }: UnionIssue): boolean {
  const [first] = errors[0] ?? []
  return first?.code === 'invalid_type' && first.expected === 'number'
}

type BoundIssue = Extract<ZodIssue, { readonly code: 'too_small' | 'too_big' }>

function isBound(found: ZodIssue): found is BoundIssue {
  return found.code === 'too_small' || found.code === 'too_big'
}

function outOfBounds(found: BoundIssue, path: ValuePath, context: Context): Issue {
  const place = context.spot.place(...path)
  const low = found.code === 'too_small'
  const limit = Number(low ? found.minimum : found.maximum)
  const values: IssueValues = { key: keyOf(path), limit, found: textOf(at(context, path)) }
  if (found.origin === 'string')
    return issue(low ? 'study.empty_text' : 'study.text_too_long', values, place)
  if (found.origin === 'array')
    return issue(low ? 'study.list_too_short' : 'study.list_too_long', values, place)
  return issue(low ? 'study.number_too_small' : 'study.number_too_large', values, place)
}
