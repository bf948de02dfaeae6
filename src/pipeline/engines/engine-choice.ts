import type { CellKeys } from '../../protect/cell-keys/perturb-table.ts'
import type { SnapshotRecord } from '../../protect/snapshot-record.ts'
import type { AuditedOptions } from '../build-release.ts'

/** The engines that sum answers. */
export const engineNames = ['memory', 'duckdb', 'clickhouse'] as const

/** One of the engines. */
export type EngineName = (typeof engineNames)[number]

/** How far an engine is with a sample. */
export type EngineProgress =
  | { readonly kind: 'reading'; readonly file: string; readonly share?: number | undefined }
  | { readonly kind: 'loading'; readonly done: number; readonly of: number }
  | { readonly kind: 'tabulating' }
  | { readonly kind: 'auditing'; readonly done: number; readonly of: number }

/** Tells of an audit as of the rest, and stops it with the rest. */
export function auditOptions({
  onProgress,
  signal,
  earlier,
  cellKeys,
}: HeldChoice): AuditedOptions {
  return {
    signal,
    earlier,
    cellKeys,
    isFinal: true,
    onProgress: (progress) => {
      onProgress({ kind: 'auditing', ...progress })
    },
  }
}

/** An engine, and what snapshots showed of the same answers while they were collected. */
export interface HeldChoice extends EngineChoice {
  readonly earlier: readonly SnapshotRecord[]
  /** What moves the counts of crossed columns, where the study asks for it. */
  readonly cellKeys?: CellKeys | undefined
}

/** Which engine sums, and where it is. */
export interface EngineChoice {
  readonly engine: EngineName
  /** Addresses of a cluster, one a shard. */
  readonly urls: readonly string[]
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly onProgress: (progress: EngineProgress) => void
  readonly signal?: AbortSignal | undefined
}
