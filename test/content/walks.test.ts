import { fixtureContent } from '../builtContent.ts'
import { describeWalks } from './describeWalks.ts'

// More walks, through the content of the site, are in `npm run test:fuzz`.
describeWalks(fixtureContent().procedures, 500)
