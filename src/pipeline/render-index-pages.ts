import { languages } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import { indexFile } from '../publish/page-files.ts'
import { renderIndex } from '../publish/render-index.ts'

/** The page that lists published studies, each in a folder of its own, in each language. */
export function renderIndexPages(releases: readonly Release[]): ReadonlyMap<string, string> {
  return new Map(
    languages.map((language) => [indexFile(language), renderIndex({ releases, language })]),
  )
}
