import { idPattern } from '../../../core/ids.ts'
import type { Issue } from '../../../core/issue.ts'
import { issue } from '../../../core/issue.ts'
import type { Result } from '../../../core/result.ts'
import { fail, ok } from '../../../core/result.ts'
import { periodPattern } from '../../../study/format/date-format.ts'
import type { Study } from '../../../study/model.ts'
import { unknownName } from '../../../study/read/unknown-name.ts'
import { readStudy } from '../../../study/read-study.ts'
import type { StudyFile, StudyFiles } from '../../../study/read/study-files.ts'
import { appendWave } from './append-wave.ts'
import { listWave } from './list-wave.ts'
import type { WaveToClone } from './wave-to-clone.ts'

/**
 * Copies a wave to a new one: `study.yaml` gains it after the last, and each question and mirror that
 * names the waves it belongs to gains it where it names the one copied. All else stays byte for byte,
 * comments included. The copy has no answers and was not published; where answers are simulated,
 * their file is renamed after the new wave. Weightings are not copied: their targets have a date.
 *
 * **Issues**: `study.bad_id`, `study.bad_date`, `study.unknown_wave`, `fieldwork.wave_exists`, and
 * those of a study with mistakes.
 *
 * @param files - the study's folder
 * @param wave - what is copied to what
 * @returns the texts of the files that change, by path
 * @example
 * ```ts
 * import { cloneWave } from 'visavis/collect'
 * import { newStudyFiles, studyFilesOf } from 'visavis/study'
 * const files = newStudyFiles('telework')
 * const study = studyFilesOf('telework', files.value)
 * const cloned = cloneWave(study, { from: '2025', to: '2026', fieldwork: '2026-03' })
 * cloned.ok && [...cloned.value.keys()] // => ['study.yaml']
 * ```
 */
export function cloneWave(
  files: StudyFiles,
  wave: WaveToClone,
): Result<ReadonlyMap<string, string>> {
  const read = readStudy(files)
  if (!read.ok) return read
  const { study } = read.value
  const issues = waveIssues(wave, study)
  if (issues.length > 0) return fail(issues)
  const changed = new Map<string, string>()
  for (const [path, file] of files.files) {
    if (file.kind !== 'text') continue
    const text = edited(path, file.text, wave, study)
    if (text !== file.text) changed.set(path, text)
  }
  const after = readStudy({ ...files, files: withTexts(files, changed) })
  return after.ok ? ok(changed) : after
}

function waveIssues({ from, to, fieldwork }: WaveToClone, { waves }: Study): readonly Issue[] {
  const known = waves.map(({ id }) => id)
  const exists = known.some((id) => id === to)
  return [
    ...(known.some((id) => id === from)
      ? []
      : [unknownName('study.unknown_wave', { name: from, known }, {})]),
    ...(idPattern.test(to) ? [] : [issue('study.bad_id', { found: to })]),
    ...(exists ? [issue('fieldwork.wave_exists', { wave: to })] : []),
    ...(periodPattern.test(fieldwork) ? [] : [issue('study.bad_date', { found: fieldwork })]),
  ]
}

function edited(path: string, text: string, wave: WaveToClone, study: Study): string {
  if (path === 'study.yaml') return appendWave(text, wave, study.simulation !== undefined)
  return path === 'mirrors.yaml' || /^questionnaires\/[^/]+\.yaml$/.test(path)
    ? listWave(text, wave)
    : text
}

function withTexts(
  { files }: StudyFiles,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, StudyFile> {
  const changed = [...texts].map(([path, text]): [string, StudyFile] => [
    path,
    { kind: 'text', text },
  ])
  return new Map([...files, ...changed])
}
