import type {
  FieldworkFormat,
  GroupFormat,
  QuotaFormat,
  ScreenFormat,
} from '../format/fieldwork-format.ts'
import {
  fieldworkFormat,
  fieldworkShell,
  groupFormat,
  quotaFormat,
  screenFormat,
} from '../format/fieldwork-format.ts'
import type * as z from 'zod'
import type { Findings } from './findings.ts'
import { formatShape } from './format-shape.ts'
import type { LocatedText } from './format-shape.ts'
import type { Item, Listed } from './listed.ts'
import { readItems } from './listed.ts'
import type { Opened } from './open-yaml.ts'
import { readWhole } from './open-yaml.ts'

/** `fieldwork.yaml` in its format, its lists read item by item. */
export interface FieldworkPart extends Item<FieldworkFormat> {
  readonly groups: Listed<GroupFormat>
  readonly screens: Listed<ScreenFormat>
  readonly quotas: Listed<QuotaFormat>
  /** Every text that it holds, as written. */
  readonly texts: readonly LocatedText[]
}

/** Reads `fieldwork.yaml`; undefined when it is absent or cannot be read. */
export function readFieldwork(
  open: (path: string, format: z.ZodType) => Opened,
  findings: Findings,
): FieldworkPart | undefined {
  const opened = open('fieldwork.yaml', fieldworkFormat)
  const whole =
    opened.kind === 'parsed' ? readWhole(fieldworkShell, opened.source, findings) : undefined
  if (whole === undefined || opened.kind !== 'parsed') return undefined
  const { value, spot } = whole
  return {
    ...whole,
    groups: readItems(groupFormat, value.groups, spot.at('groups'), findings),
    screens: readItems(screenFormat, value.screens, spot.at('screens'), findings),
    quotas: readItems(quotaFormat, value.quotas, spot.at('quotas'), findings),
    texts: formatShape(fieldworkFormat).textsIn(opened.source.value),
  }
}
