import type { Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'

/** A wave as its study's folder says it. */
export interface WavePlan {
  readonly folder: string
  readonly study: Study
  readonly fieldwork: Fieldwork
}
