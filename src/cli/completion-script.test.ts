import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { loadCommands } from './commands/index.ts'
import { completionScript, shells } from './completion-script.ts'

const commands = await loadCommands()

describe('completionScript', () => {
  test.each(shells)('%s knows every command and its options', (shell) => {
    const script = completionScript(shell, commands)
    for (const { name, options } of commands) {
      expect(script).toContain(name)
      for (const option of options) expect(script).toContain(option.name)
    }
  })

  test('bash really completes', () => {
    const script = `${completionScript('bash', commands)}
COMP_WORDS=(visavis repr); COMP_CWORD=1; _visavis; echo "\${COMPREPLY[@]}"
COMP_WORDS=(visavis report --fo); COMP_CWORD=2; _visavis; echo "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toBe('reproduce\n--format --force\n')
  })
})
