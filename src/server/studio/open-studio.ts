import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { SnapshotDesk } from '../../pipeline/studio/snapshot-desk.ts'
import { listen } from '../http/listen.ts'
import type { App } from '../http/make-app.ts'
import { makeEntrance } from './entrance.ts'
import { serveStudy } from '../serve/serve-study.ts'
import { openFieldDesk } from './field/field-desk.ts'
import { HeldStudy } from './held-study.ts'
import type { HeldSurroundings } from './held-study.ts'
import { readStudioAssets } from './studio-assets.ts'
import { studioApp } from './studio-app.ts'
import { ownGate } from './studio-gate.ts'

/** A Studio that listens on this machine alone. */
export interface OpenStudio {
  /** Its address, for whoever is inside. */
  readonly url: string
  /** A new link that lets one browser in, once. */
  readonly link: () => string
  readonly stop: () => Promise<void>
}

/** Which studies are served, and where. */
export interface StudioRequest {
  /** Folders of studies; each is known by its name. */
  readonly folders: readonly string[]
  /** Where new studies are made; none can be where it is not said. */
  readonly home?: string | undefined
  /** 0 takes a free one. */
  readonly port: number
  /** Called when a link was used. */
  readonly onEnter?: (() => void) | undefined
  readonly report: (code: string) => void
}

/**
 * Starts the Studio of some studies, and the computation of their figures.
 *
 * Issues: `studio.not_built`, `studio.same_name`, `file.missing`.
 * @throws Error with `code` when the port is taken.
 */
export async function openStudio(request: StudioRequest): Promise<Result<OpenStudio>> {
  const { folders, home, report, onEnter = (): void => undefined } = request
  const assets = await readStudioAssets()
  if (!assets.ok) return assets
  const missing = folders.filter((folder) => !isFolder(folder))
  if (missing.length > 0) return fail(missing.map((file) => issue('file.missing', { file })))
  const desk = new SnapshotDesk()
  const studies = holdStudies(folders, { report, desk })
  if (!studies.ok) return studies
  const made: { app?: App } = {}
  const listening = await listen(
    async (received, bindings) =>
      (await made.app?.fetch(received, bindings)) ?? new Response(null, { status: 503 }),
    { host: '127.0.0.1', port: request.port },
  )
  const url = `http://127.0.0.1:${String(listening.port)}`
  const entrance = makeEntrance(listening.port)
  const own = studies.value
  const add = (id: string, folder: string): HeldStudy => {
    const study = new HeldStudy(id, folder, { report, desk })
    own.set(id, study)
    return study
  }
  const field = openFieldDesk(report, serveStudy)
  const context = { studies: own, home, add, origin: url, gate: ownGate, report, field }
  made.app = studioApp({ ...context, assets: assets.value, entrance, onEnter })
  // Figures are under way before anybody asks for them.
  for (const study of own.values()) void study.read()
  return ok({
    url,
    link: () => `${url}/enter?key=${entrance.newKey()}`,
    stop: async () => {
      for (const study of own.values()) study.stop()
      await desk.close()
      await listening.stop(500)
      await field.stop()
    },
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function holdStudies(
  folders: readonly string[],
  surroundings: HeldSurroundings,
): Result<Map<string, HeldStudy>> {
  const studies = new Map<string, HeldStudy>()
  for (const folder of new Set(folders.map((one) => resolve(one)))) {
    const id = basename(folder)
    if (studies.has(id)) return fail([issue('studio.same_name', { study: id })])
    studies.set(id, new HeldStudy(id, folder, surroundings))
  }
  return ok(studies)
}
