/** Starts ClickHouse servers of Debian's on loopback, for the time of a bench. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const program = process.env['CLICKHOUSE_SERVER'] ?? '/usr/sbin/clickhouse-server'
const startTimeoutMs = 30_000

/** @returns {boolean} */
export function hasClickhouse() {
  return existsSync(program)
}

/**
 * @param {number} count
 * @returns {Promise<{ readonly urls: readonly string[], readonly stop: () => void }>}
 */
export async function startClickhouse(count) {
  const root = mkdtempSync(join(tmpdir(), 'visavis-bench-'))
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = []
  const stop = () => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', stop)
  const urls = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const folder = join(root, String(at))
      mkdirSync(folder)
      const port = await freePort()
      writeFileSync(join(folder, 'config.xml'), config(folder, port, await freePort()))
      writeFileSync(join(folder, 'users.xml'), users)
      children.push(
        spawn(program, [`--config-file=${folder}/config.xml`], { cwd: folder, stdio: 'ignore' }),
      )
      const url = `http://127.0.0.1:${port}`
      await untilReady(url)
      return url
    }),
  )
  return { urls, stop }
}

/** @returns {Promise<number>} */
async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  listener.close()
  await once(listener, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** @param {string} url */
async function untilReady(url) {
  const giveUpAtMs = performance.now() + startTimeoutMs
  while (
    !(await fetch(`${url}/ping`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (performance.now() > giveUpAtMs) throw new Error(`ClickHouse does not start at ${url}`)
    await wait(20)
  }
}

/**
 * @param {string} folder
 * @param {number} httpPort
 * @param {number} tcpPort
 */
function config(folder, httpPort, tcpPort) {
  return `<yandex>
  <logger><level>none</level><console>1</console></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${httpPort}</http_port><tcp_port>${tcpPort}</tcp_port>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <user_files_path>${folder}/files/</user_files_path>
  <mark_cache_size>67108864</mark_cache_size>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
</yandex>`
}

const users = `<yandex>
  <profiles><default/></profiles><quotas><default/></quotas>
  <users><default>
    <password></password><networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile><quota>default</quota>
  </default></users>
</yandex>`
