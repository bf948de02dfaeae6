import type * as z from 'zod'
import type { MirrorFormat, PartFormat } from '../format/mirrors-format.ts'
import { mirrorFormat, mirrorsFormat, mirrorsShell, partFormat } from '../format/mirrors-format.ts'
import type { Findings } from './findings.ts'
import type { Listed } from './listed.ts'
import { emptyList, hiddenList, readItems } from './listed.ts'
import type { Opened } from './open-yaml.ts'
import { readWhole } from './open-yaml.ts'

/** `mirrors.yaml` in its format. */
export interface MirrorsPart {
  readonly mirrors: Listed<MirrorFormat>
  readonly parts: Listed<PartFormat>
}

/** Reads `mirrors.yaml` item by item; an absent file has no mirror. */
export function readMirrors(
  open: (path: string, format: z.ZodType) => Opened,
  findings: Findings,
): MirrorsPart {
  const opened = open('mirrors.yaml', mirrorsFormat)
  const whole =
    opened.kind === 'parsed' ? readWhole(mirrorsShell, opened.source, findings) : undefined
  if (whole === undefined) {
    const none = opened.kind === 'absent' ? emptyList : hiddenList
    return { mirrors: none, parts: none }
  }
  const { value, spot } = whole
  return {
    mirrors: readItems(mirrorFormat, value.mirrors, spot.at('mirrors'), findings),
    parts: readItems(partFormat, value.parts, spot.at('parts'), findings),
  }
}
