import { oldChromium } from './chromiums.ts'
import { tasksIn } from './tasks.ts'

tasksIn(oldChromium)
