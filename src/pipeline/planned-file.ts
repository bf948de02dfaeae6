/** One file to make: its name, and how; without content it is left out. */
export interface PlannedFile {
  readonly name: string
  readonly make: () => string | undefined | Promise<string | Uint8Array | undefined>
}
