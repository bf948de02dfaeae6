import { brokenLink } from '../../adapters/postgres/chain-hash.ts'
import { auditTexts } from '../../core/catalogue/audit-text.ts'
import type { AuditLine } from '../../collect/ports/phase.ts'
import { fillText } from '../../core/message.ts'
import { ok } from '../../core/result.ts'
import type { Terminal } from '../terminal.ts'
import { exitCodes } from '../command.ts'
import type { FieldAction } from './field-action.ts'
import { fieldText } from './field-text.ts'

/** `field audit`: what was done, by whom and when, on both sides, and whether a log was altered. */
export const audit: FieldAction = {
  run: async (context) => {
    const wave = await context.controls()
    if (!wave.ok) return wave
    const registrar = await wave.value.registrar.audit()
    const collector = await wave.value.collector.audit()
    if (!registrar.ok) return registrar
    if (!collector.ok) return collector
    return ok(
      auditAnswer({ registrar: registrar.value, collector: collector.value }, context.terminal),
    )
  },
}

/** The logs as lines, oldest first, and the first line of each that does not fit its chain. */
export function auditAnswer(
  trails: Readonly<Record<'registrar' | 'collector', readonly AuditLine[]>>,
  terminal: Terminal,
): {
  readonly lines: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
  readonly code: 0 | 1
} {
  const services = ['registrar', 'collector'] as const
  const broken = services.flatMap((service) => {
    const at = brokenLink(trails[service])
    return at === undefined ? [] : [{ service, line: at + 1 }]
  })
  const lines = services.flatMap((service) =>
    trails[service].map((line) => writeLine(service, line, terminal)),
  )
  const judged =
    broken.length === 0
      ? [fieldText(terminal, 'field.audit_sound', { n: lines.length })]
      : broken.map(({ service, line }) =>
          fieldText(terminal, 'field.audit_broken', {
            service: fieldText(terminal, `service.${service}`),
            line,
          }),
        )
  return {
    lines: [...lines.toSorted(), '', ...judged],
    data: { ...trails, broken },
    code: broken.length === 0 ? exitCodes.fine : exitCodes.findings,
  }
}

function writeLine(
  service: 'registrar' | 'collector',
  { at, actor, action, detail }: AuditLine,
  terminal: Terminal,
): string {
  const known: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = auditTexts
  const text = Object.hasOwn(known, action) ? known[action] : undefined
  const name = text === undefined ? action : fillText(text, terminal.language)
  const details = Object.entries(detail).map(([key, value]) => `${key}=${String(value)}`)
  const when = at.slice(0, 16).replace('T', ' ')
  const where = fieldText(terminal, `service.${service}`)
  return [`${when}  ${where}, ${actor}  ${name}`, ...details].join(' ')
}
