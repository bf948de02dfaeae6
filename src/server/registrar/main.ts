import { runService } from '../process/run-service.ts'
import { openRegistrar } from './open-registrar.ts'

await runService(openRegistrar)
