import * as z from 'zod'
import type { LocalText } from '../../core/local-text.ts'
import type { CollectMode, QualityFlag, Quota } from '../fieldwork.ts'
import { qualityFlags } from '../fieldwork.ts'
import { dayFormat } from './date-format.ts'
import { expressionFormat, idFormat } from './id-format.ts'
import { textFormat } from './text-format.ts'

/** `fieldwork.yaml`, its lists still to be read item by item. */
export interface FieldworkFormat {
  readonly wave: string
  readonly mode: CollectMode
  readonly operator?: LocalText | undefined
  readonly contact: string
  readonly witness?: { readonly name: LocalText; readonly key?: string | undefined } | undefined
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  readonly retention: { readonly links_days: number; readonly answers_months: number }
  readonly reissues: number
  readonly show_after: number
  readonly groups: readonly unknown[]
  readonly screens: readonly unknown[]
  readonly quotas: readonly unknown[]
  readonly quality: QualityFormat
  readonly messages?: MessagesFormat | undefined
}

/** A group as written. */
export interface GroupFormat {
  readonly id: string
  readonly population: string
  readonly frame: Readonly<Record<string, string>>
}

/** A screen as written. */
export interface ScreenFormat {
  readonly id: string
  readonly population: string
  readonly when: string
  readonly message: LocalText
}

/** A quota as written. */
export interface QuotaFormat {
  readonly id: string
  readonly population: string
  readonly title: LocalText
  readonly variables: readonly string[]
  readonly kind: Quota['kind']
  readonly cells: readonly { readonly codes: readonly string[]; readonly target: number }[]
  readonly message?: LocalText | undefined
}

/** The quality plan as written. */
export interface QualityFormat {
  readonly median_minutes: Readonly<Record<string, number>>
  readonly contradictions: readonly ContradictionFormat[]
  readonly attention: readonly AttentionFormat[]
  readonly reversed: readonly ReversedFormat[]
  readonly exclude: readonly QualityFlag[]
}

/** A contradiction as written. */
export interface ContradictionFormat {
  readonly id: string
  readonly population: string
  readonly when: string
}

/** A reversed row as written. */
export interface ReversedFormat {
  readonly population: string
  readonly variable: string
}

/** An attention check as written. */
export interface AttentionFormat {
  readonly population: string
  readonly question: string
  readonly code: string
}

/** The words of the mails as written. */
export interface MessagesFormat {
  readonly from: string
  readonly subject: LocalText
  readonly invitation: LocalText
  readonly reminder: LocalText
}

const about = {
  id: idFormat.describe('Its id, unique in its list.'),
  population: idFormat.describe('Its population.'),
}

/** People who are reached alike. */
export const groupFormat: z.ZodType<GroupFormat> = z
  .strictObject({
    ...about,
    frame: z
      .record(z.string(), z.string())
      .default({})
      .describe('What the frame says of all of them: {company: acme, size: over_500}.'),
  })
  .meta({ id: 'group' })

/** Who is thanked and let go. */
export const screenFormat: z.ZodType<ScreenFormat> = z
  .strictObject({
    ...about,
    when: expressionFormat.describe('The interview ends where this becomes true.'),
    message: textFormat.describe('What they read then.'),
  })
  .meta({ id: 'screen' })

/** How many interviews are wanted of each cell. */
export const quotaFormat: z.ZodType<QuotaFormat> = z
  .strictObject({
    ...about,
    title: textFormat.describe('What is counted.'),
    variables: z
      .array(z.string().min(1))
      .min(1)
      .max(4)
      .describe('Single-answer questions, crossed when there are several.'),
    kind: z
      .enum(['hard', 'soft'])
      .describe('hard: a full cell ends the interview; soft: it is only watched.'),
    cells: z
      .array(
        z.strictObject({
          codes: z
            .array(z.string())
            .min(1)
            .describe('A code for each of the variables, in their order.'),
          target: z.int().min(1).max(10_000_000).describe('Interviews wanted.'),
        }),
      )
      .min(1)
      .describe('The cells that are counted.'),
    message: textFormat.optional().describe('What who comes too late reads.'),
  })
  .meta({ id: 'quota' })

