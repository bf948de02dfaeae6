import type { Variable } from './variable.ts'

/** Whether the options of a variable have a column each. */
export function hasOptionColumns({ kind, categories }: Variable): boolean {
  return kind === 'multiple' && categories.some(({ column }) => column !== undefined)
}
