import process from 'node:process'

/** The user that owns nothing, on every system. */
const nobody = 65534

/**
 * Does some work without the rights of root, so that permissions can be tested where tests run as
 * root: nothing is refused to root.
 */
export async function withoutRoot<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0 || process.seteuid === undefined) return work()
  process.seteuid(nobody)
  try {
    return await work()
  } finally {
    process.seteuid(0)
  }
}
