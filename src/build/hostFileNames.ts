/** Files that only hosts and search engines read. */
export const hostFileNames = ['_headers', 'staticwebapp.config.json', 'nginx.conf', 'robots.txt', 'llms.txt'] as const
