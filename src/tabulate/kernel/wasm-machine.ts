import { kernelBytes } from './kernel-bytes.ts'
import { webAssembly } from './web-assembly.ts'
import type { WebAssemblyMemory, WebAssemblyModule } from './web-assembly.ts'

/** The functions of assembly/kernel.ts; addresses and counts are 32 bits wide. */
export interface KernelExports {
  startKeys(
    ...words: readonly [number, number, number, number, number, number, number, number]
  ): void
  extendKeys(out: number, count: number, column: number, times: number): void
  addNear(accumulators: number, keys: number, weights: number, count: number): void
  addFar(...words: readonly [number, number, number, number, number, number, number]): void
  flush(accumulators: number, totals: number, cells: number, shift: bigint): void
  marginalise(...words: readonly [number, number, number, number, number, number]): void
  addNumbers(
    ...words: readonly [
      ...(readonly [number, number, number, number, number, number, number, bigint]),
      ...(readonly [number, number, number, number, number]),
    ]
  ): void
}

/** An instance of the kernel with its memory, seen as bytes and as doubles. */
export interface Machine {
  readonly run: KernelExports
  readonly bytes: Uint8Array
  readonly doubles: Float64Array
}

const pageBytes = 2 ** 16
const mostPages = 2 ** 16
/** A memory cannot shrink: one grown beyond this is left to the garbage collector after its call. */
const keptBytes = 2 ** 27

interface Instance {
  readonly memory: WebAssemblyMemory
  readonly run: KernelExports
  machine: Machine
}

const state: { module?: WebAssemblyModule | 'none'; instance?: Instance | undefined } = {}

/** An instance with room for so many bytes; undefined where there is no WebAssembly, or no room. */
export function machineFor(bytes: number): Machine | undefined {
  try {
    const instance = state.instance ?? instantiate()
    if (instance === undefined) return undefined
    const pages = Math.ceil(bytes / pageBytes) - instance.memory.buffer.byteLength / pageBytes
    if (pages > 0) {
      instance.memory.grow(pages)
      instance.machine = view(instance)
    }
    state.instance = instance.memory.buffer.byteLength > keptBytes ? undefined : instance
    return instance.machine
  } catch {
    return undefined
  }
}

function instantiate(): Instance | undefined {
  const platform = webAssembly()
  if (platform === undefined || state.module === 'none') return undefined
  try {
    state.module ??= new platform.Module(decode(kernelBytes))
  } catch {
    // No SIMD: do not compile in vain again.
    state.module = 'none'
    return undefined
  }
  const memory = new platform.Memory({ initial: 1, maximum: mostPages })
  const { exports } = new platform.Instance(state.module, { env: { memory } })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `check:kernel` holds both together
  const run = exports as KernelExports
  return { memory, run, machine: view({ memory, run }) }
}

function view({ memory, run }: Pick<Instance, 'memory' | 'run'>): Machine {
  return { run, bytes: new Uint8Array(memory.buffer), doubles: new Float64Array(memory.buffer) }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 by hand: the language alone has no decoder yet. */
function decode(base64: string): Uint8Array {
  const digits = base64.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const digit of digits) {
    held = (held << 6) | alphabet.indexOf(digit)
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
      held &= (1 << bits) - 1
    }
  }
  return bytes
}
