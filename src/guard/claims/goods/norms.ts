// Short ways to name a norm of the Union, of Germany, or of the other markets, for the rules on goods.
import type { Severity, Source } from "#src/guard/claims/rule.ts";

/** A regulation that holds alike in all member states. */
export function union(law: string, paragraph: string, severity: Severity, from: string): Source[] {
  return [{ markets: ["DE", "AT", "EU"], law, paragraph, severity, from }];
}

export function germany(law: string, paragraph: string, severity: Severity, from: string): Source[] {
  return [{ markets: ["DE"], law, paragraph, severity, from }];
}

/** What stands beside a German norm in Austria and the rest of the Union. */
export function abroad(law: string, paragraph: string, severity: Severity, from: string): Source[] {
  return [{ markets: ["AT", "EU"], law, paragraph, severity, from }];
}

/** Regulation (EC) No 1924/2006 on nutrition and health claims. */
export function healthClaims(paragraph: string, severity: Severity): Source[] {
  return union("Verordnung (EG) Nr. 1924/2006 (HCVO)", paragraph, severity, "2007-07-01");
}

/** Regulation (EU) No 1169/2011 on food information. */
export function foodInformation(paragraph: string, severity: Severity): Source[] {
  return union("Verordnung (EU) Nr. 1169/2011 (LMIV)", paragraph, severity, "2014-12-13");
}

/** The German act on advertising medicines, and the directive behind it elsewhere in the Union. */
export function medicines(paragraph: string, directive: string, severity: Severity): Source[] {
  return [
    ...germany("HWG", paragraph, severity, "2012-10-26"),
    ...abroad("Richtlinie 2001/83/EG", directive, severity, "2001-12-18"),
  ];
}

export function everyMarket(law: string, paragraph: string, severity: Severity, from: string): Source[] {
  return [{ markets: ["DE", "AT", "EU", "UK", "US"], law, paragraph, severity, from }];
}
