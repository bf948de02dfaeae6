import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawChart } from '../../src/adapters/plot/index.ts'
import { printTypst } from '../../src/adapters/typst/print-typst.ts'
import { languages } from '../../src/core/local-text.ts'
import { openStudy, releaseWith, verifyFiles } from '../../src/pipeline/index.ts'
import type { Release } from '../../src/protect/protected.ts'
import { readMarkdown } from '../../src/publish/claims/read-markdown.ts'
import { writePressRelease } from '../../src/publish/press/write-press-release.ts'
import { printStyle } from '../../src/publish/typst/print-style.ts'
import { writeTypst } from '../../src/publish/typst/write-typst.ts'
import { parseBoundText } from '../../src/study/text/parse-bound-text.ts'

const home = fileURLToPath(new URL('../../', import.meta.url))
/** `UPDATE_GOLDEN=1 npx vitest run test/publish` writes the documents anew; CI never does. */
const updates = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true'

async function releaseOf(name: string): Promise<Release> {
  const open = await openStudy(`${home}studies/${name}`)
  if (!open.ok) throw new Error(JSON.stringify(open.issues))
  const onProgress = (): void => undefined
  const made = await releaseWith(open.value, { engine: 'memory', urls: [], onProgress })
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}

/** The short form of a report: its text, and of its tables and changes the first few. */
function shortened(release: Release): Release {
  const [first] = release.trends
  const trends = release.trends.filter(({ row }) => row.variable === first?.row.variable)
  return {
    ...release,
    tables: release.tables.slice(0, 2),
    trends,
    samples: release.samples.slice(0, 1),
  }
}

describe.each([
  ['reseaux-sociaux', 'fr'],
  ['masculinity-2018', 'en'],
] as const)('the study %s in print', (name, language) => {
  let release: Release
  beforeAll(async () => {
    release = await releaseOf(name)
  }, 60_000)

  test('its short form stays as it is', () => {
    const context = { release: shortened(release), language, draw: drawChart }
    const source = writeTypst(context).source.replace(printStyle, '')
    const file = `${home}test/golden/${name}.${language}.typ`
    if (updates) {
      mkdirSync(`${home}test/golden`, { recursive: true })
      writeFileSync(file, source)
    }
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(source)
  })

  test('its whole report is accepted as PDF/UA', async () => {
    const pdf = await printTypst(writeTypst({ release, language, draw: drawChart }))
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  }, 120_000)

  test.each(languages)('its press release verifies clean at once, in %s', (own) => {
    const text = writePressRelease(release, own)
    const file = `press.${own}.md`
    const waves = release.study.waves.map(({ id }) => id)
    const bound = parseBoundText(text, file, waves)
    expect(bound.ok ? bound.value.unbound : bound.issues).toEqual([])
    const [verified] = verifyFiles([readMarkdown(text, file)], release)
    expect(verified?.language).toBe(own)
    expect([verified?.findings, verified?.proposals]).toEqual([[], []])
    expect(verified?.bindings).toBeGreaterThan(5)
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}/)
  })
})
