import { tabulateTexts } from '../core/catalogue/tabulate.ts'
import type { VariableId } from '../core/ids.ts'
import { statusOf } from '../dataset/status-kind.ts'
import type { Net, TableSpec } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import type { Condition } from './aggregate-request.ts'
import { categoriesOf } from './classify-columns.ts'
import { shownBlanks, shownCategories } from './shown-categories.ts'
import type { BlankKind } from './shown-categories.ts'
import { shareOf } from './statistic.ts'
import type { Statistic, StatisticList } from './statistic.ts'

/** Lists the shares of a multiple variable: a measure each, for respondents may be in several. */
export function listOptions(
  variable: Variable,
  nets: readonly Net[],
  denominator: TableSpec['denominator'],
): StatisticList {
  const { categories, id } = variable
  const rows = [
    ...shownCategories(categories, denominator).map(({ category: { code, label }, at }) => ({
      share: shareOf(variable, 'category', code, label),
      condition: anyOf(id, [at]),
    })),
    ...shownBlanks(denominator).map((kind) => ({
      share: {
        ...shareOf(variable, 'category', `.${kind}`, tabulateTexts[kind]),
        optional: true,
      },
      condition: leftBlank(variable, kind),
    })),
    ...nets.map(({ id: net, title, codes }) => ({
      share: shareOf(variable, 'net', net, title),
      condition: anyOf(id, categoriesOf(variable, codes)),
    })),
  ]
  return {
    measures: rows.map(({ condition }) => ({
      kind: 'levels',
      classifier: { kind: 'condition', condition },
    })),
    statistics: rows.map(({ share }, measure): Statistic => ({ ...share, measure, y: [1] })),
  }
}

function anyOf(variable: VariableId, categories: readonly number[]): Condition {
  return { kind: 'any_of', variable, categories }
}

/** Those without an answer, who chose no category that stands for it either. */
function leftBlank({ id, categories }: Variable, kind: BlankKind): Condition {
  const chosen = anyOf(id, [...categories.keys()])
  return {
    kind: 'all',
    conditions: [
      { kind: 'status', variable: id, statuses: [statusOf(kind)] },
      { kind: 'not', condition: chosen },
    ],
  }
}
