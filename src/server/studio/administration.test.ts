import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordingWave } from '../../../test/office/recording-wave.ts'
import { openTestStudio, sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import { serveWave } from '../../../test/studio/serve-recording-wave.ts'
import type { BackupMade, HealthAnswer, MailTested } from '../../api/administration-answers.ts'

const at = '/api/studies/masculinity-2018/administration'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio('masculinity-2018')
})
afterAll(async () => studio.close())

const keysOf = ({ checks }: HealthAnswer): readonly string[] => checks.map(({ key }) => key)

async function codesOf(response: Response): Promise<readonly string[]> {
  const { issues } = (await response.json()) as {
    readonly issues: readonly { readonly code: string }[]
  }
  return issues.map(({ code }) => code)
}

describe('a study whose fieldwork nobody serves', () => {
  test('has its health told, without accounts and without services', async () => {
    const health = await studio.read<HealthAnswer>(`${at}/health`)
    expect(health.served).toBe(false)
    expect(keysOf(health)).toEqual([
      'field.none',
      expect.stringMatching(/^disk\./),
      expect.stringMatching(/^figures\./),
      'versions.told',
    ])
    expect(Math.abs(Date.parse(health.at) - Date.now())).toBeLessThan(60_000)
  })

  test('has no mail to send and no database to back up', async () => {
    for (const [part, body] of [
      ['mail', { to: 'ana@example.org' }],
      ['backup', {}],
    ] as const) {
      const answer = await studio.ask(`${at}/${part}`, sending('POST', body))
      expect([answer.status, await codesOf(answer)]).toEqual([409, ['serve.not_running']])
    }
  })
})

describe('a study whose fieldwork is served', () => {
  const wave = recordingWave()
  let served: { readonly stop: () => Promise<void> }

  beforeAll(async () => {
    served = await serveWave(path.join(studio.folder, 'masculinity-2018'), wave.controls)
  })
  afterAll(async () => served.stop())

  test('tells of its services and databases, and that it was never backed up', async () => {
    const health = await studio.read<HealthAnswer>(`${at}/health`)
    expect(health.served).toBe(true)
    expect(keysOf(health)).toEqual(
      expect.arrayContaining([
        'registrar.up',
        'registrar_database.safe',
        'collector.up',
        'collector_database.safe',
        'backup.never',
      ]),
    )
  })

  test('sends a test mail to the address that is said, and to none that is not one', async () => {
    const sent = await studio.ask(`${at}/mail`, sending('POST', { to: 'ana@example.org' }))
    const tested = (await sent.json()) as MailTested
    expect(tested).toEqual({ to: 'ana@example.org', outcome: 'sent' })
    expect(wave.changes).toContain('system: test mail to ana@example.org')
    const nobody = await studio.ask(`${at}/mail`, sending('POST', {}))
    expect([nobody.status, await codesOf(nobody)]).toEqual([400, ['studio.mail_to_nobody']])
    const two = await studio.ask(`${at}/mail`, sending('POST', { to: 'a@b.org,c@d.org' }))
    expect([two.status, await codesOf(two)]).toEqual([400, ['http.malformed']])
  })

  test('is backed up into a folder of its own, without keys that sign', async () => {
    const answer = await studio.ask(`${at}/backup`, sending('POST', {}))
    const made = (await answer.json()) as BackupMade
    const home = path.join(studio.folder, 'masculinity-2018', '.visavis', 'backups')
    expect(made.folder).toBe(path.join(home, (await readdir(home))[0] ?? ''))
    expect(wave.changes.filter((one) => one === 'system: backup')).toHaveLength(2)
  })

  test('says which service is away', async () => {
    wave.goAway()
    const health = await studio.read<HealthAnswer>(`${at}/health`)
    expect(keysOf(health)).toEqual(expect.arrayContaining(['registrar.down', 'collector.down']))
  })
})
