import type * as z from 'zod'
import type { DerivedFormat } from '../format/derived-format.ts'
import { derivedFormat } from '../format/derived-format.ts'
import type { BannerFormat, BaseFormat, NetFormat, TableFormat } from '../format/tables-format.ts'
import {
  bannerFormat,
  baseFormat,
  netFormat,
  tabBookFormat,
  tabBookShell,
  tableFormat,
} from '../format/tables-format.ts'
import type { RulesFormat } from '../format/rules-format.ts'
import type { Findings } from './findings.ts'
import type { Listed } from './listed.ts'
import { emptyList, hiddenList, readItems } from './listed.ts'
import type { Opened } from './open-yaml.ts'
import { readWhole } from './open-yaml.ts'

/** `tables.yaml` in its format. */
export interface TabBookPart {
  readonly rules?: RulesFormat | undefined
  readonly derived: Listed<DerivedFormat>
  readonly bases: Listed<BaseFormat>
  readonly nets: Listed<NetFormat>
  readonly banners: Listed<BannerFormat>
  readonly tables: Listed<TableFormat>
}

/** Reads `tables.yaml` item by item; an absent file is an empty tab book. */
export function readTabBook(
  open: (path: string, format: z.ZodType) => Opened,
  findings: Findings,
): TabBookPart {
  const opened = open('tables.yaml', tabBookFormat)
  const whole =
    opened.kind === 'parsed' ? readWhole(tabBookShell, opened.source, findings) : undefined
  if (whole === undefined) {
    const none = opened.kind === 'absent' ? emptyList : hiddenList
    return { derived: none, bases: none, nets: none, banners: none, tables: none }
  }
  const { value, spot } = whole
  return {
    rules: value.rules,
    derived: readItems(derivedFormat, value.derived, spot.at('derived'), findings),
    bases: readItems(baseFormat, value.bases, spot.at('bases'), findings),
    nets: readItems(netFormat, value.nets, spot.at('nets'), findings),
    banners: readItems(bannerFormat, value.banners, spot.at('banners'), findings),
    tables: readItems(tableFormat, value.tables, spot.at('tables'), findings),
  }
}
