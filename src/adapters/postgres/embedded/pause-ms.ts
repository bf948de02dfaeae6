import { setTimeout } from 'node:timers/promises'

/** Waits between two looks at something that tells nobody when it changes. */
export async function pauseMs(duration: number): Promise<void> {
  await setTimeout(duration)
}
