import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { FigureAnswer, FiguresAnswer, FoundFigure } from '../../../../api/figure-answers.ts'
import type { Language } from '../../../../core/local-text.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { ask } from '../../reading/ask.ts'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

interface FigureSearchProps {
  /** In which the text writes its numbers. */
  readonly language: Language
  readonly onInsert: (words: string) => void
}

const mostShown = 30

/** Figures by their words, to be put into the text as bound numbers. */
export function FigureSearch({ language, onInsert }: FigureSearchProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const path = apiPaths.figures(study.id, asked, mostShown)
  const { value, trouble, again } = useAnswer<FiguresAnswer>(path, study.version)
  return (
    <div className="figure-search">
      <label className="field-label" htmlFor="figure-search">
        {say('report.search')}
      </label>
      <input
        id="figure-search"
        type="search"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
        }}
      />
      {trouble === undefined ? null : <TroubleNote trouble={trouble} again={again} />}
      <p className="quiet" role="status">
        {value === undefined ? '' : say('report.found', { n: value.total })}
      </p>
      <ul>
        {value?.figures.map((figure) => (
          <Found key={figure.id} figure={figure} language={language} onInsert={onInsert} />
        ))}
      </ul>
    </div>
  )
}

interface FoundProps extends FigureSearchProps {
  readonly figure: FoundFigure
}

function Found({ figure, language, onInsert }: FoundProps): ReactNode {
  const { language: own } = useSpeech()
  const study = useStudy()
  const { id, printed, title, who, withheld, question } = figure
  const words = (
    <>
      <b>{printed ?? (withheld === undefined ? '–' : withheldText(withheld, own))}</b> {title}
      <small>
        {who}
        {question === undefined ? '' : ` · ${question}`}
      </small>
    </>
  )
  if (printed === undefined) return <li className="quiet">{words}</li>
  const insert = async (): Promise<void> => {
    // As the language of the text writes it, whatever the language of the Studio.
    const answer = await ask<FigureAnswer>(apiPaths.figure(study.id, id), language)
    onInsert((answer.ok ? answer.value.markdown : undefined) ?? `[${printed}](figure:${id})`)
  }
  return (
    <li>
      <button type="button" className="found" onClick={() => void insert()}>
        {words}
      </button>
    </li>
  )
}
