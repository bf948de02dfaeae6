import type { AppContext } from '../http/make-app.ts'
import { ownCaller } from './studio-gate.ts'
import type { StudioCaller } from './studio-gate.ts'

/** Whoever sent the requests under way. */
const callers = new WeakMap<Request, StudioCaller>()

/** Who sent a request that was let in. */
export function callerOf(context: AppContext): StudioCaller {
  return callers.get(context.req.raw) ?? ownCaller
}

/** Keeps who sent a request, as long as it is under way. */
export function keepCaller(context: AppContext, caller: StudioCaller): void {
  callers.set(context.req.raw, caller)
}
