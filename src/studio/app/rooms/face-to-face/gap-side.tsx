import type { ReactNode } from 'react'
import type { AskedQuestion } from '../../../../api/shown-parts.ts'
import type { Cell } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { accentOf, populationTitle } from '../../../../publish/study-names.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { writeFigure, writeInterval } from '../../../../publish/write-figure.ts'
import type { MirrorSide } from '../../../../study/model.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import { roomAddress } from '../../shell/rooms.ts'
import { useStudy } from '../../shell/study-context.ts'

interface GapSideProps {
  readonly question: AskedQuestion
  readonly cell: Cell
  readonly row: MirrorSide
  /** Id of the figure. */
  readonly figure: string
}

/** One side of a mirror: what was asked of whom, what was answered by how many. */
export function GapSide({ question, cell, row, figure }: GapSideProps): ReactNode {
  const { language, local, say } = useSpeech()
  const study = useStudy()
  const { population, text, options, answer, asked, tables } = question
  const [table] = tables
  return (
    <section className={`gap-side ${accentOf(study, population)}`}>
      <h3 className="dot">{populationTitle(study, population, language)}</h3>
      <Value cell={cell} row={row} />
      <p>{local(text)}</p>
      <ul>
        {options.map((option) => {
          const isOwn = local(option) === local(answer)
          return (
            <li key={local(option)}>{isOwn ? <strong>{local(option)}</strong> : local(option)}</li>
          )
        })}
      </ul>
      {asked === undefined ? null : (
        <p className="quiet">
          {say('face.asked')} <code>{asked}</code>
        </p>
      )}
      <p>
        <Link href={withQuery({ figure })}>{say('face.record')}</Link>
        {table === undefined ? null : (
          <>
            {' · '}
            <Link
              href={roomAddress(study.id, 'explore', new URLSearchParams({ table }).toString())}
            >
              {say('face.table')}
            </Link>
          </>
        )}
      </p>
    </section>
  )
}

function Value({ cell, row }: { readonly cell: Cell; readonly row: MirrorSide }): ReactNode {
  const { language, local, say } = useSpeech()
  if (cell.kind === 'withheld') return <p>{withheldText(cell.reason, language)}</p>
  const unit = unitOfRow(row.row)
  const { n, effectiveN } = cell.bases
  return (
    <p>
      <b className="large">{writeFigure({ unit, value: cell.value }, language)}</b>{' '}
      {local(row.label)}
      <span className="note">
        {say('explore.interval', { interval: writeInterval(cell.interval, unit, language) })}
        {' · '}
        {say('explore.bases', {
          n: formatNumber(n, language),
          effective: formatNumber(effectiveN, language),
        })}
      </span>
    </p>
  )
}
