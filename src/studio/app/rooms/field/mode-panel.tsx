import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FieldPlan } from '../../../../api/field-answers.ts'
import { useSpeech } from '../../shell/language.ts'
import { changeMode } from './change-mode.ts'
import { OutcomeNote } from './outcome-note.tsx'
import { useField } from './use-field.ts'

const modes = ['anonymous', 'confidential', 'open'] as const
type Mode = FieldPlan['mode']

/** Fewest answers of a group that are shown, until the plan says otherwise. */
const usualShowAfter = 30

/** A study without a plan: choosing a mode writes a commented one. */
export function MakePlan(): ReactNode {
  const { say } = useSpeech()
  const { can, act } = useField()
  return (
    <section aria-labelledby="field-mode">
      <h2 id="field-mode">{say('wave.mode')}</h2>
      {can('make') ? (
        <>
          <p>{say('wave.no_plan')}</p>
          <ModeList
            showAfter={usualShowAfter}
            onChoose={(mode) => void act('make', { json: { mode } })}
          />
        </>
      ) : null}
      <OutcomeNote of={['make']} />
    </section>
  )
}

/** The mode of the wave, in words; another one as long as nobody was promised anything. */
export function ModePanel({ plan }: { readonly plan: FieldPlan }): ReactNode {
  const { say, local, language } = useSpeech()
  const { can, tell, again, study, act, answer } = useField()
  const [isOpen, setOpen] = useState(false)
  const isRunning = answer.service.kind === 'running'
  const choose = async (mode: Mode): Promise<void> => {
    // The services read the mode when they start.
    if (isRunning && !(await act('stop'))) return
    const { isChanged, trouble } = await changeMode(study, language, mode)
    const said = isChanged ? [say('wave.mode_now', { mode: say(`wave.mode.${mode}`) })] : []
    if (isRunning) await act('start', { json: { anew: false } })
    tell({
      action: 'mode',
      said: trouble === 'conflict' ? [say('wave.mode_conflict')] : said,
      trouble: trouble === 'conflict' ? undefined : trouble,
    })
    if (isChanged) setOpen(false)
    again()
  }
  return (
    <section aria-labelledby="field-mode">
      <h2 id="field-mode">
        {local(plan.title)} · {say('wave.mode_now', { mode: say(`wave.mode.${plan.mode}`) })}
      </h2>
      <p>{say(`wave.mode_text.${plan.mode}`, { n: plan.showAfter })}</p>
      <OutcomeNote of={['mode', 'make']} />
      {can('mode') ? (
        <>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen)
            }}
          >
            {say('wave.mode_change')}
          </button>
          {isOpen ? (
            <ModeList
              chosen={plan.mode}
              showAfter={plan.showAfter}
              onChoose={(mode) => void choose(mode)}
            />
          ) : null}
        </>
      ) : null}
    </section>
  )
}

interface ModeListProps {
  readonly chosen?: Mode | undefined
  readonly showAfter: number
  readonly onChoose: (mode: Mode) => void
}

function ModeList({ chosen, showAfter, onChoose }: ModeListProps): ReactNode {
  const { say } = useSpeech()
  const { busy } = useField()
  return (
    <ul className="modes">
      {modes
        .filter((mode) => mode !== chosen)
        .map((mode) => (
          <li key={mode}>
            <button
              type="button"
              disabled={busy !== undefined}
              onClick={() => {
                onChoose(mode)
              }}
            >
              {say('wave.mode_take', { mode: say(`wave.mode.${mode}`) })}
            </button>
            <p>{say(`wave.mode_text.${mode}`, { n: showAfter })}</p>
          </li>
        ))}
    </ul>
  )
}
