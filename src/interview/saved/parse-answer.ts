import { idOf } from '../../core/ids.ts'
import type { Code } from '../../core/ids.ts'
import type { Answer } from '../answers.ts'

/** Anything that JSON can give, as an object whose own fields can be looked at. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object with fields: no array, not null. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads an answer from JSON that someone else wrote: its shape only, `readAnswer` checks whether it
 * answers the question.
 *
 * @returns undefined when it has no answer's shape
 * @example
 * ```ts
 * import { parseAnswer } from 'visavis/interview'
 * parseAnswer({ kind: 'single', code: 'facebook' }) // => { kind: 'single', code: 'facebook' }
 * parseAnswer({ kind: 'single' }) // => undefined
 * ```
 */
export function parseAnswer(json: unknown): Answer | undefined {
  if (!isFields(json)) return undefined
  switch (json['kind']) {
    case 'single':
      return parseSingle(json)
    case 'multiple':
      return parseMultiple(json)
    case 'number':
      return typeof json['value'] === 'number'
        ? { kind: 'number', value: json['value'] }
        : undefined
    case 'text':
    case 'date':
      return typeof json['value'] === 'string'
        ? { kind: json['kind'], value: json['value'] }
        : undefined
    default:
      return parseCompound(json)
  }
}

function parseCompound(json: Fields): Answer | undefined {
  switch (json['kind']) {
    case 'grid': {
      const rows = parseRecord(json['rows'], parseCodes)
      return rows === undefined ? undefined : { kind: 'grid', rows }
    }
    case 'rank': {
      const codes = parseCodes(json['codes'])
      return codes === undefined ? undefined : { kind: 'rank', codes }
    }
    case 'constant_sum': {
      const amounts = parseRecord(json['amounts'], parseNumber)
      return amounts === undefined ? undefined : { kind: 'constant_sum', amounts }
    }
    case 'missing':
      return parseMissing(json['missing'])
    default:
      return undefined
  }
}

function parseSingle({ code, other }: Fields): Answer | undefined {
  if (typeof code !== 'string' || !isOptionalText(other)) return undefined
  const plain = { kind: 'single', code: idOf<Code>(code) } as const
  return other === undefined ? plain : { ...plain, other }
}

function parseMultiple({ codes, other }: Fields): Answer | undefined {
  const read = parseCodes(codes)
  if (read === undefined || !isOptionalText(other)) return undefined
  const plain = { kind: 'multiple', codes: read } as const
  return other === undefined ? plain : { ...plain, other }
}

function parseMissing(missing: unknown): Answer | undefined {
  switch (missing) {
    case 'no_answer':
    case 'refused':
    case 'dont_know':
      return { kind: 'missing', missing }
    default:
      return undefined
  }
}

/** Reads a list of codes. */
export function parseCodes(json: unknown): readonly Code[] | undefined {
  if (!Array.isArray(json)) return undefined
  const texts = json.filter((item): item is string => typeof item === 'string')
  return texts.length === json.length ? texts.map((text) => idOf<Code>(text)) : undefined
}

function parseNumber(json: unknown): number | undefined {
  return typeof json === 'number' ? json : undefined
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function parseRecord<T>(
  json: unknown,
  parse: (value: unknown) => T | undefined,
): Readonly<Record<string, T>> | undefined {
  if (!isFields(json)) return undefined
  const read = Object.entries(json).flatMap(([key, value]): [string, T][] => {
    const parsed = parse(value)
    return parsed === undefined ? [] : [[key, parsed]]
  })
  return read.length === Object.keys(json).length ? Object.fromEntries(read) : undefined
}
