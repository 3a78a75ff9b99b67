import { ChartView } from './ChartView.ts'

customElements.define('chart-view', ChartView)
