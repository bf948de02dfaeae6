import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { FieldAnonymity, FieldPlan, FieldWave } from '../../../../api/field-answers.ts'
import { FileDrop } from '../../parts/file-drop.tsx'
import { useSpeech } from '../../shell/language.ts'
import { OutcomeNote } from './outcome-note.tsx'
import { useField } from './use-field.ts'

interface AnonymityPanelProps {
  readonly plan: FieldPlan
  readonly wave: FieldWave | undefined
}

/** What an anonymous wave promises, the witness's part in it, and what anybody can check. */
export function AnonymityPanel({ plan, wave }: AnonymityPanelProps): ReactNode {
  const { say, local } = useSpeech()
  const anonymity = wave?.anonymity
  if (plan.mode !== 'anonymous' || anonymity === undefined) return null
  return (
    <section aria-labelledby="field-anonymity">
      <h2 id="field-anonymity">{say('wave.anonymity')}</h2>
      {plan.hasWitnessKey ? null : <p className="warning">{say('wave.no_witness_key')}</p>}
      <PrepareStep anonymity={anonymity} />
      {anonymity.fingerprint === undefined ? null : (
        <Fingerprint
          words={anonymity.fingerprint}
          isSigned={anonymity.isSigned}
          witness={plan.witness === undefined ? '' : local(plan.witness)}
        />
      )}
      <SignStep />
      <OutcomeNote of={['prepare', 'sign']} />
      <p className="quiet">{say('wave.not_preventable')}</p>
    </section>
  )
}

function PrepareStep({ anonymity }: { readonly anonymity: FieldAnonymity }): ReactNode {
  const { say } = useSpeech()
  const { can, act, busy } = useField()
  if (!can('prepare')) return null
  const isAgain = anonymity.keys.length > 0
  return (
    <p className="step">
      <button
        type="button"
        className={isAgain ? '' : 'strong'}
        disabled={busy !== undefined}
        onClick={() => void act('prepare')}
      >
        {say(isAgain ? 'wave.prepare_again' : 'wave.prepare')}
      </button>{' '}
      <span>{say('wave.prepare_text')}</span>
    </p>
  )
}

interface FingerprintProps {
  readonly words: string
  readonly isSigned: boolean
  readonly witness: string
}

function Fingerprint({ words, isSigned, witness }: FingerprintProps): ReactNode {
  const { say } = useSpeech()
  return (
    <>
      <h3>{say('wave.fingerprint')}</h3>
      <p className="fingerprint">{words.replaceAll('-', ' ')}</p>
      <p>
        {say(isSigned ? 'wave.signed' : 'wave.unsigned')}
        {witness === '' ? null : <span className="quiet"> · {witness}</span>}
      </p>
      <p className="quiet">{say('wave.fingerprint_text')}</p>
    </>
  )
}

/** What the witness types, on a machine of their own. */
const signCommand = 'visavis witness sign manifest.json --key witness-key.pem'

/** The manifest goes to the witness, and comes back signed. */
function SignStep(): ReactNode {
  const { say } = useSpeech()
  const { can, act, study, busy } = useField()
  if (!can('sign')) return null
  const take = async (file: File): Promise<void> => {
    if (busy === undefined) await act('sign', { json: { signed: await file.text() } })
  }
  return (
    <>
      <p>
        <a href={apiPaths.field(study, 'manifest')} download={`${study}-manifest.json`}>
          {say('wave.manifest_get')}
        </a>{' '}
        <span className="quiet">{say('wave.manifest_how')}</span> <code>{signCommand}</code>
      </p>
      <FileDrop
        label={say('wave.manifest_put')}
        hint={say('wave.import_drop')}
        accept=".json,application/json"
        onFile={(file) => void take(file)}
      />
    </>
  )
}
