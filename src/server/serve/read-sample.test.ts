import { expect, test } from 'vitest'
import { newStudyFiles } from '../../study/template/new-study-files.ts'
import { readStudy } from '../../study/read-study.ts'
import { studyFilesOf } from '../../study/read/study-files.ts'
import { readSample } from './read-sample.ts'

test('a sample is read from memory, its issues under the name it goes by', async () => {
  const files = newStudyFiles('mine')
  if (!files.ok) throw new Error('no files')
  const checked = readStudy(studyFilesOf('mine', files.value))
  if (!checked.ok || checked.value.study.fieldwork === undefined) throw new Error('no study')
  const { study } = checked.value
  const { fieldwork } = checked.value.study
  const read = async (text: string): ReturnType<typeof readSample> =>
    readSample(new TextEncoder().encode(text), 'sample.csv', { ...study, fieldwork })
  const good = await read('email,group,language\nada@example.org,employees,fr\n')
  expect(good).toMatchObject({ ok: true, value: [{ email: 'ada@example.org' }] })
  const bad = await read('email,group,language\nada@example.org\n')
  expect(bad).toMatchObject({ ok: false, issues: [{ at: { file: 'sample.csv', line: 2 } }] })
})
