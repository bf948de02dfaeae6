import { markOf } from '../mark-of.ts'
import { sayOfficeIn } from '../say-office.ts'
import type { SectionContext } from '../section-context.ts'
import { textCell } from './cells.ts'
import type { SheetCell } from './workbook.ts'

/** The name of the sheet that lists the others. */
export function contentsName({ language }: Pick<SectionContext, 'language'>): string {
  return sayOfficeIn(language)('contents')
}

/** The first rows of a sheet: its title, the mark of simulated answers, the way back. */
export function sheetHead(
  title: string,
  context: SectionContext,
): readonly (readonly SheetCell[])[] {
  const mark = markOf(context)
  const back = { sheet: contentsName(context), row: 0 }
  return [
    [textCell(title, 'title')],
    ...(mark === undefined ? [] : [[textCell(mark, 'warning')]]),
    [textCell(sayOfficeIn(context.language)('back'), 'link', back)],
  ]
}
