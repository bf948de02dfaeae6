import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findClickhouse } from './find-clickhouse.ts'

/** A ClickHouse server of its own, on loopback. */
export interface TestServer {
  /** Where it listens, as `openCluster` takes it. */
  readonly url: string
  /** Host and port, as messages name it. */
  readonly address: string
  /** Its other port, which does not speak HTTP. */
  readonly tcpPort: number
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Makes it hang: connections open, nothing answers. */
  pause(): void
  resume(): void
}

/** The servers of a test. */
export interface TestServers {
  readonly servers: readonly TestServer[]
  readonly urls: readonly string[]
  /** Ends them and removes what they wrote. */
  stop(): Promise<void>
}

/** A user with a password that the servers know beside `default`, who has none. */
export const guarded = { user: 'guarded', password: 'sésame-ouvre-toi' } as const

const startTimeoutMs = 30_000

/**
 * Starts ClickHouse servers that know nothing of one another, each in a folder of its own.
 *
 * They end with `stop`, or when this process exits; a process that is killed leaves them behind.
 */
export async function startServers(count: number): Promise<TestServers> {
  const root = mkdtempSync(join(tmpdir(), 'visavis-clickhouse-'))
  const running: Running[] = []
  const killAll = (): void => {
    for (const { child } of running) child.kill('SIGKILL')
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', killAll)
  const stop = async (): Promise<void> => {
    await Promise.all(running.map(({ server }) => server.kill()))
    killAll()
    process.off('exit', killAll)
  }
  try {
    for (let at = 0; at < count; at++) running.push(await spawnServer(join(root, String(at))))
    await Promise.all(running.map(waitUntilReady))
  } catch (error) {
    await stop()
    throw error
  }
  const servers = running.map(({ server }) => server)
  return { servers, urls: servers.map(({ url }) => url), stop }
}

interface Running {
  readonly server: TestServer
  readonly child: ChildProcess
  /** What it has said, for when it does not start. */
  readonly said: () => string
}

async function spawnServer(folder: string): Promise<Running> {
  const [httpPort = 0, tcpPort = 0] = await freePorts(2)
  mkdirSync(folder)
  writeFileSync(join(folder, 'config.xml'), configXml(folder, httpPort, tcpPort))
  writeFileSync(join(folder, 'users.xml'), usersXml)
  const child = spawn(findClickhouse() ?? '', [`--config-file=${join(folder, 'config.xml')}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)))
  const ended = once(child, 'exit')
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  const address = `127.0.0.1:${String(httpPort)}`
  const server: TestServer = {
    url: `http://${address}`,
    address,
    tcpPort,
    kill,
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
  }
  return { server, child, said: () => said }
}

async function waitUntilReady({ server, child, said }: Running): Promise<void> {
  const giveUpAtMs = Date.now() + startTimeoutMs
  while (!(await answersPing(server.url))) {
    if (child.exitCode !== null || Date.now() > giveUpAtMs)
      throw new Error(`ClickHouse did not start at ${server.address}: ${said()}`)
    await wait(20)
  }
}

async function answersPing(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/ping`)
    return (await answer.text()).trim() === 'Ok.'
  } catch {
    return false
  }
}

/** Ports that nobody listens on; held together, so that they differ. */
async function freePorts(count: number): Promise<readonly number[]> {
  const listeners = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(listeners.map((listener) => once(listener, 'listening')))
  const ports = listeners.map((listener) => (listener.address() as AddressInfo).port)
  await Promise.all(listeners.map((listener) => new Promise((resolve) => listener.close(resolve))))
  return ports
}

// Versions since 20.12 read any root element; 18.16 wants this one.
function configXml(folder: string, httpPort: number, tcpPort: number): string {
  return `<yandex>
  <logger><level>error</level><console>1</console></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${String(httpPort)}</http_port>
  <tcp_port>${String(tcpPort)}</tcp_port>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <user_files_path>${folder}/files/</user_files_path>
  <mark_cache_size>67108864</mark_cache_size>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
</yandex>
`
}

function userXml(name: string, password: string): string {
  return `<${name}>
    <password>${password}</password>
    <networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile><quota>default</quota>
  </${name}>`
}

const usersXml = `<yandex>
  <profiles><default/></profiles>
  <quotas><default/></quotas>
  <users>${userXml('default', '')}${userXml(guarded.user, guarded.password)}</users>
</yandex>
`
