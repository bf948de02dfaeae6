import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newStudyFiles } from '../../src/study/template/new-study-files.ts'

/** What of the new study's fieldwork a test changes. */
export interface FaultStudyOptions {
  /** Ed25519 key of the witness, base64url; anonymous mode needs one. */
  readonly witnessKey: string
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  /** Target of each of the employees' age cells; the quota is only watched without. */
  readonly hardTarget?: number | undefined
}

/** Writes the study that `visavis new` makes, with the fieldwork that a test needs. */
export async function writeFaultStudy(folder: string, options: FaultStudyOptions): Promise<void> {
  const files = newStudyFiles('telework')
  if (!files.ok) throw new Error('the new study has mistakes')
  for (const [path, content] of files.value) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, path === 'fieldwork.yaml' ? adapt(content, options) : content)
  }
}

function adapt(text: string, { witnessKey, opens, closes, hardTarget }: FaultStudyOptions): string {
  const window = [...line('opens', opens), ...line('closes', closes)].join('')
  const adapted = text
    .replace(/^# opens: .*\n/m, '')
    .replace(/^# closes: .*\n/m, window)
    .replace(/^( {2}name: .*works council.*)$/m, `$1\n  key: ${witnessKey}`)
  if (hardTarget === undefined) return adapted
  return adapted
    .replace('kind: soft', 'kind: hard')
    .replaceAll(/target: \d+/g, `target: ${hardTarget}`)
}

function line(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name}: ${value}\n`]
}
