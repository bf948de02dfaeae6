import { releaseAuditTexts } from '../../core/catalogue/release-audit-text.ts'
import type { Result } from '../../core/result.ts'
import { auditStudy } from '../../pipeline/index.ts'
import type { OpenStudy, StudyAudit } from '../../pipeline/index.ts'
import { isAtRisk } from '../../protect/forecast/advise-plan.ts'
import { completePolicy } from '../../study/release-profiles.ts'
import { collectedText } from '../audit-collected.ts'
import { plannedText } from '../audit-planned.ts'
import { sayAudit } from '../say-audit.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode } from '../command.ts'
import { say } from '../say.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withResult, withStudy } from '../with-study.ts'

/** `visavis audit`: what the gate withholds, and before the field what it would. */
export const audit: Command = {
  name: 'audit',
  summary: releaseAuditTexts.summary,
  arguments: [studyArgument],
  options: [{ name: 'plan', summary: releaseAuditTexts['option.plan'] }],
  examples: ['visavis audit my-study --plan', 'visavis audit studies/reseaux-sociaux'],
  run: async (invocation, terminal) =>
    withStudy(invocation, terminal, async (open) => {
      const json = isJson(invocation)
      const made = await runAudit(open, invocation.options['plan'] === true, terminal)
      if (made === 'interrupted') return exitCodes.interrupted
      return withResult(made, terminal, json, (found) => {
        if (json) terminal.out(JSON.stringify({ ok: true, ...found }, null, 2))
        else tellAudit(open, found, terminal)
        return verdictOf(found)
      })
    }),
}

async function runAudit(
  open: OpenStudy,
  planOnly: boolean,
  terminal: Terminal,
): Promise<Result<StudyAudit> | 'interrupted'> {
  const work = async (signal?: AbortSignal): Promise<Result<StudyAudit> | 'interrupted'> => {
    try {
      return await auditStudy(open, {
        planOnly,
        signal,
        onFile: (file) => terminal.progress(say(terminal, 'progress.reading', { file })),
        onForecast: (sample) =>
          terminal.progress(sayAudit(terminal, 'progress.forecast', { sample })),
        onQuestion: ({ done, of }) =>
          terminal.progress(sayAudit(terminal, 'progress.question', { done, of })),
      })
    } catch (error) {
      if (signal?.aborted === true) return 'interrupted'
      throw error
    }
  }
  return terminal.interruption === undefined ? work() : terminal.interruption.run(work)
}

function tellAudit({ study }: OpenStudy, found: StudyAudit, terminal: Terminal): void {
  const policy = completePolicy(study.policy)
  for (const sample of found.planned) terminal.out(plannedText(sample, policy, terminal))
  if (found.collected !== undefined) terminal.out(collectedText(found.collected, terminal))
}

/** Findings where something is withheld to protect people, or may be. */
function verdictOf({ planned, collected }: StudyAudit): ExitCode {
  const mayHide = planned.some(({ classes }) => classes.some(({ groups }) => groups.some(isAtRisk)))
  const hides = collected?.samples.some(({ cells }) =>
    protecting.some((reason) => (cells[reason] ?? 0) > 0),
  )
  return mayHide || hides === true ? exitCodes.findings : exitCodes.fine
}

/** Reasons that protect people; the others spare readers. */
const protecting = ['disclosure', 'complement', 'few', 'nearly_all', 'dominated'] as const
