import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun, runIn } from '../cli/run-in.ts'

/**
 * Makes the study `wave` in a folder: that of `visavis new`, which real people answer, with a witness
 * whose key is `witness.pem`.
 *
 * @param fieldwork - what else changes in `fieldwork.yaml`
 */
export async function makeRealStudy(
  root: string,
  fieldwork: (text: string) => string = (text) => text,
): Promise<void> {
  // Databases run under an account of their own where the tests run as root.
  chmodSync(root, 0o711)
  await mustRun(root, ['new', 'wave'])
  const made = await runIn(root, ['witness', 'new', 'witness.pem', '--json'])
  const { key } = JSON.parse(made.out) as { key: string }
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(root, 'wave', file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  edit('fieldwork.yaml', (text) =>
    fieldwork(text).replace('witness:\n', `witness:\n  key: ${key}\n`),
  )
  rmSync(join(root, 'wave', 'simulation.yaml'))
  edit('study.yaml', (text) => text.replace(/^simulated:\n(?: .*\n)+/m, ''))
}
