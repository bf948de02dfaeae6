import { randomInt } from 'node:crypto'
import type { WaveControls } from '../control/wave-actions.ts'
import { nextNight } from './next-night.ts'

/**
 * Does the house's nightly duties as long as it is served: both services' tables are rewritten in
 * random order, and what the retention says is due is deleted.
 *
 * @param controls - the services that run here
 * @returns stops it
 */
export function keepNightly(controls: Partial<WaveControls>): () => void {
  let timer: NodeJS.Timeout
  const schedule = (): void => {
    const now = new Date()
    const waitMs = nextNight(now, randomInt(1_000_000) / 1_000_000).getTime() - now.getTime()
    timer = setTimeout(() => {
      schedule()
      void doNightly(controls)
    }, waitMs)
    timer.unref()
  }
  schedule()
  return () => {
    clearTimeout(timer)
  }
}

/** What is done each night; a service that does not answer has its turn the night after. */
async function doNightly({ registrar, collector }: Partial<WaveControls>): Promise<void> {
  await Promise.all([registrar?.scramble(), collector?.scramble()])
  await Promise.all([registrar?.retention(), collector?.retention()])
}
