import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { drawChart } from '../../src/adapters/plot/index.ts'
import { languages } from '../../src/core/local-text.ts'
import { renderArticle } from '../../src/publish/render-article.ts'
import { renderFigures } from '../../src/publish/render-figures.ts'
import { renderIndex } from '../../src/publish/render-index.ts'
import { renderReport } from '../../src/publish/render-report.ts'
import { styleSheet } from '../../src/publish/style.ts'
import { smallRelease } from './small-release.ts'

const folder = fileURLToPath(new URL('../golden/', import.meta.url))
/** `UPDATE_GOLDEN=1 npx vitest run test/publish` writes the pages anew; CI never does. */
const updates = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true'

/** A page with a line a tag, numbers of drawings cut to whole pixels, without its style sheet. */
function normalise(page: string): string {
  const drawn = page.replace(/<svg[\s\S]*?<\/svg>/g, (svg) =>
    svg.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)))),
  )
  const lines = drawn
    .replace(styleSheet, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/></g, '>\n<')
  return `${lines.trim()}\n`
}

function expectGolden(name: string, page: string): void {
  const file = `${folder}${name}`
  const text = normalise(page)
  if (updates) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}

for (const language of languages) {
  const context = { release: smallRelease, language, draw: drawChart }

  test(`the report of a small study stays as it is, in ${language}`, () => {
    expectGolden(`report.${language}.html`, renderReport(context))
  })

  test(`the records of its figures stay as they are, in ${language}`, () => {
    expectGolden(`figures.${language}.html`, renderFigures(context))
  })

  test(`the list of studies stays as it is, in ${language}`, () => {
    expectGolden(`index.${language}.html`, renderIndex({ releases: [smallRelease], language }))
  })
}

test('an article stays as it is, and there is none in a language it was not written in', () => {
  const article = renderArticle({ release: smallRelease, language: 'fr', draw: drawChart })
  expectGolden('article.fr.html', article ?? '')
  expect(renderArticle({ release: smallRelease, language: 'en' })).toBeUndefined()
})
