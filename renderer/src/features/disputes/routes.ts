import { Files } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { paperRoutes } from './papers/routes'

export const routes: RouteRecordRaw[] = [
  { path: '/disputes', name: 'disputes.list', component: () => import('./list/DisputeListPage.vue') },
  { path: '/disputes/new', name: 'disputes.new', component: () => import('./register/NewDisputePage.vue') },
  {
    path: '/disputes/:id/accept',
    name: 'disputes.accept',
    component: () => import('./register/NewDisputePage.vue'),
    props: true
  },
  {
    path: '/disputes/:id',
    name: 'disputes.record',
    component: () => import('./record/DisputePage.vue'),
    props: true
  },
  ...paperRoutes
]

export const menu = { title: '矛盾纠纷', path: '/disputes', icon: Files, order: 20, key: 'F2' }
