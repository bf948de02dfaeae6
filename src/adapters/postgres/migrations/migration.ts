/** One step of a schema: forward only; all of it in one transaction. */
export interface Migration {
  /** From 1, without a gap. */
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}

/** Whose database it is: a registrar's never becomes a collector's. */
export type SchemaKind = 'registrar' | 'collector'
