import { Search } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '排查', path: '/inspections', icon: Search, order: 45, key: 'F8' }

export const routes: RouteRecordRaw[] = [
  { path: '/inspections', name: 'inspections.list', component: () => import('./InspectionsPage.vue') },
  { path: '/inspections/due', name: 'inspections.due', component: () => import('./due/DuePage.vue') },
  { path: '/inspections/new', name: 'inspections.new', component: () => import('./InspectionFormPage.vue') },
  {
    path: '/inspections/:id',
    name: 'inspections.record',
    component: () => import('./InspectionRecordPage.vue'),
    props: true
  }
]
