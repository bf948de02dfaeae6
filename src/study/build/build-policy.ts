import type { PolicyFormat } from '../format/study-format.ts'
import { completePolicy } from '../release-profiles.ts'
import type { CompletePolicy } from '../release-profiles.ts'

/** The release policy of a study, every number of it: as written, else that of its profile. */
export function buildPolicy(written: PolicyFormat): CompletePolicy {
  return completePolicy({
    profile: written.profile,
    disclosureBase: written.disclosure_base,
    sensitiveBase: written.sensitive_base,
    fewBase: written.few_base,
    largestPart: written.largest_part,
    restPart: written.rest_part,
    baseStep: written.base_step,
    auditedAnswers: written.audited_answers,
    openTexts: written.open_texts,
    crossings: written.crossings,
    rollChange: written.roll_change,
    qualityBase: written.quality_base,
    flagBase: written.flag_base,
    why: written.why,
  })
}
