import type { ReactNode } from 'react'
import type { FieldPlan, FieldWave } from '../../../../api/field-answers.ts'
import { useSpeech } from '../../shell/language.ts'
import { ListField } from './list-field.tsx'
import { MailForm } from './mail-form.tsx'
import { OutcomeNote } from './outcome-note.tsx'
import { PrintSheets } from './print-sheets.tsx'
import { useField } from './use-field.ts'

interface PeoplePanelProps {
  readonly plan: FieldPlan
  readonly wave: FieldWave | undefined
}

const done = ['import', 'bounces', 'invite', 'remind', 'halt', 'letters'] as const

/** The list of people, and what they are sent. */
export function PeoplePanel({ plan, wave }: PeoplePanelProps): ReactNode {
  const { say } = useSpeech()
  const { can } = useField()
  if (wave === undefined || !done.some((action) => can(action))) return null
  const isListed = plan.mode !== 'open'
  return (
    <section aria-labelledby="field-people">
      <h2 id="field-people">{say('wave.people')}</h2>
      {isListed ? <p>{say('wave.people_text')}</p> : null}
      {can('import') ? <ListField action="import" label={say('wave.import')} /> : null}
      {can('invite') || can('halt') ? <MailForm plan={plan} mailing={wave.mailing} /> : null}
      {can('bounces') ? <ListField action="bounces" label={say('wave.bounces')} /> : null}
      {can('letters') ? <PrintSheets plan={plan} /> : null}
      <OutcomeNote of={done} />
    </section>
  )
}
