import type { DownloadFormat } from '../../api/file-answers.ts'
import type { Language } from '../../core/local-text.ts'
import {
  dataFile,
  printFile,
  reportFile,
  slidesFile,
  workbookFile,
} from '../../publish/page-files.ts'

/** A file of a study as a browser keeps it. */
export interface Download {
  readonly name: string
  readonly type: string
}

const office = 'application/vnd.openxmlformats-officedocument'

/** The file of a format in a language; data stand in both. */
export function downloadName(format: DownloadFormat, language: Language): Download {
  switch (format) {
    case 'html':
      return { name: reportFile(language), type: 'text/html; charset=utf-8' }
    case 'pdf':
      return { name: printFile(language), type: 'application/pdf' }
    case 'pptx':
      return { name: slidesFile(language), type: `${office}.presentationml.presentation` }
    case 'xlsx':
      return { name: workbookFile(language), type: `${office}.spreadsheetml.sheet` }
    case 'csv':
      return { name: dataFile('csv'), type: 'text/csv; charset=utf-8' }
    case 'parquet':
      return { name: dataFile('parquet'), type: 'application/vnd.apache.parquet' }
  }
}
