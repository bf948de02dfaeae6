import type * as z from 'zod'
import type {
  FigureFormat,
  IrreconcilableFormat,
  PublishedFormat,
} from '../format/published-format.ts'
import {
  figureFormat,
  irreconcilableFormat,
  publishedFormat,
  publishedShell,
} from '../format/published-format.ts'
import type { Findings } from './findings.ts'
import type { Item, Listed } from './listed.ts'
import { readItems } from './listed.ts'
import type { Opened } from './open-yaml.ts'
import { readWhole } from './open-yaml.ts'

/** `published.yaml` in its format. */
export interface PublishedPart extends Item<PublishedFormat> {
  readonly figures: Listed<FigureFormat>
  readonly irreconcilable: Listed<IrreconcilableFormat>
}

/** Reads `published.yaml` figure by figure; undefined when it is absent or unreadable. */
export function readPublished(
  open: (path: string, format: z.ZodType) => Opened,
  findings: Findings,
): PublishedPart | undefined {
  const opened = open('published.yaml', publishedFormat)
  const whole =
    opened.kind === 'parsed' ? readWhole(publishedShell, opened.source, findings) : undefined
  if (whole === undefined) return undefined
  const { value, spot } = whole
  return {
    ...whole,
    figures: readItems(figureFormat, value.figures, spot.at('figures'), findings),
    irreconcilable: readItems(
      irreconcilableFormat,
      value.irreconcilable,
      spot.at('irreconcilable'),
      findings,
    ),
  }
}
