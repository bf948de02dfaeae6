import type { Code, PopulationId, QuestionId, VariableId, WaveId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Expression } from './expression/ast.ts'

/** How answers relate to people; the words shown to respondents follow from it. */
export type CollectMode = 'anonymous' | 'confidential' | 'open'

/** The fieldwork of one wave, as `fieldwork.yaml` says it. */
export interface Fieldwork {
  readonly wave: WaveId
  readonly mode: CollectMode
  /** Who keeps the answers; the study's `conducted_by` when the file is silent. */
  readonly operator: LocalText
  /** Where respondents can write: an e-mail address. */
  readonly contact: string
  /** Who watches an anonymous wave: works council, data protection officer, auditor. */
  readonly witness?: Witness | undefined
  /** First and last day of the fieldwork (`2026-03-02`); free when absent. */
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  readonly retention: Retention
  /** Credentials that may be issued a second time, in all; 0 is strict. */
  readonly reissues: number
  /** Fewest answers of a group before anything of it is shown. */
  readonly showAfter: number
  /** At least one for each population. */
  readonly groups: readonly CollectGroup[]
  readonly screens: readonly Screen[]
  readonly quotas: readonly Quota[]
  readonly quality: QualityPlan
  readonly messages: InvitationMessages
}

/** Who watches, and the key that its signature of the manifest is checked with. */
export interface Witness {
  readonly name: LocalText
  /** Ed25519 public key, raw 32 bytes in base64url; undefined until the witness gave it. */
  readonly key?: string | undefined
}

/** How long things are kept. */
export interface Retention {
  /** Days after the close until invitations, and in confidential mode the links, are deleted. */
  readonly linksDays: number
  /** Months after the close until the answers are deleted. */
  readonly answersMonths: number
}

/** People who are reached alike and whose credential is signed by one key. */
export interface CollectGroup {
  readonly id: string
  readonly population: PopulationId
  /** What the sampling frame says of all of them, by question of the frame: a code or a text. */
  readonly frame: Readonly<Record<QuestionId, string>>
}

/** Who is thanked and let go: the interview ends where the condition becomes true. */
export interface Screen {
  readonly id: string
  readonly population: PopulationId
  readonly when: Expression
  readonly message: LocalText
}

/** How many interviews are wanted of each cell of one or several crossed variables. */
export interface Quota {
  readonly id: string
  readonly population: PopulationId
  readonly title: LocalText
  /** Single-answer questions, of the frame or of the questionnaire. */
  readonly variables: readonly VariableId[]
  /** A hard quota ends the interview once its cell is full; a soft one is only watched. */
  readonly kind: 'hard' | 'soft'
  readonly cells: readonly QuotaCell[]
  /** Shown to whoever comes too late. */
  readonly message?: LocalText | undefined
}

/** One cell: a code for each of the quota's variables, in their order. */
export interface QuotaCell {
  readonly codes: readonly Code[]
  readonly target: number
}

/** What is watched for, declared before the field opens, and what is then left out. */
export interface QualityPlan {
  /** Expected median duration in minutes, by population; a third of it is too fast. */
  readonly medianMinutes: Readonly<Record<PopulationId, number>>
  /** Answers that contradict each other. */
  readonly contradictions: readonly {
    readonly id: string
    readonly population: PopulationId
    readonly when: Expression
  }[]
  /** Questions whose right answer is given in the question. */
  readonly attention: readonly {
    readonly population: PopulationId
    readonly question: QuestionId
    readonly code: Code
  }[]
  /** Rows of grids worded against the others (`grid.row`): one answer down all cannot be meant. */
  readonly reversed?:
    | readonly { readonly population: PopulationId; readonly variable: VariableId }[]
    | undefined
  /** Flags whose bearers are left out of the answers analysed. */
  readonly exclude: readonly QualityFlag[]
}

/** Coarse signs of a careless interview, computed on the device or from the answers alone. */
export type QualityFlag =
  | 'speeder'
  | 'straight_line'
  | 'contradiction'
  | 'attention'
  | 'repeated_text'
  | 'no_proof_of_work'

/** Every flag, in the order they are reported. */
export const qualityFlags: readonly QualityFlag[] = [
  'speeder',
  'straight_line',
  'contradiction',
  'attention',
  'repeated_text',
  'no_proof_of_work',
]

/** Words of the mails; `{link}`, `{name}`, `{closes}`, `{fingerprint}`, `{stop}` are filled in. */
export interface InvitationMessages {
  readonly from: string
  readonly subject: LocalText
  readonly invitation: LocalText
  readonly reminder: LocalText
}
