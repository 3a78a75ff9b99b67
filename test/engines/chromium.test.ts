import { debianChromium } from './chromiums.ts'
import { tasksIn } from './tasks.ts'

tasksIn(debianChromium)
