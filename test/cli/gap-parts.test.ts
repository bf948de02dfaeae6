import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProtectedGap } from '../../src/protect/protected.ts'
import { mustRun, runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-parts-'))
const title = (fr: string, en: string): string => `title: { fr: ${fr}, en: ${en} }`

beforeAll(async () => {
  await mustRun(root, ['new', 'telework'])
  await mustRun(root, ['simulate', 'telework'])
  const tables = join(root, 'telework/tables.yaml')
  const more = `bases:
  - { id: women, population: employees, ${title('femmes', 'women')}, filter: gender = woman }
  - { id: large, population: managers, ${title('grandes', 'large')}, filter: team_size = from_10 }
`
  writeFileSync(
    tables,
    readFileSync(tables, 'utf8').replace('bases:\n', () => more),
  )
  appendFileSync(
    join(root, 'telework/mirrors.yaml'),
    `parts:\n  - { id: some, ${title('Quelques-uns', 'Some')}, bases: { employees: women, managers: large } }\n`,
  )
  appendFileSync(
    join(root, 'telework/report.en.md'),
    '\nIn some it is [+0 points](figure:2025/mirror/watched.gap@some).\n',
  )
}, 120_000)

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

interface Told {
  readonly gaps: readonly ProtectedGap[]
  readonly partGaps?: readonly ProtectedGap[]
}

test('everybody first, then each part under its name; one part alone on demand', async () => {
  const all = await runIn(root, ['gap', 'telework'])
  expect([all.code, all.err]).toEqual([0, ''])
  const alone = await runIn(root, ['gap', 'telework', '--part', 'some'])
  expect(alone.out).toMatch(/^Some\n/)
  expect(alone.out.split('\n')).toHaveLength(6)
  expect(all.out).toContain(alone.out.split('\n').slice(0, 4).join('\n'))
  const told = JSON.parse((await runIn(root, ['gap', 'telework', '--json'])).out) as Told
  expect(told.gaps.map(({ part }) => part)).toEqual([undefined, undefined])
  expect(told.partGaps?.map(({ part, mirror }) => [part?.id, mirror.id])).toEqual([
    ['some', 'works_well'],
    ['some', 'watched'],
  ])
})

test('a part that is not there is told, with the one that was meant', async () => {
  const near = await runIn(root, ['gap', 'telework', '--part', 'sone'])
  expect([near.code, near.out]).toEqual([2, ''])
  expect(near.err).toContain('cli.unknown_part_near')
  const none = await runIn(root, ['gap', 'telework', '--part', 'industry'])
  expect([none.code, none.err]).toEqual([2, expect.stringMatching(/cli\.unknown_part .*some/s)])
})

test('its figures are told, verified in texts and written into the flat file', async () => {
  const id = '2025/mirror/watched.gap@some'
  const figure = await runIn(root, ['figure', id, 'telework'])
  expect(figure.code).toBe(0)
  expect(figure.out).toContain('Some')
  expect(figure.out).toContain('gender = woman − team_size = from_10')
  const verified = await runIn(root, ['verify', 'telework'])
  expect(verified.code).toBe(1)
  expect(verified.out + verified.err).toContain(id)
  const text = join(root, 'telework/report.en.md')
  const value = /[+−]\d+ points?/u.exec(figure.out.replaceAll('\u00a0', ' '))?.[0] ?? ''
  writeFileSync(text, readFileSync(text, 'utf8').replace('+0 points', value))
  await mustRun(root, ['verify', 'telework'])
  await mustRun(root, ['report', 'telework', '--format', 'csv', '--out', 'flat'])
  const lines = readFileSync(join(root, 'flat/figures.csv'), 'utf8').split('\n')
  const [head = '', ...rest] = lines.map((line) => line.split(','))
  const at = head.indexOf('base')
  const own = rest.filter(([figureId]) => figureId?.endsWith('@some') === true)
  expect(own.map((line) => line[at])).toEqual(own.map(() => 'some'))
  expect(own).toHaveLength(6)
})
