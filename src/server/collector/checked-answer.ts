import type { CheckedAnswer } from '../../collect/ports/collector-store.ts'
import type { InterviewRecord } from '../../interview/answers.ts'
import { recordToJson } from '../../interview/saved/record-json.ts'
import { qualityFlags } from '../../study/fieldwork.ts'
import type { QualityFlag } from '../../study/fieldwork.ts'
import type { Course } from './course.ts'
import { cellsOf } from './quota-cells.ts'

/** A checked record and how it ended. */
export interface EndedInterview {
  readonly record: InterviewRecord
  readonly outcome: CheckedAnswer['outcome']
  /** Flags that the device, or the way in, gave it. */
  readonly claimed: readonly QualityFlag[]
}

/** What alone cannot be told from the answers. */
const fromOutside: readonly QualityFlag[] = ['speeder', 'no_proof_of_work']

/**
 * Puts an ended interview in the form that is stored: its cells and its flags are worked out here from
 * the answers, only what answers do not tell is believed.
 */
export function checkedAnswer(
  course: Course,
  { record, outcome, claimed }: EndedInterview,
): Omit<CheckedAnswer, 'test'> {
  const found = new Set(claimed.filter((flag) => fromOutside.includes(flag)))
  return {
    record: recordToJson(record),
    outcome,
    cells: cellsOf(course.quotas, record.answers),
    flags: qualityFlags.filter((flag) => found.has(flag)),
  }
}
