import { RouteFilter } from './RouteFilter.ts'

customElements.define('route-filter', RouteFilter)
