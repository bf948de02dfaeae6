import { join } from 'node:path'
import process from 'node:process'
import { smtpMailer } from '../../adapters/mail/smtp-mailer.ts'
import { openRegistrarStore } from '../../adapters/postgres/index.ts'
import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { controlApp } from '../control/control-app.ts'
import { stateFolder } from '../control/control-file.ts'
import { openCollectorControl } from '../control/open-collector-control.ts'
import { registrarActions } from '../control/registrar-actions.ts'
import { backUp } from '../process/back-up.ts'
import type { Service } from '../process/run-service.ts'
import type { ServiceSettings } from '../process/service-settings.ts'
import { openMailing } from './mailing/open-mailing.ts'
import { openFieldwork } from './open-fieldwork.ts'
import { operatorKeyIn } from './operator-key.ts'
import { registrarPublicApp } from './public-app.ts'
import type { RegistrarContext } from './registrar-context.ts'
import { registrarControl } from './registrar-control.ts'

/** What the registrar alone is told, beside the settings of every service. */
export interface RegistrarEnvironment {
  readonly SMTP_URL?: string | undefined
  /** Given in confidential mode alone. */
  readonly VISAVIS_COLLECTOR_CONTROL_URL?: string | undefined
  readonly VISAVIS_COLLECTOR_CONTROL_SECRET?: string | undefined
}

/** Makes the registrar from its settings. */
export async function openRegistrar(
  settings: ServiceSettings,
  environment: RegistrarEnvironment = process.env,
): Promise<Result<Service>> {
  const study = await openFieldwork(settings.study)
  if (!study.ok) return study
  const opened = await openRegistrarStore(settings.databaseUrl)
  if (!opened.ok) return opened
  const store = opened.value
  await store.releaseMails()
  const context: RegistrarContext = {
    store,
    fieldwork: async () => openFieldwork(settings.study),
    origin: settings.origin,
    collectorOrigin: settings.otherOrigin,
    mailer: mailerOf(environment),
    collector: collectorOf(environment),
    operatorKey: operatorKeyIn(join(stateFolder(settings.study), 'operator-key.pem')),
    backup: async (file, includeKeys) =>
      backUp(settings.databaseUrl, 'registrar', file, { includeKeys }),
  }
  const mailing = openMailing(context)
  const { origin, otherOrigin: collectorOrigin } = settings
  const publicApp = registrarPublicApp({ store, origin, collectorOrigin, report })
  const actions = registrarActions((actor) => registrarControl(context, mailing, actor))
  const control = controlApp(settings.controlSecret, actions)
  return ok({
    publicApp: async (request) => publicApp.fetch(request),
    controlApp: async (request) => control.fetch(request),
    end: async () => {
      await mailing.halt()
      await context.mailer?.end()
      await store.end()
    },
  })
}

function mailerOf({ SMTP_URL: url }: RegistrarEnvironment): RegistrarContext['mailer'] {
  return url === undefined ? undefined : smtpMailer(url)
}

function collectorOf(environment: RegistrarEnvironment): RegistrarContext['collector'] {
  const url = environment.VISAVIS_COLLECTOR_CONTROL_URL
  const secret = environment.VISAVIS_COLLECTOR_CONTROL_SECRET
  return url === undefined || secret === undefined
    ? undefined
    : openCollectorControl({ url, secret, actor: 'registrar' })
}

/** Says what went wrong on our side: codes alone, never what was sent nor by whom. */
function report(code: string): void {
  process.stderr.write(`registrar ${code}\n`)
}
