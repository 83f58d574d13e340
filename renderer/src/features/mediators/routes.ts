import { User } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '调解员库', path: '/mediators', icon: User, order: 60, key: 'F6' }

export const routes: RouteRecordRaw[] = [
  { path: '/mediators', name: 'mediators.list', component: () => import('./MediatorsPage.vue') },
  { path: '/mediators/new', name: 'mediators.new', component: () => import('./MediatorFormPage.vue') },
  {
    path: '/mediators/:id',
    name: 'mediators.record',
    component: () => import('./MediatorRecordPage.vue'),
    props: true
  }
]
