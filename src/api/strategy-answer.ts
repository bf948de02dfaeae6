import type { Diagnosis } from '../publish/strategy/diagnosis.ts'

/** `GET /api/studies/:study/strategy`. */
export interface StrategyAnswer {
  readonly revision: string
  /** Absent when the study has no `strategy.yaml`. */
  readonly diagnosis?: Diagnosis | undefined
  /** The diagnosis in a few sentences, its figures printed. */
  readonly summary?: string | undefined
  /** Why each action is called for, its figures printed, by the id of the advice. */
  readonly because: Readonly<Record<string, string>>
  /** How to begin each action, where it is said, likewise. */
  readonly how: Readonly<Record<string, string>>
}
