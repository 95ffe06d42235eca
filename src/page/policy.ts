import { createHash } from 'node:crypto';

/**
 * Headers of every answer. Nothing is loaded from elsewhere, and no script runs but the page's own and its import map, by hash.
 * Pictures may be blobs too, which the page makes of its own answers: an SVG in an `img` loads nothing and runs nothing.
 * Styles in attributes are allowed since Lit's `styleMap` sets an embed's colour with one.
 */
export function securityHeaders(importMap: string): Record<string, string> {
  const hash = createHash('sha256').update(importMap).digest('base64');
  const policy = {
    'default-src': "'none'",
    'script-src': `'self' 'sha256-${hash}'`,
    'style-src': "'self'",
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' blob:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html',
  };
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, value]) => `${directive} ${value}`)
      .join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
