import type { ReactNode } from 'react'
import { apiPaths } from '../../../api/api-paths.ts'
import type { FigureAnswer } from '../../../api/figure-answers.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { useSpeech } from '../shell/language.ts'
import { useStudy } from '../shell/study-context.ts'
import { CopyButton } from './copy-button.tsx'
import { ReadAnswer } from './read-answer.tsx'
import { Sheet } from './sheet.tsx'

interface FigureSheetProps {
  readonly id: string
  readonly onClose: () => void
}

/** A figure with its whole record, to be copied as a bound number. */
export function FigureSheet({ id, onClose }: FigureSheetProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const reading = useAnswer<FigureAnswer>(apiPaths.figure(study.id, id), study.version)
  const printed = reading.value?.id === id ? reading.value.printed : undefined
  return (
    <Sheet title={printed ?? say('figure')} onClose={onClose}>
      <ReadAnswer reading={reading}>{(figure) => <Figure figure={figure} />}</ReadAnswer>
    </Sheet>
  )
}

function Figure({ figure }: { readonly figure: FigureAnswer }): ReactNode {
  const { say } = useSpeech()
  const { withheld, markdown, record } = figure
  return (
    <>
      {withheld === undefined ? null : (
        <p>
          {say('figure.withheld')} {withheld.text}.
        </p>
      )}
      {markdown === undefined ? null : (
        <div className="bound">
          <code>{markdown}</code>
          <CopyButton text={markdown}>{say('figure.copy')}</CopyButton>
        </div>
      )}
      <dl className="record">
        {record.map(({ key, label, text }) => (
          <div key={key} className="line">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
