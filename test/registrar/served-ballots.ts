import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBallotCrypto as crypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { checkManifest } from '../../src/ballot/check-manifest.ts'
import { openStudy } from '../../src/pipeline/open-study.ts'
import type { Serving } from '../../src/server/serve/serve-options.ts'
import { mustRun } from '../cli/run-in.ts'
import { payloadOf } from '../faults/ballot-maker.ts'
import { must } from '../faults/fault-field.ts'
import { answerOn } from '../faults/respondent-device.ts'
import type { Device, DeviceTrace } from '../faults/respondent-device.ts'
import type { MailSink } from './mail-sink.ts'

/** A study that is served, and the mails, or letters, that its people got. */
export interface ServedField {
  readonly study: string
  readonly origins: Serving['origins']
  readonly received: readonly Pick<MailSink['received'][number], 'to' | 'text'>[]
}

/** Leads the wave `wave` of a folder from a sample of 120 people a group to its invitations. */
export async function inviteAll(root: string): Promise<void> {
  writePeople(root)
  await mustRun(root, ['field', 'import', 'wave', 'people.csv'])
  await mustRun(root, ['field', 'prepare', 'wave'])
  const manifest = join('wave', '.visavis', 'manifest.json')
  await mustRun(root, ['witness', 'sign', manifest, '--key', 'witness.pem', '--name', 'CSE'])
  await mustRun(root, ['field', 'open', 'wave'])
  await mustRun(root, ['field', 'invite', 'wave', '--batch', '500', '--pause', '0'])
}

/** Writes `people.csv`: 120 employees and as many managers. */
export function writePeople(root: string): void {
  const people = ['employees', 'managers'].flatMap((group) =>
    Array.from({ length: 120 }, (_, i) => `${group}${String(i)}@example.org,${group},fr`),
  )
  writeFileSync(join(root, 'people.csv'), `email,group,language\n${people.join('\n')}\n`)
}

/** Answers in the name of the first people of each group who were invited. */
export async function castBallots(
  { study, origins, received }: ServedField,
  perGroup: number,
): Promise<readonly DeviceTrace[]> {
  const { study: model } = must(await openStudy(study))
  const signed: unknown = await (await fetch(`${origins.registrar ?? ''}/manifest.json`)).json()
  const manifest = must(await checkManifest(signed, { crypto }))
  const some = ['employees', 'managers'].flatMap((group) =>
    received.filter(({ to }) => to.startsWith(group)).slice(0, perGroup),
  )
  const sent: DeviceTrace[] = []
  for (const [seed, { text }] of some.entries()) {
    const device = deviceOf(text)
    sent.push(await answerOn(device, manifest, payloadOf(model, device.keyId, seed)))
  }
  return sent
}

/** The device on which the link of a mail is opened. */
export function deviceOf(text: string): Device {
  const [, keyId = '', secret = ''] = /\/i#(\w+)\.([\w-]{22})/.exec(text) ?? []
  return { address: '127.0.0.1', userAgent: 'of a test', keyId, secret }
}
