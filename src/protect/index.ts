export type * from './protected.ts'
export type { Bases, Cell, Estimate, Table, TableBlock, TableColumn, TableRow, Withheld, WithheldReason } from '../tabulate/index.ts'
export type { Difference, Gap, Trend } from '../compare/index.ts'
