import type { ReactNode } from 'react'
import type { Diagnosis } from '../../../../publish/strategy/diagnosis.ts'
import { isCalled } from '../../../../publish/strategy/order-actions.ts'
import { sayStrategyIn } from '../../../../publish/strategy/say-strategy.ts'
import { callText } from '../../../../publish/strategy/standing-text.ts'
import { FileBar } from '../../parts/file-bar.tsx'
import { useFile } from '../../reading/use-file.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { ActionForm } from './action-form.tsx'
import { ActionItem } from './action-item.tsx'
import { Standing } from './standing.tsx'

interface ActionListProps {
  readonly diagnosis: Diagnosis
  /** Why each action is called for, by the id of the advice. */
  readonly because: Readonly<Record<string, string>>
  /** How to begin each, where it is said. */
  readonly how: Readonly<Record<string, string>>
}

/** Actions in the order in which to begin them, read or edited; the address says which. */
export function ActionList(props: ActionListProps): ReactNode {
  const { query } = usePlace()
  return query.get('plan') === 'edit' ? (
    <EditedActions {...props} />
  ) : (
    <Actions {...props} file={undefined} />
  )
}

function EditedActions(props: ActionListProps): ReactNode {
  const study = useStudy()
  return <Actions {...props} file={useFile(study.id, 'strategy.yaml')} />
}

interface ActionsProps extends ActionListProps {
  readonly file: EditedFile | undefined
}

function Actions({ diagnosis, because, how, file }: ActionsProps): ReactNode {
  const { language, say: sayStudio } = useSpeech()
  const say = sayStrategyIn(language)
  const mayWrite = useMay('analyst')
  const called = diagnosis.actions.filter(isCalled)
  return (
    <section aria-labelledby="first">
      <h2 id="first">{say('first.title')}</h2>
      <p className="quiet">{say('first.lead')}</p>
      {mayWrite ? (
        <p className="actions">
          <button
            type="button"
            aria-pressed={file !== undefined}
            onClick={() => {
              goTo(withQuery({ plan: file === undefined ? 'edit' : undefined }), 'replace')
            }}
          >
            {sayStudio(file === undefined ? 'plan.edit' : 'plan.read')}
          </button>
        </p>
      ) : null}
      {file === undefined ? null : <FileBar file={file} />}
      {called.length === 0 ? <p>{say('first.none')}</p> : null}
      <ol className="strategy-actions">
        {called.map((action) => (
          <ActionItem
            key={action.advice.id}
            action={action}
            because={because[action.advice.id] ?? ''}
            how={how[action.advice.id]}
            file={file}
          />
        ))}
      </ol>
      <IdleActions diagnosis={diagnosis} file={file} />
    </section>
  )
}

/** Advice that no figure calls for, so that nobody thinks it forgotten. */
function IdleActions({ diagnosis, file }: Pick<ActionsProps, 'diagnosis' | 'file'>): ReactNode {
  const { language, local } = useSpeech()
  const say = sayStrategyIn(language)
  const idle = diagnosis.actions.filter((action) => !isCalled(action))
  if (idle.length === 0) return null
  return (
    <details>
      <summary>{say('idle.title')}</summary>
      <p className="quiet">{say('idle.lead')}</p>
      <ul>
        {idle.map(({ advice, call }) => (
          <li key={advice.id}>
            {local(advice.title)} <Standing {...callText(call, language)} />
            {file === undefined ? null : <ActionForm file={file} id={advice.id} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
