import type { Device } from './device.ts'
import type { SavedInterview } from './saved-interview.ts'

/** Holds one interview and its copy on the device. */
export interface InterviewKeeper {
  readonly now: () => SavedInterview
  /** Changes some of it; resolves once the device has it. */
  readonly keep: (change: Partial<SavedInterview>) => Promise<void>
}

/** Which interview this device was last at. */
const currentKey = 'current'

/** Holds an interview; the device remembers it as the current one. */
export async function keepInterview(
  device: Device,
  first: SavedInterview,
): Promise<InterviewKeeper> {
  let saved = first
  const keep = async (change: Partial<SavedInterview>): Promise<void> => {
    saved = { ...saved, ...change }
    await device.put(saved.id, saved)
  }
  await keep({})
  await device.put(currentKey, first.id)
  return { now: () => saved, keep }
}

/** The interview of that name on the device, or without a name the one it was last at. */
export async function savedInterview(
  device: Device,
  id?: string,
): Promise<SavedInterview | undefined> {
  const name = id ?? (await device.get(currentKey))
  if (typeof name !== 'string') return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this script writes here
  return (await device.get(name)) as SavedInterview | undefined
}
