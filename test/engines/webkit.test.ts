import { webkit } from './webkit.ts'
import { tasksIn } from './tasks.ts'

tasksIn(webkit)
