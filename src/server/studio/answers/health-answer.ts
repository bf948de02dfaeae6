import { statfs } from 'node:fs/promises'
import process from 'node:process'
import type {
  BackupMade,
  HealthAnswer,
  HealthCheck,
  HealthLevel,
} from '../../../api/administration-answers.ts'
import type { StudyState } from '../../../api/study-card.ts'
import type { Durability } from '../../../collect/ports/phase.ts'
import type { Result } from '../../../core/result.ts'
import { productVersion } from '../../../adapters/product-version.ts'
import { durabilityIssues } from '../../control/durability-issues.ts'
import type { WaveControls } from '../../control/wave-actions.ts'
import { backupsOf } from '../backups-of.ts'
import type { HeldStudy } from '../held-study.ts'
import type { StudioOffice } from '../studio-context.ts'
import { waveOf } from '../wave-of.ts'
import { cardSource } from './study-card.ts'

/** Gigabytes left on the disk under which work is in danger, and under which room should be made. */
const fullGb = 0.5
const littleGb = 5

/** Days after which a backup is old while people answer. */
const oldDays = 7

/** How the house of a study is: services, databases, disk, figures, backups. */
export async function healthAnswer(
  study: HeldStudy,
  actor: string,
  office: StudioOffice | undefined,
): Promise<HealthAnswer> {
  const wave = await waveOf(study.folder, actor)
  const backups = await backupsOf(study.folder)
  const { state } = await cardSource(study)
  const checks = [
    ...(await fieldChecks(wave)),
    ...(office === undefined ? [] : [await officeCheck(office)]),
    await diskCheck(study.folder),
    figuresCheck(state),
    ...(wave.ok ? [backupCheck(backups)] : []),
    check('note', 'versions.told', { visavis: productVersion(), node: process.versions.node }),
  ]
  return { at: new Date().toISOString(), served: wave.ok, checks, backups }
}

function check(
  level: HealthLevel,
  key: HealthCheck['key'],
  values: HealthCheck['values'] = {},
): HealthCheck {
  return { key, level, values }
}

async function fieldChecks(wave: Result<WaveControls>): Promise<readonly HealthCheck[]> {
  if (!wave.ok) {
    const isElsewhere = wave.issues.some(({ code }) => code === 'serve.other_machine')
    return [check('note', isElsewhere ? 'field.elsewhere' : 'field.none')]
  }
  const { registrar, collector } = wave.value
  const [registrarSafe, collectorSafe] = await Promise.all([
    registrar.durability(),
    collector.durability(),
  ])
  return [
    ...serviceChecks('registrar', registrarSafe),
    ...serviceChecks('collector', collectorSafe),
  ]
}

function serviceChecks(
  service: 'registrar' | 'collector',
  told: Result<Durability>,
): readonly HealthCheck[] {
  if (!told.ok) return [check('bad', `${service}.down`)]
  const isSafe = durabilityIssues(service, told.value).length === 0
  const values = { engine: told.value.engine, version: told.value.version }
  return [
    check('good', `${service}.up`),
    isSafe
      ? check('good', `${service}_database.safe`, values)
      : check('bad', `${service}_database.unsafe`, values),
  ]
}

async function officeCheck(office: StudioOffice): Promise<HealthCheck> {
  const isUp = await office.now().then(
    () => true,
    () => false,
  )
  return isUp ? check('good', 'office_database.up') : check('bad', 'office_database.down')
}

async function diskCheck(folder: string): Promise<HealthCheck> {
  const { bavail, bsize } = await statfs(folder)
  const gigabytes = Math.round((bavail * bsize) / 1e8) / 10
  if (gigabytes < fullGb) return check('bad', 'disk.full', { gigabytes })
  return gigabytes < littleGb
    ? check('watch', 'disk.little', { gigabytes })
    : check('good', 'disk.enough', { gigabytes })
}

const levels: Readonly<Record<StudyState, HealthLevel>> = {
  ready: 'good',
  preparing: 'note',
  no_data: 'note',
  broken: 'bad',
}

function figuresCheck(state: StudyState): HealthCheck {
  return check(levels[state], `figures.${state}`)
}

function backupCheck([newest]: readonly BackupMade[]): HealthCheck {
  if (newest === undefined) return check('watch', 'backup.never')
  const days = Math.floor((Date.now() - Date.parse(newest.at)) / 86_400_000)
  return days > oldDays
    ? check('watch', 'backup.old', { days })
    : check('good', 'backup.recent', { days })
}
