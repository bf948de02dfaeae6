import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import {
  buildRelease,
  openSamples,
  openStudy,
  renderIndexPages,
  renderStudyFiles,
  reproduceStudy,
} from '../../pipeline/index.ts'
import type { Release } from '../../protect/protected.ts'
import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { memoryAggregator } from '../../tabulate/memory/memory-aggregator.ts'
import { exitCodes } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { embeddedStudies } from '../embedded-studies.ts'
import { runStudio, studioPort } from '../run-studio.ts'
import { say } from '../say.ts'
import { studiesHere } from '../studies-here.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, withResult } from '../with-study.ts'
import { tellChecked } from './check.ts'
import { tellReproduction } from './reproduce.ts'

/**
 * `visavis start`: both embedded studies, from their folders to their pages, then the Studio with them
 * and with the studies of the current folder, until it is stopped. `--pages` ends after the pages.
 */
export const start: Command = {
  name: 'start',
  summary: {
    fr: 'publier les pages des deux études fournies, puis les ouvrir dans le Studio',
    en: 'publish the pages of the two studies that come with it, then open them in the Studio',
  },
  arguments: [],
  options: [
    {
      name: 'out',
      value: 'FOLDER',
      summary: { fr: 'dossier des pages (out sinon)', en: 'folder of the pages (out otherwise)' },
    },
    {
      name: 'pages',
      summary: {
        fr: 'publier les pages et s’arrêter là, pour les scripts',
        en: 'publish the pages and end there, for scripts',
      },
    },
    studioPort,
  ],
  examples: ['npm start', 'visavis start --port 4400', 'visavis start --pages --out public'],
  run: async (invocation, screen) => {
    const { options } = invocation
    const json = isJson(invocation)
    // Programs read one JSON: the address of the pages, and of the Studio beside it.
    const terminal = json ? { ...screen, out: () => undefined } : screen
    const published = await publishPages(options, terminal)
    return withResult(published, screen, json, async (address) => {
      terminal.out('')
      if (options['pages'] === true) {
        terminal.out(say(terminal, 'start.open', { address }))
        if (json) screen.out(JSON.stringify({ ok: true, address }))
        return exitCodes.fine
      }
      terminal.out(say(terminal, 'start.pages', { address }))
      const own = embeddedStudies.map(({ folder }) => folder)
      const folders = [...own, ...(await studiesHere(terminal.folder, own))]
      return runStudio({ folders, told: { address } }, invocation, screen)
    })
  },
}

/** Publishes the pages of both studies, and answers the address of the first. */
async function publishPages(
  options: Invocation['options'],
  terminal: Terminal,
): Promise<Result<string>> {
  const out = typeof options['out'] === 'string' ? options['out'] : 'out'
  terminal.out(say(terminal, 'start.welcome'))
  const releases: Release[] = []
  for (const { name, folder } of embeddedStudies) {
    const release = await publishStudy(folder, join(out, name), terminal)
    if (!release.ok) return release
    releases.push(release.value)
  }
  const target = { folder: resolve(terminal.folder, out), shownAs: out, replace: true }
  const written = await writeFiles(target, renderIndexPages(releases))
  if (!written.ok) return written
  const index = resolve(terminal.folder, out, `index.${terminal.language}.html`)
  return ok(pathToFileURL(index).href)
}

/** One study's way: checked, read, weighed, tabulated, compared, reproduced, written. */
async function publishStudy(
  folder: string,
  out: string,
  terminal: Terminal,
): Promise<Result<Release>> {
  terminal.out('')
  const open = await openStudy(folder)
  if (!open.ok) return open
  tellChecked(open.value, terminal, false)
  const samples = await openSamples(open.value)
  if (!samples.ok) return samples
  const release = await buildRelease(open.value.study, samples.value, memoryAggregator)
  if (!release.ok) return release
  const reproductions = await reproduceStudy(folder, release.value)
  if (!reproductions.ok) return reproductions
  for (const one of reproductions.value) tellReproduction(one, terminal)
  const target = { folder: resolve(terminal.folder, out), shownAs: out, replace: true }
  const written = await writeFiles(
    target,
    // The pages alone: what one looks at first is there in a second.
    await renderStudyFiles(release.value, { formats: ['html'] }),
  )
  if (!written.ok) return written
  for (const name of renderedNames(written.value, terminal))
    terminal.out(say(terminal, 'report.done', { file: name }))
  return ok(release.value)
}

function renderedNames(paths: readonly string[], { folder }: Terminal): readonly string[] {
  return paths.map((path) => (path.startsWith(folder) ? path.slice(folder.length + 1) : path))
}
