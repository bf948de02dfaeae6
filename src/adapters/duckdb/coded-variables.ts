import type { VariableId } from '../../core/ids.ts'
import type { Variable } from '../../study/variable.ts'
import type { CodedVariable } from './coding-context.ts'

/** The variables of a sample as SQL over its raw cells. */
export type CodedVariables = ReadonlyMap<
  VariableId,
  { readonly variable: Variable; readonly coded: CodedVariable }
>
