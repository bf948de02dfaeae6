import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { drawChart } from '../../src/adapters/plot/index.ts'
import { languages } from '../../src/core/local-text.ts'
import { styleSheet } from '../../src/publish/style.ts'
import { sampleCharts } from '../charts/sample-charts.ts'
import { findChromium } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const executable = findChromium()
const entry = fileURLToPath(new URL('../charts/browser-entry.ts', import.meta.url))
const widths = ['wide', 'narrow'] as const

/** A view of charts: a language, and how much room they have. */
const views = languages.flatMap((language) => widths.map((width) => ({ language, width })))

describe('the browser’s half of the charts', () => {
  test('is bundled without the server’s document, within 500 kB', async () => {
    const { metafile, outputFiles } = await bundle()
    const inputs = Object.keys(metafile.inputs)
    expect(inputs.filter((file) => /linkedom|node:/.test(file))).toEqual([])
    expect(inputs.some((file) => file.includes('@observablehq/plot'))).toBe(true)
    expect(outputFiles[0]?.contents.length).toBeLessThan(500_000)
  })
})

describe.runIf(executable !== undefined)('charts in a browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const { outputFiles } = await bundle()
    browser = await openBrowser(executable ?? '')
    page = await browser.newPage({
      viewport: { width: 800, height: 900 },
      // On coarse screens alone Plot moves lines by half a pixel, to keep them sharp.
      deviceScaleFactor: 2,
    })
    await page.setContent(`<!doctype html><style>${styleSheet}</style><main></main>`)
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  })

  afterAll(async () => {
    await browser.close()
  })

  test.each(views)(
    'are those that the server draws, $language $width',
    async ({ language, width }) => {
      const served = sampleCharts(language).map((chart) => drawChart(chart, width))
      const [drawn, read] = await page.evaluate(
        ([texts, tag, room]) => {
          // The server's text is read by the same parser, so that only what it draws can differ.
          const normal = (svg: string): string => {
            const holder = document.createElement('div')
            holder.innerHTML = svg
            for (const one of holder.querySelectorAll('*')) {
              const own = [...one.attributes].map(({ name, value }) => [name, value] as const)
              for (const [name] of own) one.removeAttribute(name)
              for (const [name, value] of own.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
                one.setAttribute(
                  name,
                  value
                    .replaceAll(/\s*([:;,])\s*/g, '$1')
                    .replaceAll(/\s+/g, ' ')
                    .replaceAll(/;$/g, ''),
                )
              }
            }
            return holder.innerHTML
          }
          return [drawSamples(tag, room).map(normal), texts.map(normal)] as const
        },
        [served, language, width] as const,
      )
      expect(drawn).toEqual(read)
    },
  )

  test.each(views)('have no label over another, nor outside, $language $width', async (view) => {
    const room = view.width === 'wide' ? 736 : 300
    const drawings = sampleCharts(view.language).map((chart) => drawChart(chart, view.width))
    const found = await page.evaluate(
      ([svgs, pixels]) =>
        svgs.flatMap((svg, index) => {
          const holder = document.createElement('div')
          holder.style.width = `${String(pixels)}px`
          holder.innerHTML = svg
          document.querySelector('main')?.replaceChildren(holder)
          return [...holder.querySelectorAll('svg')].flatMap((drawing) => {
            const frame = drawing.getBoundingClientRect()
            const boxes = [...drawing.querySelectorAll('text')].map((text) => ({
              words: text.textContent ?? '',
              box: text.getBoundingClientRect(),
            }))
            const outside = boxes
              .filter(
                ({ box }) =>
                  box.left < frame.left - 2 ||
                  box.right > frame.right + 2 ||
                  box.top < frame.top - 2 ||
                  box.bottom > frame.bottom + 2,
              )
              .map(({ words }) => `${String(index)}: “${words}” is outside`)
            const covered = boxes.flatMap((one, i) =>
              boxes
                .slice(i + 1)
                .filter(({ box }) => {
                  const across =
                    Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left)
                  const down = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top)
                  // Boxes of lines hold the room of accents: letters touch later.
                  return across > 1.5 && down > 4
                })
                .map(({ words }) => `${String(index)}: “${one.words}” and “${words}”`),
            )
            return [...outside, ...covered]
          })
        }),
      [drawings, room] as const,
    )
    expect(found).toEqual([])
  })
})

function bundle(): Promise<{
  metafile: { inputs: Record<string, unknown> }
  outputFiles: readonly { readonly contents: Uint8Array; readonly text: string }[]
}> {
  return build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    tsconfigRaw: {},
    logLevel: 'warning',
  })
}
