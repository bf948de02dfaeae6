import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDocx } from '../claims/make-docx.ts'
import { runIn } from './run-in.ts'

const study = fileURLToPath(new URL('../../studies/reseaux-sociaux', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'visavis-claims-'))
const facebook = '2012/salaries/reseaux_utilises.facebook'

/** A press text with six mistakes planted among right sentences; its paragraphs are counted from 1. */
const press = [
  'Les réseaux au travail',
  `En 2012, {61 %|${facebook}} des salariés utilisent Facebook.`,
  `En 2012, {63 %|${facebook}} des salariés utilisent Facebook.`,
  'L’usage de Facebook par les salariés est en hausse de 11 % entre 2012 et 2014.',
  'Une majorité de responsables jugent leurs équipes compétentes.',
  '59 % des salariés veulent étendre et entretenir leurs relations.',
  'Chez les salariés, YouTube arrive en tête des réseaux utilisés en 2014.',
  'Un tiers des responsables interdisent aux salariés de parler de l’entreprise.',
  'En 2014, 88 % des salariés ne voient pas dans le numérique une source d’inquiétude.',
]

const planted = [
  'press.docx:3:10 publish.rounds_differently',
  'press.docx:4:55 publish.claim_percent_for_points',
  'press.docx:5:1 publish.claim_majority',
  'press.docx:6:1 publish.claim_wrong_base',
  'press.docx:7:35 publish.claim_rank',
  'press.docx:8:1 publish.claim_fraction',
]

beforeAll(() => {
  writeFileSync(join(root, 'press.docx'), makeDocx(press))
  writeFileSync(
    join(root, 'press.en.txt'),
    'In 2012, 61% of employees use Facebook. We sold 12 machines.',
  )
  writeFileSync(
    join(root, 'page.html'),
    '<p lang="en">In 2012, 66% of the employees who answered use Facebook.',
  )
  writeFileSync(join(root, 'text.rtf'), '{}')
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

function findings(err: string): readonly string[] {
  return err.split('\n').flatMap((line) => /^\S+:\d+:\d+ publish\.\w+/.exec(line)?.[0] ?? [])
}

describe('verify TEXT', { timeout: 60_000 }, () => {
  test('finds the mistakes planted in a Word document, and no other, in both languages', async () => {
    for (const language of ['fr', 'en'] as const) {
      const run = await runIn(root, ['verify', 'press.docx', '--study', study], language)
      expect(findings(run.err)).toEqual(planted)
      expect(run.code).toBe(1)
    }
  })

  test('proposes the figure of an unbound number; refuses it under --strict', async () => {
    const run = await runIn(root, ['verify', 'press.en.txt', '--study', study])
    expect(run.out).toContain(`61% → ${facebook}? Bind it: [61%](figure:${facebook})`)
    expect(run.out).toContain('press.en.txt:1:49 publish.claim_unknown')
    expect([run.err, run.code]).toEqual(['', 0])
    const strict = await runIn(root, ['verify', 'press.en.txt', '--study', study, '--strict'])
    expect(findings(strict.err)).toEqual([
      'press.en.txt:1:10 publish.claim_proposed',
      'press.en.txt:1:49 publish.claim_unknown',
    ])
    expect(strict.code).toBe(1)
  })

  test('reads several texts, and writes JSON for programs', async () => {
    const run = await runIn(root, [
      'verify',
      'press.en.txt',
      'page.html',
      '--study',
      study,
      '--json',
    ])
    const told: unknown = JSON.parse(run.out)
    expect(told).toMatchObject({
      ok: false,
      texts: [
        { file: 'press.en.txt', findings: [], proposals: [{ code: 'publish.claim_proposed' }, {}] },
        {
          file: 'page.html',
          findings: [{ code: 'publish.claim_differs', at: { line: 1, column: 23 } }],
        },
      ],
    })
  })

  test.each([
    ['cli.study_needed', ['press.docx']],
    ['file.missing', ['nothing.docx', '--study', study]],
    ['file.unknown_format', ['text.rtf', '--study', study]],
    ['file.missing', ['press.docx', '--study', 'nowhere']],
  ])('%s: exit 2', async (code, words) => {
    const run = await runIn(root, ['verify', ...words])
    expect(run.err).toContain(code)
    expect([run.out, run.code]).toEqual(['', 2])
  })
})

describe('figure', { timeout: 60_000 }, () => {
  test('prints the whole record, with the command that recomputes it', async () => {
    const id = '2012/salaries/usages_pro.recherche_emploi'
    const run = await runIn(root, ['figure', id, study], 'fr')
    for (const said of [
      '25\u00a0%',
      'Chercher un emploi',
      'À quelles fins professionnelles les utilisez-vous',
      'usage_professionnel = oui',
      '365 répondants',
      'de 20\u00a0% à 30\u00a0%',
      'Données simulées',
      `visavis figure ${id} ${study}`,
    ]) {
      expect(run.out).toContain(said)
    }
    expect(run.out).toMatch(/[0-9a-f]{64}/)
    expect([run.err, run.code]).toEqual(['', 0])
  })

  test('a gap has its test; JSON holds the record', async () => {
    const run = await runIn(root, ['figure', '2012/mirror/droit_de_parler.gap', study, '--json'])
    expect(JSON.parse(run.out)).toMatchObject({ ok: true, figure: { unit: 'points' } })
    expect(run.out).toContain('p\u00a0<\u00a00.001')
  })

  test.each([
    ['cli.unknown_figure_near', '2012/salaries/reseaux_utilises.facebok', 2],
    ['cli.unknown_figure', 'nothing', 2],
    ['cli.figure_withheld', '2012..2014/salaries/raison_non_usage.autre@utilisateurs', 1],
  ])('%s', async (issue, id, code) => {
    const run = await runIn(root, ['figure', id, study])
    expect(run.err).toContain(issue)
    expect([run.out, run.code]).toEqual(['', code])
  })
})
