import { drawChart } from '../adapters/plot/index.ts'
import { languages } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import { renderIndex } from '../publish/render-index.ts'
import { renderArticle } from '../publish/render-article.ts'
import { renderReport } from '../publish/render-report.ts'

/**
 * Every page of a study by file name: a report in each language of the product, and its articles.
 *
 * @param onPage - called with each file's name before it is drawn
 */
export function renderStudyPages(
  release: Release,
  onPage: (file: string) => void = () => undefined,
): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const language of languages) {
    onPage(`report.${language}.html`)
    pages.set(`report.${language}.html`, renderReport({ release, language, draw: drawChart }))
    const article = renderArticle({ release, language, draw: drawChart })
    if (article !== undefined) pages.set(`article.${language}.html`, article)
  }
  return pages
}

/** The page that lists published studies, in each language of the product. */
export function renderIndexPages(releases: readonly Release[]): ReadonlyMap<string, string> {
  return new Map(
    languages.map((language) => [`index.${language}.html`, renderIndex({ releases, language })]),
  )
}
