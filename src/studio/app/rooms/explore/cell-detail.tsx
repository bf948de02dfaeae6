import type { ReactNode } from 'react'
import type { ProtectedTable } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { sayIn } from '../../../../publish/say.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { writeFigure, writeInterval } from '../../../../publish/write-figure.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Speech } from '../../shell/language.ts'
import type { CellPlace } from './crossed-table-props.ts'
import { writeError } from './write-error.ts'

interface CellDetailProps {
  readonly table: ProtectedTable
  readonly place: CellPlace | undefined
}

/** All about the number that is pointed at or has the focus, in one line under the table. */
export function CellDetail({ table, place }: CellDetailProps): ReactNode {
  const speech = useSpeech()
  const text = place === undefined ? undefined : detailOf(table, place, speech)
  return (
    <p className="detail" role="status">
      {text ?? <span className="quiet">{speech.say('explore.point')}</span>}
    </p>
  )
}

function detailOf(table: ProtectedTable, place: CellPlace, speech: Speech): string | undefined {
  const { language, local, say } = speech
  const [row, column] = [table.rows[place.row], table.columns[place.column]]
  const cell = row?.cells[place.column]
  if (row === undefined || column === undefined || cell === undefined) return undefined
  const who = column.block === undefined ? sayIn(language)('total') : local(column.title)
  const title = `${local(row.title)} · ${who}`
  if (cell.kind === 'withheld') {
    return say('explore.withheld', { title, reason: withheldText(cell.reason, language) })
  }
  const unit = unitOfRow(row.row)
  const { n, effectiveN } = cell.bases
  const lower = table.columns
    .filter(({ letter }) => letter !== undefined && cell.letters.includes(letter))
    .map((one) => local(one.title))
  const higher = new Intl.ListFormat(language).format(lower)
  const isShare = unit === 'share'
  return [
    `${title}\u00a0: ${writeFigure({ unit, value: cell.value }, language)}`,
    say('explore.interval', { interval: writeInterval(cell.interval, unit, language) }),
    say(isShare ? 'explore.error_points' : 'explore.error', {
      error: writeError(cell.se, unit, language),
    }),
    say('explore.bases', {
      n: formatNumber(n, language),
      effective: formatNumber(effectiveN, language),
    }),
    ...(lower.length === 0 ? [] : [say('explore.higher', { columns: higher })]),
  ].join(' · ')
}
