import type { DatasetFacts } from '../../src/weigh/sample-facts.ts'
import type { AggregateRequest, Classifier, Measure } from '../../src/tabulate/aggregate-request.ts'
import type { Variable } from '../../src/study/variable.ts'

/** Requests that look at every category, status and number of a data set, crossed with its first singles. */
export function everyRequest({
  columns,
}: Pick<DatasetFacts, 'columns'>): readonly AggregateRequest[] {
  const variables = [...columns.values()].map(({ variable }) => variable)
  const singles = variables.filter(({ kind }) => kind === 'single')
  const measures = variables.flatMap(measuresOf)
  return [
    { byDesign: true, by: [], measures },
    ...singles.slice(0, 3).map((variable) => ({
      byDesign: false,
      by: [levelsOf(variable)],
      measures,
    })),
  ]
}

function measuresOf(variable: Variable): readonly Measure[] {
  const status: Measure[] = [0, 1, 2, 3, 4].map((one) => ({
    kind: 'levels',
    classifier: {
      kind: 'condition',
      condition: { kind: 'status', variable: variable.id, statuses: [one] },
    },
  }))
  if (variable.kind === 'number') return [...status, { kind: 'number', variable: variable.id }]
  if (variable.kind === 'single') return [{ kind: 'levels', classifier: levelsOf(variable) }]
  const options: Measure[] = variable.categories.map((_, index) => ({
    kind: 'levels',
    classifier: {
      kind: 'condition',
      condition: { kind: 'any_of', variable: variable.id, categories: [index] },
    },
  }))
  return [...status, ...options]
}

function levelsOf({ id, categories }: Variable): Classifier {
  const { length } = categories
  return {
    kind: 'category',
    variable: id,
    levelCount: length + 5,
    levels: [...categories.keys()],
    blanks: [0, 1, 2, 3, 4].map((status) => length + status),
  }
}
