import { readFileSync } from 'node:fs'

/** Reads a standard's test vectors; published/README.md says what each file holds. */
export function readPublished<T>(name: string): T {
  const file = new URL(`published/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
