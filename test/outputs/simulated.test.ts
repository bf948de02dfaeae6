import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { renderStudyFiles } from '../../src/pipeline/index.ts'
import { readCsv, readWorkbook } from './read-outputs.ts'
import { releaseOfFolder } from './release-of-folder.ts'
import { partText, unpackFiles } from './unpack-files.ts'

// A whole study is tabulated and written, on machines that do other things too.
vi.setConfig({ testTimeout: 120_000 })

const mark = /Données simulées|Simulated data/

test('every slide, every sheet and every row made of simulated answers says so', async () => {
  const folder = fileURLToPath(new URL('../../studies/reseaux-sociaux', import.meta.url))
  const release = await releaseOfFolder(folder)
  const files = await renderStudyFiles(release, { formats: ['pptx', 'xlsx', 'csv'] })
  const parts = unpackFiles(files)
  const silent = (name: RegExp): readonly string[] => {
    const found = parts.filter((part) => name.test(part.name))
    expect(found.length).toBeGreaterThan(0)
    return found.filter((part) => !mark.test(partText(part))).map((part) => part.name)
  }
  // What a slide shows of it stands on its layout, what is said of it in its notes.
  expect(silent(/notesSlides\/notesSlide\d+\.xml$/)).toEqual([])
  for (const language of ['fr', 'en']) {
    const layouts = parts.filter(({ name }) =>
      name.startsWith(`slides.${language}.pptx/ppt/slideLayouts/slideLayout`),
    )
    const marked = layouts.filter((layout) => mark.test(partText(layout))).map(({ name }) => name)
    const used = parts.filter(({ name }) =>
      name.startsWith(`slides.${language}.pptx/ppt/slides/_rels/`),
    )
    expect(used.length).toBeGreaterThan(20)
    const bare = used.filter(
      (slide) => !marked.some((name) => partText(slide).includes(name.split('/').at(-1) ?? '?')),
    )
    expect(bare.map(({ name }) => name)).toEqual([])
    const workbook = files.get(`tables.${language}.xlsx`)
    if (!(workbook instanceof Uint8Array)) throw new Error('no workbook')
    const { sheets } = await readWorkbook(workbook)
    const plain = sheets.filter(({ rows }) => !mark.test(JSON.stringify(rows)))
    expect([sheets.length > 5, plain.map(({ name }) => name)]).toEqual([true, []])
  }
  const csv = files.get('figures.csv')
  if (typeof csv !== 'string') throw new Error('no CSV')
  expect([...new Set(readCsv(csv).map((line) => line['simulated']))]).toEqual(['true'])
})
