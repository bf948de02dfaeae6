import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { TableAnswer } from '../../../../api/shown-parts.ts'
import type { MenuTable, MenuVariable } from '../../../../api/study-menu.ts'
import { waveTitle } from '../../../../publish/study-names.ts'
import { Choices } from '../../parts/choices.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { Link } from '../../shell/link.tsx'
import { roomAddress } from '../../shell/rooms.ts'
import { useStudy } from '../../shell/study-context.ts'
import { AnswerTable } from './answer-table.tsx'
import { DerivedCases } from './derived-cases.tsx'

/** A variable: its words and codes, who was asked, and how it was answered in a wave. */
export function VariableSheet({ variable }: { readonly variable: MenuVariable }): ReactNode {
  const { local } = useSpeech()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
  }, [])
  return (
    <section className="variable-sheet" aria-labelledby="variable-title">
      <h2 id="variable-title" ref={title} tabIndex={-1}>
        {local(variable.label)}
      </h2>
      <Facts variable={variable} />
      <Distribution variable={variable} />
    </section>
  )
}

interface VariableProps {
  readonly variable: MenuVariable
}

function Facts({ variable }: VariableProps): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const { id, kind, measure, waves, asked, sensitive, derived } = variable
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('codebook.name'), <code key="id">{id}</code>],
    [
      say('codebook.kind'),
      `${say(`codebook.kind.${kind}`)}, ${say(`codebook.measure.${measure}`)}`,
    ],
    [say('codebook.waves'), waves.map((one) => waveTitle(study, one, language)).join(', ')],
    ...(derived !== undefined && asked === undefined
      ? []
      : [[say('codebook.asked'), <Asked key="asked" variable={variable} />] as const]),
    ...(derived === undefined
      ? []
      : [[say('derived.made'), <DerivedCases key="made" variable={variable} />] as const]),
    ...(sensitive ? [[say('codebook.sensitive'), say('codebook.sensitive_means')] as const] : []),
  ]
  return (
    <dl className="variable-facts">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Asked({ variable: { asked, frame } }: VariableProps): ReactNode {
  const { say } = useSpeech()
  if (frame) return say('codebook.frame_means')
  return asked === undefined ? say('codebook.everybody') : <code>{asked}</code>
}

/** The tables of a variable by wave, those of everybody asked. */
function tablesByWave(
  tables: readonly MenuTable[],
  { id, population }: MenuVariable,
): ReadonlyMap<string, MenuTable> {
  const own = tables.filter(
    (table) => table.population === population && table.variable === id && table.base === undefined,
  )
  // Of those who were asked, where there is such a table: it tells kinds of missing apart.
  const sorted = own.toSorted((a, b) => a.denominator.localeCompare(b.denominator)).toReversed()
  return new Map(sorted.map((table) => [table.wave, table]))
}

function Distribution({ variable }: { readonly variable: MenuVariable }): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const { query } = usePlace()
  const tables = tablesByWave(study.tables, variable)
  const waves = study.waves.filter(({ id }) => tables.has(id))
  const wave = waves.find(({ id }) => id === query.get('wave'))?.id ?? waves.at(-1)?.id
  const table = wave === undefined ? undefined : tables.get(wave)
  if (table === undefined || wave === undefined) return <NoTable variable={variable} />
  return (
    <>
      {waves.length < 2 ? null : (
        <Choices
          label={say('explore.wave')}
          options={waves.map(({ id }) => ({ id, title: waveTitle(study, id, language) }))}
          chosen={wave}
          onChoose={(id) => {
            goTo(withQuery({ wave: id }), 'replace')
          }}
        />
      )}
      <ShownTable table={table} variable={variable} />
    </>
  )
}

interface ShownTableProps {
  readonly table: MenuTable
  readonly variable: MenuVariable
}

function ShownTable({ table, variable }: ShownTableProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const path = apiPaths.table(study.id, table.id)
  const reading = useAnswer<TableAnswer>(path, study.figuresRevision)
  const query = `table=${encodeURIComponent(table.id)}`
  return (
    <>
      <ReadAnswer reading={reading}>
        {(answer) => <AnswerTable table={answer.table} variable={variable} />}
      </ReadAnswer>
      <p>
        <Link href={roomAddress(study.id, 'explore', query)}>{say('codebook.explore')}</Link>
      </p>
    </>
  )
}

/** Why there is no distribution; the codes stand all the same. */
function NoTable({ variable }: { readonly variable: MenuVariable }): ReactNode {
  const { local, say } = useSpeech()
  const study = useStudy()
  const { id, population, kind, categories } = variable
  const isWord = kind === 'text' || kind === 'date'
  const query = new URLSearchParams({ population, rows: id }).toString()
  return (
    <>
      <p className="quiet">
        {say(isWord ? 'codebook.text_alone' : 'codebook.no_table')}{' '}
        {isWord ? null : (
          <Link href={roomAddress(study.id, 'explore', query)}>{say('codebook.add')}</Link>
        )}
      </p>
      <ul className="codes">
        {categories.map(({ code, label, missing }) => (
          <li key={code}>
            <code>{code}</code> {local(label)}
            {missing === undefined ? null : (
              <span className="quiet"> – {say(`codebook.missing.${missing}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
