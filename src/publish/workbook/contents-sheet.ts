import { textIn } from '../../core/local-text.ts'
import { isSimulated } from '../cover.ts'
import { baseText } from '../question-table.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import type { BannerGroup } from './banner-groups.ts'
import { textCell, textCells } from './cells.ts'
import { markOf } from '../mark-of.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/** A sheet of the workbook, as its contents list it. */
export interface ListedSheet {
  readonly name: string
  readonly holds: string
  /** The tables of the sheet, each with the row at which it begins. */
  readonly tables: readonly {
    readonly table: BannerGroup['tables'][number]
    readonly row: number
  }[]
}

/** The first sheet: the study, who made it, and a link to each sheet and each question. */
export function contentsSheet(
  name: string,
  listed: readonly ListedSheet[],
  context: SectionContext,
): Sheet {
  const office = sayOfficeIn(context.language)
  const intro = introRows(context)
  const rows = [
    ...intro,
    [],
    textCells([office('sheet'), office('holds'), office('base')], 'head'),
    ...listed.flatMap((one) => listedRows(one, context)),
  ]
  const title = textIn(context.release.study.title, context.language)
  return {
    name,
    rows,
    widths: [34, 96, 46],
    merged: [],
    frozenRows: 0,
    frozenColumns: 0,
    summary: `${title} – ${name}`,
  }
}

function introRows(context: SectionContext): readonly (readonly SheetCell[])[] {
  const { release, language } = context
  const { study } = release
  const say = sayIn(language)
  const mark = markOf(context)
  const note = isSimulated(release) ? study.simulation?.note : undefined
  const who = [
    [say('notice.conducted_by'), study.conductedBy],
    [say('notice.commissioned_by'), study.commissionedBy],
    [say('notice.paid_by'), study.paidBy],
    [say('notice.universe'), study.universe],
  ] as const
  return [
    [textCell(textIn(study.title, language), 'title')],
    ...(mark === undefined ? [] : [[textCell(mark, 'warning')]]),
    ...(note === undefined ? [] : [[textCell(textIn(note, language), 'quiet')]]),
    ...who.flatMap(([label, text]) =>
      text === undefined ? [] : [[textCell(label, 'label'), textCell(textIn(text, language))]],
    ),
  ]
}

function listedRows(
  { name, holds, tables }: ListedSheet,
  context: SectionContext,
): readonly (readonly SheetCell[])[] {
  return [
    [textCell(name, 'link', { sheet: name, row: 0 }), textCell(holds, 'quiet')],
    ...tables.map(({ table, row }) => [
      textCell(''),
      textCell(textIn(table.variable.label, context.language), 'link', { sheet: name, row }),
      textCell(baseText(table, context), 'quiet'),
    ]),
  ]
}
