import { expect, test } from 'vitest'
import { readStudyFolder } from '../../adapters/study-folder/index.ts'
import { readStudy } from '../../study/read-study.ts'
import { SnapshotDesk } from './snapshot-desk.ts'
import type { ApartTask } from './snapshot-thread.ts'

const name = 'masculinity-2018'
const folder = `studies/${name}`

async function task(signal: AbortSignal): Promise<ApartTask> {
  const read = await readStudyFolder(folder, name)
  if (!read.ok) throw new Error('the study is readable')
  const files = read.value
  const checked = readStudy({ ...files, name })
  if (!checked.ok) throw new Error('the study is sound')
  return { folder, files, study: checked.value.study, signal }
}

test('a snapshot that was given up is told of, and the next is taken by another thread', async () => {
  const desk = new SnapshotDesk()
  try {
    const stop = new AbortController()
    const given = { ...(await task(stop.signal)), onProgress: () => stop.abort() }
    await expect(desk.take(given)).rejects.toThrow('the snapshot was not taken')
    const going = await task(new AbortController().signal)
    const first = await desk.take(going)
    expect(first.ok).toBe(true)
    // By the thread that was kept, and after it was ended.
    expect(await desk.take(going)).toEqual(first)
    await desk.close()
    expect(await desk.take(going)).toEqual(first)
    await expect(desk.take(await task(AbortSignal.abort()))).rejects.toThrow('aborted')
  } finally {
    await desk.close()
  }
}, 60_000)
