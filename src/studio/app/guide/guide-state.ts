import { useSyncExternalStore } from 'react'
import { forget, recall, remember } from '../shell/remember.ts'
import { guidePath } from './guide-path.ts'

/** Where somebody is on the path, as this device remembers. */
export interface GuideState {
  /** The stop shown, from 0; undefined while nobody walks the path. */
  readonly step: number | undefined
  readonly isFolded: boolean
}

const changed = 'visavis:guide'

/** Goes to a stop, folds or unfolds; undefined leaves the path. */
export function setGuide(state: GuideState): void {
  if (state.step === undefined) forget('guide')
  else remember('guide', `${String(state.step)}${state.isFolded ? ' folded' : ''}`)
  dispatchEvent(new Event(changed))
}

/** Where somebody is on the path. */
export function useGuide(): GuideState {
  const kept = useSyncExternalStore(listen, () => recall('guide'))
  const [step = '', folded] = (kept ?? '').split(' ')
  const at = /^\d$/.test(step) && Number(step) < guidePath.length ? Number(step) : undefined
  return { step: at, isFolded: folded === 'folded' }
}

function listen(tell: () => void): () => void {
  addEventListener(changed, tell)
  addEventListener('storage', tell)
  return () => {
    removeEventListener(changed, tell)
    removeEventListener('storage', tell)
  }
}
