import { appendFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import type { FigureAnswer, FiguresAnswer } from '../../api/figure-answers.ts'
import type { GapsAnswer } from '../../api/shown-parts.ts'
import type { StudyMenu } from '../../api/study-menu.ts'

const own = '/api/studies/reseaux-sociaux'
let studio: TestStudio

const base = (id: string, population: string, filter: string): string =>
  `  - { id: ${id}, population: ${population}, title: { fr: a, en: b }, filter: ${filter} }\n`

beforeAll(async () => {
  studio = await openTestStudio('reseaux-sociaux')
  const file = (name: string): string => path.join(studio.folder, 'reseaux-sociaux', name)
  const tables = await readFile(file('tables.yaml'), 'utf8')
  const bases = [
    base('staff_services', 'salaries', 'secteur = services'),
    base('chiefs_services', 'responsables', 'secteur = services'),
  ]
  await writeFile(
    file('tables.yaml'),
    tables.replace('bases:\n', () => `bases:\n${bases.join('')}`),
  )
  await appendFile(
    file('mirrors.yaml'),
    `
parts:
  - id: services
    title: { fr: Services, en: Services }
    bases: { salaries: staff_services, responsables: chiefs_services }
`,
  )
}, 60_000)

afterAll(async () => {
  await studio.close()
})

test(
  'mirrors are read in a declared part, beside the gap of everybody',
  { timeout: 120_000 },
  async () => {
    const everybody = await studio.read<GapsAnswer>(`${own}/gaps`)
    const part = await studio.read<GapsAnswer>(`${own}/gaps?part=services`)
    expect(part.parts).toEqual([{ id: 'services', title: { fr: 'Services', en: 'Services' } }])
    expect(part.gaps.map(({ gap }) => [gap.mirror.id, gap.wave])).toEqual(
      everybody.gaps.map(({ gap }) => [gap.mirror.id, gap.wave]),
    )
    for (const [at, one] of part.gaps.entries()) {
      const whole = everybody.gaps[at]
      expect(one.gap.part?.id).toBe('services')
      expect(one.whole).toEqual(whole?.gap.difference)
      expect([whole?.whole, one.reading, one.breakdowns]).toEqual([undefined, undefined, []])
      expect(one.figures.gap).toBe(`${whole?.figures.gap ?? ''}@services`)
    }
    const [first] = part.gaps
    const sizes = [first?.gap.left, first?.gap.right].map((cell) =>
      cell?.kind === 'estimate' ? cell.bases.n : 0,
    )
    expect(Math.min(...sizes)).toBeGreaterThan(10)
    const menu = await studio.read<StudyMenu>(own)
    expect(menu.parts.map(({ id }) => id)).toEqual(['services'])
  },
)

test(
  'the figures of a part are told, found, and taken away as slides',
  { timeout: 120_000 },
  async () => {
    const { gaps } = await studio.read<GapsAnswer>(`${own}/gaps?part=services`)
    const shown = gaps.find(({ gap }) => gap.difference.kind === 'difference')
    const id = shown?.figures.gap ?? ''
    const at = `${own}/figure?id=${encodeURIComponent(id)}&lang=en`
    const { record } = await studio.read<FigureAnswer>(at)
    expect(record).toContainEqual(
      expect.objectContaining({ key: 'filter', text: 'secteur = services' }),
    )
    const found = await studio.read<FiguresAnswer>(`${own}/figures?q=services+gap&limit=50`)
    expect(found.figures.map((one) => one.id)).toContain(id)
    const slides = await studio.ask(`${own}/faces.pptx?lang=en&part=services`)
    expect(slides.headers.get('content-disposition')).toContain('face-to-face.services.en.pptx')
  },
)

test('a part that is not there has no gap, and says which are', async () => {
  const none = await studio.read<GapsAnswer>(`${own}/gaps?part=mines`)
  expect([none.gaps, none.parts.length]).toEqual([[], 1])
  expect((await studio.ask(`${own}/gaps?part=`)).status).toBe(400)
})
