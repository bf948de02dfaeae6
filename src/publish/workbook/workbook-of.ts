import { textIn } from '../../core/local-text.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { cardsOf } from '../waves.ts'
import { bannerGroups } from './banner-groups.ts'
import { bannerSheet } from './banner-sheet.ts'
import { contentsSheet } from './contents-sheet.ts'
import type { ListedSheet } from './contents-sheet.ts'
import { figureSheet } from './figure-sheet.ts'
import { gapSheet } from './gap-sheet.ts'
import { noticeSheet } from './notice-sheet.ts'
import { contentsName } from './sheet-head.ts'
import { markOf } from '../mark-of.ts'
import { sheetName } from './sheet-name.ts'
import { trendSheet } from './trend-sheet.ts'
import type { Sheet, Workbook } from './workbook.ts'

/**
 * The tab book of a release in a language: contents, a sheet a banner, mirrors, waves, every figure
 * with its proof, and the notice.
 *
 * @param context - what may leave, and the language
 * @returns the workbook as data, numbers rounded as they are written
 */
export function workbookOf(context: SectionContext): Workbook {
  const { release, language } = context
  const contents = contentsName(context)
  const made: { readonly sheet: Sheet; readonly listed: ListedSheet }[] = []
  const nameOf = (title: string): string =>
    sheetName(title, [contents, ...made.map(({ sheet }) => sheet.name)])
  for (const group of bannerGroups(context)) {
    const { sheet, starts } = bannerSheet(group, nameOf(group.tab), context)
    const tables = group.tables.map((table, index) => ({ table, row: starts[index] ?? 0 }))
    const holds = sayOfficeIn(language)('questions', { n: tables.length })
    made.push({ sheet, listed: { name: sheet.name, holds: `${group.title}, ${holds}`, tables } })
  }
  for (const { title, make } of otherSheets(context)) {
    const sheet = make(nameOf(title), context)
    made.push({ sheet, listed: { name: sheet.name, holds: sheet.summary, tables: [] } })
  }
  return {
    title: textIn(release.study.title, language),
    author: textIn(release.study.conductedBy, language),
    language,
    mark: markOf(context),
    page: (page, pages) => sayOfficeIn(language)('page', { page, pages }),
    sheets: [
      contentsSheet(
        contents,
        made.map(({ listed }) => listed),
        context,
      ),
      ...made.map(({ sheet }) => sheet),
    ],
  }
}

interface OtherSheet {
  readonly title: string
  readonly make: (name: string, context: SectionContext) => Sheet
}

/** The sheets after those of tables; mirrors and waves where there are some. */
function otherSheets({ release, language }: SectionContext): readonly OtherSheet[] {
  const say = sayIn(language)
  const office = sayOfficeIn(language)
  return [
    ...(release.gaps.length > 0 ? [{ title: say('face_to_face.title'), make: gapSheet }] : []),
    ...(cardsOf(release).length > 0 ? [{ title: say('waves.title'), make: trendSheet }] : []),
    { title: office('figures'), make: figureSheet },
    { title: office('method'), make: noticeSheet },
  ]
}
