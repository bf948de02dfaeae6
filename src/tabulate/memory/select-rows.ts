import type { Dataset } from '../../dataset/dataset.ts'
import { evaluateFilter } from '../../dataset/evaluate-filter.ts'
import type { Condition } from '../aggregate-request.ts'

/** 1 for each respondent who meets a condition; `select` answers for its parts. */
export function selectRows(
  dataset: Dataset,
  condition: Condition,
  select: (condition: Condition) => Uint8Array,
): Uint8Array {
  switch (condition.kind) {
    case 'status':
      return selectStatuses(dataset, condition)
    case 'any_of':
      return selectCategories(dataset, condition)
    case 'expression':
      return evaluateFilter(dataset, condition.expression)
    case 'all':
      return selectAll(dataset.n, condition.conditions.map(select))
    case 'not':
      return select(condition.condition).map((met) => 1 - met)
  }
}

function selectStatuses(
  { n, columns }: Dataset,
  { variable, statuses }: Condition & { readonly kind: 'status' },
): Uint8Array {
  const status = columns.get(variable)?.status
  const wanted = flagsOf(statuses, 2 ** 8)
  return status === undefined ? new Uint8Array(n) : status.map((one) => wanted[one] ?? 0)
}

function selectCategories(
  { n, columns }: Dataset,
  { variable, categories }: Condition & { readonly kind: 'any_of' },
): Uint8Array {
  const column = columns.get(variable)
  if (column?.kind === 'single') return selectCodes(column.codes, categories)
  const met = new Uint8Array(n)
  if (column?.kind === 'multiple') {
    for (const category of categories) addSelected(met, column.selected[category])
  }
  return met
}

function selectCodes(codes: Uint16Array, categories: readonly number[]): Uint8Array {
  const wanted = flagsOf(categories, 2 ** 16)
  const met = new Uint8Array(codes.length)
  for (let row = 0; row < codes.length; row++) met[row] = wanted[codes[row] ?? 0] ?? 0
  return met
}

function addSelected(met: Uint8Array, option: Uint8Array | undefined): void {
  for (let row = 0; row < (option?.length ?? 0); row++) if (option?.[row] === 1) met[row] = 1
}

function flagsOf(wanted: readonly number[], size: number): Uint8Array {
  const flags = new Uint8Array(size)
  for (const one of wanted) flags[one] = 1
  return flags
}

function selectAll(n: number, parts: readonly Uint8Array[]): Uint8Array {
  const met = new Uint8Array(n).fill(1)
  for (const part of parts) {
    for (let row = 0; row < n; row++) met[row] = (met[row] ?? 0) & (part[row] ?? 0)
  }
  return met
}
