import { OfficeBuilding } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '调解组织', path: '/organizations', icon: OfficeBuilding, order: 50, key: 'F5' }

export const routes: RouteRecordRaw[] = [
  { path: '/organizations', name: 'organizations.list', component: () => import('./OrganizationsPage.vue') },
  {
    path: '/organizations/new',
    name: 'organizations.new',
    component: () => import('./OrganizationFormPage.vue')
  },
  {
    path: '/organizations/:id',
    name: 'organizations.record',
    component: () => import('./OrganizationRecordPage.vue'),
    props: true
  },
  { path: '/centers', name: 'centers.tree', component: () => import('./centers/CentersPage.vue') }
]
