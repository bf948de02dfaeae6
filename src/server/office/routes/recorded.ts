import type { Result } from '../../../core/result.ts'
import type { AtStudy, Call } from '../route.ts'

/**
 * Does something in the services and writes in the log that it was asked for, before, and that it
 * failed, after: nothing is ever done that the log does not tell.
 */
export async function recorded<T>(
  { office }: Call,
  { acting }: AtStudy,
  { action, ...detail }: { readonly action: string } & Readonly<Record<string, string | number>>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  await office.store.appendAudit(acting, action, detail)
  const result = await work()
  if (!result.ok) {
    const codes = result.issues.map((one) => one.code)
    const told = [...new Set(codes)].slice(0, 20).join(' ')
    await office.store.appendAudit(acting, `${action}_failed`, { issues: told })
  }
  return result
}
