/** The few words of WebAssembly that the kernel needs: it is part of no language library. */
interface WebAssemblyGlobal {
  readonly Module: new (bytes: Uint8Array) => WebAssemblyModule
  readonly Memory: new (limits: {
    readonly initial: number
    readonly maximum: number
  }) => WebAssemblyMemory
  readonly Instance: new (
    module: WebAssemblyModule,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: unknown }
}

/** Compiled code. */
export interface WebAssemblyModule {
  readonly [Symbol.toStringTag]?: 'WebAssembly.Module'
}

/** Memory of an instance; growing it replaces its buffer. */
export interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** WebAssembly, where the platform has it. */
export function webAssembly(): WebAssemblyGlobal | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a global that no library types
  return (globalThis as { readonly WebAssembly?: WebAssemblyGlobal }).WebAssembly
}
