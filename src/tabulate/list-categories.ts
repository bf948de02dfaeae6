import { tabulateTexts } from '../core/catalogue/tabulate.ts'
import type { Net, TableSpec } from '../study/model.ts'
import { missingKinds } from '../study/variable.ts'
import type { Variable } from '../study/variable.ts'
import type { Measure } from './aggregate-request.ts'
import { categoriesOf } from './classify-columns.ts'
import { blankKinds, shownBlanks, shownCategories } from './shown-categories.ts'
import { shareOf } from './statistic.ts'
import type { Statistic } from './statistic.ts'

/** The shares of a single variable, all made of one measure. */
export interface CategoryList {
  readonly measure: Measure
  readonly levelCount: number
  readonly statistics: readonly Statistic[]
}

/** Lists the shares of a single variable: a level a category, then one a kind of blank. */
export function listCategories(
  variable: Variable,
  nets: readonly Net[],
  denominator: TableSpec['denominator'],
): CategoryList {
  const { categories } = variable
  const levelCount = categories.length + blankKinds.length
  const share = (levels: readonly number[]): Pick<Statistic, 'measure' | 'y'> => {
    const y = Array<number>(levelCount).fill(0)
    for (const level of levels) y[level] = 1
    return { measure: 0, y }
  }
  const statistics: readonly Statistic[] = [
    ...shownCategories(categories, denominator).map(({ category: { code, label }, at }) => ({
      ...shareOf(variable, 'category', code, label),
      ...share([at]),
    })),
    ...shownBlanks(denominator).map((kind, at) => ({
      ...shareOf(variable, 'category', `.${kind}`, tabulateTexts[kind]),
      ...share([categories.length + at]),
      optional: true,
    })),
    ...nets.map(({ id, title, codes }) => ({
      ...shareOf(variable, 'net', id, title),
      ...share(categoriesOf(variable, codes)),
    })),
  ]
  return { measure: measureOf(variable, levelCount), levelCount, statistics }
}

function measureOf({ id, categories }: Variable, levelCount: number): Measure {
  const blanks = [undefined, ...missingKinds].map((kind) => {
    const place = blankKinds.findIndex((blank) => blank === kind)
    return place < 0 ? -1 : categories.length + place
  })
  const levels = categories.map((_, level) => level)
  return {
    kind: 'levels',
    classifier: { kind: 'category', variable: id, levelCount, levels, blanks },
  }
}
