/**
 * Bytes a second that one thread reads from memory into its cache.
 *
 * @returns {number}
 */
export function measureBandwidth() {
  const large = new Uint8Array(2 ** 28).fill(1)
  const block = new Uint8Array(2 ** 16)
  const seconds = []
  for (let i = 0; i < 7; i++) {
    const startedMs = performance.now()
    for (let at = 0; at < large.length; at += block.length) {
      block.set(large.subarray(at, at + block.length))
    }
    seconds.push((performance.now() - startedMs) / 1000)
  }
  return large.length / Math.min(...seconds)
}
