import { DataAnalysis } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '统计月报', path: '/summaries', icon: DataAnalysis, order: 70, key: 'F7' }

export const routes: RouteRecordRaw[] = [
  { path: '/summaries/:period?', name: 'summaries.period', component: () => import('./SummaryPage.vue') },
  {
    path: '/summaries/:period/tables/:table?',
    name: 'summaries.tables',
    component: () => import('./tables/TablesPage.vue')
  },
  {
    path: '/summaries/:period/charts/:chart?',
    name: 'summaries.charts',
    component: () => import('./charts/ChartsPage.vue')
  },
  {
    path: '/summaries/:period/brief',
    name: 'summaries.brief',
    component: () => import('./tables/BriefPage.vue')
  },
  {
    path: '/summaries/:period/design/:id?',
    name: 'summaries.design',
    component: () => import('./design/DesignPage.vue')
  },
  {
    path: '/summaries/:period/offices',
    name: 'summaries.offices',
    component: () => import('./offices/OfficesPage.vue')
  },
  {
    path: '/summaries/:period/corrections',
    name: 'summaries.corrections',
    component: () => import('./corrections/CorrectionsPage.vue')
  },
  {
    path: '/summaries/:period/templates',
    name: 'summaries.templates',
    component: () => import('./templates/TemplatesPage.vue')
  },
  {
    path: '/summaries/:period/templates/:id',
    name: 'summaries.template',
    component: () => import('./templates/TemplatePage.vue')
  }
]
