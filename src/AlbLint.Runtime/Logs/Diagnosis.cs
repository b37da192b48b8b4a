namespace AlbLint.Runtime.Logs;

/// <summary>One row of the classification: what a line shows, and what that means.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="When">What the line shows.</param>
internal sealed record Diagnosis(Cause Cause, Certainty Certainty, Condition When);
