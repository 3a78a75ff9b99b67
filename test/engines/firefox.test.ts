import { firefox } from './firefox.ts'
import { tasksIn } from './tasks.ts'

tasksIn(firefox)
