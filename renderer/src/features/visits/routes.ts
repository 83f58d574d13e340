import { Service } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/visits', name: 'visits.day', component: () => import('./day/DayPage.vue') },
  { path: '/visits/new', name: 'visits.new', component: () => import('./register/NewVisitPage.vue') },
  {
    path: '/visits/:id',
    name: 'visits.record',
    component: () => import('./record/VisitPage.vue'),
    props: true
  }
]

export const menu = { title: '来访登记', path: '/visits', icon: Service, order: 30, key: 'F3' }
