/** What a session may still ask for before it opens anything, in this order. */
export const signInSteps = ["second-factor", "new-password", "enrolment"] as const;
export type SignInStep = (typeof signInSteps)[number];
