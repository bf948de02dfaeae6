import { expect, test } from 'vitest'
import { smallRelease } from '../../test/publish/small-release.ts'
import { openRenderer } from './open-renderer.ts'
import { renderStudyFiles, reportFormats } from './render-files.ts'
import { isThreaded } from './share-files.ts'

test('a thread makes the same files, byte for byte and in the same order', async () => {
  const renderer = openRenderer(reportFormats)
  const [told, toldAlone]: [string[], string[]] = [[], []]
  try {
    const files = await renderer.render(smallRelease, { onFile: (file) => void told.push(file) })
    const alone = await renderStudyFiles(smallRelease, {
      onFile: (file) => void toldAlone.push(file),
    })
    expect([...files.keys()]).toEqual([...alone.keys()])
    expect(told.toSorted()).toEqual(toldAlone.toSorted())
    const differing = [...alone].filter(
      ([name, content]) => !Buffer.from(files.get(name) ?? '').equals(Buffer.from(content)),
    )
    expect(differing.map(([name]) => name)).toEqual([])
  } finally {
    await renderer.close()
  }
})

test('Parquet is not the thread’s to make, nor its library’s to load: DuckDB outlives no thread', async () => {
  expect(reportFormats.filter((format) => !isThreaded(format))).toEqual(['parquet'])
  const renderer = openRenderer(reportFormats, true)
  try {
    const name = 'figures.parquet'
    const files = await renderer.render(smallRelease, { only: name })
    expect([...files.keys()]).toEqual([name])
  } finally {
    await renderer.close()
  }
})

test('an interruption stops the thread, before it is asked or while it works', async () => {
  for (const when of ['before', 'after'] as const) {
    const renderer = openRenderer(['pdf'])
    const stop = new AbortController()
    if (when === 'before') stop.abort()
    const rendered = renderer.render(smallRelease, { signal: stop.signal })
    stop.abort()
    await expect(rendered).rejects.toThrow('stopped before it was done')
    await renderer.close()
  }
})

test('a thread that ended before it was asked is told of, not waited for', async () => {
  const renderer = openRenderer(['pptx'])
  await renderer.close()
  await expect(renderer.render(smallRelease)).rejects.toThrow('stopped before it was done')
})
