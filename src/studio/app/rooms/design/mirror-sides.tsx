import type { ReactNode } from 'react'
import type { LocalText } from '../../../../core/local-text.ts'
import { textIn } from '../../../../core/local-text.ts'
import type { Mirror, MirrorSide } from '../../../../study/model.ts'
import { useSpeech } from '../../shell/language.ts'
import { ConditionWordsOf } from './condition-field.tsx'
import { useDesk } from './desk-context.ts'
import { MarkedWords } from './marked-words.tsx'
import type { OutlinePage, OutlineQuestion } from './outline.ts'
import { wordDiff } from './word-diff.ts'
import type { WordPiece } from './word-diff.ts'
import { WordFields } from './word-fields.tsx'
import type { YamlPath } from './yaml-places.ts'

/** A questionnaire that one side of a mirror is asked. */
export interface MirrorText {
  readonly pages: readonly OutlinePage[]
  readonly write: (path: YamlPath, words: string) => void
}

interface MirrorSidesProps {
  readonly mirror: Mirror
  /** The language whose words are compared. */
  readonly language: string
  /** The questionnaire of either side. */
  readonly texts: readonly [MirrorText, MirrorText]
}

/** Both questions of a mirror: their words with the differences marked, answers one opposite the other. */
export function MirrorSides({ mirror, language, texts }: MirrorSidesProps): ReactNode {
  const [left, right] = mirror.sides
  const found = [questionOf(texts[0], left), questionOf(texts[1], right)] as const
  const words = found.map((one) => textIn(one?.text ?? {}, language))
  const marked = wordDiff(words[0] ?? '', words[1] ?? '')
  const answers = found.map((one) => answersOf(one, language)) as readonly (readonly string[])[]
  return (
    <div className="two-sides">
      {mirror.sides.map((side, at) => (
        <Side
          key={side.population}
          side={side}
          language={language}
          text={texts[at === 0 ? 0 : 1]}
          question={found[at === 0 ? 0 : 1]}
          pieces={marked[at === 0 ? 0 : 1]}
          opposite={answers[at === 0 ? 1 : 0] ?? []}
        />
      ))}
    </div>
  )
}

/** A grid's row is named after its question: `question.row`. */
function questionOf({ pages }: MirrorText, side: MirrorSide): OutlineQuestion | undefined {
  const [id] = side.row.variable.split('.')
  return pages.flatMap(({ questions }) => questions).find((one) => one.id === id)
}

function answersOf(question: OutlineQuestion | undefined, language: string): readonly string[] {
  const list = question?.lists.find(({ name }) => name === 'options')
  return (list?.items ?? []).map(({ label }) => textIn(label, language))
}

interface SideProps {
  readonly side: MirrorSide
  readonly language: string
  readonly text: MirrorText
  readonly question: OutlineQuestion | undefined
  readonly pieces: readonly WordPiece[]
  /** The answers of the other side, in order. */
  readonly opposite: readonly string[]
}

function Side({ side, language, text, question, pieces, opposite }: SideProps): ReactNode {
  const { draft, populations } = useDesk()
  const { say, local } = useSpeech()
  const population = populations.find(({ id }) => id === side.population)
  const title = population === undefined ? side.population : local(population.title)
  const [id = ''] = side.row.variable.split('.')
  if (question === undefined) {
    return (
      <section aria-label={title}>
        <h2>{title}</h2>
        <p className="warning">{say('mirrors.unreadable', { id })}</p>
      </section>
    )
  }
  return (
    <section aria-label={title}>
      <h2>
        {title} <code>{question.id}</code>
      </h2>
      <p className="asked" lang={language}>
        <MarkedWords pieces={pieces} />
      </p>
      <Answers question={question} side={side} language={language} opposite={opposite} />
      <p>
        <span className="field-label">{say('mirrors.compared')}</span> {local(side.label)}{' '}
        <code>
          {side.row.variable}.{side.row.row}
        </code>
      </p>
      {question.showIf === undefined ? null : draft.population === side.population ? (
        <ConditionWordsOf condition={question.showIf} told="design.asked_who" isOwnLanguage />
      ) : (
        <p className="quiet">
          {say('design.asked_if')} <code>{question.showIf}</code>
        </p>
      )}
      <SideFields question={question} text={text} />
    </section>
  )
}

type AnswersProps = Pick<SideProps, 'side' | 'language' | 'opposite'> & {
  readonly question: OutlineQuestion
}

/** The answers offered; the one that the mirror compares is said. */
function Answers({ question, side, language, opposite }: AnswersProps): ReactNode {
  const { say } = useSpeech()
  const list = question.lists.find(({ name }) => name === 'options')
  return (
    <ul className="mirror-answers">
      {(list?.items ?? []).map(({ code, label }, at) => {
        const [pieces] = wordDiff(textIn(label, language), opposite[at] ?? '')
        return (
          <li key={code}>
            <span lang={language}>
              <MarkedWords pieces={pieces} />
            </span>
            {code === side.row.row ? <b> — {say('mirrors.compared')}</b> : null}
          </li>
        )
      })}
    </ul>
  )
}

interface SideFieldsProps {
  readonly question: OutlineQuestion
  readonly text: MirrorText
}

/** The words of one side, to be changed in its own file. */
function SideFields({ question, text }: SideFieldsProps): ReactNode {
  const { languages } = useDesk()
  const { say } = useSpeech()
  const list = question.lists.find(({ name }) => name === 'options')
  const fields: readonly {
    readonly label: string
    readonly words: LocalText
    readonly path: YamlPath
  }[] = [
    { label: say('design.text'), words: question.text, path: [...question.path, 'text'] },
    ...(list?.items ?? []).map(({ code, label, path }) => ({ label: code, words: label, path })),
  ]
  return (
    <details>
      <summary>{say('mirrors.edit')}</summary>
      {fields.map(({ label, words, path }, at) => (
        <WordFields
          key={path.join('.')}
          label={label}
          words={words}
          languages={languages}
          many={at === 0}
          onWrite={(language, own) => {
            text.write([...path, language], own)
          }}
        />
      ))}
    </details>
  )
}
