import { runService } from '../process/run-service.ts'
import { openCollector } from './open-collector.ts'

await runService(openCollector)
