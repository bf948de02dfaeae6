/** From this size on, threads had better read an array where it lies than be sent a copy. */
const sharedBytes = 2 ** 16

/** Makes room for an array, shared between threads when it is large and the platform can. */
export function allocate(bytes: number): ArrayBuffer | SharedArrayBuffer {
  return bytes >= sharedBytes && typeof SharedArrayBuffer === 'function'
    ? new SharedArrayBuffer(bytes)
    : new ArrayBuffer(bytes)
}

/** Makes an array of codes below `states`, as narrow as they allow. */
export function allocateCodes(
  rows: number,
  states: number,
): Uint8Array | Uint16Array | Uint32Array {
  if (states <= 2 ** 8) return new Uint8Array(allocate(rows))
  return states <= 2 ** 16
    ? new Uint16Array(allocate(2 * rows))
    : new Uint32Array(allocate(4 * rows))
}
