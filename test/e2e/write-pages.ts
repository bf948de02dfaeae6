import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { drawChart } from '../../src/adapters/plot/index.ts'
import { languages } from '../../src/core/local-text.ts'
import type { Language } from '../../src/core/local-text.ts'
import { buildRelease, openSamples, openStudy } from '../../src/pipeline/index.ts'
import type { Release } from '../../src/protect/protected.ts'
import { renderArticle } from '../../src/publish/render-article.ts'
import { renderFigures } from '../../src/publish/render-figures.ts'
import { renderIndex } from '../../src/publish/render-index.ts'
import { renderReport } from '../../src/publish/render-report.ts'
import { diagnose } from '../../src/publish/strategy/diagnosis.ts'
import { renderStrategy } from '../../src/publish/strategy/render-strategy.ts'
import { memoryAggregator } from '../../src/tabulate/index.ts'
import { smallBenchmark, strategicRelease } from '../publish/small-strategy.ts'

const studies = fileURLToPath(new URL('../../studies/', import.meta.url))

/** A page and where it was written. */
export interface WrittenPage {
  readonly name: string
  readonly language: Language
  readonly address: string
}

/** Writes the pages of a small study and of the two that come with the product into a folder. */
export async function writePages(folder: string): Promise<readonly WrittenPage[]> {
  const releases = [
    strategicRelease,
    await releaseOf('reseaux-sociaux'),
    await releaseOf('masculinity-2018'),
  ]
  const pages: WrittenPage[] = []
  const write = (name: string, language: Language, page: string | undefined): void => {
    if (page === undefined) return
    const file = join(folder, `${name}.${language}.html`)
    writeFileSync(file, page)
    pages.push({ name, language, address: pathToFileURL(file).href })
  }
  for (const language of languages) {
    write('index', language, renderIndex({ releases, language }))
    for (const release of releases) {
      const context = { release, language, draw: drawChart }
      const own = join(folder, release.study.id)
      mkdirSync(own, { recursive: true })
      write(`${release.study.id}/report`, language, renderReport(context))
      write(`${release.study.id}/article`, language, renderArticle(context))
      write(`${release.study.id}/figures`, language, renderFigures(context))
      const benchmark = release === strategicRelease ? smallBenchmark : undefined
      const diagnosis = diagnose(release, { benchmark })
      if (diagnosis === undefined) continue
      const page = renderStrategy(diagnosis, context, { besideReport: true })
      write(`${release.study.id}/strategy`, language, page)
    }
  }
  return pages
}

async function releaseOf(name: string): Promise<Release> {
  const open = await openStudy(join(studies, name))
  if (!open.ok) throw new Error(JSON.stringify(open.issues))
  const samples = await openSamples(open.value)
  if (!samples.ok) throw new Error(JSON.stringify(samples.issues))
  const release = await buildRelease(open.value.study, samples.value, memoryAggregator)
  if (!release.ok) throw new Error(JSON.stringify(release.issues))
  return release.value
}
