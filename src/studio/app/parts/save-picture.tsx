import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Chart } from '../../../publish/charts.ts'
import { useSpeech } from '../shell/language.ts'
import { pictureOf, pngOf } from './picture-of.ts'
import { saveBlob } from './save-blob.ts'

interface SavePictureProps {
  readonly chart: Chart
  /** Of the file, without its ending. */
  readonly name: string
}

/** Takes a chart away as a picture: the drawing of published pages, under its title, on white. */
export function SavePicture({ chart, name }: SavePictureProps): ReactNode {
  const { say } = useSpeech()
  const [failed, setFailed] = useState(false)
  const save = async (format: 'svg' | 'png'): Promise<void> => {
    try {
      const { drawChartIn } = await import('../../../adapters/plot/draw-chart-in.ts')
      const svg = pictureOf(drawChartIn(document, chart, 'wide'), chart)
      const content =
        format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg)
      saveBlob(`${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.${format}`, content)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <span className="save">
      {(['svg', 'png'] as const).map((format) => (
        <button key={format} type="button" onClick={() => void save(format)}>
          {say(`save.${format}`)}
        </button>
      ))}
      <span role="status">{failed ? say('save.failed') : ''}</span>
    </span>
  )
}
