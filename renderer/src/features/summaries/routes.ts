import { DataAnalysis } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '统计月报', path: '/summaries', icon: DataAnalysis, order: 70, key: 'F7' }

export const routes: RouteRecordRaw[] = [
  { path: '/summaries/:month?', name: 'summaries.month', component: () => import('./SummaryPage.vue') }
]
