import type { ReactNode } from 'react'
import type { FieldPlan, FieldWave } from '../../../../api/field-answers.ts'
import { useSpeech } from '../../shell/language.ts'
import { DropOffTable } from './drop-off-table.tsx'
import { GroupTable } from './group-table.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { QualityTable } from './quality-table.tsx'
import { QuotaList } from './quota-list.tsx'
import { RateTable } from './rate-table.tsx'

/** What is shown of a wave. */
export interface FollowProps {
  readonly plan: FieldPlan
  readonly wave: FieldWave
}

/** How the wave fills: people, quotas, rates, where interviews are left, signs of carelessness. */
export function FollowPanels({ plan, wave }: FollowProps): ReactNode {
  const { say } = useSpeech()
  const { mode, showAfter } = plan
  const isClosed = wave.phase === 'closed'
  const few = mode === 'anonymous' ? 'wave.few_anonymous' : 'wave.few_text'
  return (
    <>
      <section aria-labelledby="field-groups">
        <h2 id="field-groups">{say('wave.groups')}</h2>
        {isClosed ? null : <p className="quiet">{say(few, { n: showAfter })}</p>}
        <GroupTable wave={wave} />
      </section>
      <section aria-labelledby="field-quotas">
        <h2 id="field-quotas">{say('wave.quotas')}</h2>
        {wave.quotas.length === 0 ? (
          <p className="quiet">{say('wave.quotas_none')}</p>
        ) : (
          <QuotaList quotas={wave.quotas} />
        )}
      </section>
      <section aria-labelledby="field-rates">
        <h2 id="field-rates">{say('wave.rates')}</h2>
        <RateTable rates={wave.rates} />
      </section>
      <section aria-labelledby="field-drop-off">
        <h2 id="field-drop-off">{say('wave.drop_off')}</h2>
        {isClosed ? null : <p className="quiet">{say('wave.drop_text')}</p>}
        <DropOffTable pages={wave.dropOff} />
      </section>
      <section aria-labelledby="field-quality">
        <h2 id="field-quality">{say('wave.quality')}</h2>
        {wave.flags === undefined ? (
          <p>{say('wave.flags_later')}</p>
        ) : (
          <QualityTable flags={wave.flags} />
        )}
        <p>{say('wave.devices')}</p>
      </section>
      {wave.anonymity === undefined ? null : <LedgerTable anonymity={wave.anonymity} />}
    </>
  )
}
