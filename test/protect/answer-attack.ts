import { answerAuditOf } from '../../src/protect/audit/answer-audit-of.ts'
import type { ReleasedGroup, Told } from '../../src/protect/audit/answer-audit-of.ts'
import type { AnswerAudit } from '../../src/protect/audit/answer-audit.ts'
import type { Cell, Release } from '../../src/protect/protected.ts'
import { completePolicy } from '../../src/study/release-profiles.ts'
import { codesOf, peopleIn, vectorsOf } from './attacker.ts'
import type { SyntheticSurvey } from './synthetic-survey.ts'

/** Whether a question is marked as one whose answers could hurt. */
function isSensitive({ survey }: SyntheticSurvey, variable: string): boolean {
  return survey.variables.some(({ id, sensitive }) => id === variable && sensitive === true)
}

/** Fewest people of whom something of a question may be learnt. */
export function leastPeople(drawn: SyntheticSurvey, variable: string): number {
  const { disclosureBase, sensitiveBase } = completePolicy(drawn.study.policy)
  return isSensitive(drawn, variable) ? Math.max(disclosureBase, sensitiveBase) : disclosureBase
}

/** Whether somebody is on a row: a code, or a net of some. */
export function isOn(
  { survey, study }: SyntheticSurvey,
  variable: string,
  row: string,
): (person: number) => boolean {
  const net = study.tables.nets.find(({ id }) => id === row)
  const codes: readonly string[] = net?.codes ?? [row]
  return (person) => codesOf(survey, variable, person).some((code) => codes.includes(code))
}

/** People whose answers the attacker knows, and the one whose answer is looked for. */
export interface AttackedPeople {
  readonly known: readonly number[]
  readonly target?: number | undefined
}

/** The programs of an attack, and the atom that the person looked for is in. */
export interface AnswerAttack {
  readonly audit: AnswerAudit
  readonly atom: number
}

/**
 * The programs of somebody who knows who stands in which column of which table, over one row of one
 * question and all that was released of it: atoms are people alike in all of them. People whose answers
 * are known are atoms of their own.
 */
export function answerAttack(
  drawn: SyntheticSurvey,
  all: Release,
  [variable, row]: readonly [string, string],
  { known, target }: AttackedPeople = { known: [] },
): AnswerAttack {
  const { baseStep, fewBase } = completePolicy(drawn.study.policy)
  const vectors = vectorsOf(drawn, all, variable, row)
  const says = isOn(drawn, variable, row)
  const atoms = new Map<string, { n: number; yes: number; readonly person: number }>()
  let atomOfTarget = -1
  for (let person = 0; person < peopleIn(drawn.survey); person++) {
    const mark = known.includes(person) ? `${person}` : ''
    const key = `${vectors.map(({ members }) => members[person]).join('')} ${mark}`
    const atom = atoms.get(key) ?? { n: 0, yes: 0, person }
    atom.n += 1
    atom.yes += says(person) ? 1 : 0
    atoms.set(key, atom)
    if (person === target) atomOfTarget = [...atoms.keys()].indexOf(key)
  }
  const list = [...atoms.values()]
  const groupOf = (isMember: (person: number) => number, told: Told): ReleasedGroup => ({
    members: list.map(({ person }) => isMember(person)),
    told,
  })
  const { audit } = answerAuditOf({
    sizes: list.map(({ n }) => n),
    yes: list.map(({ yes }) => yes),
    groups: [
      ...vectors.map(({ members, cell }) =>
        groupOf((person) => members[person] ?? 0, toldBy(cell)),
      ),
      // One person’s share is the answer.
      ...known.map((one) => groupOf((person) => (person === one ? 1 : 0), 'share')),
    ],
    smallest: leastPeople(drawn, variable),
    // Weighted shares are no shares of people; they are taken as if they were.
    step: baseStep > 1 ? 0.01 : 0,
    fewBase,
    twoSided: completePolicy(drawn.study.policy).profile === 'sensitive',
  })
  return { audit, atom: atomOfTarget }
}

function toldBy(cell: Cell): Told {
  if (cell.kind === 'estimate') return 'share'
  if (cell.reason === 'few') return 'few'
  return cell.reason === 'nearly_all' ? 'almost_all' : 'nothing'
}
