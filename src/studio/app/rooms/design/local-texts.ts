import type { LocalText } from '../../../../core/local-text.ts'
import { localOf, recordOf, textIn } from './outline.ts'
import { valueOf } from './yaml-places.ts'
import type { YamlPath } from './yaml-places.ts'

/** A text of a file that is read in several languages. */
export interface PlacedText {
  readonly path: YamlPath
  /** Ids and keys that lead to it, for people: `telework › days › unit`. */
  readonly name: string
  readonly words: LocalText
}

/** Every text of a YAML file that has words in a language of the study. */
export function localTexts(source: string, languages: readonly string[]): readonly PlacedText[] {
  return textsIn(valueOf(source), { path: [], names: [], languages })
}

interface Walk {
  readonly path: YamlPath
  readonly names: readonly string[]
  readonly languages: readonly string[]
}

function textsIn(value: unknown, walk: Walk): readonly PlacedText[] {
  const { path, names } = walk
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => {
      const fields = recordOf(item)
      const name = textIn(fields, 'id') ?? textIn(fields, 'code') ?? String(at + 1)
      return textsIn(item, { ...walk, path: [...path, at], names: [...names.slice(0, -1), name] })
    })
  }
  const fields = recordOf(value)
  if (isText(fields, walk.languages)) {
    return [{ path, name: nameOf(names), words: localOf(fields) }]
  }
  return Object.entries(fields).flatMap(([key, inner]) =>
    textsIn(inner, { ...walk, path: [...path, key], names: [...names, key] }),
  )
}

/** Words by language, and nothing else. */
function isText(fields: Readonly<Record<string, unknown>>, languages: readonly string[]): boolean {
  const entries = Object.entries(fields)
  return (
    entries.some(([key]) => languages.includes(key)) &&
    entries.every(([key, own]) => typeof own === 'string' && /^[a-z]{2,3}(?:-\w+)*$/i.test(key))
  )
}

/** The words of an option are its label: the key says nothing more. */
function nameOf(names: readonly string[]): string {
  const said = names.at(-1) === 'label' || names.at(-1) === 'text' ? names.slice(0, -1) : names
  return said.join(' › ')
}

/** The languages in which a text lacks. */
export function missingIn(
  { words }: Pick<PlacedText, 'words'>,
  languages: readonly string[],
): readonly string[] {
  return languages.filter((language) => (words[language] ?? '').trim() === '')
}
