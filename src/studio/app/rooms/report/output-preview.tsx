import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import { shownFormats } from '../../../../api/file-answers.ts'
import type { ShownFormat } from '../../../../api/file-answers.ts'
import { languages } from '../../../../core/local-text.ts'
import type { Language } from '../../../../core/local-text.ts'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

/** How each output looks before it is taken away: pages, paper, slides, tab book. */
export function OutputPreview(): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const [format, setFormat] = useState<ShownFormat | 'none'>('none')
  const [written, setWritten] = useState<Language>(language)
  const address =
    format === 'none' ? undefined : `${apiPaths.output(study.id, format)}&lang=${written}`
  return (
    <div className="output-preview">
      <div className="settings">
        <Choices
          label={say('output.which')}
          options={[
            { id: 'none', title: say('output.none') },
            ...shownFormats.map((id) => ({ id, title: say(`format.${id}`) })),
          ]}
          chosen={format}
          onChoose={setFormat}
        />
        <Choices
          label={say('output.language')}
          options={languages.map((id) => ({ id, title: say(`report.in_${id}`) }))}
          chosen={written}
          onChoose={setWritten}
        />
      </div>
      {address === undefined || format === 'none' ? null : (
        <>
          <Frame key={`${study.version} ${address}`} address={address} format={format} />
          <p>
            <a href={address} target="_blank" rel="noreferrer">
              {say('output.tab')}
            </a>{' '}
            {format === 'html' || format === 'pdf' ? null : (
              <span className="quiet">{say('output.drawn')}</span>
            )}
          </p>
        </>
      )}
    </div>
  )
}

interface FrameProps {
  readonly address: string
  readonly format: ShownFormat
}

function Frame({ address, format }: FrameProps): ReactNode {
  const { say } = useSpeech()
  const [isThere, setThere] = useState(false)
  const title = say('output.title', { format: say(`format.${format}`) })
  const onLoad = (): void => {
    setThere(true)
  }
  return (
    <>
      <p role="status" className="quiet">
        {isThere ? '' : say('loading')}
      </p>
      {format === 'pdf' ? (
        // Cut off, the browser's reader of PDF shows nothing; the answer's own policy holds.
        <iframe className="printed" src={address} title={title} onLoad={onLoad} />
      ) : (
        <iframe className="printed" src={address} title={title} sandbox="" onLoad={onLoad} />
      )}
    </>
  )
}
