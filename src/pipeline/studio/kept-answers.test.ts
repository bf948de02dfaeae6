import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStudyFolder } from '../../adapters/study-folder/index.ts'
import { readStudy } from '../../study/read-study.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { KeptAnswers } from './kept-answers.ts'
import type { ReadFolder } from './kept-answers.ts'
import { studySnapshot } from './study-snapshot.ts'

const name = 'masculinity-2018'
let folder = ''
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'visavis-kept-')), name)
  await cp(join('studies', name), folder, { recursive: true })
})
afterAll(async () => rm(join(folder, '..'), { recursive: true, force: true }))

async function readNow(): Promise<ReadFolder> {
  const read = await readStudyFolder(folder, name)
  if (!read.ok) throw new Error('the study is readable')
  const files = read.value
  const checked = readStudy({ ...files, name })
  if (!checked.ok) throw new Error('the study is sound')
  return { folder, files, study: checked.value.study }
}

async function samplesOf(answers: KeptAnswers): Promise<readonly WeightedSample[]> {
  const samples = await answers.samples(await readNow(), () => undefined)
  if (!samples.ok) throw new Error('the answers are sound')
  return samples.value
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  await writeFile(path, changed)
}

test('answers are read again when a file that they are made of has changed, and no other', async () => {
  const answers = new KeptAnswers()
  const first = await samplesOf(answers)
  await edit('tables.yaml', (text) => `${text}\n# Nothing new.\n`)
  expect(await samplesOf(answers)).toBe(first)
  await edit('weighting.yaml', (text) => `${text}\n# Nothing new.\n`)
  const second = await samplesOf(answers)
  expect(second).not.toBe(first)
  expect(second[0]?.weights).toEqual(first[0]?.weights)
})

test('a snapshot with what was kept is one without', async () => {
  const answers = new KeptAnswers()
  await studySnapshot({ ...(await readNow()), answers })
  await edit('tables.yaml', (text) => text.replace(/\n {2}- id: [\s\S]*?(?=\n {2}- id: )/, ''))
  const read = await readNow()
  const kept = await studySnapshot({ ...read, answers })
  expect(kept.ok).toBe(true)
  expect(kept).toEqual(await studySnapshot(read))
})
