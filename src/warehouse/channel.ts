// Which marketing channel a click's source, medium and campaign mean: the naming table of the demo company's library.

/**
 * `other` is a label that the naming rules do not know: shown as what it is, never guessed into a channel.
 * Columns `source`, `medium` and `campaign` must be in scope.
 */
export const channelSql = `CASE
  WHEN medium = 'cpc' AND source = 'google' THEN
    CASE WHEN starts_with(lower(coalesce(campaign, '')), 'brand') THEN 'brand-search' ELSE 'paid-search' END
  WHEN medium = 'organic' THEN 'organic-search'
  WHEN medium = 'paid_social' THEN 'paid-social'
  WHEN medium IN ('email', 'affiliate', 'display') THEN medium
  WHEN medium IS NULL OR medium IN ('', '(none)') THEN 'direct'
  ELSE 'other' END`;
