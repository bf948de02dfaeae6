import { languages } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import { articleFile, figuresFile, indexFile, reportFile } from '../publish/page-files.ts'
import { renderArticle } from '../publish/render-article.ts'
import { renderFigures } from '../publish/render-figures.ts'
import { renderIndex } from '../publish/render-index.ts'
import { hasCharts } from '../publish/has-charts.ts'
import { renderReport } from '../publish/render-report.ts'

/** How pages are rendered. */
export interface PageOptions {
  /** Called with each file's name before it is drawn. */
  readonly onPage?: ((file: string) => void) | undefined
  /** Day up to which answers are counted, of a wave that still runs: every page says so. */
  readonly provisional?: string | undefined
}

/** Every page of a study by file name: a report in each language of the product, and its articles. */
export async function renderStudyPages(
  release: Release,
  { onPage = (): void => undefined, provisional }: PageOptions = {},
): Promise<ReadonlyMap<string, string>> {
  // The plotting library takes longer to load than most studies take to publish.
  const draw = hasCharts(release)
    ? (await import('../adapters/plot/index.ts')).drawChart
    : undefined
  const pages = new Map<string, string>()
  for (const language of languages) {
    const context = { release, language, draw, provisional }
    onPage(reportFile(language))
    pages.set(reportFile(language), renderReport(context))
    onPage(figuresFile(language))
    pages.set(figuresFile(language), renderFigures(context))
    const article = renderArticle(context)
    if (article !== undefined) pages.set(articleFile(language), article)
  }
  return pages
}

/** The page that lists published studies, each in a folder of its own, in each language. */
export function renderIndexPages(releases: readonly Release[]): ReadonlyMap<string, string> {
  return new Map(
    languages.map((language) => [indexFile(language), renderIndex({ releases, language })]),
  )
}
