import { builtContent } from '../builtContent.ts'
import { describeWalks } from '../content/describeWalks.ts'

describeWalks(builtContent().procedures, 10_000)
