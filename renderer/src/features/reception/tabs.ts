/** The pages of this task in the order of their bar. A page that comes is named here, and nowhere else. */
export const tabs: readonly { title: string; path: string }[] = [
  { title: '排班日历', path: '/reception' },
  { title: '公平账', path: '/reception/account' },
  { title: '接访领导', path: '/reception/leaders' },
  { title: '接访规则', path: '/reception/rules' },
  { title: '公示', path: '/reception/notices' }
]
