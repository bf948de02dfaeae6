import { tabulateTexts } from '../core/catalogue/tabulate.ts'
import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { membersOf } from '../dataset/members-of.ts'
import type { BannerBlock, Study, TableSpec } from '../study/model.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'
import { columnLetter } from './column-letter.ts'
import { partitionRespondents } from './partition.ts'
import type { Partition } from './partition.ts'
import type { TableBlock, TableColumn } from './table.ts'

/** A column before its bases are known. */
export type PlannedColumn = Omit<TableColumn, 'bases'>

/** A block of columns, or the total, with its respondents sorted. */
export interface PreparedBlock {
  /** Undefined for the total. */
  readonly block?: TableBlock | undefined
  /** Index of its first column in the table. */
  readonly firstColumn: number
  readonly columns: readonly PlannedColumn[]
  /** 1 for those of a column, an array a column. */
  readonly members: readonly Uint8Array[]
  readonly partition: Partition
}

/** The columns of a table after its total. */
export interface PreparedBanner {
  readonly blocks: readonly PreparedBlock[]
  /** Respondents by all columns of the table, the total included, over all blocks. */
  readonly crossing: Partition
  readonly notes: readonly Note[]
}

/**
 * Prepares the columns of a table once for all its variables.
 *
 * **Issues**: `tabulate.unknown_banner`, `tabulate.no_columns`. **Notes**:
 * `tabulate.block_not_asked`: the block is left out.
 */
export function prepareBanner(
  study: Study,
  spec: TableSpec,
  sample: WeightedSample,
): Result<PreparedBanner> {
  const declared = declaredBlocks(study, spec)
  if (!declared.ok) return declared
  const { columns } = sample.dataset
  const [present, absent] = [true, false].map((wanted) =>
    declared.value.filter(({ variable }) => columns.has(variable) === wanted),
  )
  const prepared = prepareBlocks(present ?? [], sample)
  if (!prepared.ok) return prepared
  const notes = (absent ?? []).map(({ variable }) =>
    issue('tabulate.block_not_asked', { variable }),
  )
  return ok({ blocks: prepared.value, crossing: crossBlocks(prepared.value, sample), notes })
}

/** Prepares the total: a column of everybody. */
export function prepareTotal(sample: WeightedSample): PreparedBlock {
  const members = [everybodyIn(sample)]
  return {
    firstColumn: 0,
    columns: [{ key: 'total', title: tabulateTexts.total }],
    members,
    partition: partitionRespondents(members, sample),
  }
}

function everybodyIn({ dataset }: WeightedSample): Uint8Array {
  return new Uint8Array(dataset.n).fill(1)
}

/** Margins do not matter here: sizes are respondents. */
function crossBlocks(blocks: readonly PreparedBlock[], sample: WeightedSample): Partition {
  const columns = [everybodyIn(sample), ...blocks.flatMap(({ members }) => members)]
  return partitionRespondents(columns, { weights: sample.weights })
}

function declaredBlocks(study: Study, spec: TableSpec): Result<readonly BannerBlock[]> {
  if (spec.banner === '') return ok([])
  const banner = study.tables.banners.find(
    ({ id, population }) => id === spec.banner && population === spec.population,
  )
  if (banner !== undefined) return ok(banner.blocks)
  return fail([issue('tabulate.unknown_banner', { table: spec.id, banner: spec.banner })])
}

function prepareBlocks(
  blocks: readonly BannerBlock[],
  sample: WeightedSample,
): Result<readonly PreparedBlock[]> {
  const firsts = blocks.map((_, at) =>
    blocks.slice(0, at).reduce((sum, { columns }) => sum + columns.length, 1),
  )
  return all(
    blocks.map((block, index) => {
      const place = { index, firstColumn: firsts[index] ?? 1 }
      return prepareBlock(block, place, sample)
    }),
  )
}

function prepareBlock(
  { variable, title, columns: planned }: BannerBlock,
  { index, firstColumn }: { readonly index: number; readonly firstColumn: number },
  sample: WeightedSample,
): Result<PreparedBlock> {
  const column = sample.dataset.columns.get(variable)
  if (column?.kind !== 'single' && column?.kind !== 'multiple') {
    return fail([issue('tabulate.no_columns', { variable })])
  }
  const codes = planned.flatMap((one) => one.codes)
  const overlapping = column.kind === 'multiple' || new Set(codes).size < codes.length
  const members = planned.map((one) => membersOf(column, one.codes))
  return ok({
    block: { title, overlapping },
    firstColumn,
    columns: planned.map((one, at) => ({
      key: `${variable}.${one.codes.join('+')}`,
      title: one.title,
      block: index,
      letter: columnLetter(firstColumn - 1 + at),
    })),
    members,
    partition: partitionRespondents(members, sample),
  })
}
