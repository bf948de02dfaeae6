import { textIn } from '../../core/local-text.ts'
import type { ProtectedTable, Release } from '../../protect/protected.ts'
import { independenceNotes } from '../../publish/independence-notes.ts'
import { testsText } from '../../publish/tests-text.ts'
import { withheldNotes } from '../../publish/withheld-text.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { messageOf } from '../../core/message.ts'
import { exitCodes } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { tableRows } from '../table-rows.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { textTable } from '../text-table.ts'
import { isJson, studyArgument, withRelease } from '../with-study.ts'

/** `visavis tab`: the tables of a study, as the gate lets them through. */
export const tab: Command = {
  name: 'tab',
  summary: {
    fr: 'montrer les tableaux croisés d’une étude',
    en: 'show the cross tables of a study',
  },
  arguments: [studyArgument],
  options: [
    { name: 'wave', value: 'WAVE', summary: { fr: 'une seule vague', en: 'one wave only' } },
    {
      name: 'population',
      value: 'POPULATION',
      summary: { fr: 'une seule population', en: 'one population only' },
    },
    {
      name: 'variable',
      value: 'VARIABLE',
      summary: { fr: 'une seule variable', en: 'one variable only' },
    },
    ...engineOptions,
  ],
  examples: [
    'visavis tab studies/masculinity-2018',
    'visavis tab studies/reseaux-sociaux --wave 2012 --population salaries --variable reseaux_utilises',
    'visavis tab studies/masculinity-2018 --engine clickhouse --url http://localhost:8123',
  ],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async (_, release) => {
      const issues = selectionIssues(invocation, release)
      if (issues.length > 0) {
        tellIssues(terminal, issues, isJson(invocation))
        return exitCodes.badInput
      }
      const tables = release.tables.filter((table) => isSelected(table, invocation))
      if (tables.length === 0) {
        tellIssues(terminal, [issue('cli.no_table')], isJson(invocation))
        return exitCodes.badInput
      }
      if (isJson(invocation)) {
        terminal.out(JSON.stringify({ ok: true, tables }, null, 2))
      } else {
        for (const table of tables) terminal.out(describeTable(table, terminal))
        const reading = testsText(tables, terminal.language)
        if (reading.length > 0) terminal.out(`\n${reading.join('\n')}`)
      }
      return exitCodes.fine
    }),
}

function isSelected({ provenance, variable }: ProtectedTable, { options }: Invocation): boolean {
  const asks = (option: string, value: string): boolean =>
    options[option] === undefined || options[option] === value
  return (
    asks('wave', provenance.wave) &&
    asks('population', provenance.population) &&
    asks('variable', variable.id)
  )
}

function selectionIssues({ options }: Invocation, release: Release): readonly Issue[] {
  const { study, tables } = release
  const lists = {
    wave: study.waves.map(({ id }) => id as string),
    population: study.populations.map(({ id }) => id as string),
    variable: [...new Set(tables.map(({ variable }) => variable.id as string))],
  }
  return (['wave', 'population', 'variable'] as const).flatMap((name) => {
    const asked = options[name]
    if (typeof asked !== 'string' || lists[name].includes(asked)) return []
    return [issue(`cli.unknown_${name}`, { [name]: asked, expected: lists[name].join(', ') })]
  })
}

function describeTable(table: ProtectedTable, terminal: Terminal): string {
  const { wave, population, simulated } = table.provenance
  const base = table.base === undefined ? '' : ` — ${textIn(table.base.title, terminal.language)}`
  const mark = simulated ? ` — ${say(terminal, 'simulated')}` : ''
  return [
    '',
    `${wave} ${population} ${table.variable.id}${base}${mark}`,
    textIn(table.variable.label, terminal.language),
    textTable(tableRows(table, terminal)),
    ...independenceNotes(table, terminal.language),
    ...withheldNotes(table, terminal.language),
    ...table.notes.map((note) => messageOf(note, terminal.language)),
  ].join('\n')
}
