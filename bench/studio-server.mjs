/**
 * The Studio of both studies in a process of its own, which is asked over its channel: `link` for a way
 * in, `memory` for what it holds after its garbage was collected.
 */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { openStudio } from '../dist/server/studio/open-studio.js'

const folders = ['reseaux-sociaux', 'masculinity-2018'].map((name) =>
  fileURLToPath(new URL(`../studies/${name}`, import.meta.url)),
)
const home = await mkdtemp(join(tmpdir(), 'visavis-bench-'))
const opened = await openStudio({ folders, home, port: 0, report: console.error })
if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
const studio = opened.value

process.on('message', (/** @type {string} */ asked) => {
  if (asked === 'link') process.send?.({ url: studio.url, link: studio.link() })
  else {
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    process.send?.({ rss, heapUsed })
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
