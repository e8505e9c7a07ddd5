const ink = '#56616d'
const action = '#0b5d4b'
const card = '#ffffff'

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/policies/index', 'pages/jobs/index', 'pages/mine/index'],
  subPackages: [
    {
      root: 'subpackages/more',
      name: 'more',
      pages: [
        'about/index',
        'policy/index',
        'programme/index',
        'search/index',
        'screening/index',
        'screening-result/index',
        'saved-screenings/index',
        'notices/index',
        'notice/index',
      ],
    },
    {
      root: 'subpackages/own',
      name: 'own',
      pages: [
        'sign-in/index',
        'desk-sign-in/index',
        'approve/index',
        'account/index',
        'bind/index',
        'requests/index',
        'household/index',
        'received/index',
        'due/index',
        'household-log/index',
      ],
    },
    {
      root: 'subpackages/work',
      name: 'work',
      pages: [
        'position/index',
        'apply/index',
        'applications/index',
        'company/index',
        'applicants/index',
        'publish-position/index',
      ],
    },
    {
      root: 'subpackages/cadre',
      name: 'cadre',
      pages: [
        'today/index',
        'households/index',
        'household/index',
        'together/index',
        'apply/index',
        'publish/index',
        'sent/index',
        'reach/index',
        'join/index',
      ],
    },
    { root: 'subpackages/county', name: 'county', pages: ['overview/index', 'staff/index', 'households/index'] },
  ],
  // Field work happens without a signal: what staff need is fetched while there still is one.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['more', 'cadre'] },
    'pages/mine/index': { network: 'all', packages: ['more', 'own', 'cadre'] },
    'pages/jobs/index': { network: 'all', packages: ['work'] },
  },
  tabBar: {
    // The web page draws its own bar (ui/tab-bar); the mini-program uses the platform's.
    custom: process.env.TARO_ENV === 'h5',
    color: ink,
    selectedColor: action,
    backgroundColor: card,
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('policies', '政策'), tab('jobs', '找工作'), tab('mine', '我的')],
  },
  window: {
    backgroundTextStyle: 'dark',
    backgroundColor: '#f5f6f8',
    navigationBarBackgroundColor: card,
    navigationBarTitleText: '帮扶通',
    navigationBarTextStyle: 'black',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
})

function tab(name: string, text: string) {
  return {
    pagePath: `pages/${name}/index`,
    text,
    iconPath: `assets/tab/${name}.png`,
    selectedIconPath: `assets/tab/${name}-on.png`,
  }
}
