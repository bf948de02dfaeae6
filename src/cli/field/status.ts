import { dropOff } from '../../collect/fieldwork/rates/drop-off.ts'
import { rateNames } from '../../collect/fieldwork/rates/outcome-rates.ts'
import type { OutcomeRates } from '../../collect/fieldwork/rates/outcome-rates.ts'
import type { AnswerCount, QuotaCount } from '../../collect/ports/collector-store.ts'
import type { GroupCount } from '../../collect/ports/registrar-store.ts'
import { ok } from '../../core/result.ts'
import { ratesOf, readCounts } from '../../server/field/wave-counts.ts'
import type { WaveCounts } from '../../server/field/wave-counts.ts'
import { textTable } from '../text-table.ts'
import type { FieldAction, FieldAnswer, FieldContext } from './field-action.ts'
import { fieldText } from './field-text.ts'

/** `field status`: counts, outcome rates, quotas and drop-off; never a person, never an answer. */
export const status: FieldAction = {
  run: async (context) => {
    const wave = await context.controls()
    if (!wave.ok) return wave
    const counts = await readCounts(wave.value)
    return counts.ok ? ok(tell(context, counts.value)) : counts
  },
}

function tell(context: FieldContext, counts: WaveCounts): FieldAnswer {
  const { terminal, study } = context
  const say = (key: Parameters<typeof fieldText>[1]): string => fieldText(terminal, key)
  const rates = ratesOf(context, counts)
  const drop = study.questionnaires.map((one) => ({
    population: one.population,
    pages: dropOff(one, counts.pages),
  }))
  const { phase, opens, closes, takesAnswers } = counts.state
  return {
    lines: [
      `${say('field.phase')} ${say(`phase.${phase}`)}${opens === undefined ? '' : ` · ${opens}`}${closes === undefined ? '' : ` – ${closes}`}`,
      '',
      textTable(groupRows(context, counts)),
      '',
      ...rateLines(rates, context),
      ...(counts.quotas.length === 0 ? [] : ['', textTable(quotaRows(context, counts.quotas))]),
      '',
      textTable([
        [say('field.page'), say('field.shown'), say('field.left'), say('field.lost')],
        ...drop.flatMap(({ population, pages }) =>
          pages.map(({ page, shown, left, lost }) => {
            const few = counts.pages.find(
              (one) => one.population === population && one.page === page,
            )?.fewerThan
            return [`${population} ${page}`, ...[shown, left, lost].map((n) => told(n, few))]
          }),
        ),
      ]),
    ],
    data: { phase, opens, closes, takesAnswers, ...counts, rates, dropOff: drop },
  }
}

const heads = [
  'field.group',
  'field.listed',
  'field.invited',
  'field.issued',
  'field.refused',
  'field.bounced_short',
  'field.started',
  'field.complete',
  'field.screened',
] as const

function groupRows(
  { terminal, fieldwork }: FieldContext,
  { people, answers }: WaveCounts,
): readonly (readonly string[])[] {
  return [
    heads.map((key) => fieldText(terminal, key)),
    ...fieldwork.groups.map(({ id }) => [
      id,
      ...peopleCells(people.find(({ group }) => group === id)),
      ...answerCells(answers.find(({ group }) => group === id)),
    ]),
  ]
}

/** On the list, invited, with an access, refused, bounced. */
function peopleCells(group: GroupCount | undefined): readonly string[] {
  if (group === undefined) return ['0', '0', '0', '0', '0']
  const { sampled, issued, answered, refused, bounced } = group.byStatus
  const everyone = Object.values(group.byStatus).reduce((sum, n) => sum + n, 0)
  return [everyone, everyone - sampled, issued + answered, refused, bounced].map(String)
}

/** A count, or that it is too small to be told. */
function told(count: number, fewerThan: number | undefined): string {
  return fewerThan === undefined ? String(count) : fewer(fewerThan)
}

function fewer(than: number | undefined): string {
  return `< ${String(than)}`
}

/** Started, complete, screened. */
function answerCells(group: AnswerCount | undefined): readonly string[] {
  if (group === undefined) return ['0', '0', '0']
  if (group.fewerThan !== undefined) return Array.from({ length: 3 }, () => fewer(group.fewerThan))
  return [group.started, group.complete, group.screened + group.quotaFull].map(String)
}

function quotaRows(
  { terminal, fieldwork }: FieldContext,
  counts: readonly QuotaCount[],
): readonly (readonly string[])[] {
  const targets = new Map<string, number>(
    fieldwork.quotas.flatMap(({ id, cells }) =>
      cells.map(({ codes, target }) => [`${id}:${codes.join(',')}`, target] as const),
    ),
  )
  return [
    [
      fieldText(terminal, 'field.cell'),
      fieldText(terminal, 'field.have'),
      fieldText(terminal, 'field.target'),
    ],
    ...counts.map(({ cell, count, fewerThan }) => [
      cell,
      told(count, fewerThan),
      String(targets.get(cell) ?? '–'),
    ]),
  ]
}

const rateGroups = [
  ['field.response', /^RR/],
  ['field.cooperation', /^COOP/],
  ['field.refusal', /^REF/],
] as const

/** The rates by kind, a line each, then why some cannot be told. */
function rateLines({ rates }: OutcomeRates, { terminal }: FieldContext): readonly string[] {
  const groups = rateGroups.flatMap(([title, names]) => {
    const own = rateNames.filter((name) => names.test(name))
    const rated = own.flatMap((name) => {
      const rate = rates[name]
      return rate.kind === 'withheld' ? [] : [`${name} ${share(rate.share, terminal.language)}`]
    })
    return rated.length === 0 ? [] : [fieldText(terminal, title), `  ${rated.join('  ')}`]
  })
  const reasons = (['open_link', 'no_denominator', 'no_known_eligibility'] as const).flatMap(
    (reason) => {
      const names = rateNames.filter((name) => {
        const rate = rates[name]
        return rate.kind === 'withheld' && rate.reason === reason
      })
      if (names.length === 0) return []
      const why = fieldText(terminal, `rate.${reason}`)
      return [names.length === rateNames.length ? why : `${names.join(', ')}\u00a0– ${why}`]
    },
  )
  return [...groups, ...reasons]
}

function share(value: number, language: string): string {
  return value.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 })
}
