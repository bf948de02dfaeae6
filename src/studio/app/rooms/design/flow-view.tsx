import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { goTo, withQuery } from '../../shell/location.ts'
import { idAt } from './change-questionnaire.ts'
import type { OutlinePage } from './outline.ts'
import type { Spot } from './change-questionnaire.ts'
import { ConditionWordsOf } from './condition-field.tsx'
import { useDesk } from './desk-context.ts'
import { spotText } from './drop-spot.ts'
import { DurationNote, toldSeconds, useDuration } from './duration-note.tsx'
import { flowGraph } from './flow-graph.ts'
import type { FlowNode, FlowPage } from './flow-graph.ts'
import { flowLayout } from './flow-layout.ts'
import type { FlowBox } from './flow-layout.ts'
import { spotTitle } from './told-move.ts'
import { useRoom } from './use-room.ts'

/** The way through the questionnaire, drawn, and the same in words. */
export function FlowView(): ReactNode {
  const { pages, findings } = useDesk()
  const { say } = useSpeech()
  const graph = useMemo(() => flowGraph(pages, findings), [pages, findings])
  return (
    <div className="flow">
      <p className="lead">{say('flow.lead')}</p>
      <DurationNote />
      <div className="flow-sides">
        <Drawing graph={graph} />
        <section aria-labelledby="flow-words">
          <h2 id="flow-words">{say('flow.as_text')}</h2>
          <ol className="flow-words">
            {graph.map((page) => (
              <FlowWords key={page.id} page={page} />
            ))}
          </ol>
        </section>
      </div>
    </div>
  )
}

/** Opens a page or question in the form. */
function addressOfSpot(pages: readonly OutlinePage[], spot: Spot): string {
  const id = idAt(pages, spot)
  const isPage = spot.question === undefined
  return withQuery({
    view: undefined,
    question: isPage ? undefined : id,
    page: isPage ? id : undefined,
  })
}

/** Seen only: whoever listens, or has keys alone, has the same in words beside it. */
function Drawing({ graph }: { readonly graph: readonly FlowPage[] }): ReactNode {
  const { pages } = useDesk()
  const { local, say } = useSpeech()
  const [place, room] = useRoom(600)
  const layout = useMemo(
    () =>
      flowLayout(graph, {
        width: room,
        titleOf: (spot) => spotTitle({ pages }, spot, local),
        unreached: say('flow.unreached'),
      }),
    [graph, pages, room, local, say],
  )
  return (
    <div ref={place} className="flow-drawing">
      <svg aria-hidden="true" width={layout.width} height={layout.height}>
        {layout.ways.map(({ kind, d }) => (
          <path key={`${kind} ${d}`} className={`way ${kind}`} d={d} />
        ))}
        {layout.boxes.map((box) => (
          <Box key={spotText(box.spot)} box={box} />
        ))}
      </svg>
    </div>
  )
}

function Box({ box }: { readonly box: FlowBox }): ReactNode {
  const { pages } = useDesk()
  const { spot, isUnreached, x, y, width, height, lines } = box
  const isPage = spot.question === undefined
  return (
    <g
      className={`box ${isPage ? 'page-box' : 'question-box'} ${isUnreached ? 'unreached' : ''}`}
      onClick={() => {
        goTo(addressOfSpot(pages, spot))
      }}
    >
      <rect x={x} y={y} width={width} height={height} rx={isPage ? 3 : 0} />
      {lines.map((line) => (
        <text key={line.y} x={line.x} y={line.y} className={line.kind}>
          {line.text}
        </text>
      ))}
    </g>
  )
}

function FlowWords({ page }: { readonly page: FlowPage }): ReactNode {
  const { say } = useSpeech()
  const seconds = useDuration()?.pages.get(page.id)
  return (
    <li>
      <FlowName node={page} />
      {seconds === undefined ? null : <span className="quiet"> {toldSeconds(seconds, say)}</span>}
      <FlowCondition node={page} />
      <ol>
        {page.questions.map((question) => (
          <li key={question.id}>
            <FlowName node={question} />
            <FlowCondition node={question} />
          </li>
        ))}
      </ol>
    </li>
  )
}

function FlowName({ node }: { readonly node: FlowNode }): ReactNode {
  const { pages } = useDesk()
  const { local, say } = useSpeech()
  return (
    <>
      <Link href={addressOfSpot(pages, node.spot)}>{spotTitle({ pages }, node.spot, local)}</Link>
      {node.isUnreached ? <strong className="mark"> {say('flow.unreached')}</strong> : null}
    </>
  )
}

function FlowCondition({ node }: { readonly node: FlowNode }): ReactNode {
  const { condition, spot } = node
  if (condition === undefined) return null
  const told = spot.question === undefined ? 'design.shown_who' : 'design.asked_who'
  return (
    <div className="quiet">
      <ConditionWordsOf condition={condition} told={told} isOwnLanguage />
    </div>
  )
}
