import * as z from 'zod'
import type { ValuePath } from './spot.ts'
import { textDefinition } from '../format/text-format.ts'

/** The part of a JSON Schema that says which keys a value may have. */
interface Shape {
  readonly $ref?: string | undefined
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Shape | boolean>> | undefined
  readonly additionalProperties?: Shape | boolean | undefined
  readonly items?: Shape | boolean | readonly (Shape | boolean)[] | undefined
  readonly anyOf?: readonly (Shape | boolean)[] | undefined
  readonly oneOf?: readonly (Shape | boolean)[] | undefined
}

/** What a format allows, walked along with a value. */
export interface FormatShape {
  /** Keys that a map at this path may have. */
  readonly keysAt: (value: unknown, path: ValuePath) => readonly string[]
  /** Every translated text in a value, with its path. */
  readonly textsIn: (value: unknown) => readonly LocatedText[]
}

/** A translated text and where it is. */
export interface LocatedText {
  readonly path: ValuePath
  readonly text: Readonly<Record<string, unknown>>
}

const shapes = new WeakMap<z.ZodType, FormatShape>()

/**
 * What a format allows: its keys, for suggestions; its translated texts, for completeness.
 *
 * @param format - a zod schema of a study file
 */
export function formatShape(format: z.ZodType): FormatShape {
  const known = shapes.get(format)
  if (known !== undefined) return known
  const schema = z.toJSONSchema(format, { io: 'input', unrepresentable: 'any' })
  const walker = new ShapeWalker(schema, schema.$defs ?? {})
  const shape: FormatShape = {
    keysAt: (value, path) => walker.keysAt(value, path),
    textsIn: (value) => walker.textsIn(value),
  }
  shapes.set(format, shape)
  return shape
}

const textReference = `#/$defs/${textDefinition}`

class ShapeWalker {
  readonly #root: Shape
  readonly #definitions: Readonly<Record<string, Shape | boolean>>

  constructor(root: Shape, definitions: Readonly<Record<string, Shape | boolean>>) {
    this.#root = root
    this.#definitions = definitions
  }

  keysAt(value: unknown, path: ValuePath): readonly string[] {
    let shape: Shape | undefined = this.#fit(this.#root, value)
    let inside = value
    for (const step of path) {
      inside = partOf(inside, step)
      shape = this.#fit(childOf(shape, step), inside)
    }
    return Object.keys(shape?.properties ?? {})
  }

  textsIn(value: unknown): readonly LocatedText[] {
    const texts: LocatedText[] = []
    const visit = (raw: Shape | boolean | undefined, part: unknown, path: ValuePath): void => {
      if (!isRecord(part) && !Array.isArray(part)) return
      if (typeof raw === 'object' && raw.$ref === textReference && isRecord(part)) {
        texts.push({ path, text: part })
        return
      }
      const shape = this.#fit(raw, part)
      for (const [step, child] of entriesOf(part))
        visit(childOf(shape, step), child, [...path, step])
    }
    visit(this.#root, value, [])
    return texts
  }

  /** Follows references and takes the variant of a union whose constants the value has. */
  #fit(raw: Shape | boolean | undefined, value: unknown): Shape | undefined {
    if (typeof raw !== 'object') return undefined
    if (raw.$ref !== undefined) {
      return this.#fit(this.#definitions[raw.$ref.replace('#/$defs/', '')], value)
    }
    const variants = raw.oneOf ?? raw.anyOf
    if (variants === undefined) return raw
    for (const variant of variants) {
      const shape = this.#fit(variant, value)
      if (shape !== undefined && constantsAgree(shape, value)) return shape
    }
    return undefined
  }
}

function constantsAgree(shape: Shape, value: unknown): boolean {
  return Object.entries(shape.properties ?? {}).every(
    ([key, property]) =>
      typeof property === 'boolean' ||
      property.const === undefined ||
      property.const === partOf(value, key),
  )
}

function childOf(shape: Shape | undefined, step: string | number): Shape | boolean | undefined {
  if (shape === undefined) return undefined
  if (typeof step === 'number') return Array.isArray(shape.items) ? undefined : itemOf(shape)
  const properties = shape.properties ?? {}
  return Object.hasOwn(properties, step) ? properties[step] : shape.additionalProperties
}

function itemOf(shape: Shape): Shape | boolean | undefined {
  return shape.items === undefined || isList(shape.items) ? undefined : shape.items
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entriesOf(value: object): readonly [string | number, unknown][] {
  return isList(value) ? [...value.entries()] : Object.entries(value)
}

/** The part of a value under a key or index, own properties only. */
export function partOf(value: unknown, step: string | number): unknown {
  if (isList(value)) return value[Number(step)]
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
}
