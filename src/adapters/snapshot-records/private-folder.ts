import { join } from 'node:path'

/** The folder of a study that nobody else may read: databases, keys, what was shown, texts to read. */
export function privateFolder(study: string): string {
  return join(study, '.visavis')
}
