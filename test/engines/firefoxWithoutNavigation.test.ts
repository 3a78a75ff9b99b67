import { firefoxWithoutNavigation } from './firefox.ts'
import { tasksIn } from './tasks.ts'

tasksIn(firefoxWithoutNavigation)
