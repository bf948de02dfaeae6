import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { FieldPlan, FieldSheets } from '../../../../api/field-answers.ts'
import { saveBlob } from '../../parts/save-blob.ts'
import { ask } from '../../reading/ask.ts'
import { useSpeech } from '../../shell/language.ts'
import { useField } from './use-field.ts'

/** Letters for people without e-mail, or posters: a page to be printed, kept on the person's machine. */
export function PrintSheets({ plan }: { readonly plan: FieldPlan }): ReactNode {
  const { say, language } = useSpeech()
  const { study, busy, tell, again } = useField()
  const isOpen = plan.mode === 'open'
  const print = async (): Promise<void> => {
    const path = apiPaths.field(study, 'letters')
    const made = await ask<FieldSheets>(path, language, { method: 'POST', json: {} })
    if (made.ok) {
      const { page, n } = made.value
      const name = `${study}-${isOpen ? 'posters' : 'letters'}.html`
      saveBlob(name, new Blob([page], { type: 'text/html' }))
      tell({ action: 'letters', said: [say('wave.letters_done', { n })] })
    } else tell({ action: 'letters', said: [], trouble: made.trouble })
    again()
  }
  return (
    <p className="step">
      <button type="button" disabled={busy !== undefined} onClick={() => void print()}>
        {say(isOpen ? 'wave.posters' : 'wave.letters')}
      </button>{' '}
      {isOpen ? null : <span>{say('wave.letters_text')}</span>}
    </p>
  )
}