const contradiction = z.strictObject({
  ...about,
  when: expressionFormat.describe('True of answers that contradict each other.'),
})

const attention = z.strictObject({
  population: about.population,
  question: z.string().min(1).describe('The question that says its own answer.'),
  code: z.string().describe('The answer that it asks for.'),
})

const reversed = z.strictObject({
  population: about.population,
  variable: z.string().min(1).describe('A row of a grid: question.row.'),
})

const quality = z.strictObject({
  median_minutes: z
    .record(idFormat, z.number().min(0.1).max(600))
    .default({})
    .describe('Expected median duration by population; under a third of it is too fast.'),
  contradictions: z.array(contradiction).default([]).describe('Answers that exclude each other.'),
  attention: z.array(attention).default([]).describe('Attention checks, two at most.'),
  reversed: z
    .array(reversed)
    .default([])
    .describe('Rows of grids worded against the others: one answer down all cannot be meant.'),
  exclude: z
    .array(z.enum(qualityFlags))
    .default([])
    .describe('Flags whose bearers are left out; fixed before the field opens.'),
})

const messages = z.strictObject({
  from: z.string().min(1).describe('Sender: Name <address@example.org>.'),
  subject: textFormat.describe('Subject line; {name} and {closes} are filled.'),
  invitation: textFormat.describe('Needs {link} and {stop}; anonymous mode {fingerprint} too.'),
  reminder: textFormat.describe('Needs {link} and {stop}.'),
})

const retention = z.strictObject({
  links_days: z
    .int()
    .min(0)
    .max(365)
    .default(30)
    .describe('Days after the close until invitations and links are deleted.'),
  answers_months: z
    .int()
    .min(1)
    .max(120)
    .default(24)
    .describe('Months after the close until the answers are deleted.'),
})

interface FieldworkItems {
  readonly group: z.ZodType
  readonly screen: z.ZodType
  readonly quota: z.ZodType
}

function makeFieldwork(items: FieldworkItems): z.ZodType<FieldworkFormat> {
  return z.strictObject({
    wave: idFormat.describe('The wave of study.yaml that is in the field.'),
    mode: z
      .enum(['anonymous', 'confidential', 'open'])
      .describe(
        'anonymous: nobody can link an answer to a person; confidential: a link is kept until it is deleted; open: whoever has the address answers.',
      ),
    operator: textFormat.optional().describe('Who keeps the answers; default: conducted_by.'),
    contact: z.string().min(1).describe('E-mail address that respondents can write to.'),
    witness: z
      .strictObject({
        name: textFormat.describe('Who watches: works council, data protection officer, auditor.'),
        key: z.string().optional().describe('Public key printed by visavis witness new.'),
      })
      .optional()
      .describe('Required in anonymous mode: signs the manifest.'),
    opens: dayFormat.optional().describe('First day.'),
    closes: dayFormat.optional().describe('Last day.'),
    retention: retention
      .default({ links_days: 30, answers_months: 24 })
      .describe('How long things are kept.'),
    reissues: z
      .int()
      .min(0)
      .max(10_000)
      .default(0)
      .describe('Credentials that may be issued a second time, in all; 0 is strict.'),
    show_after: z
      .int()
      .min(1)
      .max(10_000)
      .default(30)
      .describe('Fewest answers of a group before anything of it is shown.'),
    groups: z.array(items.group).min(1).describe('People reached alike; each population has one.'),
    screens: z.array(items.screen).default([]).describe('Who is thanked and let go.'),
    quotas: z.array(items.quota).default([]).describe('How many interviews are wanted of whom.'),
    quality: quality
      .default({ median_minutes: {}, contradictions: [], attention: [], reversed: [], exclude: [] })
      .describe('What is watched for, and what is left out.'),
    messages: messages.optional().describe('Words of the mails; the product has its own.'),
  })
}

/** The whole of `fieldwork.yaml`, for editors. */
export const fieldworkFormat: z.ZodType<FieldworkFormat> = makeFieldwork({
  group: groupFormat,
  screen: screenFormat,
  quota: quotaFormat,
})

const anything = z.unknown()

/** The same without looking into the items. */
export const fieldworkShell: z.ZodType<FieldworkFormat> = makeFieldwork({
  group: anything,
  screen: anything,
  quota: anything,
})
