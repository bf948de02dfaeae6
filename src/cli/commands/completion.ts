import { completionScript, shells } from '../completion-script.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { issue } from '../../core/issue.ts'
import { tellIssues } from '../tell-issues.ts'
import { isJson } from '../with-study.ts'

/**
 * `visavis completion`: the completion script of a shell.
 *
 * @param loadCommands - loads every command, this one included
 */
export const completionOf = (loadCommands: () => Promise<readonly Command[]>): Command => ({
  name: 'completion',
  summary: {
    fr: 'écrire le script de complétion d’un terminal (bash, zsh, fish)',
    en: 'write the completion script of a shell (bash, zsh, fish)',
  },
  arguments: [
    {
      name: 'SHELL',
      required: true,
      summary: { fr: 'bash, zsh ou fish', en: 'bash, zsh or fish' },
    },
  ],
  options: [],
  examples: [
    'source <(visavis completion bash)',
    'visavis completion fish > ~/.config/fish/completions/visavis.fish',
  ],
  run: async (invocation, terminal) => {
    const [asked = ''] = invocation.arguments
    const shell = shells.find((one) => one === asked)
    if (shell === undefined) {
      const values = { option: 'SHELL', value: asked, expected: shells.join(', ') }
      tellIssues(terminal, [issue('cli.impossible_value', values)], isJson(invocation))
      return exitCodes.badInput
    }
    terminal.out(completionScript(shell, await loadCommands()))
    return exitCodes.fine
  },
})
