using AlbLint.Text;

namespace AlbLint.Findings;

/// <summary>Another place that a finding rests on.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What stands there: "idle timeout: not written, AWS default 60 s".</param>
public sealed record RelatedPlace(Place Place, string Message);
