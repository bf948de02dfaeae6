import { useId, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import { idOf } from '../../../../core/ids.ts'
import type { WaveId } from '../../../../core/ids.ts'
import { messageOf } from '../../../../core/message.ts'
import { parseExpression } from '../../../../study/expression/parse-expression.ts'
import { ConditionInput } from '../../parts/condition-input.tsx'
import { speechIn, useSpeech } from '../../shell/language.ts'
import { useDesk } from './desk-context.ts'
import { describeCondition } from './describe-condition.ts'
import { variablesBefore } from './variables-before.ts'
import { FindingsAt } from './findings-at.tsx'
import type { YamlPath } from './yaml-places.ts'

interface ConditionFieldProps {
  readonly path: YamlPath
  readonly condition: string | undefined
  readonly label: StudioTextKey
  /** The sentence around the words of the condition. */
  readonly told: 'design.asked_who' | 'design.shown_who' | 'design.accepted_who' | 'design.page_who'
}

/** A condition: written with completion, told in words, its mistakes shown where they stand. */
export function ConditionField({ path, condition, label, told }: ConditionFieldProps): ReactNode {
  const { write, draft, pages, waves } = useDesk()
  const { say } = useSpeech()
  const id = useId()
  // Who is not shown the page is not asked its questions.
  const onPage = path[2] === 'questions' ? pages[Number(path[1])]?.showIf : undefined
  const earlier = variablesBefore(draft, pages, path)
  const own = condition ?? ''
  return (
    <div className="condition">
      <ConditionInput
        label={say(label)}
        value={own}
        describedBy={id}
        variables={earlier}
        waves={waves.map((wave) => wave.id)}
        onWrite={(text) => {
          const isCheck = path.at(-2) === 'check'
          if (text !== '') write(path, text)
          else write(isCheck ? path.slice(0, -1) : path, undefined)
        }}
      />
      <div className="condition-told" id={id}>
        {own.trim() === '' ? (
          told === 'design.accepted_who' ? null : (
            <p className="quiet">
              {say(onPage === undefined ? 'design.asked_all' : 'design.asked_page')}{' '}
              {say('design.condition_help')}
            </p>
          )
        ) : (
          <ConditionWordsOf condition={own} told={told} />
        )}
      </div>
      {onPage === undefined || told === 'design.accepted_who' ? null : (
        <ConditionWordsOf condition={onPage} told="design.page_who" isOwnLanguage />
      )}
      <FindingsAt path={path} without="expression." />
    </div>
  )
}

interface WordsProps {
  readonly condition: string
  readonly told: ConditionFieldProps['told']
  /** Whether the language of the Studio alone is enough. */
  readonly isOwnLanguage?: boolean
}

/** A condition in words, in the languages of the Studio that the study has; or what is wrong with it. */
export function ConditionWordsOf(props: WordsProps): ReactNode {
  const { condition, told, isOwnLanguage = false } = props
  const { draft, waves, languages } = useDesk()
  const { language } = useSpeech()
  const read = useMemo(() => {
    const ids = waves.map(({ id }) => idOf<WaveId>(id))
    return parseExpression(condition, { variables: draft.variables, waves: ids })
  }, [condition, draft, waves])
  const variables = useMemo(
    () => new Map(draft.variables.map((one): [string, typeof one] => [one.id, one])),
    [draft],
  )
  if (!read.ok) {
    return read.issues.map((issue) => {
      const message = messageOf(issue, language)
      const at = issue.at?.column ?? 1
      return (
        <Mistake
          key={`${String(at)} ${message}`}
          source={condition}
          at={at - 1}
          message={message}
        />
      )
    })
  }
  const titles = new Map(waves.map(({ id, title }) => [id, title]))
  const spoken = (['fr', 'en'] as const).filter(
    (one) => one === language || (!isOwnLanguage && languages.includes(one)),
  )
  return spoken
    .toSorted((a) => (a === language ? -1 : 1))
    .map((one) => {
      const speech = speechIn(one)
      const who = describeCondition(read.value, { speech, variables, waves: titles })
      return (
        <p key={one} lang={one} className={one === language ? undefined : 'quiet'}>
          {speech.say(told, { who })}
        </p>
      )
    })
}

interface MistakeProps {
  readonly source: string
  readonly at: number
  readonly message: string
}

/** A mistake: the condition once more with the place marked, and what is wrong there. */
function Mistake({ source, at, message }: MistakeProps): ReactNode {
  const piece = /^(?:[\p{L}\p{N}_.'-]+|\S)/u.exec(source.slice(at))?.[0] ?? ''
  return (
    <div className="field-error">
      <code className="source-line">
        {source.slice(0, at)}
        <mark>{piece === '' ? '\u00a0' : piece}</mark>
        {source.slice(at + piece.length)}
      </code>
      <p>{message}</p>
    </div>
  )
}
