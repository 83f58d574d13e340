import { Calendar } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '接访排班', path: '/reception', icon: Calendar, order: 40, key: 'F4' }

export const routes: RouteRecordRaw[] = [
  { path: '/reception', redirect: '/reception/leaders' },
  {
    path: '/reception/leaders',
    name: 'reception.leaders',
    component: () => import('./leaders/LeadersPage.vue')
  },
  {
    path: '/reception/rules',
    name: 'reception.rules',
    component: () => import('./rules/RulesPage.vue')
  }
]
