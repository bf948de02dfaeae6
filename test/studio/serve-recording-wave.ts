import process from 'node:process'
import { collectorActions } from '../../src/server/control/collector-actions.ts'
import { controlApp } from '../../src/server/control/control-app.ts'
import { removeControlFile, writeControlFile } from '../../src/server/control/control-file.ts'
import { registrarActions } from '../../src/server/control/registrar-actions.ts'
import { listen } from '../../src/server/http/listen.ts'
import type { WaveControls } from '../../src/server/control/wave-actions.ts'

const secret = 'a-secret-of-at-least-thirty-two-characters'

/** Lets a study's folder say that its fieldwork is served: by services that answer from memory. */
export async function serveWave(
  folder: string,
  controls: (actor: string) => WaveControls,
): Promise<{ readonly stop: () => Promise<void> }> {
  const apps = {
    registrar: controlApp(
      secret,
      registrarActions((actor) => controls(actor).registrar),
    ),
    collector: controlApp(
      secret,
      collectorActions((actor) => controls(actor).collector),
    ),
  }
  const address = { host: '127.0.0.1', port: 0 }
  const registrar = await listen(apps.registrar.fetch, address)
  const collector = await listen(apps.collector.fetch, address)
  const at = (port: number): { readonly url: string; readonly secret: string } => ({
    url: `http://127.0.0.1:${String(port)}`,
    secret,
  })
  await writeControlFile(folder, {
    registrar: at(registrar.port),
    collector: at(collector.port),
    pid: process.pid,
  })
  return {
    stop: async () => {
      await removeControlFile(folder)
      await Promise.all([registrar.stop(0), collector.stop(0)])
    },
  }
}
