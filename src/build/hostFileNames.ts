/** The files beside the pages that a host or a search engine reads, and no reader. */
export const hostFileNames = ['_headers', 'staticwebapp.config.json', 'nginx.conf', 'robots.txt', 'llms.txt'] as const
