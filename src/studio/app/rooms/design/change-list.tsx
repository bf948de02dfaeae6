import type { ReactNode } from 'react'
import { effects } from '../../../../collect/fieldwork/compare/question-change.ts'
import type {
  Comparability,
  QuestionChange,
} from '../../../../collect/fieldwork/compare/question-change.ts'
import { useSpeech } from '../../shell/language.ts'
import type { ComparedVersions } from './compare-versions.ts'
import { useDesk } from './desk-context.ts'
import { MarkedWords } from './marked-words.tsx'
import { wordDiff } from './word-diff.ts'

/** Every change from one questionnaire to the other, and what it does to comparisons. */
export function ChangeList({ compared }: { readonly compared: ComparedVersions }): ReactNode {
  const { write } = useDesk()
  const { say } = useSpeech()
  const { changes, variables, raiseTo } = compared
  const count = (verdict: Comparability): number =>
    variables.filter((one) => one.verdict === verdict).length
  if (changes.length === 0) return <p>{say('versions.same')}</p>
  const [same, care, not] = [count('same'), count('trendable_with_care'), count('not_comparable')]
  return (
    <>
      <p className="summary">{say('versions.counts', { same, care, not })}</p>
      {raiseTo === undefined ? null : (
        <p>
          <button
            type="button"
            onClick={() => {
              write(['version'], raiseTo)
            }}
          >
            {say('versions.raise', { n: raiseTo })}
          </button>
        </p>
      )}
      <ol className="changes">
        {changes.map((change) => (
          <Change key={JSON.stringify(change)} change={change} />
        ))}
      </ol>
    </>
  )
}

/** The words of a question that came, went or moved, where this text still has them. */
function Asked({ id }: { readonly id: string }): ReactNode {
  const { pages } = useDesk()
  const { local } = useSpeech()
  const found = pages.flatMap(({ questions }) => questions).find((one) => one.id === id)
  return found === undefined ? null : <p className="quiet">{local(found.text)}</p>
}

function Change({ change }: { readonly change: QuestionChange }): ReactNode {
  const { say } = useSpeech()
  const { kind, question, part, language, before, after } = change
  const verdict = effects[kind]
  const [was, is] = wordDiff(before, after)
  const isWhole = part === undefined && (kind === 'added' || kind === 'removed')
  const name = part === undefined ? question : `${question}.${part}`
  return (
    <li className={verdict}>
      <p>
        <code>{name}</code>{' '}
        {language === undefined ? null : <span className="code">{language}</span>}{' '}
        {say(`change.${kind}`)} <span className="quiet">— {say('versions.verdict')}</span>{' '}
        <b>{say(`verdict.${verdict}`)}</b>
      </p>
      {isWhole || (before === '' && after === '') ? (
        <Asked id={question} />
      ) : (
        <dl className="two-texts">
          <div>
            <dt>{say('versions.before')}</dt>
            <dd lang={language}>{before === '' ? '–' : <MarkedWords pieces={was} />}</dd>
          </div>
          <div>
            <dt>{say('versions.after')}</dt>
            <dd lang={language}>{after === '' ? '–' : <MarkedWords pieces={is} />}</dd>
          </div>
        </dl>
      )}
    </li>
  )
}
