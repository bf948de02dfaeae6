import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { NoticeAnswer, SampleNotice } from '../../../../api/text-answers.ts'
import { isObligatory } from '../../../../publish/publication/lacking-notices.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { NoticeForm } from './notice-form.tsx'

/** The methodology notices, and what each still lacks. */
export function NoticeList(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const path = study.hasFigures ? apiPaths.notice(study.id) : undefined
  const { value, trouble, again } = useAnswer<NoticeAnswer>(path, study.version)
  if (!study.hasFigures) return null
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{say('report.notices')}</h2>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} again={again} />}
      {value?.samples.map((sample) => (
        <Notice key={`${sample.wave} ${sample.population}`} sample={sample} />
      ))}
    </section>
  )
}

function Notice({ sample }: { readonly sample: SampleNotice }): ReactNode {
  const { say } = useSpeech()
  const { title, lines, missing } = sample
  const [isFilling, setFilling] = useState(false)
  const mayWrite = useMay('analyst')
  const of = lines.length + missing.length
  return (
    <details className="notice">
      <summary>
        {title} <span className="quiet">{say('report.complete', { n: lines.length, of })}</span>
      </summary>
      {missing.length === 0 ? null : (
        <div className="warning">
          <p>{say('report.missing')}</p>
          <ul>
            {missing.map(({ key, label }) => (
              <li key={key}>
                {label}
                {isObligatory(key) ? <strong> · {say('notice.obligatory')}</strong> : null}
              </li>
            ))}
          </ul>
          {mayWrite ? (
            <button
              type="button"
              aria-expanded={isFilling}
              onClick={() => {
                setFilling(!isFilling)
              }}
            >
              {say('notice.fill')}
            </button>
          ) : null}
        </div>
      )}
      {isFilling ? <NoticeForm sample={sample} /> : null}
      <dl className="record">
        {lines.map(({ key, label, text }) => (
          <div key={key} className="line">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
