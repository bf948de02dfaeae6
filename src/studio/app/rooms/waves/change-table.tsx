import type { ReactNode } from 'react'
import type { ShownTrend } from '../../../../api/shown-parts.ts'
import type { Cell } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { sayIn } from '../../../../publish/say.ts'
import { waveTitle } from '../../../../publish/study-names.ts'
import { differenceTexts } from '../../../../publish/write-difference.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { writeFigure } from '../../../../publish/write-figure.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import type { ShownCard } from './wave-cards.ts'

/** The numbers of a card: both waves, the change, its interval and its test, base by base. */
export function ChangeTable({ card }: { readonly card: ShownCard }): ReactNode {
  const { language, local } = useSpeech()
  const study = useStudy()
  const say = sayIn(language)
  const [{ trend }] = card
  const heads = [
    ...trend.waves.map((wave) => waveTitle(study, wave, language)),
    say('waves.change'),
    say('interval'),
    say('test'),
  ]
  const title = local(trend.question)
  const bases = [...new Set(card.map((shown) => shown.trend.base?.id))]
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={say('data_of', { title })}>
      <table>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {bases.map((base) => (
          <BaseLines
            key={base ?? ''}
            trends={card.filter((shown) => shown.trend.base?.id === base)}
          />
        ))}
      </table>
    </div>
  )
}

function BaseLines({ trends }: { readonly trends: readonly ShownTrend[] }): ReactNode {
  const { local } = useSpeech()
  const base = trends[0]?.trend.base
  return (
    <tbody>
      {base === undefined ? null : (
        <tr>
          <th scope="rowgroup" colSpan={6}>
            {local(base.title)}
          </th>
        </tr>
      )}
      {trends.map((shown) => (
        <ChangeLine key={shown.figure} shown={shown} />
      ))}
    </tbody>
  )
}

function ChangeLine({ shown: { trend, figure } }: { readonly shown: ShownTrend }): ReactNode {
  const { language, local } = useSpeech()
  const unit = unitOfRow(trend.row)
  const { difference } = trend
  const end = (cell: Cell): ReactNode =>
    cell.kind === 'withheld' ? (
      <Withheld text={withheldText(cell.reason, language)} />
    ) : (
      writeFigure({ unit, value: cell.value }, language)
    )
  const written =
    difference.kind === 'withheld' ? undefined : differenceTexts(difference, unit, language)
  return (
    <tr>
      <th scope="row">{local(trend.title)}</th>
      <td>{end(trend.from)}</td>
      <td>{end(trend.to)}</td>
      {written === undefined ? (
        <td colSpan={3} className="text">
          {difference.kind === 'withheld' ? (
            <Withheld text={withheldText(difference.reason, language)} />
          ) : null}
        </td>
      ) : (
        <>
          <td>
            <Link href={withQuery({ figure })}>
              <b>{written.value}</b>
            </Link>
          </td>
          <td>{written.interval}</td>
          <td>{written.p}</td>
        </>
      )}
    </tr>
  )
}

function Withheld({ text }: { readonly text: string }): ReactNode {
  return (
    <span className="withheld" title={text}>
      <span aria-hidden="true">–</span>
      <span className="sr">{text}</span>
    </span>
  )
}
