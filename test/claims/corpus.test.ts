import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Issue } from '../../src/core/issue.ts'
import type { Language } from '../../src/core/local-text.ts'
import type { Release } from '../../src/protect/protected.ts'
import { detectLanguage } from '../../src/publish/claims/detect-language.ts'
import { readMarkdown } from '../../src/publish/claims/read-markdown.ts'
import { verifyClaims } from '../../src/publish/claims/verify-claims.ts'
import { releaseOf } from './reference-release.ts'

const wrong = z.record(z.string(), z.string())
const schema = z.array(
  z.strictObject({
    fr: z.string().optional(),
    en: z.string().optional(),
    hard: z.string().optional(),
    wrong: z.union([wrong, z.array(wrong)]).optional(),
  }),
)

type Line = z.infer<typeof schema>[number]

/** What the reader of claims found, missed and cried wolf at. */
interface Score {
  readonly found: number
  readonly missed: readonly string[]
  readonly alarms: readonly string[]
}

let release: Release

beforeAll(async () => {
  release = await releaseOf('reseaux-sociaux')
}, 120_000)

function corpusIn(name: string): readonly Line[] {
  return schema.parse(parse(readFileSync(new URL(name, import.meta.url), 'utf8')))
}

function expectedOf({ wrong: told = [] }: Line): readonly (readonly [string, string])[] {
  return (Array.isArray(told) ? told : [told]).flatMap((one) => Object.entries(one))
}

function isExpected(
  { code, values }: Issue,
  [expected, words]: readonly [string, string],
): boolean {
  const written = String(values['written'])
  return (
    code.startsWith(`publish.${expected}`) && (written.includes(words) || words.includes(written))
  )
}

function scoreOf(line: Line): Score {
  const language: Language = line.fr === undefined ? 'en' : 'fr'
  const text = line.fr ?? line.en ?? ''
  const { findings } = verifyClaims(readMarkdown(text, 'text.md'), release, language)
  const expected = expectedOf(line)
  const told = (one: readonly [string, string]): boolean =>
    findings.some((finding) => isExpected(finding, one))
  return {
    found: expected.filter(told).length,
    missed: expected.filter((one) => !told(one)).map((one) => `${one.join(' ')} · ${text}`),
    alarms: findings
      .filter((finding) => !expected.some((one) => isExpected(finding, one)))
      .map(
        ({ code, values }) =>
          `${code} ${String(values['written'])} ${String(values['figure'])} · ${text}`,
      ),
  }
}

/** In the small corpora one miss weighs more than five in a hundred. */
const corpora = [
  ['corpus.yaml', 0.95],
  ['unseen.yaml', 0.95],
  ['press.yaml', 0.9],
  ['fresh.yaml', 0.9],
  ['ranks.yaml', 0.95],
] as const

const counted: { found: number; missed: number; alarms: number } = {
  found: 0,
  missed: 0,
  alarms: 0,
}

describe.each(corpora)('%s', (name, least) => {
  test('findings are right (precision) and few are missed (recall)', () => {
    const lines = corpusIn(name)
    const scores = lines.map(scoreOf)
    const found = scores.reduce((sum, score) => sum + score.found, 0)
    const missed = scores.flatMap((one) => one.missed)
    const alarms = scores.flatMap((one) => one.alarms)
    const precision = found / (found + alarms.length)
    const recall = found / (found + missed.length)
    const told = [
      `${name}: ${String(lines.length)} sentences, ${String(found)} faults found`,
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      ...missed.map((one) => `  missed: ${one}`),
      ...alarms.map((one) => `  false alarm: ${one}`),
    ]
    console.info(told.join('\n'))
    counted.found += found
    counted.missed += missed.length
    counted.alarms += alarms.length
    expect(precision).toBeGreaterThan(0.95)
    expect(recall).toBeGreaterThan(least)
  })
})

test('over all corpora, precision and recall are above 0.95', () => {
  const { found, missed, alarms } = counted
  expect(found).toBeGreaterThan(150)
  expect(found / (found + alarms)).toBeGreaterThan(0.95)
  expect(found / (found + missed)).toBeGreaterThan(0.95)
})

test('the first corpus holds 120 sentences and more, right and wrong, in both languages', () => {
  const lines = corpusIn('corpus.yaml')
  expect(lines.length).toBeGreaterThanOrEqual(120)
  for (const some of [
    lines.filter(({ fr }) => fr !== undefined),
    lines.filter(({ en }) => en !== undefined),
    lines.filter(({ wrong: told }) => told === undefined),
    lines.filter(({ wrong: told }) => told !== undefined),
  ]) {
    expect(some.length).toBeGreaterThan(lines.length / 4)
  }
})

test.each(['reseaux-sociaux', 'masculinity-2018'])(
  'no false alarm in the texts of %s, whose numbers are all bound',
  async (study) => {
    const folder = new URL(`../../studies/${study}/`, import.meta.url)
    const texts = readdirSync(folder).filter((name) => /^(?:report|article)\..*\.md$/.test(name))
    const own = study === 'reseaux-sociaux' ? release : await releaseOf(study)
    expect(texts.length).toBeGreaterThan(1)
    for (const name of texts) {
      const text = readMarkdown(readFileSync(new URL(name, folder), 'utf8'), name)
      expect(verifyClaims(text, own, detectLanguage(text)).findings).toEqual([])
    }
  },
  120_000,
)
