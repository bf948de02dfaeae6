import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { renderStrategyFiles } from '../../src/pipeline/index.ts'
import { renderIndex } from '../../src/publish/render-index.ts'
import { renderReport } from '../../src/publish/render-report.ts'
import { styleSheet } from '../../src/publish/style.ts'
import { diagnose } from '../../src/publish/strategy/diagnosis.ts'
import type { Diagnosis } from '../../src/publish/strategy/diagnosis.ts'
import { strategyStyle } from '../../src/publish/strategy/strategy-style.ts'
import { smallBenchmark, strategicRelease } from '../publish/small-strategy.ts'

const folder = fileURLToPath(new URL('../golden/', import.meta.url))
/** `UPDATE_GOLDEN=1 npx vitest run test/strategy` writes the files anew; CI never does. */
const updates = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true'

function diagnosed(): Diagnosis {
  const diagnosis = diagnose(strategicRelease, { benchmark: smallBenchmark })
  if (diagnosis === undefined) throw new Error('diagnosed requires a strategy')
  return diagnosis
}

const files = await renderStrategyFiles(diagnosed(), strategicRelease)

/** A page with a line a tag, without its style sheets; tables and calendars with LF. */
function normalise(name: string, text: string): string {
  if (!name.endsWith('.html')) return text.replaceAll('\r\n', '\n')
  const lines = text
    .replace(styleSheet, '')
    .replace(strategyStyle, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/></g, '>\n<')
  return `${lines.trim()}\n`
}

test.each([...files.keys()])('%s stays as it is', (name) => {
  const text = normalise(name, files.get(name) ?? '')
  if (updates) writeFileSync(`${folder}${name}`, text)
  expect(text).toBe(readFileSync(`${folder}${name}`, 'utf8'))
})

test('tables and calendars end every line as their formats ask', () => {
  for (const name of ['plan.csv', 'plan.fr.ics', 'plan.en.ics']) {
    const text = files.get(name) ?? ''
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  }
})

test('every file of simulated answers says so, in its own language', () => {
  const says = (language: string, words: RegExp): readonly string[] =>
    [...files]
      .filter(([name]) => name.includes(`.${language}.`) || name === 'plan.csv')
      .filter(([, text]) => !words.test(text.replaceAll('\r\n ', '')))
      .map(([name]) => name)
  expect(says('en', /simulated data/i)).toEqual([])
  expect(says('fr', /données simulées/i)).toEqual([])
  const events = (files.get('plan.fr.ics') ?? '').match(/SUMMARY:\[Données simulées\]/g) ?? []
  expect(events).toHaveLength((files.get('plan.fr.ics') ?? '').split('BEGIN:VEVENT').length - 1)
})

test('what is written twice is the same, to the byte', async () => {
  expect(await renderStrategyFiles(diagnosed(), strategicRelease)).toEqual(files)
})

test('the report and the list of studies lead to the diagnosis, once nobody answers any more', () => {
  const link = 'href="strategy.en.html"'
  const context = { release: strategicRelease, language: 'en' } as const
  expect(renderReport(context)).toContain(link)
  expect(renderReport({ ...context, provisional: '2026-03-12' })).not.toContain(link)
  const index = renderIndex({ releases: [strategicRelease], language: 'en' })
  expect(index).toContain(`href="${strategicRelease.study.id}/strategy.en.html"`)
})
