/** One file to make: its name, and how; without content it is left out. */
export interface PlannedFile {
  readonly name: string
  /** Made when it is asked for by its name, and not with the others. */
  readonly onlyAsked?: boolean | undefined
  readonly make: () => string | undefined | Promise<string | Uint8Array | undefined>
}
